import {tell} from '../field-problem.js';
import {readInlineHtml} from './line.js';
import {tidyText} from '../paragraphs.js';
import type {DraftBlock, Piece} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** Reads the pieces of HTML that a format has in many fields, each at its place. */
export interface PieceReader {
  /** A text of the body. */
  blocks(html: string, path: string): Promise<DraftBlock[]>;
  /** A text with spans: a caption, a cell. */
  line(html: string, path: string): Promise<string | Piece[]>;
  /** Whether there is room for one more piece that takes time; one for which there is none is named. */
  hasRoom(words: string, path: string): boolean;
}

/** Adds items to a list, however many: `push(...)` takes only as many as a call has room for. */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** A head that says all, so that no words of the body are taken for a part of the head. */
const FULL_HEAD = {headline: '-', kicker: '-', standfirst: '-', byline: '-', leadImage: {}, authors: []};

/** Parsing each takes its time: a story holds 2,000 blocks. */
const MOST_PARSED = 2000;

/** Makes a reader of pieces, which names what comes after the first 2,000 in place of reading it. */
export function createPieceReader(context: SourceContext): PieceReader {
  let parsed = 0;
  const at = (path: string): SourceContext => ({
    ...context,
    report: (problem) => context.report({...problem, path: [path, problem.path].filter(Boolean).join(' ')}),
  });
  const hasRoom = (words: string, path: string): boolean => {
    if (++parsed <= MOST_PARSED) return true;
    tell(context, 'cut', path, 'More than can be read; it was left out.', words.replace(/<[^<>]*>/g, ' '), 'error');
    return false;
  };
  return {
    hasRoom,
    async blocks(html, path) {
      const words = tidyText(html, context.lang);
      if (!words) return [];
      // Nothing in it that only the reader of HTML knows.
      if (!/[<&[]|https?:/.test(words)) return [{type: 'paragraph', content: words}];
      if (!hasRoom(html, path)) return [];
      const {readBody} = await import('./html.js');
      return (await readBody(html, FULL_HEAD, at(path))).body as DraftBlock[];
    },
    async line(html, path) {
      if (!/[<&]/.test(html)) return tidyText(html, context.lang);
      return hasRoom(html, path) ? readInlineHtml(html, at(path)) : '';
    },
  };
}
