import {tell} from './loss.js';
import type {Report} from './problem.js';

/** A record as `copyBare` makes it: without a prototype. */
export type Bare = Record<string, unknown>;

/** Whether a value that `copyBare` made is a record. */
export const isRecord = (value: unknown): value is Bare => typeof value === 'object' && !!value && !Array.isArray(value);

/** The deepest nesting of objects and lists that a story can need, with room: entry > box > list > list > list > inline x 6. */
const DEEPEST = 40;
const MOST_VALUES = 200_000;
const MOST_CHARACTERS = 4_000_000;

/**
 * Copies plain data into records without a prototype, before anything reads it: no inherited key, no getter called twice, no `__proto__` that is
 * more than data, no nesting that overflows a reader. Functions and symbols are left out, as in JSON. Iterative, so that depth cannot overflow it.
 * What goes past a cap is left out and named; data that throw when they are read (a getter, a proxy) give `undefined`.
 */
export function copyBare(input: unknown, report: Report): unknown {
  const waiting: [from: object, into: Bare, path: string, depth: number][] = [];
  let values = 0;
  let characters = 0;

  function copy(value: unknown, path: string, depth: number): unknown {
    if (typeof value === 'string') {
      characters += value.length;
      return characters > MOST_CHARACTERS ? undefined : value;
    }
    if (typeof value !== 'object' || !value) return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
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
        if (++values > MOST_VALUES) break;
        // A list has items and no other names, and none so far off that a walk over it does not end.
        if (Array.isArray(from) && !(+name < MOST_VALUES)) continue;
        const value = copy((from as Bare)[name], Array.isArray(from) ? `${path}[${name}]` : `${path}.${name}`, depth);
        if (value !== undefined) into[name] = value;
      }
    }
    if (values > MOST_VALUES || characters > MOST_CHARACTERS) tell(report, 'cut', '');
    return root;
  } catch {
    return tell(report, 'source-unreadable', '');
  }
}
