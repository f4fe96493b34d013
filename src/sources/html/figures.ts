/** A part loaded by need: pictures, and figures of whatever with their captions and credits. */
import {readCreditLine} from '../credit-line.js';
import {readImage, readPicture} from './images.js';
import type {Extension} from './parts.js';
import {readMark} from './quotes.js';
import {findAll, hasWord, listOf, read, restOf, takeOut, tell, wordsOf, type Branch, type Reader} from './tree.js';
import {inlineOf, joinLines, plainOf, slice, sortLines, stated, tidy, type DraftBlock, type Piece} from '../pieces.js';

const BRACKET = /\s*[([]([^()[\]]{2,200})[)\]]\.?$/;
const LABEL = /^(?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|source)(?:\s+(?:by|via|credit|courtesy of))?\s*:?\s+|^©\s*/i;

const isSmall = ({tag}: Branch) => tag === 'small' || tag === 'cite';

/** Whether an element says who made or owns a picture, and nothing else. */
const isCredit = (one: Branch): boolean =>
  isSmall(one) ||
  (one.text === undefined &&
    (one.attributes['itemprop'] === 'copyrightHolder' || listOf(one, 'class').some((name) => /credit|copyright/i.test(name))) &&
    !findAll(one, ({tag, text}) => tag === 'img' || text !== undefined).length);

/** The words of a line of credit, without brackets and label. */
const readCredit = (branch: Branch) => wordsOf(branch).replace(/^[([](.*)[)\]]$/, '$1').replace(LABEL, '');

interface Caption {
  caption?: string | Piece[];
  credit?: string;
  /** What is no text. */
  readonly rest: DraftBlock[];
  readonly isFeatured?: boolean;
}

/** The words of a caption, and of its credit where one is marked, stands in brackets at the end, or is all of it. */
function readCaption(branch: Branch): Caption {
  const marks = isCredit(branch) ? [] : takeOut(branch, isCredit);
  // Small print alone is the caption.
  if (marks.length && marks.every(isSmall) && !wordsOf(branch)) branch.children.push(...marks.splice(0));
  const {lines, rest} = sortLines(read(branch));
  const pieces = [joinLines(lines)].flat();
  const words = plainOf(pieces);
  const line = readCreditLine(words);
  if (marks.length) return {caption: inlineOf(pieces), credit: marks.map(readCredit).join(', '), rest: [...rest, ...marks.flatMap(restOf)]};
  if (line) {
    tell(branch, 'credit-line', words);
    return {...line, rest};
  }
  const [bracket = '', inBracket = ''] = BRACKET.exec(words) ?? [];
  if (!LABEL.test(inBracket) && !/\p{L}\s?\/\s?\p{L}/u.test(inBracket)) return {caption: inlineOf(pieces), rest};
  tell(branch, 'credit-line', bracket);
  return {caption: inlineOf(tidy(slice(pieces, 0, words.length - bracket.length))), credit: inBracket.replace(LABEL, ''), rest};
}

/** A gallery of the model holds no more. */
const MOST_PICTURES = 100;
const CAPTION_CLASSES = 'wp-caption-text caption tr-caption';
const isFigure = (one: Branch) => one.tag === 'figure' || hasWord(one, 'class', 'wp-caption tr-caption-container gallery-item');
const isCaption = (one: Branch) =>
  one.text === undefined && (one.tag === 'figcaption' || hasWord(one, 'class', CAPTION_CLASSES) || (!isSmall(one) && isCredit(one)));

/** A figure: what it shows, or the one picture in it, with caption and credit; pictures under one caption are a gallery; what can have none is followed by it as a paragraph. */
const readFigure: Reader = (figure) => {
  const captions = takeOut(figure, isCaption, isFigure);
  const blocks = read(figure);
  const areImages = blocks.length > 0 && blocks.every(({type}) => type === 'image');
  const isGallery = areImages && blocks.length > 1 && blocks.length <= MOST_PICTURES && (captions[0] || hasWord(figure, 'class', 'wp-block-gallery gallery kg-gallery-card'));
  const whole = isGallery ? [{type: 'gallery', images: blocks.map(({type: _, ...image}) => image)}] : blocks;
  const [only, more] = whole.filter(({type}) => type === 'image');
  const target: DraftBlock | undefined = areImages || whole.length === 1 ? whole.at(-1) : more ? undefined : only;
  return [...whole, ...captions.flatMap((caption) => (target && giveCaption(target, caption)) ?? read(caption))];
};

/** Gives a block its caption; what the block cannot hold follows it. `undefined` if it can hold none. */
function giveCaption(target: DraftBlock, branch: Branch): DraftBlock[] | undefined {
  const {type} = target;
  if (type === 'quote' && !target['by'] && !target['platform']) {
    target['by'] = readMark(branch);
    return restOf(branch);
  }
  // A table and a gallery have no field for a credit.
  const hasNone = /^(?:table|gallery)$/.test(type);
  const isOnlyCredit = !hasNone && isCredit(branch);
  if (!/^(?:image|video|audio|embed|table|gallery)$/.test(type) || target[isOnlyCredit ? 'credit' : 'caption']) return undefined;
  if (isOnlyCredit) {
    target['credit'] = readCredit(branch);
    return restOf(branch);
  }
  const {caption, credit, rest, isFeatured} = readCaption(branch);
  const isTogether = hasNone && credit;
  Object.assign(target, stated({caption: isTogether ? joinLines([caption ?? [], `(${credit})`], ' ') : caption, credit: !isTogether && credit}));
  if (isFeatured) branch.page.featured.add(target);
  return rest;
}

export const extension: Extension = {
  readers: [
    [readFigure, '.wp-caption .tr-caption-container .wp-block-gallery .gallery .gallery-item .kg-gallery-card figure'],
    [readImage, 'img'],
    [readPicture, 'picture'],
  ],
};
