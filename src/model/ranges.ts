import {form, oneOf} from './check.js';
import type {Form} from './form.js';

/* What values range over. The script tag's file has harmless-ranges.ts in the place of this one. */

/** The words of a text, one by one. */
type WordsOf<S> = S extends `${infer Word} ${infer Rest}` ? Word | WordsOf<Rest> : S;

/** One of the words that a text names, with a space between them. */
export const choice = <S extends string>(words: S): Form<WordsOf<S>> => oneOf(words.split(' ') as WordsOf<S>[]);

/** A finite number between two bounds, both included. */
export const number = (min: number, max: number, whole?: boolean): Form<number> =>
  form({is: 'number', min, max, whole}, (value) => (typeof value === 'number' && value >= min && value <= max && !(whole && value % 1) ? value : undefined));
