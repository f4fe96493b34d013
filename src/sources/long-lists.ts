/** A part loaded by need: drafts that are longer than a story may be. */
import type {Draft} from '../model/draft.js';
import {tell, wordsIn} from './field-problem.js';
import type {SourceContext} from './source.js';

/** More than any list of a story may have, but for its body. */
const MOST = 500;
const MOST_BLOCKS = 2000;

/** More than this a problem cannot say. */
const MOST_NAMED = 10_000;

/** Cuts the lists of a draft that are longer than a story may hold, and names the rest: the check copies only so many values, and would miss what comes after. */
export function cutLongLists(draft: Draft, context: SourceContext): Draft {
  const lists = Object.entries(draft).map(([name, value]): [string, unknown] => {
    const most = name === 'body' ? MOST_BLOCKS : MOST;
    if (!Array.isArray(value) || value.length <= most) return [name, value];
    tell(context, 'cut', `${name}[${most}]`, 'More than a story may hold.', wordsIn(value.slice(most, most + MOST_NAMED)), 'error');
    return [name, value.slice(0, most)];
  });
  return Object.fromEntries(lists);
}
