import {expect} from '@open-wc/testing';
import {LONG, read, wordsOf} from './made.js';

/** What looks like furniture, and is the article's own. */
const own: readonly (readonly [title: string, body: string, wanted: readonly unknown[]])[] = [
  ['a part whose name means something else', `<section class="related-work"><p>${LONG}</p></section>`, [LONG]],
  ['paragraphs that are called a paywall', `<p class="paywall">${LONG} Again.</p>`, [`${LONG} Again.`]],
  ['a sentence with a day at its top', '<p>The talk is on <time datetime="2024-05-05">5 May</time> in the school on the hill above the town.</p>', [['The talk is on ', {t: 'time', datetime: '2024-05-05', c: '5 May'}, ' in the school on the hill above the town.']]],
  ['a signature with an address in its footer', '<footer><p>Lea Example, who lives by the river <a href="mailto:lea@lea.example">Write</a></p></footer>', [['Lea Example, who lives by the river ', {t: 'a', href: 'mailto:lea@lea.example', c: 'Write'}]]],
  ['a heading that leads to itself', '<h2 id="two"><a href="#two">Part two</a></h2>', ['Part two']],
  ['a note with the way back', '<ol><li id="n1">A note. <a href="#r1">Back</a></li></ol>', ['list']],
  ['links of its own after its end', '<ul><li><a href="https://a.example/">One</a></li><li><a href="https://b.example/">Two</a></li><li><a href="https://c.example/">Three</a></li></ul>', ['list']],
  ['a post that is called social', '<div class="social-embed"><blockquote class="twitter-tweet"><p>It rose.</p>— A (@a) <a href="https://twitter.com/a/status/1">May 1, 2024</a></blockquote></div>', [['It rose.']]],
  ['a quotation with its source in a figure', '<figure><blockquote><p>It rose.</p></blockquote><cite>Lea</cite></figure>', [['It rose.'], [{t: 'cite', c: 'Lea'}]]],
];

describe('the furniture of an article', () => {
  for (const [title, body, wanted] of own) {
    it(`is not ${title}`, async () => {
      const before = title.includes('at its top') ? body : '';
      const {story} = await read({body: `<article><h1>The flood</h1>${before}<p>${LONG}</p><p>${LONG} And more.</p><p>${LONG} And again.</p>${before ? '' : body}</article>`});
      const words = [LONG, `${LONG} And more.`, `${LONG} And again.`];
      expect(wordsOf(story)).to.deep.equal(before ? [...wanted, ...words] : [...words, ...wanted]);
    });
  }

  it('is what opens on nothing', async () => {
    const {story, problems} = await read({body: `<article><h1>The flood</h1><p>${LONG}</p><details><summary>Show more</summary></details></article>`});
    expect(wordsOf(story)).to.deep.equal([LONG]);
    expect(problems.map(({text}) => text)).to.include('Show more');
  });

  it('is not the article where all of it stands in what opens without a summary', async () => {
    const {story} = await read({head: '<title>The flood</title>', body: `<article><details><p>${LONG}</p></details></article>`});
    expect(JSON.stringify(story)).to.include(LONG);
  });
});
