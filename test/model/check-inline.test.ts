import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {words} from '../../src/model/check-inline.js';
import type {Problem} from '../../src/model/problem.js';
import {readPart} from '../../src/model/check-draft.js';
import {anyOf} from './any-story.js';

const URL = 'https://news.example/';

function read(input: unknown) {
  const problems: Problem[] = [];
  const text = readPart(words, input, {path: 'content', report: (problem) => problems.push(problem)});
  return {text, named: problems.map(({code, path, text: lost}) => [code, path, ...(lost ? [lost] : [])].join(' | '))};
}

const deep = (depth: number): unknown => (depth ? {t: 'em', c: [deep(depth - 1)]} : 'x');

describe('a text with spans', () => {
  const right: readonly (readonly [title: string, input: unknown, text: unknown])[] = [
    ['a string', 'a', 'a'],
    ['a string in a list', ['a'], 'a'],
    ['strings that meet', ['a', 'b', ' ', 'c'], 'ab c'],
    ['spaces across spans', ['a ', {t: 'em', c: ' b '}, ' c'], ['a ', {t: 'em', c: 'b '}, 'c']],
    ['spaces at the ends', [' ', {t: 'em', c: [' a ', {t: 'strong', c: ' '}]}, ' ', {t: 'br'}], [{t: 'em', c: 'a'}]],
    ['a line break', ['a ', {t: 'br'}, ' b'], ['a ', {t: 'br'}, 'b']],
    ['a line break that has words, which were lost', ['a', {t: 'br', c: ' b'}, 'c'], ['a', {t: 'br'}, 'bc']],
    ['a line break at the beginning', [{t: 'br'}, ' ', {t: 'em', c: [{t: 'br'}, 'a']}], [{t: 'em', c: 'a'}]],
    ['line breaks at the end', ['a', {t: 'br'}, ' ', {t: 'br'}, {t: 'em', c: [{t: 'br'}]}], 'a'],
    ['a span of nothing', ['a', {t: 'em', c: ''}, {t: 'em', c: []}, 'b'], 'ab'],
    ['a span of a space', ['a', {t: 'em', c: ' '}, 'b'], ['a', {t: 'em', c: ' '}, 'b']],
    ['a link', [{t: 'a', href: URL, lang: 'de', c: 'a'}], [{t: 'a', href: URL, lang: 'de', c: 'a'}]],
    ['an abbreviation', [{t: 'abbr', title: 'Red Cross', c: 'ICRC'}], [{t: 'abbr', title: 'Red Cross', c: 'ICRC'}]],
    ['a date', [{t: 'time', datetime: '2016-12-13', c: 'Tuesday'}], [{t: 'time', datetime: '2016-12-13', c: 'Tuesday'}]],
    ['another language', [{t: 'span', lang: 'AR', dir: 'rtl', c: 'حلب'}], [{t: 'span', lang: 'ar', dir: 'rtl', c: 'حلب'}]],
    ['a field that no span has', [{t: 'em', c: 'a', onclick: 'x', style: 'y', class: 'z'}], [{t: 'em', c: 'a'}]],
    ['what another alphabet composes only when it meets', ['\u1100', '\u1161'], '\uac00'],
    ['marks that are too many only together, which froze a page', ['b', ...Array<string>(600).fill('\u0316'.repeat(30))], `b${'\u0316'.repeat(30)}`],
    ['wide spaces at the end that meet', ['a\u3000', '\u3000'], 'a'],
    ['a word that is without end only as a whole', ['\u0640'.repeat(400), '\u0640'.repeat(400)], `${'\u0640'.repeat(500)} ${'\u0640'.repeat(300)}`],
  ];
  for (const [title, input, text] of right) {
    it(`reads ${title}`, () => expect(read(input)).to.deep.equal({text, named: []}));
  }

  for (const t of ['em', 'strong', 'sub', 'sup', 'code', 'cite', 'q', 'del', 'ins']) {
    it(`keeps ${t}`, () => expect(read(['a', {t, c: 'b'}]).text).to.deep.equal(['a', {t, c: 'b'}]));
  }

  const wrong: readonly (readonly [title: string, input: unknown, text: unknown, ...named: string[]])[] = [
    ['an unknown span', ['a ', {t: 'blink', c: 'b'}, ' c'], 'a b c', 'kind-unknown | content[1]'],
    ['a span with an inherited name', [{t: 'constructor', c: 'a'}], 'a', 'kind-unknown | content[0]'],
    ['a span whose kind is a list', [{t: ['em'], c: 'a'}], 'a', 'kind-unknown | content[0]'],
    ['a link with an address that runs code', [{t: 'a', href: ' java' + 'script:x', c: 'a'}], 'a', 'url-refused | content[0].href | java' + 'script:x', 'field-missing | content[0]'],
    ['a link without an address', ['a', {t: 'a', c: 'b'}], 'ab', 'field-missing | content[1]'],
    ['a span with a language that is none', [{t: 'span', lang: 'x_y', c: 'a'}], 'a', 'field-wrong | content[0].lang | x_y', 'field-missing | content[0]'],
    ['a time that is no date', [{t: 'time', datetime: 'Tuesday', c: 'a'}], 'a', 'field-wrong | content[0].datetime | Tuesday', 'field-missing | content[0]'],
    ['a number', ['a', 5, 'b'], 'ab', 'field-wrong | content[1] | 5'],
    ['a span of no known kind, whose title goes', ['a', {t: 'abbreviation', title: 'World Health', c: 'WHO'}], 'aWHO', 'kind-unknown | content[1] | World Health'],
    ['a truth', ['a', true], 'a', 'field-wrong | content[1]'],
    ['null', ['a', null], 'a', 'field-wrong | content[1]'],
    ['spans seven deep', [deep(7)], undefined, 'too-deep | content[0].c[0].c[0].c[0].c[0].c[0].c[0]'],
    ['a span that has its words elsewhere', ['a', {t: 'em', text: 'lost'}], 'a', 'field-missing | content[1] | lost'],
    ['an object that has words and is no span', ['a', {value: 'lost'}], 'a', 'kind-unknown | content[1] | lost'],
    ['a forged template', ['a', {_$litType$: 1, strings: ['<b>'], values: []}], 'a', 'kind-unknown | content[1] | <b>'],
    ['a forged directive', [{_$litDirective$: {}, values: ['x']}, 'a'], 'a', 'kind-unknown | content[0] | x'],
    ['a forged attribute', [{t: 'a', href: {_$litType$: 1}, c: 'a'}], 'a', 'url-refused | content[0].href', 'field-missing | content[0]'],
  ];
  for (const [title, input, text, ...named] of wrong) {
    it(`names ${title}`, () => {
      const result = read(input);
      if (text !== undefined) expect(result.text).to.deep.equal(text);
      expect(result.named).to.deep.equal(named);
    });
  }

  for (const input of [5, true, {}, {t: 'x'}, [5], [[], {}]]) {
    it(`is none where there are no words: ${JSON.stringify(input)}`, () => {
      const {text, named} = read(input);
      expect(text).to.equal(undefined);
      expect(named).to.not.be.empty;
    });
  }

  it('is cut at its longest, by whole characters, and what is left out is named', () => {
    const {text, named} = read(['x'.repeat(19_999), {t: 'em', c: '😀'}, 'lost']);
    expect(text === 'x'.repeat(19_999)).to.equal(true);
    expect(named).to.deep.equal(['cut | content[1].c | 😀', 'cut | content[2] | lost']);
  });

  it('has 2,000 spans or line breaks and no more, of which 60,000 froze a page, and what is left out is named', () => {
    for (const t of ['em', 'br']) {
      const {text, named} = read(['first ', ...Array.from({length: 2005}, () => ({t, ...(t === 'em' && {c: 'a'})})), 'last']);
      expect([text].flat()[0]).to.equal(t === 'em' ? 'first ' : 'first');
      expect(([text].flat() as unknown[]).length).to.be.within(1, 2001);
      expect(named.filter((name) => name.startsWith('cut'))).to.have.length(6);
      expect(named.at(-1)).to.equal('cut | content[2006] | last');
    }
  });

  it('has nothing after a cut, and had what a bidi mark made room for', () => {
    const {text} = read([`${'x'.repeat(19_998)}\u2066ab\u2069`, 'lost']);
    expect(text === `${'x'.repeat(19_998)}a`).to.equal(true);
  });

  it('is read, however it is cut into pieces', () => {
    const br = {t: 'br'};
    const inputs = [
      ['a', ...Array.from({length: 150_000}, () => br)], // which overflowed the stack
      Array.from({length: 40_000}, () => 'a'),
      Array.from({length: 40_000}, () => 'é'),
      Array.from({length: 40_000}, () => '\u0301'),
      Array.from({length: 20_000}, () => ({t: 'em', c: 'a'})),
      Array.from({length: 40_000}, () => 5),
    ];
    for (const input of inputs) {
      read(input);
    }
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(anyOf(words), (input) => {
        const {text} = read(input);
        if (text !== undefined) expect(read(text)).to.deep.equal({text, named: []});
      }),
      {numRuns: 500},
    );
  });
});
