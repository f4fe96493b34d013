import {expect} from '@open-wc/testing';
import {readHtml} from '../../src/sources/html/html.js';

describe('HTML that is made to hang', () => {
  const bombs: readonly (readonly [string, () => string])[] = [
    ['50,000 elements inside one another', () => '<div>'.repeat(50_000)],
    ['nesting behind end tags that end nothing', () => '<b><div></b>'.repeat(50_000)],
    ['nesting behind barriers', () => `${'<div>'.repeat(100)}<object>${'</div>'.repeat(100)}`.repeat(200)],
    ['marks that a parser repeats', () => Array.from({length: 5000}, (_, at) => `<b id=${at}>`).join('') + '<p>x'.repeat(50_000)],
    ['marks repeated across blocks', () => Array.from({length: 20_000}, (_, at) => `<div><i id=${at}></div>`).join('')],
    ['an element of 300,000 attributes', () => `<p ${Array.from({length: 300_000}, (_, at) => `a${at}`).join(' ')}>x`],
    ['9 MB of text', () => `<p>${'word '.repeat(1_800_000)}`],
    ['unclosed comments', () => '<!--'.repeat(100_000)],
    ['unclosed tags', () => '<a href="'.repeat(100_000)],
    ['brackets', () => `<p>${'[a='.repeat(100_000)}`],
    ['dashes and brackets in a post', () => `<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1">x</a>— ${'('.repeat(100_000)}</blockquote>`],
    ['commas in srcset', () => `<img src="https://a.example/a.png" srcset="${','.repeat(19_000)}">`],
    ['a table of spans', () => `<table>${'<tr><td colspan=1000 rowspan=65534>x<td>y'.repeat(2000)}</table>`],
    ['90,000 tiny paragraphs in one element', () => `<div>${'<p>x'.repeat(90_000)}</div>`],
    ['90,000 items of one list', () => `<ul>${'<li>x'.repeat(90_000)}</ul>`],
    ['90,000 captions of one figure', () => `<figure>${'<figcaption>x</figcaption>'.repeat(90_000)}</figure>`],
    ['90,000 films and forms', () => '<video>x</video><form>x</form>'.repeat(45_000)],
    ['paragraphs in marks in marks', () => '<cite>'.repeat(90) + '<p>x'.repeat(90_000)],
    ['paragraphs in figures in figures', () => '<figure>x'.repeat(150) + '<figcaption>x</figcaption>'.repeat(40_000)],
    ['paragraphs in quotations in quotations', () => '<blockquote>x<cite>y</cite>'.repeat(150) + '<p>x'.repeat(60_000)],
    ['paragraphs in posts in posts', () => '<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1">x</a>'.repeat(90) + '<p>x'.repeat(60_000)],
    ['paragraphs in cards in cards', () => '<div class="kg-bookmark-card"><a href="/x">x</a>'.repeat(90) + '<p>x'.repeat(60_000)],
    ['tables in tables', () => '<table><tr><td>x<td>'.repeat(45) + '<p>x'.repeat(60_000)],
    ['a table of empty rows', () => `<table><tr><td>x<td>y${'<tr>'.repeat(90_000)}`],
    ['languages', () => '<p lang=ar dir=rtl>x'.repeat(60_000)],
    ['corrections and related links', () => '<p>Correction: x<h2>Related</h2><p><a href=/x>y</a>'.repeat(20_000)],
    ['bylines', () => '<p>By <a rel=author href=/x>Ann</a>'.repeat(30_000)],
    ['captions left raw', () => `<p>${'[caption]<img src=/a.png>x[/caption]'.repeat(30_000)}`],
    ['spaces and no-break spaces', () => `<p>${' \xa0'.repeat(500_000)}x`],
    ['letters read wrong', () => `<p>${'\xc3\xa9'.repeat(500_000)}`],
    ['entities encoded twice', () => `<p>${'&amp;#8217;'.repeat(150_000)}`],
    ['a script of braces', () => `<script>${'$bp("Brid_1",{'.repeat(20_000)}</script>`],
  ];
  for (const [what, make] of bombs) {
    it(`is read, with what stands before: ${what}`, async () => {
      const draft = await readHtml(`<h1>Head</h1><p>before</p>${make()}`, {window: window as Window & typeof globalThis, report: () => undefined, lang: 'en'});
      expect(draft.headline).to.equal('Head');
      expect(JSON.stringify(draft.body)).to.include('before');
    });
  }
});
