import {readAddress, type AddressUse} from '../../model/address.js';
import type {ProblemCode, Report, Severity} from '../../model/problem.js';
import type {Note, Notes} from '../../sanitize/notes.js';
import type {Direction} from './direction.js';
import {isInline} from './inline.js';
import {clip} from '../../model/clip.js';
import {sortLines, type DraftBlock, type Piece} from '../pieces.js';

/** Names what was done to the text of a shortcode. */
export type NameShortcode = (code: ProblemCode, text: string, severity?: Severity) => void;

/** What the readers of one article share. */
export interface Page {
  readonly report: Report;
  readonly base: string | undefined;
  readonly lang: string | undefined;
  /** The direction of the whole, where it says one. */
  readonly dir?: string | undefined;
  /** What elements say of language and direction, by their attributes. */
  readonly directions: Map<string, Direction | undefined>;
  /** Pictures and players read so far; `true` for those of a `noscript`. */
  readonly pictures: Map<string, boolean>;
  /** Where blocks were read from, for problems that are found later. */
  readonly places: Map<DraftBlock, Branch>;
  /** Pictures whose caption calls them the featured one. */
  readonly featured: Set<DraftBlock>;
  /** The reader of an element by its name, or by a class of it, which comes first: `.pullquote`. */
  readonly readers: Map<string, Reader>;
  /** Reads the shortcodes of a paragraph; absent where the article has none. */
  readShortcodes?(pieces: readonly Piece[], name: NameShortcode): DraftBlock[] | undefined;
  /** The block of a service that an address alone in its paragraph is of; absent where there is no address in the text. */
  liftAddress?(address: string, place: Branch): DraftBlock | undefined;
  /** Reads what is in an element into blocks; text between blocks becomes paragraphs. */
  read(branch: Branch): DraftBlock[];
}

/** An element of cleaned HTML as data: what it said of itself, and what is in it. */
export interface Branch extends Note {
  children: (Branch | string)[];
  readonly page: Page;
  /** Whether it stands in a `noscript`. */
  readonly isSpare: boolean;
  /** The name of the element that it is to be read as, where that is another than its own. */
  readonly as?: string;
  isBlock?: boolean;
}

/** Reads one element into blocks. */
export type Reader = (branch: Branch) => DraftBlock[];

/** Whether a language of typography keeps a no-break space: before « : ; ? ! », inside « », between a number and its unit. */
const keepsNoBreak = (before: string, after: string) => /[:;?!»›]/.test(after) || /[«‹]/.test(before) || (/\d/.test(before) && /[\d\p{L}\p{Sc}%‰°]/u.test(after));

/** Makes the tree of a cleaned fragment. In English, and where no rule of the language wants it, a no-break space is a space. */
export function growTree(root: Node, notes: Notes, page: Page, isSpare = false): Branch {
  const note = notes.get(root as Element) ?? {tag: '', nth: 0, attributes: {}};
  const isEnglish = !page.lang || /^(?:en|und)(?:-|$)/i.test(page.lang);
  const isInside = isSpare || note.tag === 'noscript';
  const tidyText = (text: string) =>
    text.replace(/\xa0+/g, (run, at: number) => (!isEnglish && keepsNoBreak(text.charAt(at - 1), text.charAt(at + run.length)) ? run : ' '.repeat(run.length)));
  const children: (Branch | string)[] = [];
  // Each step of `childNodes` is slow in jsdom.
  for (let node = root.firstChild; node; node = node.nextSibling) children.push(node.nodeType === 1 ? growTree(node, notes, page, isInside) : tidyText(node.nodeValue ?? ''));
  return {...note, children, page, isSpare: isInside};
}

/** What is in an element, read into blocks. */
export const read: Reader = (branch) => branch.page.read(branch);

/** The same of a figure, by the part that reads figures, which is there where there are any. */
export const readAsFigure: Reader = (figure) => (figure.page.readers.get('figure') ?? read)(figure);

/** What is in an element whose words are read elsewhere, and is no text: pictures and the like. */
export const restOf: Reader = (branch) => sortLines(read(branch)).rest;

/** What is in a branch, without the text. */
export const inside = ({children}: Branch): Branch[] => children.filter((child) => typeof child !== 'string');

