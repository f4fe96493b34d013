import type {Draft} from '../model/draft.js';
import type {ProblemCode} from '../model/problem.js';
import {isAppLine} from './app-line.js';
import {readCreditLine} from './credit-line.js';
import {tell, type Branch} from './html-tree.js';
import {plainOf, type DraftBlock} from './pieces.js';

const isWords = ({type}: DraftBlock) => /^(?:paragraph|heading|list|quote|table|box)$/.test(type);
const wordsIn = (block: DraftBlock) => (block.type === 'paragraph' ? plainOf(block['content']) : '');
const isApps = (block: DraftBlock) => isAppLine(wordsIn(block));

/** The rules of the golden reading for credit lines, and for what follows the last paragraph of the body: app lines and the author's bio. */
export function takeTail(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[] {
  const {places, lifted} = root.page;
  const taken = new Set<DraftBlock>();
  const take = (block: DraftBlock, code: ProblemCode) => {
    taken.add(block);
    tell(places.get(block) ?? root, code, wordsIn(block));
  };
  for (const [at, block] of blocks.entries()) {
    const line = readCreditLine(wordsIn(block));
    const before = blocks[at - 1];
    if (!line) continue;
    if (line.isFeatured && !draft.leadImage) draft.leadImage = {credit: line.credit};
    else if (!line.isFeatured && before?.type === 'image' && !before['credit']) before['credit'] = line.credit;
    else continue;
    take(block, 'credit-line');
  }
  const last = blocks.at(-1);
  const bio = last?.type === 'paragraph' && !taken.has(last) && !isApps(last) ? last : undefined;
  const body = blocks.filter((block) => block !== bio && isWords(block) && !taken.has(block) && !isApps(block)).at(-1);
  // Where there is no body, nothing follows it.
  const tail = body ? blocks.slice(blocks.indexOf(body) + 1) : [];
  for (const block of tail) if (!taken.has(block) && isApps(block)) take(block, 'app-line');
  if (bio && !draft.authors && tail.some((block) => taken.has(block) || lifted.has(block))) {
    draft.authors = [{bio: bio['content']}];
    take(bio, 'bio-found');
  }
  return blocks.filter((block) => !taken.has(block));
}
