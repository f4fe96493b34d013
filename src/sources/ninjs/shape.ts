import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import type {Article} from '../source.js';

/** Names of ninjs that no other format has in this form; in lower case and without `_`, of whatever version. */
const OWN = new RegExp(
  '^(?:\\$?standard|versioncreated|firstcreated|pubstatus|representationtype|headlines|bodies|descriptions|eventdetails|' +
    'body(?:text|html|xhtml|richtext)|descriptiontext|renditions|bylines?|infosources?|usageterms)$',
);

const isItem = (item: Fields): boolean =>
  [item['uri'], item['guid']].some((id) => textOf(id)) && Object.keys(item).slice(0, 200).some((name) => OWN.test(name.toLowerCase().replaceAll('_', '')));

/** The items of an answer: an item alone, a list, or a page of Superdesk's API. */
export function itemsOf(article: Article): Fields[] {
  const {_items} = fieldsOf(article);
  return Array.isArray(article) ? recordsOf(article) : Array.isArray(_items) ? recordsOf(_items) : [fieldsOf(article)];
}

/** Whether this is an item of IPTC ninjs, of 1.x to 3.x, or a list of such items. */
export const isNinjs = (article: Article): boolean => typeof article === 'object' && !('nodeType' in article) && isItem(itemsOf(article)[0] ?? {});
