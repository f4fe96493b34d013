import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {DEEP_ELEMENTS, DEEP_TEXT, DEEPEST_HTML, LONGEST_HTML, MOST_ELEMENTS, MOST_MISPLACED, MOST_REMOVED} from '../../src/sanitize/allowed.js';
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
  ['marks that are not closed', '<p><b>a</p>'.repeat(2000)],
  ['marks closed in the wrong order', '<p><b><i>a</b></i></p>'.repeat(3000)],
  ['marks closed after what stands in them', '<b><p>a</b></p>'.repeat(3000)],
  ['marks that are not closed in list items', `<ul>${'<li><b>a'.repeat(2000)}</ul>`],
  ['links of the same address that are not closed', '<a href="x">a'.repeat(3000)],
  ['spans that are not closed', '<p><span>a</p>'.repeat(3000)],
  ['links that are not closed', Array.from({length: 3000}, (_, at) => `<p><a href="${at}">a</p>`).join('')],
  ['tags in a script', `<script>${'"<div>"'.repeat(3000)}</script>`],
  ['tags in a comment', `<!--${'<div>'.repeat(3000)}-->`],
  ['tags in attributes', `<p title="${'<div>'.repeat(3000)}">a`],
  ['what stands in the cells of a table', `<table><tr><td>${'<p>a</p>'.repeat(3000)}</table>`],
  ['an article in a table without cells', `<table><div>${'<p>a</p>'.repeat(3000)}</div></table>`],
  ['drawings with parts that are not closed', '<svg viewBox="0"><title>a</title><g><path d="b"/><path d="c"></g></svg>'.repeat(3000)],
  ['a formula with HTML in it', '<math><mrow><mtext>a <b>b</b><br></mtext><mi>x</mi></mrow></math>'.repeat(1000)],
  ['a drawing with HTML in it', '<svg><foreignObject><div>a<p>b<p>c</div></foreignObject></svg>'.repeat(1000)],
  ['options that are not closed', `<select>${'<option>a'.repeat(2000)}</select>`],
  ['headings that other headings close', '<h2>a</h3>'.repeat(3000)],
  ['tags in comments, of two kinds and empty ones', '<!--<div>--><!--<div>--!><!--><!---><p>a</p>'.repeat(1000)],
  ['a script in a comment in a script', '<script><!--<script></script><div>--></script>'.repeat(3000)],
  ['nesting up to the cap', '<div>'.repeat(DEEPEST_HTML) + 'x'],
  ['an article of 6,000 paragraphs', '<p class="a"><b>x</b> <a href="y">z</a></p>'.repeat(6000)],
];

