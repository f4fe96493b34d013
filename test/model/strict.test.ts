import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {blockForm} from '../../src/model/block.js';
import {words} from '../../src/model/check-inline.js';
import {text} from '../../src/model/check.js';
import type {Form} from '../../src/model/form.js';
import type {Problem} from '../../src/model/problem.js';
import {storyForm} from '../../src/model/story.js';
import {checkStory} from '../../src/model/strict.js';
import {readPart} from '../../src/model/check-draft.js';
import {readStory} from '../../src/story.js';
import {anyOf} from './any-story.js';
import {accepted, plain, refused} from './strict-samples.js';

/** As JSON would bring it: a field that is `undefined` is not there. */
const storyWith = (fields: object) => JSON.parse(JSON.stringify({...plain, ...fields})) as object;
const brief = (problems: readonly Problem[]) => problems.map(({code, path}) => `${code} ${path}`);

describe('the strict check', () => {
  it('takes the editor’s story of the seed', async () => {
    const answer = await fetch(new URL('../../demo/stories/aleppo.json', import.meta.url));
    expect(checkStory(await answer.json())).to.deep.equal([]);
  });

  for (const [title, fields] of accepted) {
    it(`takes ${title}`, () => expect(checkStory(storyWith(fields))).to.deep.equal([]));
  }

  for (const [title, fields, code, path] of refused) {
    it(`names ${title}`, () => {
      const problems = checkStory(storyWith(fields));
      expect(brief(problems)).to.deep.equal([`${code} ${path}`]);
      expect(problems[0]).to.include({severity: 'error'});
      expect(problems[0]!.message).to.match(/^[A-Z`].*[.;]$/s);
    });
  }

  it('names all that is wrong, not the first thing alone', () => {
    const story = storyWith({x: 1, y: 2, lang: 5, headline: ' a', authors: [{nom: 'a', role: 'b'}], body: [{type: 'heading', level: 9, content: ''}]});
    expect(brief(checkStory(story)).sort()).to.deep.equal([
      'field-empty body[0].content', 'field-missing authors[0]', 'field-unknown authors[0].nom', 'field-unknown x', 'field-unknown y',
      'field-wrong body[0].level', 'field-wrong lang', 'text-cleaned headline',
    ]);
  });

  it('throws at nothing', () => {
    const circle: Record<string, unknown> = {...plain};
    circle['body'] = [circle, circle];
    let nest: unknown = 'x';
    for (let depth = 0; depth < 50_000; depth++) nest = [nest];
    const trap = {get headline() { throw new Error('trap'); }};
    const proxy = new Proxy({}, {ownKeys: () => { throw new Error('trap'); }});
    for (const input of [undefined, null, 5, '', 'x', [], {}, circle, nest, {...plain, body: nest}, trap, proxy, Symbol('x'), () => 0, new Map()]) {
      expect(checkStory(input)).to.not.be.empty;
    }
    expect(checkStory(circle).map(({code}) => code)).to.include('cut');
  });
});

describe('the strict and the forgiving check', () => {
  const read = (input: unknown) => {
    const problems: Problem[] = [];
    return {story: readPart(storyForm, input, {path: '', report: (problem) => problems.push(problem)}), problems};
  };
  const {of: blocks} = blockForm as Extract<Form, {is: 'kinds'}>;
  const put: readonly (readonly [title: string, form: Form, wrap: (value: unknown) => unknown, runs: number])[] = [
    ['a text', text(300), (headline) => ({...plain, headline}), 300],
    ['a text with spans', words, (standfirst) => ({...plain, standfirst}), 500],
    ...Object.entries(blocks).map(
      ([type, form]) => [`the block ${type}`, form, (value: unknown) => ({...plain, body: [{type, ...(value as object)}]}), 60] as const,
    ),
    ['a story', storyForm, (value) => value, 60],
  ];

  for (const [title, form, wrap, numRuns] of put) {
    it(`agree on ${title}: what is read is strictly right, and read again it is the same`, () => {
      fc.assert(
        fc.property(anyOf(form).map(wrap), (input) => {
          const {story} = read(input);
          if (!story) return;
          expect(checkStory(story)).to.deep.equal([]);
          const again = read(story);
          expect(again.problems).to.deep.equal([]);
          expect(JSON.stringify(again.story)).to.equal(JSON.stringify(story));
        }),
        {numRuns},
      );
    });

    it(`agree on ${title}: what is strictly right is read as it is`, () => {
      fc.assert(
        fc.property(anyOf(form).map(wrap), (input) => {
          if (checkStory(input).length) return;
          const {story, problems} = read(input);
          expect(problems).to.deep.equal([]);
          expect(story).to.deep.equal(input);
        }),
        {numRuns},
      );
    });
  }

  const once: readonly (readonly [title: string, block: object, expected: unknown, codes: readonly string[]])[] = [
    [
      'a cell that is empty or wrong stays, and the cells after it did move',
      {type: 'table', rows: [['a', '  ', 'b'], ['c', null, 'd'], ['e', [], 'f'], ['g', 5, 'h']]},
      {type: 'table', rows: [['a', '', 'b'], ['c', '', 'd'], ['e', '', 'f'], ['g', '', 'h']]},
      ['field-wrong'],
    ],
    [
      'a line break in a heading becomes one space, and left two and strings apart',
      {type: 'heading', level: 2, content: ['a ', {t: 'br'}, 'b']},
      {type: 'heading', level: 2, content: 'a b'},
      ['text-cleaned'],
    ],
    [
      'an id that is absent is not refused, and was',
      {type: 'embed', provider: 'x', url: 'https://example.org/post'},
      {type: 'embed', provider: 'x', url: 'https://example.org/post'},
      [],
    ],
    [
      'a cut takes a bidi mark with it that it left open',
      {type: 'code', text: `\u2066${'x'.repeat(20_000)}\u2069`},
      {type: 'code', text: 'x'.repeat(19_999)},
      ['cut'],
    ],
    [
      'strings that are joined are NFC, and were not',
      {type: 'paragraph', content: ['e', '\u0301']},
      {type: 'paragraph', content: '\u00e9'},
      [],
    ],
  ];

  for (const [title, block, expected, codes] of once) {
    it(`agree since ${title}`, () => {
      const {story, problems} = read({...plain, body: [block]});
      expect(JSON.stringify(story?.body)).to.equal(JSON.stringify([expected]));
      expect(problems.map(({code}) => code)).to.deep.equal(codes);
      expect(checkStory(story)).to.deep.equal([]);
    });
  }

  it('agree on what readers make of the seed', async () => {
    const answer = await fetch(new URL('../../demo/stories/aleppo.txt', import.meta.url));
    const {story} = await readStory(await answer.text(), {lang: 'en', type: 'text'});
    expect(story).to.not.be.undefined;
    expect(checkStory(story)).to.deep.equal([]);
  });
});
