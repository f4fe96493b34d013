import type {Provider} from './provider.js';
import {readSite} from './site.js';
import {providers} from './table.js';

/**
 * The row of a key of model/media.ts, for blocks of a type where one is said: what the page's own rows say, else the table. `undefined` where the service has
 * none, or the page switched it off.
 */
export function providerOf(key: unknown, type?: unknown): Provider | undefined {
  const site = readSite();
  const rows = [...site.rows, ...(site.off.includes(key) ? [] : providers)].filter((row) => row.key === key);
  return rows.find(({kind, or}) => type === kind || type === or) ?? rows[0];
}
