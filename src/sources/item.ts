import {StoryError} from '../model/problem.js';

/**
 * The item of a feed or a list that the caller names by one of its names (id, address, slug), else the first.
 *
 * @throws {StoryError} `item-missing` if there is none
 */
export function pickItem<T>(items: readonly T[], item: string | undefined, namesOf: (one: T) => readonly unknown[]): T {
  const isNamed = (one: T) => namesOf(one).some((name) => name === item || (typeof name === 'number' && String(name) === item));
  const found = item === undefined ? items[0] : items.find(isNamed);
  if (found === undefined) throw new StoryError('item-missing', `None of the ${items.length} items has this id, address or slug.`);
  return found;
}
