import {expect} from '@open-wc/testing';
import type {Draft} from '../../../src/model/draft.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';
import {p, read} from './read-body.js';

const image = {type: 'image', src: 'https://a.example/a.png'};
const head = {headline: 'A'};

/** What the head says, the body, and what is read of both. */
const cases: readonly (readonly [string, Draft, string, object])[] = [
  ['takes no heading for a headline', head, '<h2>B</h2><p>x</p>', {...head, body: [{type: 'heading', level: 2, content: 'B'}, p('x')]}],
  ['takes a headline where the head has none', {}, '<h1>B</h1><p>x</p>', {headline: 'B', body: [p('x')]}],
  ['drops the headline at the top', head, '<h1>“A”</h1><p>x</p>', {...head, body: [p('x')]}],
  ['drops the headline as a paragraph', head, '<p>a</p><p>x</p>', {...head, body: [p('x')]}],
  ['keeps the words of the headline further down', head, '<p>x</p><h2>A</h2>', {...head, body: [p('x'), {type: 'heading', level: 2, content: 'A'}]}],
  ['drops the standfirst at the top', {...head, standfirst: 'B & “c”'}, '<h2>B &amp; &quot;C&quot;</h2><p>x</p>', {...head, standfirst: 'B & “c”', body: [p('x')]}],
  ['drops the standfirst that is marked', {...head, standfirst: 'B'}, '<p class="subtitle">B</p><p>x</p>', {...head, standfirst: 'B', body: [p('x')]}],
  ['keeps another standfirst that is marked', {...head, standfirst: 'B'}, '<p class="subtitle">C</p><p>x</p>', {...head, standfirst: 'B', body: [p('C'), p('x')]}],
  ['takes a short first paragraph as standfirst', head, '<p>The <em>b</em></p><p>A longer one.</p>', {...head, standfirst: ['The ', {t: 'em', c: ['b']}], body: [p('A longer one.')]}],
  ['takes no sentence as standfirst', head, '<p>The b.</p><p>A longer one.</p>', {...head, body: [p('The b.'), p('A longer one.')]}],
  ['takes no half sentence as standfirst', head, '<p>The b,<br><br>and a longer one.</p>', {...head, body: [p('The b,'), p('and a longer one.')]}],
  ['takes no quotation as standfirst', head, '<p>“The b”</p><p>A longer one.</p>', {...head, body: [p('“The b”'), p('A longer one.')]}],
  ['takes no link as standfirst', head, '<p><a href="https://a.example/">The b</a></p><p>A longer one.</p>', {...head, body: [p([{t: 'a', href: 'https://a.example/', c: ['The b']}]), p('A longer one.')]}],
  ['takes no standfirst before a shorter paragraph', head, '<p>The b</p><p>c.</p>', {...head, body: [p('The b'), p('c.')]}],
  ['takes no heading as standfirst', head, '<h2>The b</h2><p>A longer one.</p>', {...head, body: [{type: 'heading', level: 2, content: 'The b'}, p('A longer one.')]}],
  ['drops the authors that the head has', {...head, authors: [{name: 'Ann Lee'}, {name: 'Bo'}]}, '<p>By Ann Lee and Bo</p><p>x</p>', {...head, authors: [{name: 'Ann Lee'}, {name: 'Bo'}], body: [p('x')]}],
  ['drops the authors that the head has, marked as byline', {...head, authors: [{name: 'Ann Lee'}]}, '<p class="byline">Text: Ann Lee</p><p>x</p>', {...head, authors: [{name: 'Ann Lee'}], body: [p('x')]}],
  ['keeps a byline that says more', {...head, authors: [{name: 'Ann Lee'}]}, '<p class="byline">By Ann Lee in Ribera</p><p>x</p>', {...head, authors: [{name: 'Ann Lee'}], byline: 'By Ann Lee in Ribera', body: [p('x')]}],
  ['keeps a sentence with the author', {...head, authors: [{name: 'Ann'}]}, '<p>By Ann we mean the river.</p><p>x</p>', {...head, authors: [{name: 'Ann'}], body: [p('By Ann we mean the river.'), p('x')]}],
  ['drops the lead image, and keeps what it says', {...head, leadImage: {src: 'https://a.example/a.png'}}, '<figure><img src="https://a.example/a-300x200.png" alt="x"><figcaption>c</figcaption></figure><p>x</p>', {...head, leadImage: {src: 'https://a.example/a.png', alt: 'x', caption: 'c'}, body: [p('x')]}],
  ['keeps what the head says of the lead image', {...head, leadImage: {src: 'https://a.example/a.png', alt: 'y'}}, '<img src="https://a.example/a.png" alt="x" width="4" height="3"><p>x</p>', {...head, leadImage: {src: 'https://a.example/a.png', alt: 'y', width: 4, height: 3}, body: [p('x')]}],
  ['drops the lead image further down', {...head, leadImage: {src: 'https://a.example/a.png'}}, '<p>x</p><img src="https://a.example/a.png">', {...head, leadImage: {src: 'https://a.example/a.png'}, body: [p('x')]}],
  ['keeps another picture', {...head, leadImage: {src: 'https://a.example/b.png'}}, '<p>x</p><img src="https://a.example/a.png">', {...head, leadImage: {src: 'https://a.example/b.png'}, body: [p('x'), image]}],
  ['keeps the one paragraph that is the standfirst too', {...head, standfirst: 'B'}, '<p>B</p>', {...head, standfirst: 'B', body: [p('B')]}],
  ['takes a featured image as lead image', head, '<p>x.</p><figure><img src="https://a.example/a.png"><figcaption>Featured image via B</figcaption></figure>', {...head, leadImage: {src: 'https://a.example/a.png', credit: 'B'}, body: [p('x.')]}],
  ['takes a featured image to the one of the head', {...head, leadImage: {src: 'https://a.example/a.png', credit: 'C'}}, '<p>x.</p><figure><img src="https://a.example/a.png"><figcaption>Featured image via B</figcaption></figure>', {...head, leadImage: {src: 'https://a.example/a.png', credit: 'C'}, body: [p('x.')]}],
  ['keeps a featured image beside another of the head', {...head, leadImage: {src: 'https://a.example/b.png'}}, '<p>x.</p><figure><img src="https://a.example/a.png"><figcaption>Featured image via B</figcaption></figure>', {...head, leadImage: {src: 'https://a.example/b.png'}, body: [p('x.'), {...image, credit: 'B'}]}],
  ['gives a credit line to the lead image of the head', {...head, leadImage: {src: 'https://a.example/a.png'}}, '<p>x.</p><p>Featured image via B</p>', {...head, leadImage: {src: 'https://a.example/a.png', credit: 'B'}, body: [p('x.')]}],
  ['keeps a credit line of another credit', {...head, leadImage: {src: 'https://a.example/a.png', credit: 'C'}}, '<p>x.</p><p>Featured image via B</p>', {...head, leadImage: {src: 'https://a.example/a.png', credit: 'C'}, body: [p('x.'), p('Featured image via B')]}],
  ['gives a bio to the one author', {...head, authors: [{name: 'Bo'}]}, '<p>x.</p><p>Featured image via B</p><p>Bo lives here.</p>', {...head, leadImage: {credit: 'B'}, authors: [{name: 'Bo', bio: 'Bo lives here.'}], body: [p('x.')]}],
  ['drops the bio that the head has', {...head, authors: [{name: 'Bo', bio: 'Bo lives here.'}]}, '<p>x.</p><p>Featured image via B</p><p>Bo lives here.</p>', {...head, leadImage: {credit: 'B'}, authors: [{name: 'Bo', bio: 'Bo lives here.'}], body: [p('x.')]}],
  ['gives no bio to one of several', {...head, authors: [{name: 'Bo'}, {name: 'Cy'}]}, '<p>x.</p><p>Featured image via B</p><p>Bo lives here.</p>', {...head, leadImage: {credit: 'B'}, authors: [{name: 'Bo'}, {name: 'Cy'}], body: [p('x.'), p('Bo lives here.')]}],
  ['says the direction that is not that of the language', {...head, lang: 'en'}, '<div dir="rtl"><p>x.</p></div>', {...head, lang: 'en', dir: 'rtl', body: [p('x.')]}],
  ['says no direction that is that of the language', {...head, lang: 'he'}, '<div dir="rtl" lang="he"><p>x.</p></div>', {...head, lang: 'he', body: [p('x.')]}],
  ['keeps odd values of the head', {...head, authors: 7, leadImage: 'x', corrections: 'y'}, '<p>Correction: x.</p><p>Featured image via B</p>', {...head, authors: 7, leadImage: 'x', corrections: [{kind: 'correction', content: ['x.']}], body: [p('Featured image via B')]}],
];

