import type {Draft} from '../model/draft.js';
import type {PlacedMedium} from './feed-media.js';
import type {DraftBlock} from './pieces.js';
import type {SourceContext} from './source.js';

/** The end of the name of a smaller copy, as WordPress makes it. */
const SMALL = /-\d{2,5}x\d{2,5}(?=\.\w{2,5}$)/;
const nameOf = (src: unknown): string => String(src).replace(/^https?:/, '').replace(/[?#].*$/s, '');
/** The same picture in another size or by another query has the same key. */
const keyOf = (src: unknown): string => nameOf(src).replace(SMALL, '');

const isPlayed = ({type}: DraftBlock) => /^(?:audio|video|embed)$/.test(type);
const playedKey = ({provider, id, url, sources}: DraftBlock): string => `${provider} ${id ?? keyOf((sources as {src: string}[] | undefined)?.[0]?.src ?? url)}`;

/** All pictures of a body, also those in galleries and boxes. */
const picturesIn = (blocks: readonly DraftBlock[]): DraftBlock[] =>
  blocks.flatMap((block) => [...(block['src'] ? [block] : []), ...[block['images'], block['body']].flatMap((inner) => (inner ? picturesIn(inner as DraftBlock[]) : []))]);

/**
 * Puts what the format says beside the text into a story: the first picture leads it, others follow the text, sounds and films come before it. What stands in
 * the body already stays there, and gets the credit and the caption that it lacks; where it only opens the body, it leads the story.
 */
export function placeMedia(draft: Draft, media: readonly PlacedMedium[], context: SourceContext): Draft {
  const body = [...(draft.body as DraftBlock[])];
  const before: DraftBlock[] = [];
  const after: DraftBlock[] = [];
  let lead = draft.leadImage as DraftBlock | undefined;
  const isNew = ({block, aliases}: PlacedMedium) => {
    const keys = [block['src'], ...aliases].map(keyOf);
    const known = [lead, ...picturesIn([...body, ...after])].find((one) => one?.['src'] && keys.includes(keyOf(one['src'])));
    if (!known) return true;
    // The text shows a smaller copy of it.
    if (keyOf(known['src']) !== keys[0] || (SMALL.test(nameOf(known['src'])) && !SMALL.test(nameOf(block['src'])))) for (const name of ['src', 'width', 'height', 'sources']) known[name] = block[name];
    for (const [name, value] of Object.entries(block)) if (name !== 'type' && !/^(?:src|width|height|sources|decorative)$/.test(name)) known[name] ??= value;
    if (known['alt']) delete known['decorative'];
    context.report({code: 'image-duplicate', path: '', message: 'The same picture stood there before.', severity: 'info', text: String(block['src'])});
    if (!lead?.['src'] && known === body[0]) takeLead(body.shift()!);
    return false;
  };
  const takeLead = ({type: _, contentWarning, ...image}: DraftBlock) => {
    lead = {...lead, ...image} as DraftBlock;
    if (contentWarning) draft.contentWarning ??= contentWarning;
  };
  for (const medium of media) {
    const {block} = medium;
    if (isPlayed(block)) {
      if (![...body, ...before].some((one) => isPlayed(one) && playedKey(one) === playedKey(block))) before.push(block);
    } else if (block.type !== 'image') after.push(block);
    else if (isNew(medium)) {
      if (lead?.['src']) after.push(block);
      else takeLead(block);
    }
  }
  return {...draft, ...(lead && {leadImage: lead}), body: [...before, ...body, ...after]};
}
