import type {Draft} from '../model/draft.js';
import type {Article} from './source.js';

/** Whether this is a story of our own format, of whatever version. */
export function isOwn(article: Article): boolean {
  return `${(article as {format?: unknown}).format}`.startsWith('article-story/');
}

/** Our own format is a draft as it is: the check sees to the rest. */
export function readOwn(article: Article): Draft {
  return article as Draft;
}
