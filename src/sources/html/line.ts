/** HTML in fields other than the body: it passes the same door, as a body of its own. */
import {nameLeftOut} from '../left-out.js';
import {inlineOf, plainOf, type DraftBlock, type Piece} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** A head that says all, so that no words of a field are taken for a headline, a credit or a bio. */
const FULL_HEAD = {headline: '', standfirst: '', leadImage: {}, authors: []};

const sayWords = (value: unknown): string => (typeof value === 'object' ? Object.values(value ?? {}).map(sayWords).join(' ') : `${value}`);

/** The blocks of some kinds in a field. It has no room for others, which are named with their words. */
async function readBlocks(html: string, kinds: RegExp, context: SourceContext): Promise<DraftBlock[]> {
  const {readBody} = await import('./html.js');
  const {body} = await readBody(html, FULL_HEAD, context);
  return (body as DraftBlock[]).filter((block) => {
    const isKept = kinds.test(block.type);
    if (!isKept) nameLeftOut(context, 'field-dropped', '', sayWords({...block, type: ''}), 'warning');
    return isKept;
  });
}

/** The words of a field with their spans; its paragraphs are divided by line breaks. */
export async function readInlineHtml(html: string, context: SourceContext): Promise<string | Piece[]> {
  if (!/[&<]/.test(html)) return html;
  const blocks = await readBlocks(html, /^(?:paragraph|heading|code)$/, context);
  return inlineOf(blocks.flatMap(({content, text}, at) => [...(at ? [{t: 'br'}] : []), ...([content ?? text].flat() as Piece[])]));
}

/** The words of a field of plain text. Entities may have been written twice. */
export async function readPlainHtml(html: string, context: SourceContext): Promise<string> {
  // Preformatted, so that no rule for sentences touches it: brackets in a title are no shortcode.
  const read = async (text: string) => (/[&<]/.test(text) ? plainOf(await readInlineHtml(`<pre>${text}</pre>`, context)) : text);
  const words = await read(html);
  return /&(?:#\w+|[a-z]\w*);/i.test(words) ? read(words.replaceAll('<', '&lt;')) : words;
}

/** What a field says of a picture; `caption` is HTML. */
export interface PictureFields {
  readonly src: string;
  readonly srcset?: string;
  readonly alt?: string;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly caption?: string;
}

/** A picture that fields describe, read as if it stood in the body: address, sizes, caption and credit. `undefined` where its address may not be used. */
export async function readPicture({caption = '', ...attributes}: PictureFields, context: SourceContext): Promise<Record<string, unknown> | undefined> {
  const escape = (text: string) => text.replace(/["&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const said = Object.entries(attributes).map(([name, value]) => (value && typeof value !== 'object' ? ` ${name}="${escape(String(value))}"` : ''));
  const [found] = await readBlocks(`<figure><img${said.join('')}><figcaption>${caption}</figcaption></figure>`, /^image$/, context);
  if (!found) return undefined;
  const {type: _, ...image} = found;
  return image;
}