describe('a body whose head is known', () => {
  for (const [title, known, html, expected] of cases) {
    it(title, async () => expect((await read(html, known)).draft).to.deep.equal(expected));
  }

  it('leaves the head that was handed in as it is', async () => {
    const known = {headline: 'A', authors: [{name: 'Bo'}], leadImage: {src: 'https://a.example/a.png'}};
    const before = structuredClone(known);
    await read('<img src="https://a.example/a.png" alt="x"><p>x.</p><p>Featured image via B</p><p>Bo lives here.</p>', known);
    expect(known).to.deep.equal(before);
  });

  it('names all that it takes', async () => {
    const {problems} = await read('<h1>A</h1><p>B</p><p>By Bo</p><p>x.</p>', {headline: 'A', standfirst: 'B', authors: [{name: 'Bo'}]});
    expect(problems.map(({code, path, text}) => [code, path, text])).to.deep.equal([['headline-doubled', 'h1[1]', 'A'], ['text-cleaned', 'p[1]', 'B'], ['text-cleaned', 'p[2]', 'By Bo']]);
  });
});

const quotes = [
  'Humans all over the world, don’t sleep! You can do something, protest now! Stop the genocide.',
  'We are tired of talking, we are tired of speeches. No one listens, no one responds. Here comes the barrel bomb. This is the video’s ending.',
  'As the battle reaches new peaks and the area is plunged into chaos, thousands with no part in the violence have literally nowhere safe to run.',
  'The agreement is for the fighters to leave. The civilians, they can stay, they can go to safe places, they can take advantage of the humanitarian arrangements that are on the ground.',
];
const video = {type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'People Send Their Final Goodbyes from Aleppo'};
const standfirst = 'The battle for Aleppo closes with moving goodbyes';

