/** An element of XML as places in its text: nothing is copied, and what is inside is not looked at before it is asked for. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  /** Without prefix, in lower case. */
  readonly local: string;
  readonly start: number;
  /** Where the start tag ends. */
  readonly inner: number;
  /** Where the end tag begins. */
  readonly close: number;
  readonly end: number;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly start: number;
  readonly end: number;
}

const ENDS: Readonly<Record<string, string>> = {'<!--': '-->', '<![CDATA[': ']]>', '<?': '?>', '<!': '>'};

/** The tags of a stretch of XML in order, past comments and marked data. One pass; what is never closed ends it. */
function* findTags(xml: string, from: number, to: number): Generator<Tag> {
  const opening = /<(?:!--|!\[CDATA\[|[?!]|(\/?)([^\s<>/!?][^\s<>/]*))/g;
  opening.lastIndex = from;
  for (let found = opening.exec(xml); found && found.index < to; found = opening.exec(xml)) {
    const {0: mark, 1: slash, 2: name, index: start} = found;
    const end = name ? findTagEnd(xml, opening.lastIndex) : xml.indexOf(ENDS[mark]!, opening.lastIndex) + ENDS[mark]!.length;
    if (end <= start) return;
    opening.lastIndex = end;
    if (name) yield {name, isEnd: !!slash, isEmpty: xml[end - 2] === '/', start, end};
  }
}

function findTagEnd(xml: string, from: number): number {
  const stop = /["'>]/g;
  stop.lastIndex = from;
  for (let found = stop.exec(xml); found; found = stop.exec(xml)) {
    if (found[0] === '>') return stop.lastIndex;
    const close = xml.indexOf(found[0], stop.lastIndex);
    if (close < 0) return -1;
    stop.lastIndex = close + 1;
  }
  return -1;
}

/** The elements of a stretch of XML that are not inside one another. One that is never closed goes to its end. */
export function elementsIn(xml: string, from: number, to: number): XmlElement[] {
  const elements: XmlElement[] = [];
  let open: Tag | undefined;
  let depth = 0;
  const add = ({name, start, end: inner}: Tag, close: number, end: number) =>
    elements.push({name, local: name.slice(name.indexOf(':') + 1).toLowerCase(), start, inner, close, end});
  for (const tag of findTags(xml, from, to)) {
    if (!open) {
      if (tag.isEmpty) add(tag, tag.end, tag.end);
      else if (!tag.isEnd) [open, depth] = [tag, 1];
    } else if (tag.name === open.name && !tag.isEmpty) {
      depth += tag.isEnd ? -1 : 1;
      if (depth) continue;
      add(open, tag.start, tag.end);
      open = undefined;
    }
  }
  if (open) add(open, to, to);
  return elements;
}

/** The elements inside one. */
export const childrenOf = (xml: string, {inner, close}: XmlElement): XmlElement[] => elementsIn(xml, inner, close);

const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** The entities that XML itself knows; any other stays as it is written, so that none can grow. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return name ? NAMED[name.toLowerCase()]! : code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

/** What is written in an element, marked data as it is. */
export function textIn(xml: string, {inner, close}: XmlElement): string {
  const [first = '', ...parts] = xml.slice(inner, close).split('<![CDATA[');
  const rest = parts.map((part) => {
    const end = part.indexOf(']]>');
    return end < 0 ? part : part.slice(0, end) + decode(part.slice(end + 3));
  });
  return (decode(first) + rest.join('')).trim();
}

/** An attribute of an element, by its name as it is written. */
export function attributeIn(xml: string, {start, inner}: XmlElement, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(xml.slice(start, Math.min(inner, start + 20_000)));
  return value ? decode(value[1] ?? value[2] ?? '').trim() : undefined;
}
