import type {Story} from './story.js';

/** What a source said, in the names of the model. Every field is optional, and any may be wrong. */
export type Draft = {-readonly [K in keyof Story]?: unknown};
