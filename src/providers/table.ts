import {chartFrames} from './chart-frames.js';
import {players} from './players.js';
import {postFrames} from './post-frames.js';
import type {Provider} from './provider.js';

/** What is drawn of each service that has a player or a frame here. Facebook has two: for its videos, and for its posts. */
export const providers: readonly Provider[] = [...players, ...postFrames, ...chartFrames];
