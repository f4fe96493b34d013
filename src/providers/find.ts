import {addressRows} from './addresses.js';
import {matchAddress, rowsOf, type Match} from './match.js';
import type {AddressRow, Kind} from './provider.js';

export type {Match} from './match.js';

/** The table: the most common services, and after `loadProviders` all. */
let rows: readonly AddressRow[] = addressRows;

/**
 * Reads an absolute address of a page, a player or a post of a known service; anything else gives `undefined`. `kind` is what is wanted of a service that
 * is of two kinds: a TikTok is a video where nothing is said, and with `embed` a post.
 */
export function findProvider(address: string, kind?: Kind): Match | undefined {
  return matchAddress(rows, address, kind);
}

/** A host; or the one shortcode of the other services that may give the id alone. */
const FOREIGN = /(?:\/\/|\[(?=dailymotion\b))([\w.-]+)/gi;

/**
 * Extends the table to all services, by a part loaded by need: where an address in the text has a host that the table does not know. Where the part
 * cannot be had they stay unknown, and what they made is a link. Whoever asks about addresses of any service awaits this first.
 */
export async function loadProviders(text: string): Promise<void> {
  if (rows !== addressRows || ![...text.matchAll(FOREIGN)].some(([, host = '']) => !rowsOf(rows, host.toLowerCase()).length)) return;
  const {moreRows} = await import('./more-addresses.js').catch(() => ({moreRows: []}));
  if (moreRows.length) rows = [...addressRows, ...moreRows];
}
