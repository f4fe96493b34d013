import {findAll, read, readLink, restOf, takeOut, wordsOf, type Branch, type Page, type Reader} from './tree.js';
import {plainOf, sortLines, stated, type DraftBlock} from '../pieces.js';
import {divideQuote, readAttribution, stripMarks, takeSignature} from '../quoted.js';

/** Whether an element is the last of a branch that says anything; `undefined` if none says anything. */
function isLast(branch: Branch, mark: Branch): boolean | undefined {
  for (let at = branch.children.length - 1; at >= 0; at--) {
    const child = branch.children[at]!;
    const found = typeof child === 'string' ? (child.trim() ? false : undefined) : child === mark || isLast(child, mark);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The element of a quotation that says who: the last `footer` or `cite`, if nothing is said after it, and something before. */
function takeAttribution(quotation: Branch): Branch | undefined {
  const mark = findAll(quotation, ({tag}) => /^(?:footer|figcaption|cite)$/.test(tag), true).at(-1);
  if (!mark || !isLast(quotation, mark)) return undefined;
  takeOut(quotation, (one) => one === mark);
  return mark;
}

/** Who is quoted, as an element says it. */
export function readMark(mark: Branch): object | undefined {
  const by = readAttribution(wordsOf(mark));
  const link = findAll(mark, ({tag}) => tag === 'a')[0];
  return by && stated({...by, url: link && readLink(link, 'href')});
}

/** A quotation: its paragraphs, flattened; who is quoted; what is no text, as a quotation in it that says who is quoted, follows it. */
export const readQuote: Reader = (branch) => {
  const mark = takeAttribution(branch);
  const {lines: all, rest} = sortLines(read(branch));
  const {lines, by} = !mark ? takeSignature(all) : all.length ? {lines: all, by: readMark(mark)} : {lines: [wordsOf(mark)], by: undefined};
  const url = readLink(branch, 'cite');
  return [...divideQuote(lines, {by, url}), ...rest, ...(mark ? restOf(mark) : [])];
};

/** A pull quote: words of the story, repeated. */
export const readPullQuote: Reader = (branch) => readQuote(branch).map((block) => (block.type === 'quote' ? {...block, pull: true} : block));

/** A paragraph wholly inside quotation marks, after one that ends in a colon, is a quotation. */
export const liftQuotations = (blocks: readonly DraftBlock[], {places}: Page): DraftBlock[] =>
  blocks.map((block, at) => {
    const {type, content} = block;
    const before = blocks[at - 1];
    if (type !== 'paragraph' || before?.type !== 'paragraph' || !/[:：]$/.test(plainOf(before['content']))) return block;
    const [words] = stripMarks([content]);
    if (words === content) return block;
    const quote = {...block, type: 'quote', content: [words]};
    places.set(quote, places.get(block)!);
    return quote;
  });
