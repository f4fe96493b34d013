import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import type {Article} from '../source.js';

const isItem = ({content_html, content_text}: Fields) => typeof content_html === 'string' || typeof content_text === 'string';

/** Whether this is a JSON Feed, told by its version or else by its items, or one item of such a feed alone. */
export function isJsonFeed(article: Article): boolean {
  if (typeof article !== 'object') return false;
  const {version, items} = fieldsOf(article);
  const isVersioned = /^(?:https?:\/\/(?:www\.)?)?jsonfeed\.org\/version\//.test(textOf(version));
  return Array.isArray(items) ? isVersioned || recordsOf(items).slice(0, 20).some(isItem) : isItem(fieldsOf(article));
}
