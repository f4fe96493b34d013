import type {Draft} from '../../model/draft.js';
import type {DraftBlock} from '../pieces.js';

const START = /<!--\s*EMBED START (?:Image|Video|Audio)\s*\{id:\s*"([^"]{1,200})"\}\s*-->/gi;
const NEXT = '<!-- EMBED';
/** No server answers to `.invalid` (RFC 2606): an address that stands for an association until it is put in its place. */
const PLACE = 'https://association.invalid/';
const MOST = 500;
const SHOWN = /<(?:img|video|audio)\b[^<>]*>/i;

/** The HTML with a place for each association that its comments name (`<!-- EMBED START Image {id: "editor_0"} -->`), and the names in order. */
export function markEmbeds(html: string, isKnown: (name: string) => boolean): {html: string; names: string[]} {
  const names: string[] = [];
  const parts: string[] = [];
  let at = 0;
  let isEnded = true;
  for (const found of html.matchAll(START)) {
    const name = found[1]!;
    const from = found.index + found[0].length;
    if (found.index < at || names.length === MOST || !isKnown(name)) continue;
    const end: number = isEnded ? html.indexOf(NEXT, from) : -1;
    isEnded = end >= 0;
    const inside = isEnded ? html.slice(from, end) : '';
    names.push(name);
    parts.push(html.slice(at, from), markOne(inside, `${PLACE}${names.length}`));
    at = from + inside.length;
  }
  return {html: [...parts, html.slice(at)].join(''), names};
}

/** What the comments enclose, with the place instead of the address of the editor's own server; its words stay. */
function markOne(inside: string, place: string): string {
  const tag = SHOWN.exec(inside)?.[0];
  if (!tag) return `<figure><img src="${place}"></figure>${inside}`;
  const alt = /\salt\s*=\s*(?:"[^"]*"|'[^']*')/i.exec(tag)?.[0] ?? '';
  const [before = '', after = ''] = [inside.slice(0, inside.indexOf(tag)), inside.slice(inside.indexOf(tag) + tag.length)];
  const rest = tag.startsWith('<img') ? after : after.replace(/<\/(?:video|audio)\s*>/i, '');
  return `${before}<img src="${place}"${alt}>${rest}`;
}

/** Puts the media in their places, also in that of the leading picture; what the text says of one stands before what it says of itself. */
export function fillPlaces(draft: Draft, find: (at: number) => DraftBlock | undefined): Draft {
  const {leadImage, body, ...rest} = draft;
  const [lead] = leadImage ? fillEmbeds([{...leadImage, type: 'image'}], find) : [];
  const blocks = fillEmbeds(body as DraftBlock[], find);
  if (lead?.type !== 'image') return {...rest, body: lead ? [lead, ...blocks] : blocks};
  const {type: _, ...image} = lead;
  return {...rest, leadImage: image, body: blocks};
}

function fillEmbeds(blocks: readonly DraftBlock[], find: (at: number) => DraftBlock | undefined): DraftBlock[] {
  return blocks.flatMap((block) => {
    const filled = {...block};
    for (const name of ['images', 'body']) {
      if (Array.isArray(block[name])) filled[name] = fillEmbeds(block[name] as DraftBlock[], find);
    }
    const src = String(block['src'] ?? '');
    if (!src.startsWith(PLACE)) return [filled];
    const found = find(Number(src.slice(PLACE.length)) - 1);
    // Its address must not be used: the words under it are words of the text.
    if (!found) return block['caption'] ? [{type: 'paragraph', content: block['caption']}] : [];
    const {type, src: _, width: __, height: ___, decorative: ____, ...said} = block;
    const {alt, ...words} = said;
    const whole = {...found, ...words, ...(found.type === 'image' && alt ? {alt} : {}), ...(found['credit'] ? {credit: found['credit']} : {})};
    // In a gallery there are only pictures, without `type`.
    if (type === undefined) delete (whole as Partial<DraftBlock>).type;
    return [whole];
  });
}
