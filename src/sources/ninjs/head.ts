import {readAddress} from '../../model/address.js';
import {clip} from '../../model/clip.js';
import {readFeedLine} from '../feed/texts.js';
import {textOf, type Fields} from '../fields.js';
import {readInlineHtml} from '../html/line.js';
import {readNamed, readNames, textNamed} from './names.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** Genres of IPTC and of agencies, by their letters, to those of the model. Any other is none: the model's list is closed. */
const GENRES: Readonly<Record<string, string>> = {
  analysis: 'analysis', opinion: 'opinion', comment: 'opinion', commentary: 'opinion', column: 'opinion', editorial: 'opinion', review: 'review', interview: 'interview',
  explainer: 'explainer', background: 'explainer', backgrounder: 'explainer', obituary: 'obituary', satire: 'satire', pressrelease: 'press-release', sponsored: 'sponsored', advertorial: 'sponsored',
};

/** The first genre that the model knows, by its name or the last part of its address. */
export function readGenre(item: Fields): string | undefined {
  const names = readNamed(item['genres'] ?? item['genre']).flatMap((one) => [textNamed(one, 'name'), textNamed(one, 'uri', 'code').replace(/^.*[/:#]/s, '')]);
  const letters = names.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  return letters.map((name) => (Object.hasOwn(GENRES, name) ? GENRES[name] : undefined)).find(Boolean);
}

/** Keywords and subjects. People, places, organisations and events are what the text says itself. */
export function readTags(item: Fields): string[] {
  const keywords = Array.isArray(item['keywords']) ? item['keywords'].map(textOf) : [];
  const subjects = readNamed(item['subjects'] ?? item['subject']).map((one) => textNamed(one, 'name'));
  return [...new Set([...keywords, ...subjects].filter(Boolean))];
}

/** Copyright, terms and licence. Rights in a language of their own are for machines, and named. */
export async function readRights(item: Fields, context: SourceContext): Promise<object | undefined> {
  const {linkedrights, encodedrights} = readNames(item['rightsinfo']);
  const encoded = typeof encodedrights === 'object' && encodedrights ? JSON.stringify(encodedrights) : textOf(encodedrights);
  if (encoded) context.report({code: 'field-dropped', path: 'rightsinfo', message: 'Rights for machines, which a story has no field for.', severity: 'info', text: clip(encoded)});
  const terms = textNamed(item, 'usageterms');
  const rights = stated({
    copyright: await readFeedLine({value: textNamed(item, 'copyrightnotice', 'copyrightholder'), kind: 'open'}, context),
    license: readAddress(textOf(linkedrights), 'link', context.base),
    terms: terms && (await readInlineHtml(terms, context)),
  });
  return Object.keys(rights).length ? rights : undefined;
}
