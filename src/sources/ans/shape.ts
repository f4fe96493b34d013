import {fieldsOf, textOf} from '../fields.js';
import type {Article} from '../source.js';

/** Whether this is Arc ANS: a document of it, an element alone, a collection or an answer with several, or a list. */
export function isAns(article: Article): boolean {
  const {type, version, headlines, content_elements, raw_oembed} = fieldsOf(Array.isArray(article) ? (article[0] as unknown) : article);
  const hasHeadlines = !!headlines && typeof headlines === 'object' && !Array.isArray(headlines);
  if (Array.isArray(content_elements)) return true;
  return typeof type === 'string' && (hasHeadlines || !!raw_oembed || /^0\.\d{1,2}\.\d{1,2}$/.test(textOf(version)));
}
