import type {Draft} from '../../model/draft.js';
import type {ProblemCode} from '../../model/problem.js';
import {isAppLine} from '../app-line.js';
import {readCreditLine} from '../credit-line.js';
import {tell, type Branch} from './tree.js';
import {plainOf, type DraftBlock} from '../pieces.js';

const isWords = ({type}: DraftBlock) => /^(?:paragraph|heading|list|quote|table|box)$/.test(type);
const wordsIn = (block: DraftBlock) => (block.type === 'paragraph' ? plainOf(block['content']) : '');
const isApps = (block: DraftBlock) => isAppLine(wordsIn(block));

/** The rules of the golden reading for credit lines, and for what follows the last paragraph of the body: app lines and the author's bio. */
export function takeTail(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[] {
  const {places} = root.page;
  const taken = new Set<DraftBlock>();
  const take = (block: DraftBlock, code: ProblemCode) => {
    taken.add(block);
    tell(places.get(block) ?? root, code, wordsIn(block));
  };
  for (const [at, block] of blocks.entries()) {
    const line = readCreditLine(wordsIn(block));
    if (!line) continue;
    // Of a lead image that the head knows by its credit alone nothing more is sought.
    const lead = (draft.leadImage ?? {src: true}) as DraftBlock;
    const image = line.isFeatured ? lead : blocks[at - 1];
    if (!image || (line.isFeatured ? !image['src'] : image.type !== 'image')) continue;
    // Said twice, it is the same line; another credit is not lost.
    if (image['credit'] && image['credit'] !== line.credit) continue;
    if (line.isFeatured) draft.leadImage = {...(draft.leadImage as object | undefined), credit: line.credit};
    else image['credit'] = line.credit;
    take(block, 'credit-line');
  }
  const last = blocks.at(-1);
  const bio = last?.type === 'paragraph' && !taken.has(last) && !isApps(last) ? last : undefined;
  const body = blocks.filter((block) => block !== bio && isWords(block) && !taken.has(block) && !isApps(block)).at(-1);
  // Where there is no body, nothing follows it.
  const tail = body ? blocks.slice(blocks.indexOf(body) + 1) : [];
  for (const block of tail) if (!taken.has(block) && isApps(block)) take(block, 'app-line');
  // What ends an article: docs/decisions/0009.
  const isEnd = (block: DraftBlock) => taken.has(block) && (isApps(block) || readCreditLine(wordsIn(block))?.isFeatured);
  if (bio && tail.some(isEnd) && giveBio(bio, draft)) take(bio, 'bio-found');
  return blocks.filter((block) => !taken.has(block));
}

/** Gives the bio to the author, if there is no other that it may belong to. */
function giveBio({content}: DraftBlock, draft: Draft): boolean {
  const {authors = [{}]} = draft;
  const [author, more] = (Array.isArray(authors) ? authors : []) as ({bio?: unknown} | undefined)[];
  if (!author || more || (author.bio && plainOf(author.bio) !== plainOf(content))) return false;
  draft.authors = [{...author, bio: author.bio ?? content}];
  return true;
}
