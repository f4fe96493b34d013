/** A block as a source says it, before the check. */
export interface DraftBlock {
  type: string;
  [field: string]: unknown;
}

/** A piece of text with spans, as a source says it. */
export type Piece = string | Mark;
/** A span of a draft. */
export interface Mark {
  readonly t: string;
  readonly c?: Piece[];
  [field: string]: unknown;
}

/** The fields that say something: the model knows absent ones, but no empty ones. */
export function stated<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value && (value as unknown[]).length !== 0)) as T;
}

/** Whether a piece is a line break. */
export const isBreak = (piece: Piece | undefined): boolean => (piece as Mark | undefined)?.t === 'br';

/** Whether a piece is a span. */
export const isMark = (piece: Piece | undefined): piece is Mark => typeof piece === 'object';

/** Whether a piece is a link. */
export const isLink = (piece: Piece | undefined): piece is Mark => (piece as Mark | undefined)?.t === 'a';

/** The words of a text with spans, to the character; a break is a space. */
export function plainOf(content: unknown): string {
  if (!Array.isArray(content)) return typeof content === 'string' ? content : '';
  let text = '';
  for (const piece of content as Piece[]) text += isBreak(piece) ? ' ' : typeof piece === 'string' ? piece : plainOf(piece.c);
  return text;
}

/** The content of a field: a string where there are no spans. */
export function inlineOf(pieces: readonly Piece[]): string | Piece[] {
  const [only = '', more] = pieces;
  return more === undefined && typeof only === 'string' ? only : [...pieces];
}

/** The part of a text with spans between two places of its words. */
export function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const {length} = plainOf([piece]);
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    at += length;
    if (start >= end) return [];
    if (!start && end === length) return [piece];
    return [typeof piece === 'string' ? piece.slice(start, end) : isBreak(piece) ? piece : {...piece, c: slice(piece.c ?? [], start, end)}];
  });
}

/** No space at the ends and before breaks, no empty spans, neighbouring strings joined. The check sees to single spaces. */
export function tidy(pieces: readonly Piece[]): Piece[] {
  const words = plainOf(pieces);
  const out: Piece[] = [];
  for (const piece of slice(pieces, words.length - words.trimStart().length, words.trimEnd().length)) {
    const before = out.at(-1);
    if (isBreak(before) && typeof piece === 'string') out.push(piece.trimStart());
    else if (typeof before !== 'string') out.push(piece);
    else if (typeof piece === 'string') out[out.length - 1] = before + piece;
    else {
      if (isBreak(piece)) out[out.length - 1] = before.trimEnd();
      out.push(piece);
    }
  }
  return out;
}

/** Divides at two or more line breaks in a row. */
export function splitParagraphs(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    if (isBreak(piece)) {
      if (++breaks === 2) paragraphs.push([]);
    } else if (typeof piece !== 'string' || piece.trim()) breaks = 0;
    paragraphs.at(-1)!.push(piece);
  }
  return paragraphs.map(tidy).filter((paragraph) => paragraph.length);
}

/** Several lines as one text, with breaks, or what else is given, between them. */
export function joinLines(lines: readonly unknown[], between: Piece = {t: 'br'}): string | Piece[] {
  return inlineOf(tidy(lines.flatMap((line, at) => [...(at ? [between] : []), ...(Array.isArray(line) ? (line as Piece[]) : [line as string])])));
}

const itemLines = (items: readonly DraftBlock[]): unknown[] => items.flatMap(({content, items: inner = []}) => [content, ...itemLines(inner as DraftBlock[])]);

/** The lines of text in a block; `undefined` of one that is no text, as a quote that says more than its words. */
export function linesOf(block: DraftBlock): unknown[] | undefined {
  const {type, content, text, items} = block;
  if (type === 'paragraph' || type === 'heading') return [content];
  if (type === 'quote') return Object.keys(block).length === 2 ? (content as unknown[]) : undefined;
  if (type === 'list') return itemLines(items as DraftBlock[]);
  return type === 'code' ? (text as string).split('\n') : type === 'divider' ? [] : undefined;
}

/** The lines of all blocks that are text, and the blocks that are not. */
export function sortLines(blocks: readonly DraftBlock[]): {lines: unknown[]; rest: DraftBlock[]} {
  return {lines: blocks.flatMap((block) => linesOf(block) ?? []), rest: blocks.filter((block) => !linesOf(block))};
}
