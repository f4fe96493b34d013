import {tell} from './loss.js';
import type {Report} from './problem.js';

/** A record as `copyBare` makes it: without a prototype. */
export type Bare = Record<string, unknown>;

/** Whether a value that `copyBare` made is a record. */
export const isRecord = (value: unknown): value is Bare => typeof value === 'object' && !!value && !Array.isArray(value);

/** The deepest nesting of objects and lists that a story can need, with room: entry > box > list > list > list > inline x 6. */
const DEEPEST = 40;
/** The most characters; each value counts as 20 more. */
const ROOM = 4_000_000;

/**
 * Copies plain data into records without a prototype, before anything reads it: no inherited key, no getter called twice, no `__proto__` that is
 * more than data, no nesting that overflows a reader. Functions and symbols stay, for the check to name. Iterative, so that depth cannot overflow it.
 * What goes past a cap is left out and named; data that throw when they are read (a getter, a proxy) give `undefined`.
 */
export function copyBare(input: unknown, report: Report): unknown {
  const waiting: [from: object, into: Bare, path: string, depth: number][] = [];
  let room = ROOM;

  function copy(value: unknown, path: string, depth: number): unknown {
    room -= 20 + (typeof value === 'string' ? value.length : 0);
    if (room < 0) return undefined;
    if (typeof value !== 'object' || !value) return value;
    if (depth > DEEPEST) return tell(report, 'too-deep', path);
    const into = (Array.isArray(value) ? [] : {__proto__: null}) as unknown as Bare;
    waiting.push([value, into, path, depth + 1]);
    return into;
  }

  try {
    const root = copy(input, '', 0);
    // The list grows as it is gone through.
    for (const [from, into, path, depth] of waiting) {
      for (const name of Object.keys(from)) {
        if (room < 0) break;
        // A list has items and no other names, and none so far off that a walk over it does not end.
        if (Array.isArray(from) && !(+name < ROOM)) continue;
        const value = copy((from as Bare)[name], Array.isArray(from) ? `${path}[${name}]` : `${path}.${name}`, depth);
        if (value !== undefined) into[name] = value;
      }
    }
    if (room < 0) tell(report, 'cut', '');
    return root;
  } catch {
    return tell(report, 'source-unreadable', '');
  }
}
