import {expect} from '@open-wc/testing';
import {p, read} from './read-body.js';

/** Text as UTF-8 that somebody read as Windows-1252. */
const spoil = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

/** What was done to the text, and the words that were meant. */
const repaired: readonly (readonly [string, string, string])[] = [
  ['UTF-8 that was read as Latin-1', spoil('<p>“It’s” – Müller, 日本</p>'), '“It’s” – Müller, 日本'],
  ['entities that were encoded twice', '<p>It&amp;#8217;s &amp;nbsp;R&amp;amp;D &amp;hellip;</p>', 'It’s R&D …'],
  ['both', spoil('<p>Café &amp;#8211; là</p>'), 'Café – là'],
];

describe('text that was encoded once too often', () => {
  for (const [what, html, words] of repaired) {
    it(`is read as it was meant: ${what}`, async () => {
      const {body, problems} = await read(html, {headline: 'H', standfirst: 'S'});
      expect(body).to.deep.equal([p(words)]);
      expect(problems.map(({code, severity}) => `${severity} ${code}`)).to.include('info encoding-repaired');
    });
  }

  const kept: readonly (readonly [string, string, string])[] = [
    ['one letter that was never read so', `${spoil('<p>Müller')} and Möller</p>`, `${spoil('Müller')} and Möller`],
    ['Latin letters before marks', '<p>Â« À » – Ã</p>', 'Â« À » – Ã'],
    ['an ampersand', '<p>R&amp;D &amp; more</p>', 'R&D & more'],
  ];
  for (const [what, html, words] of kept) {
    it(`is told from ${what}`, async () => {
      const {body, texts} = await read(html, {headline: 'H', standfirst: 'S'});
      expect([body, texts('encoding-repaired')]).to.deep.equal([[p(words)], []]);
    });
  }

  it('stays in code, where it is meant', async () => {
    const {body} = await read('<p><code>&amp;amp;</code> and &amp;amp;</p><pre>&amp;lt;b&amp;gt;</pre>', {headline: 'H', standfirst: 'S'});
    expect(body).to.deep.equal([p([{t: 'code', c: ['&amp;']}, ' and &']), {type: 'code', text: '&lt;b&gt;'}]);
  });

  it('makes no markup', async () => {
    const {body} = await read('<p>a &amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt;</p>', {headline: 'H', standfirst: 'S'});
    expect(body).to.deep.equal([p('a <script>x</script>')]);
  });
});

describe('text pasted from Word', () => {
  const cases: readonly (readonly [string, string, readonly object[]])[] = [
    ['comments and marks', '<!--[if gte mso 9]><xml>Normal</xml><![endif]--><p class="MsoNormal" style="mso-x:y"><span lang="EN-GB">Rain<o:p></o:p></span></p>', [p([{t: 'span', lang: 'en-GB', c: ['Rain']}])]],
    ['settings outside of comments', '<xml><w:View>Normal 0 false</w:View></xml><p class="MsoNormal">Rain</p>', [p('Rain')]],
    ['places as paragraphs', '<div>One</div><div>&nbsp;</div><div>Two</div>', [p('One'), p('Two')]],
    [
      'a list',
      '<p class="MsoListParagraphCxSpFirst"><!--[if !supportLists]--><span style="font-family:Symbol">·<span>&nbsp;&nbsp;&nbsp; </span></span><!--[endif]-->One</p><p class="MsoListParagraphCxSpLast"><span>·<span>&nbsp;&nbsp; </span></span>Two <b>b</b></p><p class="MsoListParagraph">1. Three</p>',
      [{type: 'list', items: [{content: 'One'}, {content: ['Two ', {t: 'strong', c: ['b']}]}]}, {type: 'list', items: [{content: 'Three'}], ordered: true}],
    ],
    ['notes', '<p>Rain<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>.</p><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> In May.</p></div>', [p('Rain.'), p('In May.')]],
  ];
  for (const [what, html, expected] of cases) {
    it(`is clean of its dirt: ${what}`, async () => expect((await read(html, {headline: 'H', standfirst: 'S'})).body).to.deep.equal(expected));
  }
});
