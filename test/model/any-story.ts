/** Stories made at random from the form table of the model, with nonsense among them. */
import fc, {type Arbitrary} from 'fast-check';
import type {Form, Shape} from '../../src/model/form.js';
import {INLINE_DEPTH, spanForms} from '../../src/model/inline.js';

type ShapeOf<K extends Shape['is']> = Extract<Shape, {is: K}>;
type Fields = Record<string, Arbitrary<unknown>>;

const marks = [
  'a', 'e', 'ß', '字', ' ', ' ', '\u00a0', '\u3000', '\n', '\r\n', '\t', '\u2028', '\u0301', '\u0000', '\u009b', '\ufeff', '\u200d', '\u202a', '\u202c',
  '\u202e', '\u2066', '\u2069', '\ud83d', '😀', '<b>', '"',
];
const words = fc.oneof(fc.constantFrom('Aleppo', 'don’t sleep', 'a b'), fc.string({unit: fc.constantFrom(...marks), maxLength: 8}));
const long = (max: number) => fc.tuple(words, fc.integer({min: -4, max: 1})).map(([end, more]) => `\u202a${'x'.repeat(max + more)}${end}\u202c`);
const nonsense = fc.constantFrom<unknown>(null, '', [], {}, 5, true, 'x', ['x'], [[]], {t: 'em', c: 'x'}, {type: 'paragraph', content: 'x'});
const addresses = [
  'https://example.org/a', 'https://example.org', 'HTTPS://Example.org/ü?utm_source=x&b=%zz', 'http://example.org/', 'mailto:a@example.org', 'tel:+1 2',
  '/relative', '//example.org/', 'ftp://example.org/', 'https://a:b@example.org/', ' https://example.org/x ',
];
const dates = ['2026-10-01', '2026-10-01T12:00:00Z', '2026-10-02T12:00:00.5+02:00', '2026-02-30', ' 2026-10-03 ', '2026-10-01T12:00:00', 'Tuesday'];
const langs = ['en', 'EN-us', 'ar', 'zh-Hant-TW', 'iw', 'en_US', 'x', 'i-klingon'];

const makers: {[K in Shape['is']]: (form: ShapeOf<K>) => Arbitrary<unknown>} = {
  text: ({max}) => fc.oneof({weight: 6, arbitrary: words}, fc.constantFrom('84806', 'dQw4w9WgXcQ', '16:9'), long(max)),
  inline: () => inlineOf(0),
  address: () => fc.oneof({weight: 2, arbitrary: fc.constant('https://example.org/b')}, fc.constantFrom(...addresses)),
  date: () => fc.constantFrom(...dates),
  lang: () => fc.constantFrom(...langs),
  choice: ({of}) => (of[0] === true ? fc.boolean() : fc.constantFrom(...of)),
  number: ({min, max}) => fc.constantFrom(min, max, min + 1, min + 0.5, max + 1, NaN),
  list: ({of, min}) => fc.array(anyOf(of), {minLength: min, maxLength: Math.max(3, min)}),
  record: (form) => recordOf(form, {unknown: words}),
  kinds: ({by, of}) => fc.oneof(...Object.entries(of).map(([kind, form]) => anyOf(form).map((value) => ({[by]: kind, ...(value as object)})))),
};

function recordOf({required, optional}: ShapeOf<'record'>, more: Fields): Arbitrary<unknown> {
  const fields = Object.entries({...required, ...optional}).map(([name, form]) => [name, anyOf(form)] as const);
  return fc.record({...more, ...Object.fromEntries(fields)}, {requiredKeys: Object.keys(required)});
}

function inlineOf(depth: number): Arbitrary<unknown> {
  if (depth > INLINE_DEPTH) return words;
  const inside = fc.oneof({weight: 2, arbitrary: words}, {weight: 1, arbitrary: fc.constant(depth + 1).chain(inlineOf)});
  const spans = Object.entries({...spanForms, blink: spanForms.em}).map(([t, form]) =>
    recordOf(form as ShapeOf<'record'>, {c: inside}).map((value) => ({...(value as object), t})),
  );
  const piece = fc.oneof({weight: 6, arbitrary: words}, {weight: 4, arbitrary: fc.oneof(...spans)}, {weight: 1, arbitrary: nonsense});
  return fc.oneof(words, fc.array(piece, {maxLength: 4}));
}

const made = new WeakMap<Form, Arbitrary<unknown>>();

/** A value of the form, more or less: mostly of the right kind, seldom wholly right. */
export function anyOf(form: Form): Arbitrary<unknown> {
  const known = made.get(form);
  if (known) return known;
  const value = fc.oneof({weight: 19, arbitrary: makers[form.is](form as never)}, {weight: 1, arbitrary: nonsense});
  made.set(form, value);
  return value;
}
