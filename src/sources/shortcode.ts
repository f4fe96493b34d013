/**
 * One tag of a WordPress shortcode: `[name a="1" b c/]` or, where `isClosing`, `[/name]`. `content` is what stands between a tag and its closing
 * tag, if that belongs to it; `source` the exact text of it all, from `start` to `end` of the text that was read.
 */
export interface Shortcode {
  /** In small letters. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Names in small letters; entities decoded, white space at the ends trimmed. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Words and values without a name: `[youtube ID]`, `[youtube=ID]`. */
  readonly values: readonly string[];
  readonly content?: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** What was read at a place: the shortcode, or where to read on, so that no text is read twice. */
export interface ShortcodeReading {
  readonly shortcode?: Shortcode;
  readonly next: number;
}

const MOST_PARTS = 64;
const MARK_CHARACTERS = `"'\u2018\u2019\u201c-\u201e\u2032\u2033\xab\xbb`;
const MARK_ENTITIES =
  'quot|apos|[lrb]dquo|[lr]squo|prime|[lr]aquo|#0{0,4}(?:34|39|171|187|82(?:1[67]|2[0-2]|4[23]))|#x0{0,4}(?:2[27]|[ab]b|20(?:1[89cde]|3[23]))';
/** What WordPress's `wptexturize` and others make of a straight quotation mark, and the entities of it; golden rule 6. */
const MARK = `(?:[${MARK_CHARACTERS}]|&(?:amp;)?(?:${MARK_ENTITIES});)`;

const NAME = /\[(\/?)([a-z][\w-]{0,60})(?=[\s\]=/]|$)/iy;
const SPACE = /\s*/y;
const ATTRIBUTE = /([\w-]+)\s*=\s*/y;
const OPENING_MARK = new RegExp(MARK, 'iy');
/**
 * A mark ends a value where `]` or `/]` follows, or white space. After white space, words that run into another mark are still words of the
 * value (`The mayors’ words”`); words that run into `=` or `]` are not.
 */
const CLOSING_MARK = new RegExp(
  `${MARK}(?=\\/?\\]|$|\\s[^\\]=&${MARK_CHARACTERS}]*(?:[=\\]]|$))`,
  'i',
);
const MARK_AT_END = new RegExp(`${MARK}$`, 'i');
/** As far as a value may reach: brackets inside are in pairs. */
const ROOM = /[^[\]]*(?:\[[^[\]]*\][^[\]]*){0,20}/y;
const BARE_VALUE = /[^\s[\]]*/y;

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(quot|apos|amp|lt|gt|nbsp|[lr]dquo|[lr]squo|[lr]aquo|hellip|[nm]dash));/gi;
const NAMED: Readonly<Record<string, string>> = {
  quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: '\xa0', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»',
  hellip: '…', ndash: '–', mdash: '—',
};

/** The text with its entities decoded, once. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? entity;
    const point = decimal ? Number(decimal) : parseInt(hex!, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A value that starts at a place, and where it ends; `room` is where the brackets of the text forbid it to go on. */
function readValue(text: string, at: number, room: number): {value: string; end: number; room: number} {
  const opening = matchAt(OPENING_MARK, text, at);
  if (!opening) {
    const [bare] = matchAt(BARE_VALUE, text, at)!;
    const isSlashOfTag = bare.endsWith('/') && text[at + bare.length] === ']' && !bare.includes('://');
    const value = isSlashOfTag ? bare.slice(0, -1) : bare;
    return {value: value.replace(MARK_AT_END, ''), end: at + value.length, room};
  }
  const start = at + opening[0].length;
  const limit = start > room ? start + matchAt(ROOM, text, start)![0].length : room;
  const closing = CLOSING_MARK.exec(text.slice(start, limit + 1));
  const end = closing ? start + closing.index : limit;
  return {value: text.slice(start, end), end: closing ? end + closing[0].length : end, room: limit};
}

/**
 * Reads the shortcode's tag that starts at a place of a paragraph's raw text, before any rule of typography, without content. A closing bracket
 * that is missing at the end of the text is allowed where all parts have the form of attributes or of an address.
 */
export function readShortcode(text: string, start = 0): ShortcodeReading {
  const tag = matchAt(NAME, text, start);
  if (!tag) return {next: start + 1};
  const attributes = new Map<string, string>();
  const values: string[] = [];
  let at = start + tag[0].length;
  let room = -1;
  const finish = (end: number): ShortcodeReading => ({
    shortcode: {name: tag[2]!.toLowerCase(), isClosing: !!tag[1], attributes, values, source: text.slice(start, end), start, end},
    next: end,
  });
  if (text[at] === '=') at++;
  for (let part = 0; part <= MOST_PARTS; part++) {
    at += matchAt(SPACE, text, at)![0].length;
    if (text[at] === ']') return finish(at + 1);
    if (text.startsWith('/]', at)) return finish(at + 2);
    if (at >= text.length) {
      const isWhole = values.length ? values.length === 1 && /^https?:\/\//i.test(values[0]!) : attributes.size > 0;
      return isWhole ? finish(text.trimEnd().length) : {next: at};
    }
    const name = matchAt(ATTRIBUTE, text, at);
    if (name) at += name[0].length;
    const read = readValue(text, at, room);
    // A name at the end of the text has no value: these are words.
    if (read.end === at && !(name && text[at])) return {next: at === start ? at + 1 : at};
    ({end: at, room} = read);
    const value = decodeEntities(read.value).trim();
    if (!name) values.push(value);
    else if (!attributes.has(name[1]!.toLowerCase())) attributes.set(name[1]!.toLowerCase(), value);
  }
  return {next: at};
}
