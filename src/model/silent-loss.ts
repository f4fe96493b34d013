import type {CheckContext as Context} from './loss.js';
import type {ChainCode} from './sentences.js';

/*
 * Stands in the script tag's file for loss.ts (vite.config.ts): counts what was wrong, and says neither what nor where. Parameters that are not used here are dropped
 * by the minifiers, with all that is handed in for them.
 */

export type CheckContext = Context;

/** How many things were wrong since the script began. */
export let losses = 0;

export const enter = (context: CheckContext, _key: string | number): CheckContext => context;

export const tell = (): void => void (losses += 1);

export const lose = (_context: CheckContext, _code: ChainCode, _value?: unknown, _of?: unknown): null => {
  losses += 1;
  return null;
};

export const fit = (text: string, max: number, _context: CheckContext): string => {
  const kept = text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
  if (kept !== text) losses += 1;
  return kept;
};
