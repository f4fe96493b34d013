import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/model/problem.js';
import {readInlineHtml, readPicture, readPlainHtml} from '../../../src/sources/html/line.js';

const witness = () => {
  const problems: Problem[] = [];
  return {problems, context: {lang: 'en', window: window as Window & typeof globalThis, report: (problem: Problem) => void problems.push(problem)}};
};

describe('HTML in a field', () => {
  for (const [title, html, expected, named = []] of [
    ['keeps a text without marks as it is', 'Rivers, towns', 'Rivers, towns'],
    ['keeps spans and links', '<p>a <em>b</em> <a href="https://a.example/">c</a></p>', ['a ', {t: 'em', c: ['b']}, ' ', {t: 'a', href: 'https://a.example/', c: ['c']}]],
    ['divides paragraphs by line breaks', '<p>a</p>\n<p>b</p>', ['a', {t: 'br'}, 'b']],
    ['takes nothing for a headline, a credit or a bio', '<h1>a</h1><p>Featured image via Ann</p><p>b &amp; c</p>', ['a', {t: 'br'}, 'Featured image via Ann', {t: 'br'}, 'b & c']],
    ['names what it has no room for', '<p>a</p><ul><li>b</li></ul>', 'a', ['b']],
    ['runs nothing', 'a<script>alert(1)</script><img src=x onerror=alert(1)>', 'a'],
  ] as const) {
    it(title, async () => {
      const {problems, context} = witness();
      expect(await readInlineHtml(html, context)).to.deep.equal(expected);
      expect(problems.filter(({code}) => code === 'field-dropped').map(({text}) => text)).to.deep.equal(named);
    });
  }
});

describe('HTML in a field of plain text', () => {
  for (const [html, expected] of [
    ['Rivers, towns', 'Rivers, towns'],
    ['a <b>b</b> &amp; c', 'a b & c'],
    ['a &amp;amp; b', 'a & b'],
    ['a &amp;lt;b&amp;gt; c', 'a <b> c'],
    ['&lt;b&gt; is bold', '<b> is bold'],
    ['[gallery] &amp; [caption]', '[gallery] & [caption]'],
    ['Featured image via A &amp; B', 'Featured image via A & B'],
    ['a</pre><p>b</p>', 'a b'],
    ['<p></p>', ''],
  ] as const) {
    it(`is read to its words: ${html}`, async () => expect(await readPlainHtml(html, witness().context)).to.equal(expected));
  }
});

describe('a picture that fields describe', () => {
  const src = 'https://a.example/a.jpg';
  for (const [title, fields, expected] of [
    ['has its sides and words', {src, alt: '"A" & <b>', width: 8, height: 6}, {src, alt: '"A" & <b>', width: 8, height: 6}],
    ['has its sizes', {src, srcset: `${src} 8w, https://a.example/b.jpg 4w`}, {src, sources: [{src, width: 8}, {src: 'https://a.example/b.jpg', width: 4}]}],
    ['has the credit cut off its caption', {src, caption: 'A <i>b</i>. (Photo: Ann)'}, {src, caption: ['A ', {t: 'em', c: ['b']}, '.'], credit: 'Ann'}],
    ['has no attribute that is in its address', {src: `${src}?" onerror="alert(1)`}, {src: `${src}?%22%20onerror=%22alert(1)`}],
    ['is none without an address that may be used', {src: 'javascript:alert(1)'}, undefined],
    ['takes no data for a number', {src, width: {}, height: []}, {src}],
  ] as const) {
    it(title, async () => expect(await readPicture(fields, witness().context)).to.deep.equal(expected));
  }
});
