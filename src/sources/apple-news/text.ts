import type {Desk} from './desk.js';
import {readPlain} from './ranges.js';
import {nameFields, tell, wordsIn} from '../field-problem.js';
import {fieldsOf, textOf, type Fields} from '../fields.js';
import {inlineOf, joinLines, sortLines, type DraftBlock, type Piece} from '../pieces.js';
import {signQuotes} from '../quoted.js';

/** A text as blocks, by its `format`: HTML, Markdown, or plain with ranges. */
export async function readText(value: unknown, desk: Desk, path: string): Promise<DraftBlock[]> {
  const given = typeof value === 'string' ? {text: value} : fieldsOf(value);
  const {text, format: printed} = given as Fields;
  const format = textOf(printed).toLowerCase();
  // Ranges are of plain text: in others the marks stand in the text.
  if (format === 'html' || format === 'markdown') nameFields(given, ['additions'], desk.context, path);
  if (format === 'html') return desk.blocks(textOf(text), path);
  if (format === 'markdown') {
    if (!desk.hasRoom(textOf(text), path)) return [];
    const {printMarkdown} = await import('./markdown.js');
    const html = printMarkdown(typeof text === 'string' ? text : '');
    if (html !== undefined) return desk.blocks(html, path);
    tell(desk.context, 'too-deep', path, 'Nested too deeply to be read as Markdown: the text stands as it is written.', '', 'warning');
  }
  return readPlain(given, desk, path).map((pieces) => ({type: 'paragraph', content: inlineOf(pieces)}));
}

/** A text as one with spans; what else is in it is named. */
export async function readInline(value: unknown, desk: Desk, path: string): Promise<string | Piece[]> {
  const {lines, rest} = sortLines(signQuotes(await readText(value, desk, path)));
  for (const block of rest) tell(desk.context, 'field-dropped', path, 'The field has no room for it.', wordsIn(block), 'warning');
  return joinLines(lines);
}
