import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Problem} from '../../src/model/problem.js';
import type {SourceWindow} from '../../src/sources/source.js';
import {readText} from '../../src/sources/text.js';

async function read(article: string, lang?: string) {
  const problems: Problem[] = [];
  const draft = await readText(article, {lang, window: globalThis as unknown as SourceWindow, report: (problem) => problems.push(problem)});
  return {draft, problems, named: problems.map(({code, path, text}) => [code, path, text])};
}

const paragraph = (content: unknown) => ({type: 'paragraph', content});
const quote = (words: string) => ({type: 'quote', content: [words]});
const video = {type: 'video', provider: 'brid', id: '1'};
/** A paragraph of the body that is no standfirst, for it ends in a full stop. */
const LONG = 'A long paragraph that says what happened, where and to whom.';

describe('the seed article', () => {
  const load = async (name: string) => (await fetch(new URL(`../../demo/stories/${name}`, import.meta.url))).text();

  it('is read to level M of the golden reading', async () => {
    const text = await load('aleppo.txt');
    const line = (number: number) => text.split('\n')[number - 1]!;
    const {draft, problems} = await read(text, 'en');
    const spaced = (number: number) => line(number).replaceAll('\u00a0', ' ').trim();
    const unmarked = (number: number) => spaced(number).replace(/^“|”$/g, '');
    expect(draft).to.deep.equal({
      headline: 'Aleppo: The Last Goodbyes Of Those Still Alive',
      standfirst: 'The battle for Aleppo closes with moving goodbyes',
      leadImage: {credit: 'Fusion screengrab'},
      authors: [{bio: line(35)}],
      body: [
        paragraph(spaced(7).replace('some  help', 'some help')),
        paragraph('On Tuesday, BBC News published some of these final goodbyes, such as the one from Lina Shamy, an activist who tweeted from inside Aleppo:'),
        quote('Humans all over the world, don’t sleep! You can do something, protest now! Stop the genocide.'),
        paragraph(spaced(13).replace(/ +/g, ' ')),
        paragraph(spaced(15).replace(/ +/g, ' ')),
        quote('We are tired of talking, we are tired of speeches. No one listens, no one responds. Here comes the barrel bomb. This is the video’s ending.'),
        paragraph('Even the International Committee for the Red Cross (ICRC) issued a plea to all sides to spare civilians:'),
        quote(unmarked(21)),
        paragraph(spaced(23).replace(/ +/g, ' ')),
        quote(unmarked(25)),
        paragraph(spaced(27).replace(/ +/g, ' ')),
        {type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'People Send Their Final Goodbyes from Aleppo'},
      ],
    });
    expect(problems.map(({code, path, severity, text: words}) => ({code, path, severity, text: words}))).to.deep.equal([
      {code: 'headline-doubled', path: 'line 3', severity: 'info', text: line(3)},
      {code: 'credit-line', path: 'line 31', severity: 'info', text: line(31)},
      {code: 'app-line', path: 'line 33', severity: 'info', text: line(33)},
      {code: 'bio-found', path: 'line 35', severity: 'info', text: line(35)},
    ]);
  });

  it('has the same words in the story of the editor', async () => {
    const {draft} = await read(await load('aleppo.txt'), 'en');
    const story = JSON.parse(await load('aleppo.json')) as {headline: string; standfirst: string; leadImage: object; authors: object[]; body: object[]};
    const {headline, standfirst, leadImage, authors, body} = story;
    expect({headline, standfirst, leadImage}).to.deep.equal({headline: draft.headline, standfirst: draft.standfirst, leadImage: draft.leadImage});
    expect(authors).to.deep.equal([{name: 'Carolina', ...(draft.authors as object[])[0]}]);
    expect(body.length).to.equal(12);
    (draft.body as object[]).forEach((block, at) => expect(body[at]).to.deep.include(block));
  });

  for (const [name, end] of [['CRLF', '\r\n'], ['lone CR', '\r'], ['U+2028', '\u2028'], ['U+2029', '\u2029']] as const) {
    it(`reads the same with a byte order mark and ${name} as line end`, async () => {
      const text = await load('aleppo.txt');
      expect(await read(`\ufeff${text.replaceAll('\n', end)}`, 'en')).to.deep.equal(await read(text, 'en'));
    });
  }
});

