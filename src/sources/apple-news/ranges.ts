import {readPageUrl} from '../field-address.js';
import {tell, wordsIn} from '../field-problem.js';
import {fieldsOf, numberOf, recordsOf, textOf, type Fields} from '../fields.js';
import {addAll} from '../html/pieces.js';
import {plainOf, tidy, type Piece} from '../pieces.js';
import type {Desk} from './desk.js';

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

const isRange = ({start, end}: Pick<Range, 'start' | 'end'>): boolean => start < end;

function readRanges({additions, inlineTextStyles}: Fields, text: string, {styles, context}: Desk, path: string): Range[] {
  // No range ends inside a character of two units.
  const place = (at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
  const read = ({rangeStart, rangeLength}: Fields) => {
    const [start, length] = [numberOf(rangeStart), numberOf(rangeLength)] as const;
    return {start: Math.max(place(start), 0), end: Math.min(place(start + length), text.length)};
  };
  const links = recordsOf(additions).flatMap((addition, at): Range[] => {
    const place = `${path}.additions[${at}]`;
    const {URL: url, rangeStart: _start, rangeLength: _length, ...others} = addition;
    const href = readPageUrl(url, place, context);
    const range = read(addition);
    const isLink = href && isRange(range);
    const rest = wordsIn([!isLink && href, others]);
    if (rest) tell(context, 'field-dropped', place, 'It has no words in the text, or is more than a link.', rest, 'warning');
    return isLink ? [{kind: 'a', href, ...range}] : [];
  });
  const marks = recordsOf(inlineTextStyles).flatMap((range): Range[] => {
    const {textStyle} = range;
    const style = fieldsOf(typeof textStyle === 'string' && Object.hasOwn(styles, textStyle) ? styles[textStyle] : textStyle);
    return kindsOf(style).map((kind) => ({kind, ...read(range)}));
  });
  return [...links, ...marks.filter(isRange)];
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

/** The lines of a text, over whose ends no span reaches, each divided where a range begins or ends. */
function divideLines(text: string, ranges: readonly Range[]): Segment[][] {
  const byKind = KINDS.map((kind) => untangle(ranges, kind));
  const next = KINDS.map(() => 0);
  let from = 0;
  return text.split('\n').map((line) => {
    const [start, end] = [from, from + line.length];
    from = end + 1;
    if (!line.trim()) return [];
    if (!ranges.length) return [{text: line, marks: []}];
    const inLine = byKind.map((list, kind) => {
      while (list[next[kind]!] && list[next[kind]!]!.end <= start) next[kind]!++;
      let last = next[kind]!;
      while (list[last] && list[last]!.start < end) last++;
      return list.slice(next[kind], last);
    });
    const edges = inLine.flat().flatMap((range) => [range.start, range.end]).filter((at) => at > start && at < end);
    const cuts = [...new Set([start, ...edges, end])].sort((one, other) => one - other);
    const at = KINDS.map(() => 0);
    return cuts.slice(1).map((cut, index) => {
      const marks = inLine.map((list, kind) => {
        while (list[at[kind]!] && list[at[kind]!]!.end <= cuts[index]!) at[kind]!++;
        const range = list[at[kind]!];
        return range && range.start <= cuts[index]! ? range : undefined;
      });
      return {text: text.slice(cuts[index], cut), marks};
    });
  });
}

/** Puts segments into spans, kind by kind; neighbours in the same range share one. */
function nest(segments: readonly Segment[], kind = 0): Piece[] {
  if (kind === KINDS.length) return segments.map(({text}) => text);
  const pieces: Piece[] = [];
  for (let at = 0; at < segments.length; ) {
    const range = segments[at]!.marks[kind];
    let end = at + 1;
    while (end < segments.length && segments[end]!.marks[kind] === range) end++;
    const inside = nest(segments.slice(at, end), kind + 1);
    if (range) pieces.push({t: range.kind, ...(range.href && {href: range.href}), c: inside});
    else addAll(pieces, inside);
    at = end;
  }
  return pieces;
}

/** A paragraph longer than this is no paragraph of lines: its lines are paragraphs. */
const LONGEST_PARAGRAPH = 5000;

/** The paragraphs of a text: runs of lines that say something, with breaks between them. */
function joinLines(lines: readonly (readonly Segment[])[]): Piece[][] {
  const paragraphs: Piece[][][] = [[]];
  for (const line of lines) {
    const pieces = tidy(nest(line));
    if (pieces.length) paragraphs.at(-1)!.push(pieces);
    else if (paragraphs.at(-1)!.length) paragraphs.push([]);
  }
  return paragraphs.flatMap((run) => {
    const length = run.reduce((sum, pieces) => sum + plainOf(pieces).length, 0);
    if (length > LONGEST_PARAGRAPH) return run;
    return run.length ? [run.flatMap((pieces, at): Piece[] => (at ? [{t: 'br'}, ...pieces] : pieces))] : [];
  });
}

/** The paragraphs of a text of the format `none`: links (`additions`) and styles (`inlineTextStyles`) are ranges of it. */
export function readPlain(value: Fields, desk: Desk, path: string): Piece[][] {
  const {lang} = desk.context;
  const isEnglish = !lang || /^(?:en|und)(?:-|$)/i.test(lang);
  const given = typeof value['text'] === 'string' ? value['text'] : '';
  // One unit for another, so that the ranges hold.
  const text = given.replace(/[\r\u2028\u2029]/g, '\n').replace(isEnglish ? /\xa0/g : /(?!)/g, ' ');
  return joinLines(divideLines(text, readRanges(value, text, desk, path)));
}
