import {readSide} from '../aspect.js';
import {LATE} from './dropped.js';
import {isTwin, pictureKey} from './picture-key.js';
import {attributeOf, findAll, read, readUrl, takeOut, tell, warn, type Branch, type Reader} from './tree.js';
import {stated, type DraftBlock} from '../pieces.js';

/** One address of a `srcset`; `size` is its width in pixels, or how many pixels it has for one of the page. */
interface Candidate {
  readonly src: string;
  readonly size: number;
  readonly isWidth: boolean;
}

/** The candidates of a `srcset`. Addresses may hold commas, and a comma may touch the next address. */
function readSrcset(branch: Branch): Candidate[] {
  const found: Candidate[] = [];
  let src = '';
  for (const word of (attributeOf(branch, 'data-lazy-srcset', 'data-srcset', 'srcset') ?? '').split(/\s+/)) {
    const [, size, unit, next = ''] = /^(\d{1,5}(?:\.\d)?)([wx])(?:,(.*))?$/.exec(word) ?? [];
    const address = size && readUrl(branch, src, 'media', false);
    if (address) found.push({src: address, size: +size, isWidth: unit === 'w'});
    src = size ? next : word.replace(/,$/, '');
  }
  return found;
}

/** The sources of the model, which say their width. */
const sourcesOf = (candidates: readonly Candidate[], type?: string): object[] =>
  candidates.flatMap(({src, size, isWidth}) => (isWidth ? stated({src, width: size, type}) : []));

const PICTURE = /^(?:https?:)?\/\/\S+\.(?:jpe?g|png|gif|webp|avif)(?:[?#]\S*)?$/i;
/** The same inside of data in an attribute, where slashes may be escaped. */
const PICTURE_IN_DATA = /^[{[].*?"((?:https?:)?(?:\\?\/){2}[^"\s]{1,2000}?\.(?:jpe?g|png|gif|webp|avif)(?:[?#][^"\s]*)?)"/is;
/** What stands in the place of a picture until it is loaded. */
const BLANK = /^(?:#|(?:data|about|blob):)|(?:^|[/_.-])(?:blank|placeholder|spacer|transparent|grey|lazy\w{0,20})\.(?:gif|png|svg)(?:[?#]|$)/i;

/** The address of a picture: the one that loads late where there is one, else any attribute that has or holds one, if the one in its place is blank. */
function findSource(branch: Branch): string | undefined {
  const {attributes} = branch;
  const given = attributeOf(branch, ...LATE, 'src');
  if (given && !BLANK.test(given)) return given;
  const late = Object.entries(attributes).flatMap(([name, value]) => (name.startsWith('data-') ? (PICTURE_IN_DATA.exec(value)?.[1]?.replaceAll('\\/', '/') ?? value) : []));
  return late.find((value) => PICTURE.test(value) && !BLANK.test(value));
}

/** A picture; a second copy of it in a `noscript` is named and left out. */
export const readImage: Reader = (branch) => readImageOr(branch);

function readImageOr(branch: Branch, others: readonly Candidate[] = [], first: readonly object[] = []): DraftBlock[] {
  const {attributes} = branch;
  // Where a picture has no alternative text, that by which it is called is its title (HTML-AAM).
  const {title, alt = title, width, height} = attributes;
  const candidates = readSrcset(branch);
  const [largest] = [...(candidates.length ? candidates : others)].sort((one, other) => other.size - one.size);
  const given = findSource(branch);
  const src = readUrl(branch, given, 'media', true, alt) ?? largest?.src;
  if (!src) return given ? [] : warn(branch, 'url-refused', `${alt ?? ''} ${attributeOf(branch, ...LATE, 'src')?.slice(0, 200) ?? ''}`);
  if (isTwin(branch, pictureKey(src))) return tell(branch, 'image-duplicate', src);
  const sides = readSide(width) && readSide(height) && {width: readSide(width), height: readSide(height)};
  return [stated({type: 'image', src, ...sides, alt: alt?.trim(), decorative: alt === '', sources: [...first, ...sourcesOf(candidates)]})];
}

/** A picture with further sources of other types, which come before its own. */
export const readPicture: Reader = (branch) => {
  const isSource = ({tag}: Branch) => tag === 'source';
  const sources = findAll(branch, isSource).map((source) => [readSrcset(source), attributeOf(source, 'type')] as const);
  let image: Branch | undefined;
  takeOut(branch, (one) => one.tag === 'img' && !image && (image = one));
  const rest = read(branch);
  const first = sources.flatMap(([candidates, type]) => sourcesOf(candidates, type));
  return image ? [...readImageOr(image, sources.flatMap(([candidates]) => candidates), first), ...rest] : rest;
};