/** Title, article, what of the draft is expected, and code, path and text of the problems. */
type Case = readonly [title: string, article: string, draft: object, named?: readonly (readonly unknown[])[], lang?: string];
const cases: readonly Case[] = [
  ['an empty text has no headline', ' \n\t\n', {body: []}],
  ['the first paragraph is the headline', 'H', {headline: 'H', body: []}],
  ['a headline in quotation marks keeps them', `“H”\n\n${LONG}`, {headline: '“H”', body: [paragraph(LONG)]}],
  ['a headline is dropped as often as it is doubled, in any case', `The  News\n\nTHE NEWS\n \nthe news\n\n${LONG}`, {headline: 'The News', body: [paragraph(LONG)]},
    [['headline-doubled', 'line 3', 'THE NEWS'], ['headline-doubled', 'line 5', 'the news']]],
  ['a line break in a paragraph is a space', `H\n\nOne\n  two.`, {headline: 'H', body: [paragraph('One two.')]}],
  ['a standfirst needs a longer paragraph after it', 'H\n\nA line\n\nShort', {headline: 'H', body: [paragraph('A line'), paragraph('Short')]}],
  ['a standfirst has no full stop', `H\n\nA line.\n\n${LONG}`, {headline: 'H', body: [paragraph('A line.'), paragraph(LONG)]}],
  ['a standfirst is no quote', `H\n\n“A line”\n\n${LONG}`, {headline: 'H', body: [quote('A line'), paragraph(LONG)]}],
  ['a standfirst has at most 160 characters', `H\n\n${'a'.repeat(161)}\n\n${'b'.repeat(200)}`, {headline: 'H', body: [paragraph('a'.repeat(161)), paragraph('b'.repeat(200))]}],
  ['what leads in to a quote stays a paragraph', 'H\n\nShe said:\n\n“This is a long quotation.”', {headline: 'H', body: [paragraph('She said:'), quote('This is a long quotation.')]}],
  ...['“a b”', '„a b“', '„a b”', '«\u00a0a b\u00a0»', '‹a b›', '「a b」', '『a b』'].map(
    (words): Case => [`${words} is a quote`, `H\n\n${LONG}\n\n${words}`, {headline: 'H', body: [paragraph(LONG), quote('a b')]}],
  ),
  ['two quotations in a paragraph are no quote', `H\n\n${LONG}\n\n“a” and “b”`, {headline: 'H', body: [paragraph(LONG), paragraph('“a” and “b”')]}],
  ['an address of a provider is lifted', `H\n\n${LONG}\n\nhttps://youtu.be/dQw4w9WgXcQ`,
    {headline: 'H', body: [paragraph(LONG), {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}]},
    [['embed-lifted', 'line 5', 'https://youtu.be/dQw4w9WgXcQ']]],
  ['another address is a link', `H\n\n${LONG}\n\nhttps://a.example/b`, {headline: 'H', body: [paragraph(LONG), paragraph([{t: 'a', href: 'https://a.example/b', c: 'https://a.example/b'}])]}],
  ['an unknown shortcode is left out and named', `H\n\n${LONG}\n\n[foo id=”1″]\n\n“Q”`, {headline: 'H', body: [paragraph(LONG), quote('Q')]}, [['unknown-shortcode', 'line 5', '[foo id=”1″]']]],
  ['a gallery is named', `H\n\n[gallery ids="1,2"]\n\n${LONG}`, {headline: 'H', body: [paragraph(LONG)]}, [['unknown-shortcode', 'line 3', '[gallery ids="1,2"]']]],
  ['an escaped shortcode and false friends stay', `H\n\nUse [[brid video=1]] [sic] […] [1].`, {headline: 'H', body: [paragraph('Use [[brid video=1]] [sic] […] [1].')]}],
  ['a shortcode divides its paragraph', `H\n\nBefore it.\n[brid video=1]\nAfter it.\n\n${LONG}`, {headline: 'H', body: [paragraph('Before it.'), video, paragraph('After it.'), paragraph(LONG)]}],
  ['tags of columns go, their words stay', `H\n\n[vc_row]\n${LONG}\n[/vc_row]`, {headline: 'H', body: [paragraph(LONG)]}, [['unknown-shortcode', 'line 3', '[vc_row]'], ['unknown-shortcode', 'line 5', '[/vc_row]']]],
  ['a highlight does not divide its sentence', `H\n\nA [su_highlight]b[/su_highlight] c.`, {headline: 'H', body: [paragraph('A b c.')]},
    [['unknown-shortcode', 'line 3', '[su_highlight]'], ['unknown-shortcode', 'line 3', '[/su_highlight]']]],
  ['words that belong to no attribute are named', `H\n\n[brid video=1 title=All the words]`, {headline: 'H', body: [{...video, title: 'All'}]}, [['text-cleaned', 'line 3', '[brid video=1 title=All the words]']]],
  ['words around which a video has no field are named', `H\n\n[brid video=1 note="two words"]more[/brid]`, {headline: 'H', body: [video]}, [['text-cleaned', 'line 3', '[brid video=1 note="two words"]more[/brid]']]],
  ['an embed of nobody known is a link', `H\n\n[embed]https://a.example/[/embed]`, {headline: 'H', body: [{type: 'embed', provider: 'other', url: 'https://a.example/'}]}, [['embed-as-link', 'line 3', '[embed]https://a.example/[/embed]']]],
  ['a picture by http is asked for by https', `H\n\n[caption]<img src="http://a.example/b.jpg">[/caption]`, {headline: 'H', body: [{type: 'image', src: 'https://a.example/b.jpg'}]}, [['http-upgraded', 'line 3', '[caption]<img src="http://a.example/b.jpg">[/caption]']]],
  ['a credit goes to the image before it', `H\n\n[caption]<img src="https://a.example/b.jpg">[/caption]\n\nPhoto: Jo Doe\n\n${LONG}`, {headline: 'H', body: [{type: 'image', src: 'https://a.example/b.jpg', credit: 'Jo Doe'}, paragraph(LONG)]}, [['credit-line', 'line 5', 'Photo: Jo Doe']]],
  ['a credit without an image stays', `H\n\n${LONG}\n\nPhoto courtesy of Jo Doe`, {headline: 'H', body: [paragraph(LONG), paragraph('Photo courtesy of Jo Doe')]}],
  ...['Featured image via Jo', 'Featured photo by Jo', 'Feature image credit: Jo', 'Featured Image courtesy of Jo', 'featured image: Jo'].map(
    (words): Case => [`“${words}” is a credit of the lead image`, `H\n\n${LONG}\n\n${words}`, {headline: 'H', leadImage: {credit: 'Jo'}, body: [paragraph(LONG)]}, [['credit-line', 'line 5', words]]],
  ),
  ['a sentence about images is no credit', `H\n\n${LONG}\n\nFeatured images by Jo`, {headline: 'H', body: [paragraph(LONG), paragraph('Featured images by Jo')]}],
  ['an app line before the last paragraph makes that the bio', `H\n\n${LONG}\n\nOur App for Android\n\nJo writes.`, {headline: 'H', authors: [{bio: 'Jo writes.'}], body: [paragraph(LONG)]},
    [['app-line', 'line 5', 'Our App for Android'], ['bio-found', 'line 7', 'Jo writes.']]],
  ['app badges before the last paragraphs of the body stay', `H\n\nOur App for Android\n\n${LONG}\n\nMore.`, {headline: 'H', standfirst: 'Our App for Android', body: [paragraph(LONG), paragraph('More.')]}],
  ['one app word makes no app line', `H\n\n${LONG}\n\nOur App and our App`, {headline: 'H', body: [paragraph(LONG), paragraph('Our App and our App')]}],
  ['an app line may be the last', `H\n\n${LONG}\n\nApp Store Google Play`, {headline: 'H', body: [paragraph(LONG)]}, [['app-line', 'line 5', 'App Store Google Play']]],
  ['the last paragraph without a line before it is no bio', `H\n\n${LONG}\n\nJo writes.`, {headline: 'H', body: [paragraph(LONG), paragraph('Jo writes.')]}],
  ['a shortcode before the last paragraph makes no bio of it', `H\n\n${LONG}\n\n[brid video=1]\n\nShe sails on Monday.`, {headline: 'H', body: [paragraph(LONG), video, paragraph('She sails on Monday.')]}],
  ['the credit of a picture before the last paragraph makes no bio of it', `H\n\n${LONG}\n\n[caption]<img src="https://a.example/a.png">[/caption]\n\nPhoto by Jo\n\nShe sails on Monday.`,
    {headline: 'H', body: [paragraph(LONG), {type: 'image', src: 'https://a.example/a.png', credit: 'Jo'}, paragraph('She sails on Monday.')]}, [['credit-line', 'line 7', 'Photo by Jo']]],
  ['a credit of the lead image before the last paragraph makes that the bio of the one author', `H\n\nBy Jo Lee\n\n${LONG}\n\nFeatured image via Al\n\nJo writes.`,
    {headline: 'H', authors: [{name: 'Jo Lee', bio: 'Jo writes.'}], leadImage: {credit: 'Al'}, body: [paragraph(LONG)]}, [['text-cleaned', 'line 3', 'By Jo Lee'], ['credit-line', 'line 7', 'Featured image via Al'], ['bio-found', 'line 9', 'Jo writes.']]],
  ['a byline under the headline is the author', `H\n\nBy Jane van der Roe\n\n${LONG}`, {headline: 'H', authors: [{name: 'Jane van der Roe'}], body: [paragraph(LONG)]}, [['text-cleaned', 'line 3', 'By Jane van der Roe']]],
  ['a byline under the standfirst, too', `H\n\nNobody was warned\n\nBy Jane Roe\n\n${LONG}`, {headline: 'H', standfirst: 'Nobody was warned', authors: [{name: 'Jane Roe'}], body: [paragraph(LONG)]}, [['text-cleaned', 'line 5', 'By Jane Roe']]],
  ['a byline that is more than a name stays as it is printed', `H\n\nBy Jane Roe and Al Doe in Beirut\n\n${LONG}`, {headline: 'H', byline: 'By Jane Roe and Al Doe in Beirut', body: [paragraph(LONG)]}, [['text-cleaned', 'line 3', 'By Jane Roe and Al Doe in Beirut']]],
  ...['By Monday all was over', 'By popular demand', 'By the river', 'Von Anfang an', 'By Jane Roe. She was there'].map(
    (words): Case => [`“${words}” is no byline`, `H\n\n${words}\n\n${LONG}`, {headline: 'H', standfirst: words, body: [paragraph(LONG)]}],
  ),
  ['a name without a value at the end is no attribute, but words', 'H\n\n[brid video="5\n”\nA=\n', {headline: 'H', body: [paragraph('[brid video="5 ” A=')]}],
  ['a quote at the end is no bio', `H\n\n${LONG}\n\n[brid video=1]\n\n“Jo”`, {headline: 'H', body: [paragraph(LONG), video, quote('Jo')]}],
  ['the only paragraph is no bio', `H\n\n[brid video=1]\n\nJo writes.`, {headline: 'H', body: [video, paragraph('Jo writes.')]}],
  ['no-break spaces become spaces in English', `H\n\nOne\u00a0 two\u00a0.\u00a0`, {headline: 'H', body: [paragraph('One two .')]}, [], 'en-GB'],
  ['French keeps them where its rules want them', `H\n\n\u00a0Il dit\u00a0: «\u00a0Non\u202f!\u00a0\u00a0» à\u00a0tous 10\u00a0000\u00a0`, {headline: 'H', body: [paragraph('Il dit\u00a0: «\u00a0Non\u202f!\u00a0» à tous 10\u00a0000')]}, [], 'fr'],
];

