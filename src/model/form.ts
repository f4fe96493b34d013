/**
 * The small language in which the model is written down once. A form is plain data, so that three readers can walk it: the forgiving
 * check of the browser (check.ts), the strict check of the server with the JSON Schema (strict.ts), and TypeScript (`TypeOf`).
 */
import type {AddressUse} from './address.js';
import type {Inline} from './inline.js';
import {cleanLines, cleanText} from './text.js';

declare const type: unique symbol;

/** A form that describes values of the type `T`. */
export type Form<T = unknown> = Shape & {readonly [type]?: T};

/** The type of the values that a form describes. */
export type TypeOf<F> = F extends {readonly [type]?: infer T} ? T : never;

/** The fields of a record: name to form. */
export type Fields = Readonly<Record<string, Form>>;

/** What a rule over several fields of a record may do about what it finds. */
export interface Judge {
  /** Takes one field out. */
  drop(field: string): void;
  /** Refuses the whole record unless it has one of these fields. */
  needs(...fields: string[]): void;
}

/** A rule over several fields. It may change the record that it is given, and then returns `true`. */
export type Rule = (value: Record<string, unknown>, judge: Judge) => boolean | void;

export type Shape =
  | {readonly is: 'text'; readonly max: number; readonly pattern?: RegExp | undefined; readonly clean: (raw: string) => string}
  | {readonly is: 'inline'; readonly empty?: '' | undefined}
  | {readonly is: 'address'; readonly use: AddressUse}
  | {readonly is: 'date'}
  | {readonly is: 'lang'}
  | {readonly is: 'choice'; readonly of: readonly unknown[]}
  | {readonly is: 'number'; readonly min: number; readonly max: number; readonly whole: boolean}
  | {readonly is: 'list'; readonly of: Form; readonly min: number; readonly max: number}
  | {readonly is: 'record'; readonly required: Fields; readonly optional: Fields; readonly rule?: Rule | undefined}
  | {readonly is: 'kinds'; readonly by: string; readonly of: Readonly<Record<string, Form>>};

/** The words of a text, one by one. */
type WordsOf<S> = S extends `${infer Word} ${infer Rest}` ? Word | WordsOf<Rest> : S;
type Flat<T> = {readonly [K in keyof T]: T[K]};
type RecordOf<R, O> = Flat<{[K in keyof R]: TypeOf<R[K]>} & {[K in keyof O]?: TypeOf<O[K]>}>;

/** Plain text of one line, of 1 to `max` characters (UTF-16 units), of the form `pattern` where one is given. */
export const text = (max = 2000, pattern?: RegExp, clean = cleanText): Form<string> => ({is: 'text', max, pattern, clean});
/** Text whose line breaks and spaces count. */
export const code = (max: number): Form<string> => text(max, undefined, cleanLines);
/** Text with spans (inline.ts); `empty` where `''` is a value, as in a cell of a table. */
export const inline = (empty?: ''): Form<Inline> => ({is: 'inline', empty});
/** An address that passes the door of address.ts. */
export const address = (use: AddressUse = 'link'): Form<string> => ({is: 'address', use});
/** RFC 3339 date-time with offset, or `YYYY-MM-DD`. */
export const date: Form<string> = {is: 'date'};
/** A BCP 47 tag. */
export const lang: Form<string> = {is: 'lang'};
/** One of some values. */
export const oneOf = <const T>(of: readonly T[]): Form<T> => ({is: 'choice', of});
/** One of the words that a text names, with a space between them. */
export const choice = <S extends string>(words: S) => oneOf(words.split(' ') as WordsOf<S>[]);
/** `true`, or absent. */
export const flag = oneOf([true]);
/** A finite number between two bounds, both included. */
export const number = (min: number, max: number, whole = false): Form<number> => ({is: 'number', min, max, whole});
/** A list of `min` to `max` items. */
export const list = <T>(of: Form<T>, max = 2000, min = 1): Form<readonly T[]> => ({is: 'list', of, min, max});
/** A record with required and optional fields, and a rule that binds several of them. */
export const record = <R extends Fields, O extends Fields>(required: R, optional: O, rule?: Rule): Form<RecordOf<R, O>> => ({
  is: 'record',
  required,
  optional,
  rule,
});
/** One of several records, told apart by the value of their field `by`. */
export const kinds = <B extends string, V extends Fields>(
  by: B,
  of: V,
): Form<{[K in keyof V & string]: Flat<{readonly [N in B]: K} & TypeOf<V[K]>>}[keyof V & string]> => ({is: 'kinds', by, of});

/** The form that is named by a kind that came in; a name that every object inherits, or a list that prints as a name, names none. */
export const formOf = (forms: Fields, kind: unknown): Form | undefined =>
  typeof kind === 'string' && Object.hasOwn(forms, kind) ? forms[kind] : undefined;
