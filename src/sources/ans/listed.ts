import {fieldsOf, type Fields} from '../fields.js';

/** The elements of a list: a text in the place of one is what it says. None of anything else. */
export const listedIn = (list: unknown): Fields[] =>
  Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? {type: 'text', content: one} : fieldsOf(one))) : [];
