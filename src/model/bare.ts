import {tell} from './loss.js';
import type {Report} from './problem.js';

/** A record as `copyBare` makes it: without a prototype. */
export type Bare = Record<string, unknown>;

/** Whether a value that `copyBare` made is a record. */
export const isRecord = (value: unknown): value is Bare => typeof value === 'object' && !!value && !Array.isArray(value);

/** The deepest nesting of objects and lists that a story can need, with room: entry > box > list > list > list > inline x 6. */
const DEEPEST = 40;
/** The most characters; each value counts as 100 more, for what is made of it costs a page more than its words. */
const ROOM = 4_000_000;

/**
 * Copies plain data into records without a prototype, before anything reads it: no inherited key, no getter called twice, no `__proto__` that is
 * more than data, no nesting that overflows a reader. Functions and symbols stay, for the check to name. In the order of the data, so that what goes past a cap, which
 * is left out and named, is the end of it; data that throw when they are read (a getter, a proxy) give `undefined`.
 */
export function copyBare(input: unknown, report: Report): unknown {
  let room = ROOM;

  function copy(value: unknown, path: string, depth: number): unknown {
    room -= 100 + (typeof value === 'string' ? value.length : 0);
    if (room < 0) return undefined;
    if (typeof value !== 'object' || !value) return value;
    if (depth > DEEPEST) return tell(report, 'too-deep', path);
    const isList = Array.isArray(value);
    const into = (isList ? [] : {__proto__: null}) as unknown as Bare;
    for (const name of Object.keys(value)) {
      if (room < 0) break;
      // A list has items and no other names, and none so far off that a walk over it does not end.
      if (isList && !(+name < ROOM)) continue;
      const copied = copy((value as Bare)[name], isList ? `${path}[${name}]` : `${path}.${name}`, depth + 1);
      if (copied !== undefined) into[name] = copied;
    }
    return into;
  }

  try {
    const root = copy(input, '', 0);
    if (room < 0) tell(report, 'cut', '');
    return root;
  } catch {
    return tell(report, 'source-unreadable', '');
  }
}