/** The elements in a branch that pass a test, in document order; `isOuter`: none inside another. */
export function findAll(branch: Branch, test: (one: Branch) => unknown = () => true, isOuter = false, found: Branch[] = []): Branch[] {
  for (const child of inside(branch)) {
    const isFound = test(child);
    if (isFound) found.push(child);
    if (!isFound || !isOuter) findAll(child, test, isOuter, found);
  }
  return found;
}

/** Takes the elements that pass a test out of a branch; of those inside one another, the outer. `isWall`: what is not looked into. */
export function takeOut(branch: Branch, test: (one: Branch) => unknown, isWall: (one: Branch) => unknown = () => false, taken: Branch[] = []): Branch[] {
  branch.children = branch.children.filter((child) => {
    if (typeof child === 'string') return true;
    if (test(child)) return !taken.push(child);
    if (!isWall(child)) takeOut(child, test, isWall, taken);
    return true;
  });
  return taken;
}

/** The first of some attributes that says something, trimmed. */
export function attributeOf({attributes}: Branch, ...names: string[]): string | undefined {
  return names.map((name) => attributes[name]?.trim()).find(Boolean);
}

/** The words of a list attribute (`class`, `rel`); parts count as classes. */
export function listOf({attributes}: Branch, name: string): string[] {
  return `${attributes[name] ?? ''} ${(name === 'class' && attributes['part']) || ''}`.split(/\s+/).filter(Boolean);
}

/** Whether a list attribute holds one of some words. */
export const hasWord = (branch: Branch, name: string, words: string): boolean => listOf(branch, name).some((word) => words.split(' ').includes(word));

/** The words of a branch in one line. */
export const wordsOf = (branch: Branch): string => collapse(textOf(branch)).trim();

/** The text of a branch as it stands, with a space where a block or a line begins or ends. */
export function textOf({children}: Branch): string {
  let text = '';
  // Added up, not joined: deep inside, that would copy the text at each step.
  for (const child of children) text += typeof child === 'string' ? child : isInline(child) && child.tag !== 'br' ? textOf(child) : ` ${textOf(child)} `;
  return text;
}

/** Each run of space made one; it stays a no-break space if it held one. */
export const collapse = (text: string): string => text.replace(/[\t\n\v\f\r \xa0]+/g, (run) => (run.includes('\xa0') ? '\xa0' : ' '));

/** What an editor is told, by code; of all others that it was left out. */
const SENTENCES: Partial<Record<ProblemCode, string>> = {
  'bio-found': 'It became a bio.',
  'credit-line': 'It became a credit.',
  'date-unreadable': 'It cannot be relied on.',
  'embed-as-link': 'Of no known provider: it became a link.',
  'embed-lifted': 'It became a block.',
  'http-upgraded': 'It was made https.',
  'image-duplicate': 'It stands elsewhere.',
  'text-cleaned': 'It is said elsewhere.',
  'url-refused': 'It must not be used.',
};

/** Names what was done to an element: `blockquote[2]`. The blocks of what was left out are none. */
export function tell({tag, nth, page}: Branch, code: ProblemCode, text = '', severity: Severity = 'info'): never[] {
  const words = clip(collapse(text).trim());
  page.report({code, path: tag && `${tag}[${nth}]`, message: SENTENCES[code] ?? 'It was left out.', severity, ...(words && {text: words})});
  return [];
}

/** The same of something left out that is no matter of course. */
export const warn = (branch: Branch, code: ProblemCode, text?: string): never[] => tell(branch, code, text, 'warning');

/**
 * The address that an attribute gives, resolved, through the door; `//host` means https. A refused one is named, after the words given. Pictures and films are loaded by
 * https alone, which nearly every server has. A place in the article itself is no address: its anchors do not travel.
 */
export function readUrl(branch: Branch, value: string | undefined, use: AddressUse = 'link', isNamed = true, words = ''): string | undefined {
  if (!value || value.startsWith('#')) return undefined;
  const link = readAddress(value.trim().replace(/^\/\//, 'https://'), 'link', branch.page.base);
  const address = readAddress(link, use) ?? readAddress(link?.replace('http:', 'https:'), use);
  if (isNamed && address !== link) tell(branch, 'http-upgraded', link);
  if (isNamed && !address) warn(branch, 'url-refused', `${words} ${value.slice(0, 300)}`);
  return address;
}

/** The address of a link that an attribute gives. */
export const readLink = (branch: Branch, name: string): string | undefined => readUrl(branch, attributeOf(branch, name));
