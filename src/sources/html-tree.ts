import {readAddress, type AddressUse} from '../model/address.js';
import type {ProblemCode, Report, Severity} from '../model/problem.js';
import type {Note, Notes} from '../sanitize/notes.js';
import type {DraftBlock, Piece} from './pieces.js';

/** Names what was done to the text of a shortcode. */
export type NameShortcode = (code: ProblemCode, text: string, severity?: Severity) => void;

/** What the readers of one article share. */
export interface Page {
  readonly report: Report;
  readonly base: string | undefined;
  readonly lang: string | undefined;
  /** Pictures read so far; `true` for those of a `noscript`. */
  readonly pictures: Map<string, boolean>;
  /** Where blocks were read from, for problems that are found later. */
  readonly places: Map<DraftBlock, Branch>;
  /** Blocks that were shortcodes. */
  readonly lifted: Set<DraftBlock>;
  /** Players that a script of the page sets up: the id of the element to the fields of the video. */
  readonly players: ReadonlyMap<string, DraftBlock>;
  /** Reads the shortcodes of a paragraph; absent where the article has none. */
  readonly readShortcodes?: ((pieces: readonly Piece[], name: NameShortcode) => DraftBlock[] | undefined) | undefined;
  /** Reads what is in an element into blocks; text between blocks becomes paragraphs. */
  read(branch: Branch): DraftBlock[];
}

/** An element of cleaned HTML as data: what it said of itself, and what is in it. */
export interface Branch extends Note {
  children: (Branch | string)[];
  readonly page: Page;
  /** Whether it stands in a `noscript`. */
  readonly isSpare: boolean;
  isBlock?: boolean;
}

/** Reads one element into blocks. */
export type Reader = (branch: Branch) => DraftBlock[];

/** Makes the tree of a cleaned fragment. A no-break space stays where French sets one, or between a number and its unit; in English it is a space. */
export function growTree(root: Node, notes: Notes, page: Page, isSpare = false): Branch {
  const note = notes.get(root as Element) ?? {tag: '', nth: 0, attributes: {}};
  const isEnglish = !page.lang || /^(?:en|und)(?:-|$)/i.test(page.lang);
  const isInside = isSpare || note.tag === 'noscript';
  const children = [...root.childNodes].map((node) =>
    node.nodeType === 1 ? growTree(node, notes, page, isInside) : (node.nodeValue ?? '').replace(isEnglish ? /\xa0/g : /(?<![«\d])\xa0+(?![:;?!»%€$£\d])/g, ' '),
  );
  return {...note, children, page, isSpare: isInside};
}

/** What is in an element, read into blocks. */
export const read: Reader = (branch) => branch.page.read(branch);

/** What is in a branch, without the text. */
export const inside = ({children}: Branch): Branch[] => children.filter((child) => typeof child !== 'string');

/** The elements in a branch that pass a test, in document order; `isOuter`: none inside another. */
export function findAll(branch: Branch, test: (one: Branch) => unknown = () => true, isOuter = false): Branch[] {
  return inside(branch).flatMap((child) => {
    const found = test(child) ? [child] : [];
    return isOuter && found.length ? found : [...found, ...findAll(child, test, isOuter)];
  });
}

/** Takes the elements that pass a test out of a branch; of those inside one another, the outer. */
export function takeOut(branch: Branch, test: (one: Branch) => unknown): Branch[] {
  const found = findAll(branch, test, true);
  for (const one of [branch, ...findAll(branch)]) one.children = one.children.filter((child) => !found.includes(child as Branch));
  return found;
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

/** The text of a branch as it stands. */
export const textOf = ({children}: Branch): string => children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Each run of space made one. */
export const collapse = (text: string): string => text.replace(/[\t\n\v\f\r ]+/g, ' ');

/** What an editor is told, by code. */
const SENTENCES: Partial<Record<ProblemCode, string>> = {
  'app-line': 'A row of app badges was left out.',
  'bio-found': 'The last paragraph became the bio of the author.',
  'credit-line': 'The line became the credit of a picture.',
  cut: 'Larger than can be shown; the rest was left out.',
  'date-unreadable': 'The date has no form that can be relied on.',
  'embed-as-link': 'Of no known provider: it became a link.',
  'embed-lifted': 'The player or post became a block.',
  'empty-paragraph': 'An empty paragraph was left out.',
  'headline-doubled': 'The headline stood there again.',
  'http-upgraded': 'The address was made https.',
  'image-duplicate': 'The same picture stood there before.',
  'script-dropped': 'A script was left out.',
  'text-cleaned': 'It is said elsewhere, and was left out of the body.',
  'tracker-dropped': 'A counting pixel was left out.',
  'unknown-element': 'It is no part of a story and was left out.',
  'unknown-shortcode': 'A shortcode was left out.',
  'url-refused': 'The address must not be used.',
};

/** Names what was done to an element: `blockquote[2]`. The blocks of what was left out are none. */
export function tell({tag, nth, page}: Branch, code: ProblemCode, text = '', severity: Severity = 'info'): never[] {
  const words = collapse(text).trim().slice(0, 20_000);
  page.report({code, path: tag && `${tag}[${nth}]`, message: SENTENCES[code] ?? '', severity, ...(words && {text: words})});
  return [];
}

/** The same of something left out that is no matter of course. */
export const warn = (branch: Branch, code: ProblemCode, text?: string): never[] => tell(branch, code, text, 'warning');

/**
 * The address that an attribute gives, resolved, through the door; `//host` means https. A refused one is named. Pictures and films are loaded by
 * https alone, which nearly every server has.
 */
export function readUrl(branch: Branch, value: string | undefined, use: AddressUse = 'link', isNamed = true): string | undefined {
  const link = readAddress(value?.trim().replace(/^\/\//, 'https://'), 'link', branch.page.base);
  const address = readAddress(link, use) ?? readAddress(link?.replace('http:', 'https:'), use);
  if (isNamed && address !== link) tell(branch, 'http-upgraded', link);
  if (isNamed && !address && value && !value.startsWith('#')) warn(branch, 'url-refused', value.slice(0, 300));
  return address;
}

/** The address of a link that an attribute gives. */
export const readLink = (branch: Branch, name: string): string | undefined => readUrl(branch, attributeOf(branch, name));
