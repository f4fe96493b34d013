import {fieldsOf} from '../fields.js';
import type {Article} from '../source.js';

/** Whether this is an answer of the REST API of WordPress: a post or a list of posts, or the error in their place. */
export function isWordPress(article: Article): boolean {
  const {title, content, code, message, data} = fieldsOf(Array.isArray(article) ? (article[0] as unknown) : article);
  const isRendered = [title, content].some((field) => typeof fieldsOf(field)['rendered'] === 'string');
  return isRendered || (typeof code === 'string' && typeof message === 'string' && 'status' in fieldsOf(data));
}
