import {StoryError} from '../../model/problem.js';
import {slugOf} from './address.js';
import {attributeIn, childrenOf, elementsIn, textIn, type XmlElement} from './outline.js';
import {findRoot} from './shape.js';
import {pickItem} from '../item.js';
import type {SourceContext} from '../source.js';

/** A feed, and the item of it that is to be read. */
export interface FeedDocument {
  readonly format: 'rss' | 'rdf' | 'atom';
  /** XML of the same feed, with no other item in it, no document type and no field that is too long to be what it says. */
  readonly document: string;
  /** The whole text, in which the places of the elements are. */
  readonly xml: string;
  /** What the feed says of itself. */
  readonly head: readonly XmlElement[];
  readonly items: readonly XmlElement[];
  readonly item: XmlElement;
}

const FORMATS: Readonly<Record<string, FeedDocument['format']>> = {rss: 'rss', rdf: 'rdf', feed: 'atom', entry: 'atom'};
const LONGEST_HEAD = 20_000;
const LONGEST_PERSON = 400;
const MOST_PEOPLE = 50;
/** The library reads names of people in square time. */
const PERSON = /^(?:author|creator|contributor|managingeditor|webmaster|owner|name)$/;

/**
 * Finds the item that is wanted, else the first that `isStory` says is one, and cuts the feed down to it: the library that reads it never meets the rest,
 * whatever its size, nor a document type, so that there are no entities to expand or to fetch.
 *
 * @throws {StoryError} `source-unreadable` if this is no feed, `item-missing` if the item is not in it
 */
export function openFeed(xml: string, context: SourceContext, isStory: (item: XmlElement) => boolean): FeedDocument {
  const at = findRoot(xml);
  const [root] = at < 0 ? [] : elementsIn(xml, at, xml.length);
  const format = FORMATS[root?.local ?? ''];
  if (!root || !format) throw new StoryError('source-unreadable', `XML, but no feed: ${root ? `its root is ${root.name.slice(0, 50)}` : 'it has no root'}.`);
  nameEntities(xml.slice(0, at), context);
  const top = childrenOf(xml, root);
  const channel = format === 'atom' ? root : (top.find(({local}) => local === 'channel') ?? root);
  const inside = channel === root ? top : childrenOf(xml, channel);
  const isItem = ({local}: XmlElement) => local === (format === 'atom' ? 'entry' : 'item');
  const found = inside.filter(isItem);
  const items = root.local === 'entry' ? [root] : found.length ? found : top.filter(isItem);
  const stories = context.item === undefined ? items.filter((item) => isStory(item)) : items;
  const item = pickItem(stories.length ? stories : items, context, (one) => namesOf(xml, one));
  const head = root === item ? [] : inside.filter((one) => !isItem(one) && one.local !== 'items' && one.end - one.start <= LONGEST_HEAD);
  const parts = {open: xml.slice(root.start, root.inner), head: head.map((one) => print(xml, one)).join(''), item: printItem(xml, item, context)};
  return {format, document: join(format, root, channel, parts, xml), xml, head, items, item};
}

/** Entities that the document declares are never expanded: where they are used, their names stand. */
function nameEntities(prolog: string, {report}: SourceContext): void {
  const at = prolog.search(/<!ENTITY\s+[^%\s]/);
  if (at < 0) return;
  report({code: 'field-dropped', path: '', message: 'Entities of the document are not expanded.', severity: 'warning', text: prolog.slice(at, at + 2000)});
}

const isShort = ({local, start, end}: XmlElement) => !PERSON.test(local) || end - start <= LONGEST_PERSON;
const print = (xml: string, element: XmlElement): string => (isShort(element) ? xml.slice(element.start, element.end) : '');

function printItem(xml: string, item: XmlElement, {report}: SourceContext): string {
  const parts: string[] = [];
  const cut: string[] = [];
  let people = 0;
  let at = item.start;
  for (const child of childrenOf(xml, item)) {
    if (!PERSON.test(child.local) || (isShort(child) && ++people <= MOST_PEOPLE)) continue;
    cut.push(xml.slice(child.inner, child.close));
    parts.push(xml.slice(at, child.start));
    at = child.end;
  }
  if (cut.length) report({code: 'cut', path: 'authors', message: 'Too many or too long to be names of people.', severity: 'warning', text: cut.join(' ').slice(0, 2000)});
  return [...parts, xml.slice(at, item.end)].join('');
}

function join(format: string, root: XmlElement, channel: XmlElement, {open, head, item}: Record<'open' | 'head' | 'item', string>, xml: string): string {
  if (root.local === 'entry') return `<feed xmlns="http://www.w3.org/2005/Atom">${item}</feed>`;
  if (channel === root) return `${open}${head}${item}</${root.name}>`;
  const inside = xml.slice(channel.start, channel.inner) + head;
  const end = `</${channel.name}>`;
  return `${open}${format === 'rdf' ? `${inside}${end}${item}` : `${inside}${item}${end}`}</${root.name}>`;
}

/** The names by which an item may be asked for: ids, addresses, and the slug of an address or of WordPress. */
function namesOf(xml: string, item: XmlElement): string[] {
  const names = childrenOf(xml, item)
    .filter(({local}) => /^(?:guid|id|link|identifier|post_id|post_name|origlink)$/.test(local))
    .map((child) => attributeIn(xml, child, 'href') ?? textIn(xml, child));
  const about = attributeIn(xml, item, 'rdf:about') ?? attributeIn(xml, item, 'about');
  return [...names, ...(about ? [about] : [])].filter(Boolean).flatMap((name) => [name, slugOf(name)]);
}
