import {choice, date, lang, link, record, text} from './check.js';
import type {Form, TypeOf} from './form.js';

const none = record({});

/** What any text may say of itself. */
export const dir = choice('ltr rtl');

/** The 14 kinds of span: the fields that each has beside `t` and `c`. */
export const spanForms = {
  a: record({href: link}, {lang}),
  em: none,
  strong: none,
  sub: none,
  sup: none,
  code: none,
  cite: none,
  q: none,
  del: none,
  ins: none,
  abbr: record({title: text()}),
  time: record({datetime: date}),
  span: record({}, {lang, dir}, (_span, judge) => judge.needs('lang', 'dir')),
  br: none,
} satisfies Record<string, Form>;

type SpanForms = typeof spanForms;
type SpanOf<K extends keyof SpanForms> = {readonly t: K} & TypeOf<SpanForms[K]> &
  (K extends 'br' ? {readonly c?: never} : {readonly c: Inline});

/** A piece of text with a meaning: `{t, c}` and the fields of its kind. */
export type Span = {[K in keyof SpanForms]: SpanOf<K>}[keyof SpanForms];

/** Text with spans, at most 6 deep: a string, or an array of strings and spans. */
export type Inline = string | readonly (string | Span)[];

/** The deepest nesting of spans. */
export const INLINE_DEPTH = 6;
/** The most characters of one text with spans. */
export const LONGEST_INLINE = 20_000;
/** The most spans of one text. */
export const MOST_SPANS = 2000;

/** The plain words of a text with spans; a `br` is a line break. */
export function plainText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return inline.map((piece) => (typeof piece === 'string' ? piece : piece.t === 'br' ? '\n' : plainText(piece.c))).join('');
}

