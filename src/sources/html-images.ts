import {isThirdPartyPicture} from '../providers/pictures.js';
import {readSide} from './aspect.js';
import {readCreditLine} from './credit-line.js';
import {LATE} from './html-dropped.js';
import {readInline} from './html-inline.js';
import {attributeOf, findAll, hasWord, read, readUrl, takeOut, tell, warn, wordsOf, type Branch, type Reader} from './html-tree.js';
import {inlineOf, joinLines, plainOf, slice, stated, tidy, type DraftBlock} from './pieces.js';

/** The candidates of a `srcset` with their widths. Addresses may hold commas, and a comma may touch the next address. */
function readSrcset(branch: Branch, type?: string): DraftBlock[] {
  const found: DraftBlock[] = [];
  let src = '';
  for (const word of (attributeOf(branch, 'data-lazy-srcset', 'data-srcset', 'srcset') ?? '').split(/\s+/)) {
    const [, width, next = ''] = /^(\d{1,5})w(?:,(.*))?$/.exec(word) ?? [];
    const address = width && readUrl(branch, src, 'media', false);
    if (address) found.push(stated({src: address, width: +width, type}) as unknown as DraftBlock);
    src = width ? next : word.replace(/,$/, '');
  }
  return found;
}

/** A picture, by the address that loads late where there is one; a second copy of it in a `noscript` is named and left out. */
export const readImage: Reader = (branch) => {
  const {attributes, page, isSpare} = branch;
  const {alt, width, height} = attributes;
  const given = attributeOf(branch, ...LATE, 'src');
  const sources = readSrcset(branch);
  const src = (given?.startsWith('data:') ? undefined : readUrl(branch, given, 'media')) ?? (sources.at(-1)?.['src'] as string | undefined);
  if (!src) return warn(branch, 'url-refused', alt || given?.slice(0, 200));
  if (page.pictures.get(src) || (isSpare && page.pictures.has(src))) return tell(branch, 'image-duplicate', src);
  page.pictures.set(src, isSpare);
  const sides = readSide(width) && readSide(height) && {width: readSide(width), height: readSide(height)};
  return [stated({type: 'image', src, ...sides, alt: alt?.trim(), decorative: alt === '', sources})];
};

/** A picture with further sources of other types, which come before its own. */
export const readPicture: Reader = (branch) => {
  const sources = findAll(branch, ({tag}) => tag === 'source').flatMap((source) => readSrcset(source, attributeOf(source, 'type')));
  const blocks = read(branch);
  const image = blocks.find(({type}) => type === 'image');
  if (image && sources.length) image['sources'] = [...sources, ...((image['sources'] as DraftBlock[] | undefined) ?? [])];
  return blocks;
};

/** A poster, unless it lies with a third party. */
export function readPoster(branch: Branch): {src: string} | undefined {
  const src = readUrl(branch, attributeOf(branch, 'poster'), 'media');
  return src && !isThirdPartyPicture(src) ? {src} : undefined;
}

const BRACKET = /\s*[([]([^()[\]]{2,200})[)\]]\.?$/;
const LABEL = /^(?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|source)(?:\s+(?:by|via|credit|courtesy of))?\s*:?\s+|^©\s*/i;
const CREDIT_CLASSES = 'credit photo-credit copyright';

/** The words of a caption, and of its credit where one is marked, stands in brackets at the end, or is all of it. */
function readCaption(caption: Branch): {caption?: unknown; credit?: string | undefined} {
  const [mark, ...others] = takeOut(caption, (one) => /^(?:small|cite)$/.test(one.tag) || hasWord(one, 'class', CREDIT_CLASSES) || hasWord(one, 'itemprop', 'copyrightHolder'));
  let pieces = tidy(readInline([...caption.children, ...others]));
  const words = plainOf(pieces);
  let credit = mark && wordsOf(mark).replace(/^[([](.*)[)\]]$/, '$1').replace(LABEL, '');
  const line = readCreditLine(words);
  const [bracket, inBracket = ''] = BRACKET.exec(words) ?? [];
  if (!credit && line) {
    tell(caption, 'credit-line', words);
    return {credit: line.credit};
  }
  if (!credit && bracket && (LABEL.test(inBracket) || /\p{L}\/\p{L}/u.test(inBracket))) {
    credit = inBracket.replace(LABEL, '');
    tell(caption, 'credit-line', bracket);
    pieces = tidy(slice(pieces, 0, words.length - bracket.length));
  }
  return stated({caption: inlineOf(pieces), credit});
}

const isCaption = (one: Branch) => one.tag === 'figcaption' || hasWord(one, 'class', 'wp-caption-text caption');

/** The captions of a figure itself, not of those inside it; taken out of it, so that they are not read as text. */
function takeCaptions(figure: Branch): Branch[] {
  const inner = findAll(figure, ({tag}) => tag === 'figure').flatMap((one) => findAll(one, isCaption));
  return takeOut(figure, (one) => isCaption(one) && !inner.includes(one));
}

/** A figure: what it shows, with caption and credit; what has no caption of its own is followed by it as a paragraph. */
export const readFigure: Reader = (figure) => {
  const captions = takeCaptions(figure);
  const [caption, ...others] = captions;
  const blocks = read(figure);
  const areImages = blocks.every(({type}) => type === 'image');
  const isGallery = areImages && blocks.length > 1 && hasWord(figure, 'class', 'wp-block-gallery gallery kg-gallery-card');
  const whole = isGallery ? [{type: 'gallery', images: blocks.map(({type: _, ...image}) => image)}] : blocks;
  const target: DraftBlock | undefined = areImages || whole.length === 1 ? whole.at(-1) : undefined;
  const isCaptioned = target && (target.type === 'quote' ? !target['by'] : /^(?:image|video|audio|embed|table|gallery)$/.test(target.type));
  if (!caption || !isCaptioned) return [...whole, ...captions.flatMap(read)];
  if (target.type === 'quote') target['by'] = {name: wordsOf(caption)};
  else {
    const {credit, ...words} = readCaption(caption);
    Object.assign(target, words);
    // A table and a gallery have no field for it.
    if (credit && /^(?:table|gallery)$/.test(target.type)) target['caption'] = joinLines([target['caption'] ?? [], ` (${credit})`], ' ');
    else if (credit) target['credit'] = credit;
  }
  return [...whole, ...others.flatMap(read)];
};
