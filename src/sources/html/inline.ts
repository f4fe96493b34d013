import {readDate} from '../../model/date.js';
import {nameDropped} from './dropped.js';
import {readDirection} from './direction.js';
import {attributeOf, collapse, hasWord, readLink, type Branch} from './tree.js';
import type {Mark, Piece} from '../pieces.js';

/** Element to kind of span; what is not here gives its content. */
const SPANS: Readonly<Record<string, string>> = {
  em: 'em', i: 'em', strong: 'strong', b: 'strong', sub: 'sub', sup: 'sup', code: 'code', kbd: 'code', samp: 'code', tt: 'code',
  cite: 'cite', q: 'q', del: 'del', s: 'del', strike: 'del', ins: 'ins',
};

/** Whether a picture is a character of the text. */
export const isEmoji = (branch: Branch): boolean => branch.tag === 'img' && hasWord(branch, 'class', 'emoji wp-smiley');

/** Whether an element is part of a text, by its name; so is what was taken out. */
export const isInline = ({tag, text}: Branch): boolean =>
  text !== undefined || Object.hasOwn(SPANS, tag) || /^(?:a|br|img|abbr|acronym|time|span|bdi|bdo|font|small|r[tp])$/.test(tag);

/** The text of elements with its spans, as it stands; `tidy` makes it fit for a field. */
export function readInline(children: readonly (Branch | string)[]): Piece[] {
  return children.flatMap((child) => (typeof child === 'string' ? collapse(child) : readElement(child)));
}

function readElement(branch: Branch): Piece[] {
  const {tag, text} = branch;
  if (tag === 'br') return [{t: 'br'}];
  if (isEmoji(branch)) return [attributeOf(branch, 'alt') ?? ''];
  if (tag === 'img' || text !== undefined) return nameDropped(branch);
  if (tag === 'rp') return [];
  const c = readInline(branch.children);
  // How a word is read, beside it, stands in brackets, as where it cannot be drawn over it.
  if (tag === 'rt') return [' (', ...c, ')'];
  const span = c.some((piece) => typeof piece === 'object' || piece.trim()) && readSpan(branch);
  return span ? [{...span, c}] : c;
}

/** The span that an element is, without its content; one of no meaning of its own is kept for the language and direction that it says. */
export function readSpan(branch: Branch): Omit<Mark, 'c'> & {readonly t: string} | undefined {
  const {tag} = branch;
  const href = tag === 'a' && readLink(branch, 'href');
  if (href) return {t: 'a', href};
  const title = /^(?:abbr|acronym)$/.test(tag) && attributeOf(branch, 'title');
  if (title) return {t: 'abbr', title};
  const datetime = tag === 'time' && readDate(attributeOf(branch, 'datetime') ?? '');
  if (datetime) return {t: 'time', datetime};
  if (Object.hasOwn(SPANS, tag)) return {t: SPANS[tag]!};
  const direction = readDirection(branch);
  return direction && {t: 'span', ...direction};
}
