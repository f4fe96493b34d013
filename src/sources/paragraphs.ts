import {cleanCharacters} from '../model/text.js';
import {findShortcodes, type FoundShortcode} from './shortcodes.js';

/** A paragraph of plain text, or a shortcode in it. */
export type Piece =
  | {readonly is: 'words'; readonly text: string; readonly source: string; readonly line: number}
  | {readonly is: 'shortcode'; readonly shortcode: FoundShortcode; readonly source: string; readonly line: number};

const LINE_END = /\r\n|[\r\x85\u2028\u2029]/g;
const NO_BREAK = /^[\xa0\u202f]$/;

/** Whether a language of typography keeps a no-break space between two characters: before « : ; ? ! », inside « », between number and unit. */
function keepsNoBreak(before: string, after: string): boolean {
  return /[:;?!»›]/.test(after) || /[«‹]/.test(before) || (/\d/.test(before) && /[\d\p{L}\p{Sc}%‰°]/u.test(after));
}

/**
 * One line of clean text, each run of white space one character and none at the ends. In English, and where the language is not known, that is
 * always U+0020; in others a no-break space stays where a rule of typography wants it (golden rule 2), and an ideographic space as it is.
 */
export function tidyText(raw: string, lang: string | undefined): string {
  const text = cleanCharacters(raw.replace(LINE_END, '\n'));
  if (!lang || /^(?:en|und)(?:-|$)/i.test(lang)) return text.replace(/\s+/g, ' ').trim();
  const tidy = text.replace(/\s+/g, (run: string, at: number) => {
    if (run === '\u3000') return run;
    const noBreak = [...run].find((space) => NO_BREAK.test(space));
    return noBreak && keepsNoBreak(text.charAt(at - 1), text.charAt(at + run.length)) ? noBreak : ' ';
  });
  return tidy.trim();
}

/**
 * Divides plain text at its empty lines and at its shortcodes, which are read on the raw text. `line` counts from 1, `source` is the text as it
 * stands there, with U+000A for every line end; tags around words are left out of `text` and come before it.
 */
export function readPieces(article: string, lang: string | undefined): Piece[] {
  const pieces: Piece[] = [];
  const lines = article.replace(/^\ufeff/, '').replace(LINE_END, '\n').split('\n');
  for (let first = 0; first < lines.length; first++) {
    if (!lines[first]!.trim()) continue;
    let end = first + 1;
    while (end < lines.length && lines[end]!.trim()) end++;
    readParagraph(lines.slice(first, end).join('\n'), first + 1, lang, pieces);
    first = end;
  }
  return pieces;
}

function readParagraph(paragraph: string, firstLine: number, lang: string | undefined, pieces: Piece[]): void {
  let words = '';
  let start = 0;
  let from = 0;
  let line = firstLine;
  let counted = 0;
  /** The line of a place; places are asked for in order, so that a long paragraph is counted once. */
  const lineAt = (at: number) => {
    for (let found = paragraph.indexOf('\n', counted); found >= 0 && found < at; found = paragraph.indexOf('\n', counted)) {
      line++;
      counted = found + 1;
    }
    return line;
  };
  const inside: Piece[] = [];
  const flush = (end: number) => {
    const source = paragraph.slice(start, end);
    const text = tidyText(words + paragraph.slice(from, end), lang);
    const lead = /^\s*/.exec(source)![0].length;
    const place = lineAt(start + lead);
    const wordsPiece: Piece[] = text ? [{is: 'words', text, source: source.replace(/^\n|\n$/g, ''), line: place}] : [];
    pieces.push(...inside.splice(0), ...wordsPiece);
  };
  for (const shortcode of findShortcodes(paragraph)) {
    const isInline = shortcode.kind === 'inline-shell';
    if (isInline) words += paragraph.slice(from, shortcode.start);
    else {
      flush(shortcode.start);
      words = '';
      start = shortcode.end;
    }
    from = shortcode.end;
    const piece: Piece = {is: 'shortcode', shortcode, source: shortcode.source, line: isInline ? line : lineAt(shortcode.start)};
    (isInline ? inside : pieces).push(piece);
  }
  flush(paragraph.length);
}
