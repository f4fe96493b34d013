import type {Draft} from '../../model/draft.js';
import type {PlacedMedium} from './media.js';
import {tell} from '../field-problem.js';
import {plainOf, type DraftBlock} from '../pieces.js';
import type {SourceContext} from '../source.js';

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

const FILE = ['src', 'width', 'height', 'sources'];
const wordsOf = (value: unknown): string => plainOf([value].flat());

/** Gives what stands in the text what only the format's fields say of it. Other words than it has are named. */
function complete(known: DraftBlock, block: DraftBlock, context: SourceContext): void {
  for (const [name, value] of Object.entries(block)) {
    if (name === 'type' || name === 'decorative' || FILE.includes(name)) continue;
    known[name] ??= value;
    const words = /^(?:alt|caption|credit|title|rights)$/.test(name) && wordsOf(known[name]) !== wordsOf(value) ? wordsOf(value) : '';
    if (words) tell(context, 'field-dropped', name, 'The text says it in other words.', words);
  }
  if (known['alt']) delete known['decorative'];
}

/**
 * Puts what the format says beside the text into a story: the first picture leads it, others follow the text, sounds and films come before it. What stands in
 * the text already stays there, and gets the credit and the caption that it lacks; a picture that only opens it leads the story.
 */
export function placeMedia(draft: Draft, media: readonly PlacedMedium[], context: SourceContext): Draft {
  const body = [...(draft.body as DraftBlock[])];
  const before: DraftBlock[] = [];
  const after: DraftBlock[] = [];
  let lead = draft.leadImage as DraftBlock | undefined;
  let contentWarning = draft.contentWarning;
  const takeLead = ({type: _, contentWarning: warning, ...image}: DraftBlock) => {
    lead = {...lead, ...image} as DraftBlock;
    contentWarning ??= warning;
  };
  const findPicture = ({block, aliases}: PlacedMedium) => {
    const keys = [block['src'], ...aliases].map(keyOf);
    return [lead, ...picturesIn([...body, ...after])].find((one) => one?.['src'] && keys.includes(keyOf(one['src'])));
  };
  const placePicture = (medium: PlacedMedium) => {
    const {block} = medium;
    const known = findPicture(medium);
    if (!known) {
      if (lead?.['src']) after.push(block);
      else takeLead(block);
      return;
    }
    // The text shows a smaller copy of it.
    const isSmaller = keyOf(known['src']) !== keyOf(block['src']) || (SMALL.test(nameOf(known['src'])) && !SMALL.test(nameOf(block['src'])));
    if (isSmaller) for (const name of FILE) known[name] = block[name];
    complete(known, block, context);
    tell(context, 'image-duplicate', '', 'The same picture stood there before.', String(block['src']));
    if (!lead?.['src'] && known === body[0]) takeLead(body.shift()!);
  };
  for (const medium of media) {
    const {block} = medium;
    const known = isPlayed(block) && [...body, ...before].find((one) => isPlayed(one) && playedKey(one) === playedKey(block));
    if (known) complete(known, block, context);
    else if (isPlayed(block)) before.push(block);
    else if (block.type === 'image') placePicture(medium);
    else after.push(block);
  }
  return {...draft, ...(lead && {leadImage: lead}), ...(contentWarning ? {contentWarning} : {}), body: [...before, ...body, ...after]};
}
