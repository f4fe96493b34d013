/**
 * The small language in which the model is written down once: `story.ts`, `block.ts` and `inline.ts` are its table. Its words are functions of check.ts,
 * `text(200)`, `list(words, 20)`, `record({needed}, {optional}, rule)`, and each gives a form. A form reads a value forgivingly; it has a shape, plain data, so
 * that the strict check with the JSON Schema (schema.ts) and the tests can walk it; and it has a type for TypeScript (`TypeOf`). A field that many records have is
 * written out in each: the script is smaller by it.
 */
import type {AddressUse} from './address.js';
import type {CheckContext} from './loss.js';

declare const type: unique symbol;

/**
 * A form of values of the type `T`: returns the value as the form wants it, without what is wrong in it, or `undefined` if nothing can be kept. Every loss is
 * reported with its path. It expects bare data (bare.ts) and never throws on it.
 */
export type Form<T = unknown> = Shape & {
  (value: unknown, path: string, context: CheckContext): T | undefined;
  readonly [type]?: T;
};

/** The type of the values that a form describes. */
export type TypeOf<F> = F extends {readonly [type]?: infer T} ? T : never;

/** The fields of a record: name to form. */
export type Fields = Readonly<Record<string, Form>>;
/** The fields of a record that has none. */
export type NoFields = Readonly<Record<never, Form>>;

/** What a rule over several fields of a record may do about what it finds. */
export interface Judge {
  /** Takes one field out. */
  drop(field: string): void;
  /** Refuses the whole record unless it has one of these fields. */
  needs(...fields: string[]): void;
  /** Leaves of a list its first items. */
  cut(field: string, most: number): void;
}

/** A rule over several fields. It may change the record that it is given, and then returns what is truthy. */
export type Rule = (value: Record<string, unknown>, judge: Judge) => unknown;

/** What a form is, as data. What is built for pages has no shapes (check.ts). */
export type Shape =
  | {readonly is: 'text'; readonly max: number; readonly pattern?: RegExp | undefined; readonly clean: (raw: string) => string}
  | {readonly is: 'inline'; readonly empty?: '' | undefined}
  | {readonly is: 'address'; readonly use: AddressUse}
  | {readonly is: 'date'}
  | {readonly is: 'lang'}
  | {readonly is: 'choice'; readonly of: readonly unknown[]}
  | {readonly is: 'number'; readonly min: number; readonly max: number; readonly whole?: boolean | undefined}
  | {readonly is: 'list'; readonly of: Form; readonly min: number; readonly max: number}
  | {readonly is: 'record'; readonly required: Fields; readonly optional: Fields; readonly rule?: Rule | undefined}
  | {readonly is: 'kinds'; readonly by: string; readonly of: Readonly<Record<string, Form>>};

/** The form that is named by a kind that came in; a name that every object inherits, or a list that prints as a name, names none. */
export const formOf = (forms: Fields, kind: unknown): Form | undefined => Object.entries(forms).find(([name]) => name === kind)?.[1];
