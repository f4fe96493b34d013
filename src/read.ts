export type {Author, Block, BlockOf, Image, Link, Quote, Video, Warning} from './model/block.js';
export type {Inline, Span} from './model/inline.js';
export type {Problem, ProblemCode, Severity} from './model/problem.js';
export type {Correction, Story} from './model/story.js';
export {readStory, type Reading, type ReadOptions} from './story.js';
