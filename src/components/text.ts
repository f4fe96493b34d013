import type {Inline, Span} from '../model/inline.js';
import {directionOf} from '../words/language.js';
import {quotationMarks} from '../words/words.js';
import type {Setting} from './context.js';
import {element, fragment, link, type Attributes} from './element.js';

/** `lang` and `dir` of something in a language of its own; nothing where none is stated. */
export function languageAttributes({lang, dir}: {lang?: string | undefined; dir?: string | undefined}): Attributes {
  return {lang, dir: dir ?? (lang && directionOf(lang))};
}

/** What decides the quotation marks. */
type Speech = Pick<Setting, 'lang'>;

function drawSpan(span: Span, speech: Speech): Node {
  // The fields of a span are the attributes of its element, and no others pass the check.
  const {t, c = '', ...attributes} = span;
  // Marks as real text are copied and spoken; those of the browser's `q` are not.
  if (t === 'q') return drawQuotation([c], speech, 'span')[0]!;
  const words = drawText(c, speech);
  // The language that a link states is that of its target.
  if (t === 'a') return link(span.href, words);
  return element(t, attributes, languageAttributes(attributes as {lang?: string}), words);
}

/** Draws a text with spans. */
export function drawText(inline: Inline, speech: Speech): DocumentFragment {
  return fragment(...[inline].flat().map((piece) => (typeof piece === 'string' ? piece : drawSpan(piece, speech))));
}

/** Paragraphs of text with spans. */
export function drawParagraphs(content: readonly Inline[] = [], speech: Speech, tag: 'p' | 'p.disclosure' | 'span' = 'p'): HTMLElement[] {
  return content.map((text) => element(tag, drawText(text, speech)));
}

/** Paragraphs, at least one, between the quotation marks of their language: before the first and after the last. */
export function drawQuotation(content: readonly Inline[], speech: Speech, tag?: 'span'): HTMLElement[] {
  const made = drawParagraphs(content, speech, tag);
  const [open, close] = quotationMarks(speech.lang, made[0]!.textContent);
  made[0]!.prepend(open);
  made.at(-1)!.append(close);
  return made;
}