describe('findCap', () => {
  for (const [what, html] of whole) it(`lets ${what} through`, () => expect(cut(html)).to.equal('whole'));

  const cuts: readonly (readonly [string, string, number])[] = [
    ['nesting', '<div>'.repeat(DEEPEST_HTML + 1), DEEPEST_HTML * 5],
    ['nesting of an element of the page', '<x-a>'.repeat(DEEPEST_HTML + 1), DEEPEST_HTML * 5],
    ['nesting of marks, which a parser without a limit of its own takes minutes for', '<b>'.repeat(DEEPEST_HTML), (DEEPEST_HTML - 3) * 3],
    ['nesting of marks around paragraphs', '<b id=1><p>a</p>'.repeat(DEEPEST_HTML), 16 * 196 + 8],
    ['text deep inside, each word of which asks all that is open in jsdom', '<div>'.repeat(DEEPEST_HTML) + 'x'.repeat(LONGEST_HTML / 2), DEEPEST_HTML * 5 + DEEP_TEXT / DEEPEST_HTML],
    ['comments', '<!---->'.repeat(MOST_REMOVED + 1), MOST_REMOVED * 7],
    ['what parsers take for comments', '<?>'.repeat(MOST_REMOVED + 1), MOST_REMOVED * 3],
    ['frames, for each of which jsdom counts what stands before it', '<iframe></iframe>'.repeat(MOST_REMOVED + 1), MOST_REMOVED * 17],
    ['what is taken out among as much that stays', '<p></p><script></script>'.repeat(MOST_REMOVED), Math.floor(MOST_REMOVED / Math.SQRT2) * 24 + 7],
    ['paragraphs that are only ended', '</p>'.repeat(MOST_ELEMENTS + 1), MOST_ELEMENTS * 4],
    ['nesting after a comment that ends oddly', `<!--a--!>${'<div>'.repeat(DEEPEST_HTML + 1)}`, 9 + DEEPEST_HTML * 5],
    ['nesting in a style of a drawing, which is no text there', `<svg><style>${'<g>'.repeat(DEEPEST_HTML)}`, 12 + (DEEPEST_HTML - 2) * 3],
    ['what stands in a table outside its cells, which jsdom takes minutes for', `<table>${'<p>a</p>'.repeat(MOST_MISPLACED + 1)}`, 7 + MOST_MISPLACED * 8],
    ['words in a table outside its cells', `<table>${'a '.repeat(LONGEST_HTML / 4)}`, 7 + DEEP_TEXT / DEEPEST_HTML],
    ['options, for each of which jsdom asks all others', `<select>${'<option>a'.repeat(MOST_MISPLACED + 1)}`, 8 + MOST_MISPLACED * 9],
    ['many elements deep inside, for each of which jsdom asks all around it', '<div>'.repeat(100) + '<i></i>'.repeat(MOST_ELEMENTS / 2), 500 + 7 * Math.floor((DEEP_ELEMENTS - 4950) / 100)],
    ['length', 'x'.repeat(LONGEST_HTML + 5), LONGEST_HTML],
    ['a tag that does not end', '<p>a</p><p title="', 8],
    ['a comment in which the cap lies', `${'x'.repeat(LONGEST_HTML)}<!-- -->`, LONGEST_HTML],
  ];
  for (const [what, html, end] of cuts) it(`cuts ${what}`, () => expect(cut(html)).to.equal(end));

  /** End tags that parsers drop, and what else kept the depth from being seen. */
  const hidden = [
    '<x-a><div></x-a>', '<li><ul></li>', '<form><div></form>', '<body><div></body>', '<head><div></head>', '<option><kbd>', '<td><kbd>',
    '<div><script><!--<script></script></div></script>', '<svg><foreignObject><div></svg>', '<svg><g><desc></g><path></path>', '</h2><a><h1><b>', '<table><tr><td><table></td>',
  ];
  for (const unit of hidden) it(`sees the depth of ${unit}`, () => expect(findCap(unit.repeat(1000))).to.be.below(unit.length * 210));
  for (const parts of ['tr', 'a', 'source', 'option']) it(`sees the depth of ${parts} in a drawing`, () => expect(cut(`<svg>${`<${parts}>`.repeat(1000)}`)).to.not.equal('whole'));
  for (const [start, end] of [['<table><td>', '</table></div>'], ['<p>'.repeat(1) + '<div>'.repeat(10), '</div>'.repeat(11)]] as const) {
    it(`sees marks that stay open through ${start}`, () => {
      const marks = Array.from({length: 300}, (_, at) => `<div><b id=${at}>${start}</b>${end}`).join('');
      expect(cut(marks + '<p>a</p>'.repeat(1000))).to.not.equal('whole');
    });
  }

  it('lets nothing through that a parser makes too deep or too many elements of', () => {
    const names = 'a b font p div li ul dd dt table caption tr td th tbody svg g desc foreignObject math mi mtext style script select option button form x-a kbd h1 h2 object template body head br img title'.split(' ');
    const odd = ['<!---->', '<!--x--!>', '<?>', '</>', '<![CDATA[', ']]>', 'x', '<!--<script>', '<b id=N>', '<a href=N>', '<font color=N>', '<g/>', '<x-b/>', '<g a=b/>', '<annotation-xml encoding="text/html">'];
    const piece = fc.oneof({weight: 3, arbitrary: fc.constantFrom(...names.map((name) => `<${name}>`))}, {weight: 2, arbitrary: fc.constantFrom(...names.map((name) => `</${name}>`))}, fc.constantFrom(...odd));
    const text = fc.tuple(fc.array(piece, {maxLength: 3}), fc.array(piece, {minLength: 1, maxLength: 7})).map(
      ([before, unit]) => before.join('') + Array.from({length: 500}, (_, at) => unit.join('').replaceAll('N', String(at))).join(''),
    );
    fc.assert(
      fc.property(text, (html) => {
        if (cut(html) !== 'whole') return;
        const page = new DOMParser().parseFromString(html, 'text/html');
        expect(page.querySelectorAll('*').length).to.be.below(2 * MOST_ELEMENTS);
        let deepest = 0;
        const walker = page.createTreeWalker(page);
        for (let depth = 0; ; ) {
          if (walker.firstChild()) depth += 1;
          else {
            while (!walker.nextSibling() && walker.parentNode()) depth -= 1;
            if (depth <= 0) break;
          }
          deepest = Math.max(deepest, depth);
        }
        expect(deepest).to.be.below(2 * DEEPEST_HTML + 50);
      }),
      {numRuns: 300},
    );
  });

  it('does not hang, which the runner would end', () => {
    for (const part of ['<div>', '<b id=1>', '</p>', '<!--', '<p a=', '<p a="', '<script>', '<', '<a b c d>', '</x>', '<b><div></b>']) {
      findCap(part.repeat(LONGEST_HTML / part.length));
    }
  });
});
