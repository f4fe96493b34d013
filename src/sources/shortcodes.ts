import {readShortcode, type Shortcode} from './shortcode.js';
import {isBlockName, shellOf, shortcodeToBlock} from './shortcode-blocks.js';

/**
 * What a shortcode is to a reader of stories: `block`, one whose name is known, for `shortcodeToBlock`; `shell`, a tag of layout around text, which
 * goes while the text stays; `inline-shell`, the same inside a sentence; `unknown`. All but what becomes a block are to be left out and named.
 */
export type ShortcodeKind = 'block' | 'shell' | 'inline-shell' | 'unknown';

/** A shortcode found in a paragraph. */
export type FoundShortcode = Shortcode & {readonly kind: ShortcodeKind};

/** Words that writers set in brackets, alone in a paragraph too. */
const WORDS_IN_BRACKETS = new Set(['sic', 'endif', 'ibid', 'recte']);

/** More in one paragraph are no writer's; the rest stays text. */
const MOST_TAGS = 5000;

interface Tag {
  shortcode: Shortcode;
  opensLine: boolean;
  closesLine: boolean;
  isPaired: boolean;
}

/** All that has the form of a tag; a tag that may hold content is given it if its closing tag follows before the next of its name. */
function readTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const neverClosed = new Set<string>();
  for (let at = text.indexOf('['); at >= 0 && tags.length < MOST_TAGS; ) {
    // `[[name]]` is WordPress's way to print a shortcode: it stays text.
    const isEscaped = text[at + 1] === '[';
    const {shortcode, next} = readShortcode(text, isEscaped ? at + 1 : at);
    if (shortcode && isEscaped && text[next] === ']') {
      at = text.indexOf('[', next + 1);
      continue;
    }
    if (shortcode) {
      const whole = neverClosed.has(shortcode.name) ? shortcode : withContent(text, shortcode, neverClosed);
      tags.push({shortcode: whole, opensLine: false, closesLine: false, isPaired: false});
      at = text.indexOf('[', whole.end);
    } else {
      at = text.indexOf('[', Math.max(next, at + 1));
    }
  }
  return tags;
}

function withContent(text: string, shortcode: Shortcode, neverClosed: Set<string>): Shortcode {
  const {name, start, end, isClosing, source} = shortcode;
  if (isClosing || source.endsWith('/]') || !isBlockName(name)) return shortcode;
  const pattern = new RegExp(`\\[(/?)${name}(?:\\s{0,9}\\]|(?=[\\s=/]))`, 'gi');
  pattern.lastIndex = end;
  const following = pattern.exec(text);
  if (!following) neverClosed.add(name);
  if (!following?.[1]) return shortcode;
  const last = pattern.lastIndex;
  return {...shortcode, content: text.slice(end, following.index), source: text.slice(start, last), end: last};
}

/** Finds out which tags stand alone in their line, or enclose all of it. */
function placeTags(tags: readonly Tag[], text: string): void {
  const isBlank = (gap: string) => !gap.trim();
  tags.forEach((tag, index) => {
    const before = tags[index - 1];
    const gap = text.slice(before?.shortcode.end ?? 0, tag.shortcode.start);
    const lineBreak = gap.lastIndexOf('\n');
    tag.opensLine = isBlank(gap.slice(lineBreak + 1)) && (lineBreak >= 0 || !before || before.opensLine);
  });
  for (let index = tags.length - 1; index >= 0; index--) {
    const after = tags[index + 1];
    const gap = text.slice(tags[index]!.shortcode.end, after?.shortcode.start);
    const lineBreak = gap.indexOf('\n');
    tags[index]!.closesLine = isBlank(lineBreak < 0 ? gap : gap.slice(0, lineBreak)) && (lineBreak >= 0 || !after || after.closesLine);
  }
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!tag.shortcode.isClosing) open.push(tag);
    else if (open.at(-1)?.shortcode.name === tag.shortcode.name) {
      const opening = open.pop()!;
      opening.isPaired = tag.isPaired = opening.opensLine && tag.closesLine;
    }
  }
}

/** Whether an unknown tag has the form of a shortcode, unlike `[Laughter]` and `[the map]`. */
function isShortcode({name, source, isClosing, attributes, values}: Shortcode, isPaired: boolean): boolean {
  if (WORDS_IN_BRACKETS.has(name)) return false;
  if (attributes.size || isClosing || isPaired || source.endsWith('/]')) return true;
  return /[-_\d]/.test(name) || (!values.length && source.slice(1).startsWith(name));
}

function judge({shortcode, opensLine, closesLine, isPaired}: Tag): ShortcodeKind | undefined {
  const {name, attributes, content, isClosing} = shortcode;
  const isAlone = (opensLine && closesLine) || isPaired;
  if (isBlockName(name)) {
    if (isClosing) return 'shell';
    // “the [video] shows”: inside a sentence, a name without anything is a word.
    const saysMore = attributes.size > 0 || content !== undefined || !!shortcodeToBlock(shortcode);
    return isAlone || saysMore ? 'block' : undefined;
  }
  const shell = shellOf(name);
  if (shell && (shell === 'inline-shell' || name.includes('_') || isAlone || attributes.size)) return shell;
  if (!isAlone || !isShortcode(shortcode, isPaired)) return undefined;
  return isPaired || isClosing ? 'shell' : 'unknown';
}

/**
 * Finds the shortcodes in the raw text of one paragraph, in order (golden rule 7): what matches a known name, and what stands alone in its line.
 * `[sic]`, `[…]`, `[1]`, `[endif]`, `[[escaped]]` and unknown names in running text are text. Takes linear time.
 */
export function findShortcodes(paragraph: string): FoundShortcode[] {
  const tags = readTags(paragraph);
  placeTags(tags, paragraph);
  return tags.flatMap((tag) => {
    const kind = judge(tag);
    return kind ? [{...tag.shortcode, kind}] : [];
  });
}

export {shortcodeToBlock};
