import {readAddress} from '../../model/address.js';
import {findFile} from '../../providers/files.js';
import {findProvider} from '../../providers/find.js';
import {readMediaUrl, readPictureUrl} from '../field-address.js';
import {tell} from '../field-problem.js';
import {textOf, type Fields} from '../fields.js';
import {typesOf, type Graph} from './graph.js';
import {addressIn} from './pictures.js';
import {firstOf, readParagraphs, wordsOf} from './words.js';
import {mediaTypeOf} from '../media-file.js';
import {stated, type DraftBlock} from '../pieces.js';
import type {SourceContext} from '../source.js';

const DURATION = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?$/;

/** Seconds of an ISO 8601 duration: `PT1M30S`. */
function readDuration(value: unknown): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(textOf(value)) ?? [];
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const listOf = (value: unknown): unknown[] => [value].flat().filter((one) => one != null);

/** Whether a node is a film or a sound, by its type. */
export const isFilm = (node: Fields, kind: 'video' | 'audio'): boolean => typesOf(node).includes(kind === 'video' ? 'VideoObject' : 'AudioObject');

/** The films or sounds of an article: in a field of their own, or among its media. */
export function findFilms(article: Fields, kind: 'video' | 'audio', graph: Graph): unknown[] {
  return [...listOf(article[kind]), ...listOf(article['associatedMedia']).filter((one) => isFilm(graph.node(one), kind))];
}

/** All addresses that may be of players, to look their services up. */
export const playerAddresses = (articles: readonly Fields[], graph: Graph): string =>
  articles
    .flatMap((article) => [...findFilms(article, 'video', graph), ...findFilms(article, 'audio', graph)].map(graph.node))
    .flatMap(({embedUrl, contentUrl, url}) => [embedUrl, contentUrl, url].map(textOf))
    .join(' ');

/** The films or sounds of an article: players of known services, files, else links. */
export function readFilms(article: Fields, kind: 'video' | 'audio', graph: Graph, context: SourceContext): DraftBlock[] {
  return findFilms(article, kind, graph).flatMap((film) => readFilm(film, kind, graph, context));
}

function readFilm(film: unknown, kind: 'video' | 'audio', graph: Graph, context: SourceContext): DraftBlock[] {
  const node = graph.node(film);
  const file = addressIn(node['contentUrl'] ?? film, graph);
  const addresses = [firstOf(node['embedUrl']), file, firstOf(node['url'])].map((address) => textOf(address).replace(/^\/\//, 'https://')).filter(Boolean);
  const title = wordsOf(node['name'] ?? node['headline']);
  const player = findPlayer(addresses, textOf(file), node, kind, context);
  if (!player) {
    tell(context, 'field-dropped', kind, 'Without an address that may be used.', [title, wordsOf(node['description']), ...addresses].join(' '), 'warning');
    return [];
  }
  const description = wordsOf(node['description'], context.lang);
  const said = stated({title, caption: description !== title && description, credit: wordsOf(node['creditText'])});
  if (player.type === 'embed') return [{...said, ...player}];
  const poster = player.type === 'video' ? readPictureUrl(addressIn(node['thumbnailUrl'] ?? node['thumbnail'], graph), `${kind}.thumbnailUrl`, context) : undefined;
  const transcript = readParagraphs(node['transcript'], context.lang);
  return [{...stated({...said, poster: poster && {src: poster}, duration: readDuration(node['duration']), transcript, tracks: readTracks(node, graph, context)}), ...player}];
}

function findPlayer(addresses: readonly string[], file: string, node: Fields, kind: 'video' | 'audio', context: SourceContext): DraftBlock | undefined {
  const match = addresses.map((address) => findProvider(address, kind)).find(Boolean);
  if (match) {
    const {kind: type, ...fields} = match;
    return {type, ...fields};
  }
  const isFile = !!node['contentUrl'] || !!findFile(file.replace(/^http:/, 'https:'));
  const src = isFile ? readMediaUrl(file, `${kind}.contentUrl`, context) : undefined;
  if (src) {
    const said = textOf(node['encodingFormat']);
    return {type: kind, provider: 'file', sources: [{src, type: /^(?:video|audio|application)\/[\w.+-]+$/.test(said) ? said : mediaTypeOf(src, kind)}]};
  }
  const url = addresses.map((address) => readAddress(address, 'link', context.base)).find((address) => address?.startsWith('http'));
  if (!url) return undefined;
  tell(context, 'embed-as-link', kind, 'Of no known provider: it became a link.', url, 'warning');
  return {type: kind, provider: 'other', url};
}

/** Captions as a file; those that are words are part of no player. */
function readTracks({caption}: Fields, graph: Graph, context: SourceContext): object[] {
  return [caption].flat().flatMap((one) => {
    const track = graph.node(one);
    const src = readMediaUrl(track['contentUrl'], 'video.caption', context);
    if (!src && wordsOf(one)) tell(context, 'field-dropped', 'video.caption', 'Captions are carried as files only.', wordsOf(one));
    return src ? [{kind: 'captions', src, lang: textOf(track['inLanguage']) || context.lang || 'und'}] : [];
  });
}
