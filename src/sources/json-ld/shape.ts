import {fieldsOf} from '../fields.js';
import type {Article} from '../source.js';

/** Whether this is JSON-LD: a node with a type, a graph, or a list of such. */
export function isJsonLd(article: Article): boolean {
  const first = fieldsOf(Array.isArray(article) ? (article[0] as unknown) : article);
  return ['@context', '@graph', '@type'].some((name) => Object.hasOwn(first, name));
}
