import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {blockForm} from '../../src/model/block.js';
import {code, flag, list, record, text} from '../../src/model/check.js';
import {choice, number} from '../../src/model/ranges.js';
import type {Form} from '../../src/model/form.js';
import type {Problem} from '../../src/model/problem.js';
import {storyForm} from '../../src/model/story.js';
import {checkDraft, readPart} from '../../src/model/check-draft.js';
import {anyOf} from './any-story.js';

const IMAGE = {src: 'https://news.example/a.jpg'};
const URL = 'https://news.example/a';

function read(form: Form, input: unknown, base?: string) {
  const problems: Problem[] = [];
  const value = readPart(form, input, {path: '', base, report: (problem) => problems.push(problem)});
  return {value: value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown), named: problems.map((problem) => `${problem.code} ${problem.path}`)};
}

describe('the check of a form', () => {
  const cases: readonly (readonly [title: string, form: Form, input: unknown, value: unknown, ...named: string[]])[] = [
    ['a text', text(), ' a  b ', 'a b'],
    ['a text that is too long', text(3), 'abcd', 'abc', 'cut '],
    ['a text that ends in a space once it is cut', text(3), 'ab cd', 'ab', 'cut '],
    ['a text whose cut leaves a bidi mark open', text(4), 'ab\u2067c\u2069', 'abc', 'cut '],
    ['a text of controls', text(), '\u0007', undefined],
    ['a text of the wrong form', text(9, /^a+$/), 'ab', undefined, 'field-wrong '],
    ['code', code(99), 'if (a)\r\n\tb;\n', 'if (a)\n\tb;\n'],
    ['a flag', flag, true, true],
    ['a flag that is false', flag, false, undefined],
    ['a flag that is a text', flag, 'true', undefined, 'field-wrong '],
    ['a choice', choice('a b'), 'b', 'b'],
    ['a choice that is none', choice('a b'), 'c', undefined, 'field-wrong '],
    ['a choice with an inherited name', choice('a b'), 'length', undefined, 'field-wrong '],
    ['a number', number(0, 5), 2.5, 2.5],
    ['the least and the greatest number', list(number(0, 5)), [0, 5], [0, 5]],
    ['numbers out of bounds', list(number(0, 5)), [-1, 6, NaN, Infinity, 1], [1], 'field-wrong [0]', 'field-wrong [1]', 'field-wrong [2]', 'field-wrong [3]'],
    ['half a number where a whole is wanted', number(0, 5, true), 2.5, undefined, 'field-wrong '],
    ['a number in a text', number(0, 5), '2', undefined, 'field-wrong '],
    ['a list that is too long', list(text(), 2), ['a', 'b', 'c'], ['a', 'b'], 'cut '],
    ['a list of which too little is right', list(text(), 9, 2), ['a', 5], undefined, 'field-wrong [1]', 'field-missing '],
    ['a list of which nothing is right', list(text()), [5], undefined, 'field-wrong [0]'],
    ['a list that is an object with a length', list(text()), {0: 'a', length: 1}, undefined, 'field-wrong '],
    ['a record with more fields than it has', record({a: text()}), {a: 'x', b: 'y'}, {a: 'x'}],
    ['a record without a field that it needs', record({a: text()}, {b: text()}), {b: 'y'}, undefined, 'field-missing '],
    ['a record that is a list', record({}, {a: text()}), ['x'], undefined, 'field-wrong '],
    ['a record with inherited fields', record({}, {a: text()}), Object.create({a: 'x'}), {}],
    ['a record whose prototype is data', record({}, {a: text()}), JSON.parse('{"__proto__": {"a": "x"}}'), {}],
  ];
  for (const [title, form, input, value, ...named] of cases) {
    it(`reads ${title}`, () => expect(read(form, input)).to.deep.equal({value, named}));
  }

  it('resolves addresses against the base, and then judges them', () => {
    const canonical = (canonicalUrl: string) => read(record({}, {canonicalUrl: (storyForm as Extract<Form, {is: 'record'}>).optional['canonicalUrl']!}), {canonicalUrl}, 'https://news.example/b/c.json');
    expect(canonical('../a').value).to.deep.equal({canonicalUrl: URL});
    expect(canonical('//evil.example').named).to.deep.equal(['url-refused canonicalUrl']);
  });
});

