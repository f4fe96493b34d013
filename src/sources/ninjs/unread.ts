import type {Fields} from '../fields.js';
import {textsIn, type Unread} from '../unread.js';
import {readGenre} from './head.js';
import {readNamed} from './names.js';

/**
 * What ninjs.ts names where it leaves any of it out, what is for staff and programs, and what the text says itself: people, places, organisations, events, things.
 * `ednote` is for the staff of the receiver, and is not even named with its words.
 */
const OF_ITEM = /^(?:body|bodies|headline|description|associations|trustindicator|rightsinfo|keywords|subject)/;
const UNSEEN =
  /^(?:uri|guid|type|standard|version|profile|representationtype|\w*created|\w*modified|firstpublished|embargoed|expires|pubstatus|urgency|priority|language|ednote|slugline|altids?|pe(?:rson|ople)|places?|organisations?|events?|objects?|renditions|digitalsourcetype|signals?|code|scheme|rel|role|id|mimetype|contenttype|charcount|wordcount|readtime|evolvedfrom|calculated|desk|operation)$/;

const printName = (name: string): string => name.toLowerCase().replaceAll('_', '');
const strip = (text: string): string => text.replace(/<[^<>]*>|&#?\w+;/g, ' ').replace(/\s+/g, ' ').replace(/^by:?\s+/i, '').trim();
const sayAll = (value: unknown): string[] => textsIn(value, (name) => UNSEEN.test(printName(name)), strip);

/** The printed line is of authors who have no field of their own; a genre is one of those that the model knows, or words. */
const isRead = (path: string, item: Fields): boolean => (/^by(?:line)?$/.test(path) ? !item['authors'] : /^genres?$/.test(path) && !!readGenre(item));

/** What an item, its names made alike, and the items in it say. */
export function findUnread(item: Fields): Unread[] {
  const own = Object.entries(item).map(([path, value]) => ({path, texts: OF_ITEM.test(path) || UNSEEN.test(path) || isRead(path, item) ? [] : sayAll(value)}));
  // The name of one in it is a place in the text.
  return [...own, ...readNamed(item['associations']).map(({name: _, ...association}) => ({path: 'associations', texts: sayAll(association)}))];
}
