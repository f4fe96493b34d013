import type {Inline, Span} from '../model/inline.js';
import {directionOf} from '../words/language.js';
import {quotationMarks} from '../words/words.js';
import {element, fragment, link, type Attributes} from './element.js';

/** `lang` and `dir` of something in a language of its own; nothing where none is stated. */
export function languageAttributes({lang, dir}: {lang?: string | undefined; dir?: string | undefined}): Attributes {
  return {lang, dir: dir ?? (lang && directionOf(lang))};
}

function drawSpan(span: Span, lang: string): Node {
  const {t, c = ''} = span;
  // Marks as real text are copied and spoken; those of the browser's `q` are not.
  if (t === 'q') return drawQuotation([c], lang, 'span')[0]!;
  const words = drawText(c, lang);
  if (t === 'a') return link(span.href, '', words);
  const {title, datetime} = span as {title?: string; datetime?: string};
  return element(t, '', {title, datetime, ...languageAttributes(span as {lang?: string})}, words);
}

/** Draws a text with spans. `lang` decides the quotation marks. */
export function drawText(inline: Inline, lang: string): DocumentFragment {
  return fragment(...[inline].flat().map((piece) => (typeof piece === 'string' ? piece : drawSpan(piece, lang))));
}

/** Paragraphs of text with spans. */
export function drawParagraphs(content: readonly Inline[] = [], lang: string, tag: 'p' | 'span' = 'p'): HTMLElement[] {
  return content.map((text) => element(tag, '', {}, drawText(text, lang)));
}

/** Paragraphs, at least one, between the quotation marks of their language: before the first and after the last. */
export function drawQuotation(content: readonly Inline[], lang: string, tag?: 'span'): HTMLElement[] {
  const made = drawParagraphs(content, lang, tag);
  const [open, close] = quotationMarks(lang, made[0]!.textContent);
  made[0]!.prepend(open);
  made.at(-1)!.append(close);
  return made;
}