describe('plain text', () => {
  for (const [title, article, draft, named = [], lang] of cases) {
    it(`is read by rule: ${title}`, async () => {
      const reading = await read(article, lang);
      expect(reading.draft).to.deep.equal(draft);
      expect(reading.named).to.deep.equal(named);
    });
  }

  it('loses no word without naming it, whatever comes in', async () => {
    const line = fc.oneof(
      fc.lorem({maxCount: 6}),
      fc.constantFrom('“Quoted words”', '[foo id="1"]', '[sic]', 'Featured image via Someone', 'iOS App Android App', 'Photo: Another', '[vc_row]inner[/vc_row]',
        'a [su_highlight]lit[/su_highlight] b', '[[escaped]]', '[brid video="5', 'https://a.example/x', '[embed]', '[/embed]', '[gallery ids="7"]', '”', '['),
      fc.string(),
    );
    const end = fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\u2028', '\r', ' ');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, end), {maxLength: 14}), async (lines) => {
        const article = lines.flat().join('');
        const {draft, problems} = await read(article);
        const kept = [...strings(draft), ...problems.map(({text = ''}) => text)].join('\n').normalize();
        for (const word of article.normalize().match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).to.include(word);
      }),
      {numRuns: 500},
    );
  });
});

/** All strings in a draft. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];
}
