import {notedAttributes} from './allowed.js';

/** What an element said before it was cleaned: plain strings, never trusted, never set on an element again. */
export interface Note {
  /** Its name, in lower case. */
  readonly tag: string;
  /** Its place among the elements of its name, in document order, from 1. */
  readonly nth: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** The words of an element that was taken out whole. */
  readonly text?: string;
  /** `source`, `track`, pictures and the like inside an element that was taken out whole. */
  readonly parts?: readonly Note[];
}

/** Finds the note of an element of cleaned HTML. */
export type Notes = Pick<WeakMap<Element, Note>, 'get'>;

const LONGEST_VALUE = 20_000;
const names = new Set(notedAttributes);

/** Writes down the attributes of the frozen list, without any of a prototype. */
export function readAttributes(element: Element): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  // `attributes` of a form can be another element, named so by the article; forms are taken out whole.
  for (const {name, value} of Array.from(element.attributes)) {
    const known = name.toLowerCase().replace(/^x-(?=style$)/, '');
    if ((names.has(known) || known.startsWith('data-')) && value.length <= LONGEST_VALUE) attributes[known] = value;
  }
  return attributes;
}
