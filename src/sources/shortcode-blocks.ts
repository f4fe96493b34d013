import type {Block} from '../model/block.js';
import {videoIds} from '../model/media.js';
import {readQuotation} from './quotation.js';
import {decodeEntities, type Shortcode} from './shortcode.js';

/** One block made of a shortcode. Its addresses have not passed the check yet. */
export type Maker = (shortcode: Shortcode) => Block | undefined;

/** The words of a value or content of a shortcode: entities decoded, single spaces. */
export const plainWords = (text: string | undefined) => decodeEntities(text ?? '').replace(/\s+/g, ' ').trim();
/** A field, where it says anything. */
export const named = <K extends string>(name: K, value: string | undefined): {readonly [N in K]?: string} =>
  (value ? {[name]: value} : {}) as {readonly [N in K]?: string};

const brid: Maker = ({attributes}) => {
  const id = attributes.get('video') ?? '';
  // The other forms (playlist, carousel) name lists, which the model does not know.
  if (!videoIds.brid.test(id)) return undefined;
  const aspect = attributes.get('width') === '16' && attributes.get('height') === '9' ? {aspect: '16:9'} : {};
  const [player, partner] = [attributes.get('player'), attributes.get('partner')];
  return {type: 'video', provider: 'brid', id, ...named('player', player), ...named('partner', partner), ...named('title', plainWords(attributes.get('title'))), ...aspect};
};

const quotation =
  (isPull: boolean): Maker =>
  ({attributes, content}) => {
    const words = plainWords(content);
    const name = plainWords(attributes.get('author') ?? attributes.get('cite'));
    if (!words) return undefined;
    return {type: 'quote', content: [readQuotation(words) ?? words], ...(name && {by: {name}}), ...(isPull && {pull: true as const})};
  };

/** The shortcodes that nothing more is needed for. */
const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['brid', brid],
  ...['pullquote', 'su_pullquote'].map((name) => [name, quotation(true)] as const),
  ...['blockquote', 'quote', 'su_quote'].map((name) => [name, quotation(false)] as const),
]);

/** Any other shortcode. */
const OTHER = /\[(?!(?:brid|(?:su_)?(?:pull|block)?quote)\b)[a-z][\w-]*(?:[\s=\]/]|$)/i;

/** What knows the others, once it is here. */
let more: typeof import('./more-shortcodes.js') | undefined;

/**
 * Makes all shortcodes of a known meaning known, and the services whose addresses stand in them, by a part loaded by need: where a text has others than those of a
 * video of Brid and of a quotation. Where the part cannot be had they are named and left out, as unknown ones are. Whoever reads shortcodes awaits this first.
 */
export async function loadShortcodes(text: string): Promise<void> {
  if (!OTHER.test(text)) return;
  more ??= await import('./more-shortcodes.js').catch(() => undefined);
  await more?.loadProviders(text);
}

const findMaker = (name: string): Maker | undefined => makers.get(name) ?? more?.moreMakers.get(name);

/** Whether a shortcode of a name may become a block. */
export const isBlockName = (name: string): boolean => !!findMaker(name);

/** What a tag of layout is by its name: one around text, or the same inside a sentence. */
export const shellOf = (name: string): 'shell' | 'inline-shell' | undefined => more?.shellOf(name);

/**
 * The block that a shortcode stands for, before the check; `undefined` where it cannot be said, so that the caller names it (`unknown-shortcode`).
 * An address of no known provider becomes an `embed` of provider `other`, which is a link.
 */
export const shortcodeToBlock = (shortcode: Shortcode): Block | undefined => findMaker(shortcode.name)?.(shortcode);