describe('the check of a block', () => {
  const cases: readonly (readonly [title: string, block: object, read: object | undefined, ...named: string[]])[] = [
    ['of an unknown kind', {type: 'slideshow', content: 'a'}, undefined, 'kind-unknown '],
    ['of an inherited kind', {type: 'constructor'}, undefined, 'kind-unknown '],
    ['without a kind', {content: 'a'}, undefined, 'kind-unknown '],
    ['whose kind is an object', {type: {toString: 'divider'}}, undefined, 'kind-unknown '],
    ['a paragraph with an id, a language and a direction', {type: 'paragraph', id: 'p1', lang: 'AR', dir: 'rtl', content: 'a'}, {type: 'paragraph', id: 'p1', lang: 'ar', dir: 'rtl', content: 'a'}],
    ['a heading with a line break', {type: 'heading', level: 2, content: ['a', {t: 'br'}, 'b']}, {type: 'heading', level: 2, content: 'a b'}, 'text-cleaned '],
    ['a heading that is a link of a link', {type: 'heading', level: 2, content: [{t: 'a', href: URL, c: [{t: 'a', href: URL, c: 'a'}]}]}, {type: 'heading', level: 2, content: 'a'}, 'text-cleaned ', 'text-cleaned '],
    ['a heading with a link in it', {type: 'heading', level: 3, content: ['a ', {t: 'a', href: URL, c: 'b'}]}, {type: 'heading', level: 3, content: ['a ', {t: 'a', href: URL, c: 'b'}]}],
    ['a heading of level 1', {type: 'heading', level: 1, content: 'a'}, undefined, 'field-wrong level', 'field-missing '],
    ['a table with short rows', {type: 'table', head: [['a']], rows: [['b', 'c'], ['d']]}, {type: 'table', head: [['a', '']], rows: [['b', 'c'], ['d', '']]}, 'text-cleaned '],
    [
      'a table in which a few words would make 400,000 cells, and did', {type: 'table', rows: [Array(200).fill('a'), ['b'], ['c'], ...Array(1997).fill(['d'])]},
      {type: 'table', rows: Array(45).fill(0).map((_, at) => Array(200).fill('').map((_, x) => (at ? (x ? '' : at === 1 ? 'b' : at === 2 ? 'c' : 'd') : 'a')))}, 'cut rows', 'text-cleaned ',
    ],
    ['a table with numbers', {type: 'table', rows: [['a', 5, 'b']]}, {type: 'table', rows: [['a', '', 'b']]}, 'field-wrong rows[0][1]'],
    ['a picture with alt that is said to be decorative', {type: 'image', ...IMAGE, alt: 'a', decorative: true}, {type: 'image', ...IMAGE, alt: 'a'}, 'field-wrong decorative'],
    ['a picture without an address', {type: 'image', alt: 'a'}, undefined, 'field-missing '],
    ['a gallery of one', {type: 'gallery', images: [IMAGE]}, undefined, 'field-missing images', 'field-missing '],
    ['a gallery with a wrong picture in it', {type: 'gallery', images: [IMAGE, {src: 'data:,x'}, IMAGE]}, {type: 'gallery', images: [IMAGE, IMAGE]}, 'url-refused images[1].src', 'field-missing images[1]'],
    ['a quote of another platform without its name', {type: 'quote', content: ['a'], platform: 'other'}, {type: 'quote', content: ['a']}, 'field-wrong platform'],
    ['a quote of another platform', {type: 'quote', content: ['a'], platform: 'other', platformLabel: 'Usenet'}, {type: 'quote', content: ['a'], platform: 'other', platformLabel: 'Usenet'}],
    ['a quote that is a text', {type: 'quote', content: 'a'}, undefined, 'field-wrong content', 'field-missing '],
    ['a video', {type: 'video', provider: 'brid', id: '84806', player: '5260'}, {type: 'video', provider: 'brid', id: '84806', player: '5260'}],
    ['a video whose id breaks out', {type: 'video', provider: 'brid', id: '1/../2', url: URL}, {type: 'video', provider: 'brid', url: URL}, 'id-refused id'],
    ['a video whose id breaks out and that has no page', {type: 'video', provider: 'brid', id: '1/../2'}, undefined, 'id-refused id', 'field-missing '],
    ['a video whose player breaks out', {type: 'video', provider: 'brid', id: '1', player: '5/../6'}, {type: 'video', provider: 'brid', id: '1'}, 'field-wrong player'],
    ['a video by its page', {type: 'video', provider: 'youtube', url: URL}, {type: 'video', provider: 'youtube', url: URL}],
    ['a video of an inherited provider', {type: 'video', provider: 'constructor', id: '1', url: URL}, undefined, 'field-wrong provider', 'field-missing '],
    ['a file with an id', {type: 'video', provider: 'file', id: '1', sources: [{src: URL, type: 'video/mp4'}]}, {type: 'video', provider: 'file', sources: [{src: URL, type: 'video/mp4'}]}, 'id-refused id'],
    ['a file without a source', {type: 'audio', provider: 'file'}, undefined, 'field-missing '],
    ['an embed without an id', {type: 'embed', provider: 'x', url: URL}, {type: 'embed', provider: 'x', url: URL}],
    ['an embed without a page', {type: 'embed', provider: 'x', id: '5', text: ['lost']}, undefined, 'field-missing '],
    ['a list four deep', {type: 'list', items: [{content: 'a', items: [{content: 'b', items: [{content: 'c', items: [{content: 'd'}]}]}]}]}, {type: 'list', items: [{content: 'a', items: [{content: 'b', items: [{content: 'c'}]}]}]}],
    ['a box with a box in it', {type: 'box', body: [{type: 'box', body: [{type: 'divider'}]}, {type: 'paragraph', content: 'a'}]}, {type: 'box', body: [{type: 'paragraph', content: 'a'}]}, 'kind-unknown body[0]'],
    ['an entry with an entry in it', {type: 'entry', body: [{type: 'entry', body: []}, {type: 'divider'}]}, {type: 'entry', body: [{type: 'divider'}]}, 'kind-unknown body[0]'],
    ['code', {type: 'code', text: ' a\r\n\tb ', language: 'js'}, {type: 'code', text: ' a\n\tb ', language: 'js'}],
    ['a warning of nothing', {type: 'divider', contentWarning: {kinds: []}}, {type: 'divider'}, 'field-empty contentWarning.kinds', 'field-missing contentWarning'],
    ['HTML and frames', {type: 'divider', html: '<b>', srcdoc: '<b>', onclick: 'x', style: 'x'}, {type: 'divider'}],
  ];
  for (const [title, block, value, ...named] of cases) {
    it(`reads ${title}`, () => expect(read(blockForm, block)).to.deep.equal({value, named}));
  }
});

