import {readDirection} from './direction.js';
import {dropFurniture, isTracker, nameDropped} from './dropped.js';
import {isEmoji, isInline, readInline, readSpan} from './inline.js';
import {readList} from './lists.js';
import {readPullQuote, readQuote} from './quotes.js';
import {findAll, inside, listOf, read, tell, type Branch, type NameShortcode, type Reader} from './tree.js';
import {inlineOf, isMark, plainOf, splitParagraphs, stated, type DraftBlock, type Piece} from '../pieces.js';

const readParagraph: Reader = (branch) => {
  const blocks = read(branch);
  if (!blocks.length && !findAll(branch).length) tell(branch, 'empty-paragraph');
  return blocks;
};

/** The level is that of the page; head.ts closes the steps. Pictures in a heading follow it. */
const readHeading: Reader = (branch) => {
  const blocks = read(branch);
  for (const block of blocks) if (block.type === 'paragraph') Object.assign(block, {type: 'heading', level: +branch.tag[1]!});
  return blocks;
};

function printCode({tag, children}: Branch): string {
  let text = tag === 'br' ? '\n' : '';
  for (const child of children) text += typeof child === 'string' ? child : printCode(child);
  return text;
}

const readCode: Reader = (branch) => {
  const inside = findAll(branch);
  const text = printCode(branch).replace(/^\n/, '').trimEnd();
  const language = [branch, ...inside].map(({attributes}) => /(?:^|\s)lang(?:uage)?-([\w+#-]{1,40})/.exec(attributes['class'] ?? '')?.[1]).find(Boolean);
  const others = inside.filter(({tag, text: words}) => tag === 'img' || words !== undefined);
  return [...(text ? [stated({type: 'code', text, language})] : []), ...read({...branch, children: others})];
};

/** Parts of the head that are told by their class; head.ts takes them, or makes them paragraphs. */
const asPart =
  (type: string): Reader =>
  (branch) => {
    const blocks = read(branch);
    // A part in a part is one for itself.
    return blocks.some((block) => block['branch']) ? blocks : [{type, blocks, branch}];
  };

/** The reader of an element by its class or part, which comes before that by its name; any other block gives what is in it. */
export const readers: readonly (readonly [Reader, string])[] = [
  [readPullQuote, '.pullquote .pull-quote .wp-block-pullquote'],
  [asPart('standfirst'), '.standfirst .dek .deck .subtitle'],
  [asPart('byline'), '.byline .author'],
  [asPart('kicker'), '.kicker'],
  [readParagraph, 'p'],
  [readHeading, 'h1 h2 h3 h4 h5 h6'],
  [readQuote, 'blockquote'],
  [readList, 'ul ol dl'],
  [readCode, 'pre'],
  [nameDropped, 'form nav dialog'],
  // Parts of their own read these, where they can be had.
  [dropFurniture, 'img iframe video audio'],
  [() => [{type: 'divider'}], 'hr'],
];

/** Pictures and players may be hidden until a script shows them; words that nobody sees are none of the story. */
const isHidden = ({tag, attributes}: Branch) => /^(?:p|div|section|aside|[uo]l|h\d)$/.test(tag) && /display:\s?none/.test(attributes['style'] ?? '');

function findReader(branch: Branch): Reader | undefined {
  if (isEmoji(branch) || isTracker(branch)) return undefined;
  const {as = branch.tag, attributes, page} = branch;
  const own = page.readers.get(as) ?? (isInline(branch) ? undefined : read);
  if (own && (attributes['hidden'] !== undefined || isHidden(branch))) return dropFurniture;
  // A class says what a block is; of words in a sentence, and of what was taken out whole, it says nothing.
  const byClass = own && branch.text === undefined && listOf(branch, 'class').map((name) => page.readers.get(`.${name}`)).find(Boolean);
  return byClass || own;
}

/** Whether an element is a block, or holds one, so that the text around it is divided. */
const isBlock = (branch: Branch): boolean => (branch.isBlock ??= !!findReader(branch) || inside(branch).some(isBlock));

/** Reads what is in an element: text between blocks becomes paragraphs. The depth of the tree is capped before. */
export const readBlocks: Reader = (branch) => {
  const blocks: DraftBlock[][] = [];
  let run: (Branch | string)[] = [];
  const flush = () => {
    if (run.length) blocks.push(readRun(run, branch));
    run = [];
  };
  for (const child of branch.children) {
    if (typeof child !== 'string' && isBlock(child)) {
      flush();
      blocks.push(readBlock(child));
    } else run.push(child);
  }
  flush();
  return blocks.flat();
};

/** A block, with the language and direction that its element says. */
function readBlock(branch: Branch): DraftBlock[] {
  const blocks = (findReader(branch) ?? readAround)(branch);
  const direction = readDirection(branch);
  return direction ? blocks.map((block) => Object.assign(block, {...direction, ...block})) : blocks;
}

/** Spans inside one another that the model knows. */
const DEEPEST_SPAN = 6;

/** Whether a mark around a paragraph says anything that a mark around all of it does not. */
function mayWrap(content: unknown, kind: string): boolean {
  let depth = 0;
  for (let inner = content as Piece[]; depth < DEEPEST_SPAN && isMark(inner[0]) && inner.length === 1; inner = inner[0].c ?? []) {
    if (inner[0].t === kind) return false;
    depth++;
  }
  return kind !== 'span' && depth < DEEPEST_SPAN;
}

/** A link or a mark around blocks: pictures get the link, paragraphs the mark. */
const readAround: Reader = (branch) => {
  const span = readSpan(branch);
  const blocks = read(branch);
  for (const block of blocks) {
    const {type, content} = block;
    if (type === 'image' && span?.t === 'a') block['url'] ??= span['href'];
    if (type === 'paragraph' && span && mayWrap(content, span.t)) block['content'] = [{...span, c: Array.isArray(content) ? (content as Piece[]) : [content]}];
  }
  return blocks;
};

function readRun(run: readonly (Branch | string)[], place: Branch): DraftBlock[] {
  const {page} = place;
  return splitParagraphs(readInline(run)).flatMap((pieces) => {
    const content = inlineOf(pieces);
    const words = plainOf(content);
    // An address alone in its paragraph is a player where it is known (WordPress oEmbed).
    const player = /^https?:\/\/\S+$/.test(words) && page.liftAddress?.(words, place);
    if (player) return [player];
    const name: NameShortcode = (code, text, severity) => tell(place, code, text, severity);
    const blocks = (words.includes('[') && page.readShortcodes?.(pieces, name)) || [{type: 'paragraph', content}];
    for (const block of blocks) if (block.type === 'paragraph') page.places.set(block, place);
    return blocks;
  });
}
