import {expect} from '@open-wc/testing';
import {enter, fit, lose, tell, type CheckContext} from '../../src/model/loss.js';
import type {Problem} from '../../src/model/problem.js';
import {refusal} from '../../src/model/refusal.js';

function named(act: (context: CheckContext) => void): Problem[] {
  const problems: Problem[] = [];
  act({path: '', report: (problem) => problems.push(problem)});
  return problems;
}

const holder: {self?: unknown} = {};
holder.self = Object.assign(() => 'x', {holder});

describe('what was left out', () => {
  const lost: readonly (readonly [title: string, value: unknown, severity: string, text: string | undefined])[] = [
    ['words are an error', 'Words', 'error', 'Words'],
    ['words of any alphabet are an error', 'حلب', 'error', 'حلب'],
    ['a number in a text is an error', 'No. 5', 'error', 'No. 5'],
    ['marks alone are a warning', '—', 'warning', '—'],
    ['nothing is a warning', undefined, 'warning', undefined],
    ['a number is its digits', 5, 'error', '5'],
    ['what is no number has no digits', [NaN, Infinity], 'warning', undefined],
    ['numbers of a list are words, measures are none', {rows: [['Votes', 7]], width: 640}, 'error', 'Votes 7'],
    ['words at any depth are found, in their order', {content: ['a', {t: 'em', c: ['b', {t: 'br'}]}], items: [{content: 'c'}]}, 'error', 'a b c'],
    ['addresses, keys and languages are no words', {type: 'video', provider: 'brid', id: '5', url: 'https://x/', src: 'x', href: 'y', lang: 'en', dir: 'ltr', t: 'a'}, 'warning', undefined],
    ['a function that holds itself has no words, and ended the reading', {content: Object.assign(() => 'x', {self: holder}), c: 'a'}, 'error', 'a'],
    ['its words are clean', '\u202ea\u0007 \n b', 'error', 'a b'],
  ];
  for (const [title, value, severity, text] of lost) {
    it(title, () => {
      const [problem, ...more] = named((context) => lose(enter(enter(context, 'body'), 0), 'field-wrong', value));
      expect(more).to.deep.equal([]);
      expect(problem).to.deep.equal({code: 'field-wrong', path: 'body[0]', message: 'Not of the form wanted here.', severity, ...(text && {text})});
    });
  }

  it('is a warning where the value has no words of the story', () => {
    expect(named((context) => lose(context, 'url-refused', 'nonsense', false))[0]).to.include({severity: 'warning', text: 'nonsense'});
  });

  it('gives null, which says that all is said', () => expect(lose({path: '', report: () => undefined}, 'cut')).to.equal(null));

  for (const code of ['field-wrong', 'field-missing', 'field-empty', 'kind-unknown', 'id-refused', 'url-refused', 'text-cleaned', 'too-deep', 'cut', 'lang-unknown', 'source-unreadable'] as const) {
    it(`${code} is said in a sentence`, () => expect(named((context) => tell(context, code))[0]!.message).to.match(/^[A-Z].*\w\.$/));
  }
});

describe('the reason why there is no story', () => {
  const reasons: readonly (readonly [code: Parameters<typeof refusal>[0], detail: unknown, message: string])[] = [
    ['no-story', undefined, 'The headline is missing.'],
    ['status', 404, 'The server answered with status: 404.'],
    ['media-type', 'image/png', 'The answer is of a type that holds no story: image/png.'],
    ['format-unknown', 'article-story/2', 'Of no known format: article-story/2.'],
    ['source-unreadable', new SyntaxError('x in JSON'), 'Not readable: SyntaxError: x in JSON.'],
    ['source-unreadable', '', 'Not readable.'],
  ];
  for (const [code, detail, message] of reasons) {
    it(`${code} with ${String(detail) || 'no detail'} is “${message}”`, () => expect(refusal(code, detail)).to.include({name: 'StoryError', code, message}));
  }
});

describe('a text that must fit', () => {
  const cut: readonly (readonly [text: string, max: number, kept: string, lost: string | undefined])[] = [
    ['abc', 3, 'abc', undefined], ['abcd', 3, 'abc', 'd'], ['ab😀', 4, 'ab😀', undefined], ['ab😀', 3, 'ab', '😀'], ['a', 0, '', 'a'], ['', 0, '', undefined],
  ];
  for (const [text, max, kept, lost] of cut) {
    it(`“${text}” in ${max} is “${kept}”`, () => {
      const problems = named((context) => expect(fit(text, max, context)).to.equal(kept));
      expect(problems.map((problem) => problem.text)).to.deep.equal(lost === undefined ? [] : [lost]);
    });
  }
});
