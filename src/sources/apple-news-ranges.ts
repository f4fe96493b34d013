import {readPageUrl} from './field-address.js';
import {fieldsOf, numberOf, recordsOf, textOf, type Fields} from './fields.js';
import type {Piece} from './pieces.js';
import type {Desk} from './apple-news-desk.js';

/** Spans, from the outermost to the innermost. */
const KINDS = ['a', 'strong', 'em', 'del', 'sup', 'sub'] as const;

interface Range {
  readonly kind: (typeof KINDS)[number];
  /** In UTF-16 units; `end` is the first that is not in it. */
  readonly start: number;
  readonly end: number;
  readonly href?: string;
}

interface Segment {
  readonly text: string;
  /** By the order of `KINDS`. */
  readonly marks: readonly (Range | undefined)[];
}

/** The kinds of span that a style of text is. The names of fonts say their cut: `HelveticaNeue-BoldItalic`. */
function kindsOf(style: Fields): Range['kind'][] {
  const {fontName, fontWeight, fontStyle, strikethrough, verticalAlignment} = style;
  const cut = textOf(fontName).replace(/^[^-]*/, '');
  const isBold = /bold|heavy|black/i.test(cut) || /^(?:(?:semi-?|extra-?)?bold|bolder|heavy|black|[6-9]00)$/i.test(typeof fontWeight === 'number' ? `${fontWeight}` : textOf(fontWeight));
  const isSlanted = /italic|oblique/i.test(cut) || /^(?:italic|oblique)$/i.test(textOf(fontStyle));
  const flags = {strong: isBold, em: isSlanted, del: !!strikethrough, sup: verticalAlignment === 'superscript', sub: verticalAlignment === 'subscript'};
  return KINDS.filter((kind) => kind !== 'a' && flags[kind]);
}

function readRanges({additions, inlineTextStyles}: Fields, text: string, {styles, context}: Desk, path: string): Range[] {
  // No range ends inside a character of two units.
  const place = (at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
  const read = ({rangeStart, rangeLength}: Fields) => {
    const [start, length] = [numberOf(rangeStart), numberOf(rangeLength)] as const;
    return {start: Math.max(place(start), 0), end: Math.min(place(start + length), text.length)};
  };
  const links = recordsOf(additions).flatMap((addition, at): Range[] => {
    const href = readPageUrl(addition['URL'], `${path}.additions[${at}]`, context);
    return href ? [{kind: 'a', href, ...read(addition)}] : [];
  });
  const marks = recordsOf(inlineTextStyles).flatMap((range): Range[] => {
    const {textStyle} = range;
    const style = fieldsOf(typeof textStyle === 'string' && Object.hasOwn(styles, textStyle) ? styles[textStyle] : textStyle);
    return kindsOf(style).map((kind) => ({kind, ...read(range)}));
  });
  return [...links, ...marks].filter(({start, end}) => start < end);
}

/** The ranges of one kind, in order, none over another. */
function untangle(ranges: readonly Range[], kind: Range['kind']): Range[] {
  let free = 0;
  return ranges.filter((range) => range.kind === kind).sort((one, other) => one.start - other.start).flatMap((range) => {
    const start = Math.max(range.start, free);
    free = Math.max(range.end, free);
    return start < range.end ? [{...range, start}] : [];
  });
}

/** Divides a text where a range begins or ends, and at line ends, over which no span reaches. */
function divide(text: string, ranges: readonly Range[]): Segment[] {
  const byKind = KINDS.map((kind) => untangle(ranges, kind));
  const lineEnds = [...text.matchAll(/\n/g)].flatMap(({index}) => [index, index + 1]);
  const cuts = [...new Set([0, ...lineEnds, ...byKind.flat().flatMap(({start, end}) => [start, end]), text.length])].sort((one, other) => one - other);
  const next = KINDS.map(() => 0);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at]!;
    const isLineEnd = text[start] === '\n';
    const marks = byKind.map((list, kind) => {
      while ((list[next[kind]!]?.end ?? Infinity) <= start) next[kind]!++;
      const range = list[next[kind]!];
      return range && range.start <= start && !isLineEnd ? range : undefined;
    });
    return {text: text.slice(start, end), marks};
  });
}

/** Puts segments into spans, kind by kind; neighbours in the same range share one. */
function nest(segments: readonly Segment[], kind = 0): Piece[] {
  if (kind === KINDS.length) return segments.map(({text}) => (text === '\n' ? {t: 'br'} : text));
  const pieces: Piece[] = [];
  for (let at = 0; at < segments.length; ) {
    const range = segments[at]!.marks[kind];
    let end = at + 1;
    while (end < segments.length && segments[end]!.marks[kind] === range) end++;
    const inside = nest(segments.slice(at, end), kind + 1);
    if (range) pieces.push({t: range.kind, ...(range.href && {href: range.href}), c: inside});
    else pieces.push(...inside);
    at = end;
  }
  return pieces;
}

/** A text of the format `none`: links (`additions`) and styles (`inlineTextStyles`) are ranges of it, and each end of a line is a break. */
export function readPlain(value: Fields, desk: Desk, path: string): Piece[] {
  const {lang} = desk.context;
  const isEnglish = !lang || /^(?:en|und)(?:-|$)/i.test(lang);
  const given = typeof value['text'] === 'string' ? value['text'] : '';
  // One unit for another, so that the ranges hold.
  const text = given.replace(/[\u2028\u2029]/g, '\n').replace(isEnglish ? /\xa0/g : /(?!)/g, ' ');
  return nest(divide(text, readRanges(value, text, desk, path)));
}
