import {chartFrames} from './chart-frames.js';
import {players} from './players.js';
import {postFrames} from './post-frames.js';
import type {Provider} from './provider.js';

/** What is drawn of each service that has a player or a frame here. Facebook has two: for its videos, and for its posts. */
export const providers: readonly Provider[] = [...players, ...postFrames, ...chartFrames];

/** The row of a key of model/media.ts, for blocks of a type where one is said; `undefined` where the service has none. */
export function providerOf(key: unknown, type?: unknown): Provider | undefined {
  const rows = providers.filter((row) => row.key === key);
  return rows.find(({kind, or}) => type === kind || type === or) ?? rows[0];
}
