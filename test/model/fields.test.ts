/** Every field of the model, found by walking its forms, is given what it must not hold. */
import {expect} from '@open-wc/testing';
import type {Form, Shape} from '../../src/model/form.js';
import type {Problem} from '../../src/model/problem.js';
import {storyForm} from '../../src/model/story.js';
import {readPart} from '../../src/model/check-draft.js';

type RecordForm = Extract<Shape, {is: 'record'}>;

interface Place {
  readonly path: string;
  /** The path, with the kinds of blocks. */
  readonly title: string;
  readonly form: Form;
  /** Whether the record that has this field can do without it. */
  readonly isOptional: boolean;
  /** A story that is right, but for the value of this field; without a value it lacks the field. */
  readonly put: (value?: unknown) => object;
}

/** Fields that some rule needs where none is required. */
const NEEDED = ['url', 'name'];

/** The smallest right value of a form. */
function sampleOf(form: Form): unknown {
  switch (form.is) {
    case 'text': return ['Words', 'sha256-abcd', '16:9'].find((text) => !form.pattern || form.pattern.test(text));
    case 'inline': return 'Words';
    case 'address': return 'https://news.example/a';
    case 'date': return '2016-12-13';
    case 'lang': return 'en';
    case 'choice': return form.of[0];
    case 'number': return form.min;
    case 'list': return Array.from({length: Math.max(form.min, 1)}, () => sampleOf(form.of));
    case 'record': return sampleRecord(form);
    case 'kinds': {
      const [kind, of] = Object.entries(form.of)[0]!;
      return {[form.by]: kind, ...(sampleOf(of) as object)};
    }
  }
}

function sampleRecord({required, optional}: RecordForm): Record<string, unknown> {
  const needed = NEEDED.flatMap((name) => (optional[name] ? [[name, optional[name]] as const] : []));
  return Object.fromEntries([...Object.entries(required), ...needed].map(([name, form]) => [name, sampleOf(form)]));
}

const wrongValues: readonly unknown[] = [
  null, '', [], 5.5, -1e9, true, 'non sense!', {}, {toString: 'x'}, ['x', 5], [[]], {t: 'em', c: 'x'}, {_$litType$: 1, strings: ['x'], values: []}, {_$litDirective$: 1},
  [{_$litType$: 1}], JSON.parse('{"__proto__": {"name": "x", "url": "https://evil.example/"}}'), {constructor: {prototype: {name: 'x'}}}, `${'java'}script:alert(1)`,
];

/** The values that the form has no use for at all. */
function wrongFor(form: Form): readonly unknown[] {
  const isTextual = form.is === 'text' || form.is === 'inline';
  return wrongValues.filter((value) => {
    if (isTextual && typeof value === 'string' && value && (form.is === 'inline' || !form.pattern)) return false;
    if (form.is === 'inline' && (form.empty === '' || Array.isArray(value) || (typeof value === 'object' && value && 't' in value))) return false;
    if (form.is === 'choice' && form.of.includes(value)) return false;
    if (form.is === 'record' || form.is === 'kinds') return typeof value !== 'object' || Array.isArray(value);
    // Where a list may be empty, nothing is lost with nothing.
    if (form.is === 'list') return form.min ? !Array.isArray(value) || !value.length : !!value && !Array.isArray(value);
    if (form.is === 'number') return !(typeof value === 'number' && value >= form.min && value <= form.max && (!form.whole || value % 1 === 0));
    return true;
  });
}

function* placesIn(form: Form, path: string, title: string, put: (value?: unknown) => object, seen: Set<Form>): Generator<Place> {
  if (form.is === 'list') yield* placesIn(form.of, `${path}[0]`, `${title}[0]`, (value) => put([value, ...(sampleOf(form) as unknown[]).slice(1)]), seen);
  if (form.is === 'kinds') {
    for (const [kind, of] of Object.entries(form.of)) yield* placesIn(of, path, `${title} ${kind}`, (value) => put({[form.by]: kind, ...(value as object)}), seen);
  }
  if (form.is !== 'record' || seen.has(form)) return;
  seen.add(form);
  const sample = sampleRecord(form);
  for (const [name, field] of Object.entries({...form.required, ...form.optional})) {
    const place = path ? `${path}.${name}` : name;
    const placeTitle = title ? `${title}.${name}` : name;
    const {[name]: _left, ...rest} = sample;
    const putField = (value?: unknown) => put(value === undefined ? rest : {...sample, [name]: value});
    yield {path: place, title: placeTitle, form: field, isOptional: !(name in sample), put: putField};
    yield* placesIn(field, place, placeTitle, putField, seen);
  }
}

const read = (input: unknown) => {
  const problems: Problem[] = [];
  const story = readPart(storyForm, input, {path: '', report: (problem) => problems.push(problem)});
  return {story, problems, paths: problems.map(({path}) => path)};
};

const places = [...placesIn(storyForm, '', '', (story) => story as object, new Set())].filter(({path}) => path !== 'format');

describe('every field of the model', () => {
  it('is met here', () => {
    expect(places.length).to.be.above(150);
    expect(places.map(({title}) => title)).to.include.members(['headline', 'rights.terms', 'body[0] entry.authors[0].links[0].url', 'body[0] image.focus.x', 'body[0] quote.by.image']);
  });

  for (const {path, title, form, isOptional, put} of places) {
    it(`${title} (${form.is}) may be wrong: it is named, and the rest stays`, () => {
      const {story: without, problems: none} = read(put());
      if (isOptional) expect(none, 'the sample is right').to.deep.equal([]);
      for (const value of wrongFor(form)) {
        const {story, problems, paths} = read(put(value));
        const told = `${JSON.stringify(value)} at ${path} gives ${JSON.stringify(problems)}`;
        expect(paths.some((place) => place.startsWith(path)), told).to.equal(true);
        if (path === 'headline' || path === 'lang') expect(story, told).to.equal(undefined);
        else expect(story, told).to.include({headline: 'Words', lang: 'en'});
        if (isOptional) expect(JSON.stringify(story), told).to.equal(JSON.stringify(without));
        for (const {message, severity} of problems) {
          expect(message).to.match(/^[A-Z`].*\.$/);
          expect(severity).to.be.oneOf(['info', 'warning', 'error']);
        }
      }
    });
  }

  it('is kept where it is right', () => {
    for (const {path, title, form, put} of places) {
      // The id of a provider has a form of its own.
      if (/(video|audio|embed)\.id$/.test(title)) continue;
      const input = put(sampleOf(form));
      const {story, problems} = read(input);
      expect(problems, path).to.deep.equal([]);
      expect(JSON.parse(JSON.stringify(story)), path).to.deep.equal(JSON.parse(JSON.stringify(input)));
    }
  });
});
