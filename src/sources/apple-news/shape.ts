import {fieldsOf} from '../fields.js';
import type {Article} from '../source.js';

/** Whether this is a document of Apple News Format: components, each with a role. */
export function isAppleNews(article: Article): boolean {
  const {components, version, identifier} = fieldsOf(article);
  if (!Array.isArray(components)) return false;
  return components.length ? typeof fieldsOf(components[0])['role'] === 'string' : typeof version === 'string' && typeof identifier === 'string';
}
