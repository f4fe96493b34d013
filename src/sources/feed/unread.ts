import {addAll} from '../html/pieces.js';
import {childrenOf, attributeIn, textIn, type XmlElement} from './outline.js';
import type {Unread} from '../unread.js';

/**
 * Elements of which feed.ts names what it leaves out, that no reader sees, that count what readers did, or that say where and what the feed itself is. What is read of all others
 * stands in the story, and the rest is named.
 */
const UNSEEN = new RegExp(
  '^(?:title|(?:atom:)?(?:content|summary)|(?:content|excerpt):encoded|(?:dc:)?description|dcterms:abstract|itunes:(?:summary|subtitle)|slash:(?!section).*|(?:wfw|georss|geo|gml|thr|app|feedburner|creativecommons|cc|prism|sy|admin|rdf|wp|fh|dcq):.*|(?:dc|dcterms):(?!contributor|publisher|source|rightsholder|title).*|' +
    'id|guid|pubdate|comments|source|published|updated|rights|ttl|post-id|' +
    'itunes:(?:explicit|block|duration|episode|episodetype|season|keywords|isclosedcaptioned|order|category)|' +
    'media:(?:hash|keywords|category|rating|adult|restriction|community|comments|responses|backlinks|peerlink|status|price|scenes|location|rights|statistics|starrating)|' +
    'podcast:(?:guid|value|license|location|season|episode|integrity|chapters|socialinteract|txt))$',
);
/** An e-mail address, before or after the name of who has it. */
const MAIL = /[^\s<>()@]{1,64}@[^\s<>()@]{1,255}/g;
/** Deeper than media in a group. */
const DEEPEST = 4;

/** All that the elements of an item say: their words, and addresses in their attributes. */
function textsIn(xml: string, element: XmlElement, depth = 0): string[] {
  if (UNSEEN.test(element.name.toLowerCase())) return [];
  const inside = depth < DEEPEST ? childrenOf(xml, element) : [];
  const words = inside.length ? [] : [textIn(xml, element).replace(/<[^<>]*>|&#?\w+;/g, ' ').replace(MAIL, ' ').replace(/\s+/g, ' ').trim()];
  const attributes = ['url', 'href', 'uri', 'img', 'title', 'text'].map((name) => attributeIn(xml, element, name));
  return [...words, ...attributes, ...inside.flatMap((one) => textsIn(xml, one, depth + 1))].filter((text): text is string => !!text);
}

const LINK = /^(?:\w+:)?link$/i;
/** Links that are for programs. */
const FOR_PROGRAMS = /^(?:self|edit|edit-media|replies|hub|next|previous|first|last|service|http:.*)$/;

function isUnseenLink(xml: string, element: XmlElement): boolean {
  const [rel = 'alternate', type = 'text/html'] = ['rel', 'type'].map((name) => attributeIn(xml, element, name));
  return LINK.test(element.name) && (FOR_PROGRAMS.test(rel) || (rel === 'alternate' && !/html/.test(type)));
}

/** A field that editors wrote into a post of WordPress; those of programs begin with a mark, or hold a code or data. */
function readMeta(xml: string, element: XmlElement): string[] {
  const [key = '', value = ''] = childrenOf(xml, element).map((one) => textIn(xml, one));
  return key.startsWith('_') || !/^[^[{]\S*\s/.test(value) ? [] : [value];
}

/** What an item of a feed says, by the names of its elements. */
export function findUnread(xml: string, item: XmlElement): Unread[] {
  const said = new Map<string, string[]>();
  const elements = childrenOf(xml, item);
  // The authors of RSS, where others come before them.
  const hasCreators = elements.some(({name}) => /^dc(?:terms)?:creator$/i.test(name));
  for (const element of elements) {
    if (isUnseenLink(xml, element) || (element.name === 'author' && !hasCreators)) continue;
    const texts = element.name === 'wp:postmeta' ? readMeta(xml, element) : textsIn(xml, element);
    const known = said.get(element.name);
    if (known) addAll(known, texts);
    else said.set(element.name, texts);
  }
  return [...said].map(([path, texts]) => ({path, texts}));
}
