import {readAddress} from '../model/address.js';
import {isThirdPartyPicture} from '../providers/pictures.js';
import {textOf} from './fields.js';
import {lossOf, tell} from './field-problem.js';
import type {SourceContext} from './source.js';

type Place = Pick<SourceContext, 'base' | 'report'>;

const absolute = (value: unknown): string => textOf(value).replace(/^\/\//, 'https://');
const refuse = (value: unknown, path: string, place: Place, words = '') =>
  tell(place, 'url-refused', path, 'Without an address that may be used.', `${textOf(value).slice(0, 300)} ${words}`, words ? lossOf(words) : 'warning');

/** The address of a page, resolved; one that must not be used is named. Nothing where none is given. */
export function readPageUrl(value: unknown, path: string, place: Place): string | undefined {
  if (!textOf(value)) return undefined;
  return readAddress(absolute(value), 'link', place.base) ?? refuse(value, path, place);
}

/** The address of a file that a page loads, made https, and that is named; so is one that must not be used, with the words that go with it. */
export function readMediaUrl(value: unknown, path: string, place: Place, words = ''): string | undefined {
  if (!textOf(value) && !words) return undefined;
  const link = readAddress(absolute(value), 'link', place.base);
  const src = readAddress(link, 'media') ?? readAddress(link?.replace('http:', 'https:'), 'media');
  if (!src) return refuse(value, path, place, words);
  if (src !== link) tell(place, 'http-upgraded', path, 'The address was made https.', link);
  return src;
}

/** The same of a portrait or the poster of a film, which must not lie with a third party. */
export function readPictureUrl(value: unknown, path: string, place: Place): string | undefined {
  const src = readMediaUrl(value, path, place);
  if (!src || !isThirdPartyPicture(src)) return src;
  return tell(place, 'field-dropped', path, 'The picture lies with a third party.', src);
}