describe('the check of a story', () => {
  const plain = {format: 'article-story/1', lang: 'en', headline: 'a', body: []};
  const cases: readonly (readonly [title: string, fields: object, kept: object, ...named: string[]])[] = [
    ['an update that is not later', {published: '2016-12-13', updated: '2016-12-13'}, {published: '2016-12-13'}, 'field-wrong updated'],
    ['an update that is later by an hour of another zone', {published: '2016-12-13T10:00:00+02:00', updated: '2016-12-13T09:00:00Z'}, {published: '2016-12-13T10:00:00+02:00', updated: '2016-12-13T09:00:00Z'}],
    ['an author of nothing', {authors: [{url: URL}, {bio: 'b'}]}, {authors: [{bio: 'b'}]}, 'field-missing authors[0]'],
    ['authors that are names', {authors: ['Carolina']}, {}, 'field-wrong authors[0]'],
    ['a lead image of which the credit is known', {leadImage: {credit: 'c'}}, {leadImage: {credit: 'c'}}],
    ['an app without an address', {publisher: {name: 'p', apps: [{platform: 'ios', label: 'i'}]}}, {publisher: {name: 'p', apps: [{platform: 'ios', label: 'i'}]}}],
    ['a publisher without a name', {publisher: {url: URL}}, {}, 'field-missing publisher'],
    ['a withdrawal that is written otherwise', {status: 'Withdrawn'}, {}, 'field-wrong status'],
  ];
  for (const [title, fields, kept, ...named] of cases) {
    it(`reads ${title}`, () => expect(read(storyForm, {...plain, ...fields})).to.deep.equal({value: {...plain, ...kept}, named}));
  }

  it('takes 2,000 blocks, and names the words of those after them', () => {
    const problems: Problem[] = [];
    const body = Array.from({length: 2002}, (_, at) => ({type: 'paragraph', content: `p${at}`}));
    const story = readPart(storyForm, {...plain, body}, {path: '', report: (problem) => problems.push(problem)});
    expect(story!.body).to.have.lengthOf(2000);
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.include({code: 'cut', path: 'body', severity: 'error', text: 'p2000 p2001'});
  });

  it('keeps the head and the beginning of a body that is too much for it, where nothing was kept', () => {
    const problems: Problem[] = [];
    const body = Array.from({length: 20_000}, (_, at) => ({type: 'paragraph', content: `p${at}`}));
    const {format, lang, headline, body: kept, tags} = checkDraft({body, headline: 'a', tags: ['b']}, {lang: 'en'}, (problem) => problems.push(problem))!;
    expect([format, lang, headline, kept.length, tags]).to.deep.equal(['article-story/1', 'en', 'a', 2000, ['b']]);
    expect(problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['cut ', 'cut body']);
    const authors = Array.from({length: 50_000}, (_, at) => ({name: `n${at}`}));
    expect(checkDraft({authors, headline: 'a'}, {}, () => undefined)).to.include({lang: 'und', headline: 'a'});
  });

  it('names a body that is not there, as where it goes by another name', () => {
    const problems: Problem[] = [];
    const draft = {headline: 'a', content: [{type: 'paragraph', content: 'Words'}]};
    expect(checkDraft(draft, {lang: 'en'}, (problem) => problems.push(problem))!.body).to.deep.equal([]);
    expect(problems).to.deep.equal([{code: 'field-missing', path: 'body', message: 'A needed part is missing.', severity: 'warning'}]);
    expect(checkDraft({headline: 'a', body: []}, {lang: 'en'}, () => expect.fail('an empty body is one'))).to.include({headline: 'a'});
  });

  it('names the words of a record that is left out, also those of fields that it does not know', () => {
    const problems: Problem[] = [];
    readPart(blockForm, {type: 'paragraph', text: 'Words', width: 5}, {path: '', report: (problem) => problems.push(problem)});
    expect(problems.map(({code, severity, text}) => [code, severity, text])).to.deep.equal([['field-missing', 'error', 'Words']]);
  });

  it('reads no field that was put on all objects', () => {
    const prototype = Object.prototype as {kicker?: string};
    prototype.kicker = 'polluted';
    try {
      expect(readPart(storyForm, {...plain}, {path: '', report: () => undefined})).to.not.have.own.property('kicker');
      expect(JSON.stringify(read(storyForm, plain).value)).to.not.contain('polluted');
    } finally {
      delete prototype.kicker;
    }
  });

  it('is done again and changes nothing', () => {
    fc.assert(
      fc.property(anyOf(storyForm), (input) => {
        const {value} = read(storyForm, input);
        if (value !== undefined) expect(read(storyForm, value)).to.deep.equal({value, named: []});
      }),
      {numRuns: 150},
    );
  });

  it('takes any value and throws never', () => {
    fc.assert(
      fc.property(fc.anything({withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true}), (input) => {
        for (const form of [storyForm, blockForm]) expect(() => read(form, input)).to.not.throw();
      }),
      {numRuns: 500},
    );
  });
});
