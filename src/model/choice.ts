import {oneOf} from './check.js';
import type {Form} from './form.js';

/** The words of a text, one by one. */
type WordsOf<S> = S extends `${infer Word} ${infer Rest}` ? Word | WordsOf<Rest> : S;

/** One of the words that a text names, with a space between them. The script tag's file has harmless-choice.ts in the place of this one. */
export const choice = <S extends string>(words: S): Form<WordsOf<S>> => oneOf(words.split(' ') as WordsOf<S>[]);
