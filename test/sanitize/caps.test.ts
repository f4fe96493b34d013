import {expect} from '@open-wc/testing';
import {DEEPEST_HTML, LONGEST_HTML, MOST_MISPLACED} from '../../src/sanitize/allowed.js';
import {findCap} from '../../src/sanitize/caps.js';

/** Where a text is cut, or `whole`. */
const cut = (html: string) => {
  const end = findCap(html);
  return end === html.length ? 'whole' : end;
};

const whole: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['text', 'a < b and c > d'],
  ['paragraphs that are not closed', '<p>a'.repeat(3000)],
  ['list items that are not closed', `<ul>${'<li>a'.repeat(3000)}</ul>`],
  ['list items with paragraphs that are not closed', `<ul>${'<li><p>a'.repeat(3000)}</ul>`],
  ['cells that are not closed', `<table>${'<tr><td>a<td>b'.repeat(3000)}</table>`],
  ['terms that are not closed', `<dl>${'<dt>a<dd>b'.repeat(3000)}</dl>`],
  ['void elements', '<br><img src=x><hr>'.repeat(3000)],
  ['marks that are not closed', '<p><b>a</p>'.repeat(3000)],
  ['marks closed in the wrong order', '<p><b><i>a</b></i></p>'.repeat(3000)],
  ['marks closed after what stands in them', '<b><p>a</b></p>'.repeat(3000)],
  ['marks that are not closed in list items', `<ul>${'<li><b>a'.repeat(3000)}</ul>`],
  ['links of the same address that are not closed', '<a href="x">a'.repeat(3000)],
  ['spans that are not closed', '<p><span>a</p>'.repeat(3000)],
  ['links that are not closed', Array.from({length: 3000}, (_, at) => `<p><a href="${at}">a</p>`).join('')],
  ['tags in a script', `<script>${'"<div>"'.repeat(3000)}</script>`],
  ['tags in a comment', `<!--${'<div>'.repeat(3000)}-->`],
  ['tags in attributes', `<p title="${'<div>'.repeat(3000)}">a`],
  ['what stands in the cells of a table', `<table><tr><td>${'<p>a</p>'.repeat(3000)}</table>`],
  ['an article in a table without cells', `<table><div>${'<p>a</p>'.repeat(3000)}</div></table>`],
  ['nesting up to the cap', '<div>'.repeat(DEEPEST_HTML) + 'x'],
  ['an article of 20,000 paragraphs', '<p class="a"><b>x</b> <a href="y">z</a></p>'.repeat(20_000)],
];

describe('findCap', () => {
  for (const [what, html] of whole) it(`lets ${what} through`, () => expect(cut(html)).to.equal('whole'));

  const cuts: readonly (readonly [string, string, number])[] = [
    ['nesting', '<div>'.repeat(DEEPEST_HTML + 1), DEEPEST_HTML * 5],
    ['nesting of an element of the page', '<x-a>'.repeat(DEEPEST_HTML + 1), DEEPEST_HTML * 5],
    ['nesting of marks, which a parser without a limit of its own takes minutes for', '<b>'.repeat(DEEPEST_HTML), (DEEPEST_HTML - 3) * 3],
    ['nesting of marks around paragraphs', '<b id=1><p>a</p>'.repeat(DEEPEST_HTML), 16 * 196 + 8],
    ['what stands in a table outside its cells, which jsdom takes minutes for', `<table>${'<p>a</p>'.repeat(MOST_MISPLACED + 1)}`, 7 + MOST_MISPLACED * 8],
    ['length', 'x'.repeat(LONGEST_HTML + 5), LONGEST_HTML],
    ['a tag that does not end', '<p>a</p><p title="', 8],
    ['a comment in which the cap lies', `${'x'.repeat(LONGEST_HTML)}<!-- -->`, LONGEST_HTML],
  ];
  for (const [what, html, end] of cuts) it(`cuts ${what}`, () => expect(cut(html)).to.equal(end));

  it('does not hang, which the runner would end', () => {
    for (const part of ['<div>', '<b id=1>', '</p>', '<!--', '<p a=', '<p a="', '<script>', '<', '<a b c d>', '</x>', '<b><div></b>']) {
      findCap(part.repeat(LONGEST_HTML / part.length));
    }
  });
});