describe('the golden body of the seed', () => {
  const fixture = async () => (await fetch(new URL('../../fixtures/wordpress-blocks.html', import.meta.url))).text();
  /** The twelve blocks of the golden reading; its paragraphs as the fixture prints them. */
  const golden = async () => {
    const printed = [...(await fixture()).matchAll(/<p class="wp-block-paragraph">([^<]*)<\/p>/g)].map(([, words]) => words!.replaceAll('\u00a0', ' ').trim());
    const blocks = printed.filter((words) => !words.startsWith('ReverbPress')).map((words) => (words.startsWith('“') ? {type: 'quote', content: [words.slice(1, -1)]} : p(words)));
    expect(blocks.filter(({type}) => type === 'quote').map(({content}) => (content as string[])[0])).to.deep.equal(quotes);
    return [...blocks, video];
  };
  const known = {headline: 'Aleppo: The Last Goodbyes Of Those Still Alive', authors: [{name: 'Carolina'}]};
  const toClassic = (html: string) => html.replace(/<h2[^>]*>/, '<p>').replace('</h2>', '</p>').replace(/ class="wp-block-[^"]*"/g, '').replace(/\n\n+/g, '\n');
  const forms: readonly (readonly [string, Draft, (html: string) => string])[] = [
    ['blocks', {...known, standfirst}, (html) => html],
    ['classic paragraphs', known, toClassic],
    ['quotations as paragraphs', known, (html) => toClassic(html).replace(/<\/?blockquote[^>]*>/g, '')],
    ['cards of Ghost', {...known, standfirst}, (html) => toClassic(html).replace(/<p>[^<]*goodbyes<\/p>/, '').replace(/<blockquote>\s*<p>(.*?)<\/p>\s*<\/blockquote>/g, '<blockquote>$1</blockquote>').replaceAll('&#8221;', '"').replaceAll('&#8243;', '"')],
  ];
  for (const [what, given, change] of forms) {
    it(`is read from ${what}`, async () => {
      const {draft, body} = await read(change(await fixture()), given);
      expect(body).to.deep.equal(await golden());
      expect([draft.headline, draft.standfirst]).to.deep.equal([known.headline, standfirst]);
    });
  }

  const served: readonly (readonly [string, boolean])[] = [
    ...['6.1.9', '7.1'].flatMap((version) => [
      [`wordpress-live/${version}/post-blocks-embed.json`, true] as const,
      [`wordpress-live/${version}/post-classic-embed.json`, false] as const,
      [`wordpress-live/${version}/post-typographic.json`, false] as const,
    ]),
    ['ghost-live/5.130/post-article.json', true],
    ['ghost-live/6.65/post-article.json', true],
  ];
  for (const [file, isSaid] of served) {
    it(`is read from what a real server answered: ${file}`, async function () {
      if (!(await isShared())) this.skip();
      const answer = JSON.parse(await fetchShared(`corpus/${file}`)) as {content?: {rendered: string}; posts?: {html: string}[]};
      const {draft, body} = await read(answer.content?.rendered ?? answer.posts![0]!.html, isSaid ? {...known, standfirst} : known);
      expect(body).to.deep.equal(await golden());
      expect(draft.standfirst).to.equal(standfirst);
    });
  }
});
