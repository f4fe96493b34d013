import {expect} from '@open-wc/testing';
import {drawParagraphs, drawQuotation, drawText, languageAttributes} from '../../src/components/text.js';
import type {Inline} from '../../src/model/inline.js';
import {loadWords} from '../../src/words/words.js';
import {english2, make} from '../fixtures/draw.js';
import {simpleHtml} from '../fixtures/simple-html.js';

const table: readonly (readonly [title: string, inline: Inline, html: string])[] = [
  ['a string', 'Words', 'Words'],
  ['a', {t: 'a', href: 'https://a.example/', c: 'link'} as never, '<a href="https://a.example/">link</a>'],
  ['a, which states the language of its target', [{t: 'a', href: 'https://a.example/', lang: 'de', c: 'link'}], '<a href="https://a.example/">link</a>'],
  ['em', [{t: 'em', c: 'x'}], '<em>x</em>'],
  ['strong', [{t: 'strong', c: 'x'}], '<strong>x</strong>'],
  ['sub', ['CO', {t: 'sub', c: '2'}], 'CO<sub>2</sub>'],
  ['sup', ['m', {t: 'sup', c: '2'}], 'm<sup>2</sup>'],
  ['code', [{t: 'code', c: 'x'}], '<code>x</code>'],
  ['cite', [{t: 'cite', c: 'Emma'}], '<cite>Emma</cite>'],
  ['q, its marks as real text', ['She says ', {t: 'q', c: 'yes'}, '.'], 'She says “yes”.'],
  ['del', [{t: 'del', c: 'x'}], '<del>x</del>'],
  ['ins', [{t: 'ins', c: 'x'}], '<ins>x</ins>'],
  ['abbr', [{t: 'abbr', title: 'Harbour Board', c: 'HB'}], '<abbr title="Harbour Board">HB</abbr>'],
  ['time', [{t: 'time', datetime: '2025-05-02', c: 'Friday'}], '<time datetime="2025-05-02">Friday</time>'],
  ['span of another language', [{t: 'span', lang: 'ar', c: 'أهلاً'}], '<span lang="ar" dir="rtl">أهلاً</span>'],
  ['span of another direction', [{t: 'span', dir: 'ltr', c: 'x'}], '<span dir="ltr">x</span>'],
  ['br', ['a', {t: 'br'}, 'b'], 'a<br>b'],
  ['spans in spans', [{t: 'em', c: ['a ', {t: 'strong', c: [{t: 'a', href: 'tel:+44', c: 'b'}]}]}], '<em>a <strong><a href="tel:+44">b</a></strong></em>'],
  ['markup in the text, as text', ['<b>x</b> & y'], '<b>x</b> & y'],
];

describe('a text with spans', () => {
  for (const [title, inline, html] of table) {
    it(`is drawn: ${title}`, () => expect(simpleHtml(make('div', drawText(Array.isArray(inline) || typeof inline === 'string' ? inline : [inline], english2)))).to.equal(html));
  }

  it('makes no element of markup in the text', () => expect(drawText('<b>x</b>', english2).firstElementChild).to.equal(null));

  it('states the direction of a language that is written from the right', () => {
    expect(languageAttributes({lang: 'he'})).to.eql({lang: 'he', dir: 'rtl'});
    expect(languageAttributes({})).to.eql({lang: undefined, dir: undefined});
  });

  it('draws nothing where there are no paragraphs', () => expect(drawParagraphs(undefined, english2)).to.eql([]));
});

describe('a quotation', () => {
  before(() => loadWords('de'));

  const marks: readonly (readonly [lang: string, wanted: string])[] = [
    ['en', '“Yes”'], ['en-GB', '“Yes”'], ['de', '„Yes“'], ['pl', '„Yes”'], ['fr', '«\u202fYes\u202f»'], ['ru', '«Yes»'], ['sv', '”Yes”'], ['ja', '「Yes」'],
    ['zh', '“Yes”'], ['zh-TW', '「Yes」'], ['ar', '«Yes»'], ['und', '“Yes”'],
  ];
  for (const [lang, wanted] of marks) {
    it(`has the marks of its language: ${lang}`, () => expect(drawQuotation(['Yes'], {lang}).map(({textContent}) => textContent)).to.eql([wanted]));
  }

  it('opens at its first paragraph and closes after its last', () => {
    expect(drawQuotation(['a', 'b', 'c'], english2).map(({textContent}) => textContent)).to.eql(['“a', 'b', 'c”']);
  });

  it('has no second marks where it begins with one', () => {
    expect(drawQuotation(['«Oui»'], english2).map(({textContent}) => textContent)).to.eql(['«Oui»']);
  });
});
