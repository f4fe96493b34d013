import {StoryError} from '../model/problem.js';
import type {SourceContext} from './source.js';

/**
 * The item of a feed or a list that the caller names by one of its names (id, address, slug), else the first; then it is said that there are others, and what
 * they are called.
 *
 * @throws {StoryError} `item-missing` if there is none
 */
export function pickItem<T>(items: readonly T[], {item, report}: Pick<SourceContext, 'item' | 'report'>, namesOf: (one: T) => readonly unknown[]): T {
  const isNamed = (one: T) => namesOf(one).some((name) => name === item || (typeof name === 'number' && String(name) === item));
  const [first, ...others] = items;
  const found = item === undefined ? first : items.find(isNamed);
  if (found === undefined) throw new StoryError('item-missing', `None of the ${items.length} items has this id, address or slug.`);
  if (item === undefined && others.length) {
    const text = others.slice(0, 100).map((one) => namesOf(one).find(Boolean)).join(' ');
    report({code: 'item-first', path: '', message: `The first of ${items.length} items was read.`, severity: 'info', text});
  }
  return found;
}
