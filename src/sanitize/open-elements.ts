import {DEEPEST_HTML} from './allowed.js';

const set = (names: string) => new Set(names.split(' '));
/** Not opened; the last of them, though they may stand open, since they are there once, and no end tag ends them. */
const VOID = set('area base br col embed hr img input link meta param source track wbr frame frameset html head body');
/** While one of these is not closed, parsers repeat it in every paragraph that follows. */
const FORMATTING_NAMES = 'a b big code em font i nobr s small strike strong tt u';
const FORMATTING = set(FORMATTING_NAMES);
const INLINE_NAMES = `${FORMATTING_NAMES} kbd cite q del ins abbr time span bdi sub sup mark`;
const INLINE = set(INLINE_NAMES);
/** A new one of these ends the open one, through what else may stay unclosed. */
const SELF_ENDING = set('p li dt dd tr td th thead tbody tfoot');
const PASSABLE = set(`${INLINE_NAMES} p div address td th tr`);
/** Parts of SVG, and of MathML, that hold HTML. */
const ISLAND_NAMES = 'foreignobject desc title mi mn mo ms mtext';
const ISLAND = set(ISLAND_NAMES);
/** What end tags of blocks do not reach through. */
const BARRIER = set(`table td th caption object applet marquee template button select ${ISLAND_NAMES}`);
/** End tags of these reach through all that is no barrier. */
const BLOCK = /^(?:a(?:ddress|pplet|rticle|side)|blockquote|button|center|d(?:[dlt]|etails|ialog|ir|iv)|fieldset|fig\w+|footer|h(?:[1-6]|eader|group)|li|main|marquee|menu|nav|object|[ou]l|p|pre|se(?:ction|lect)|summary|template)$/;
/** And of these through cells, too. */
const TABLE = /^(?:caption|t(?:able|body|d|foot|h|head|r))$/;
/** Blocks before which parsers open marks again, and the other elements before which they do not. */
const REOPENS_MARKS = /^(?:applet|button|marquee|object|select)$/;
const KEEPS_MARKS_CLOSED = /^(?:form|hr|param|r[bp]|rtc?|source|track)$/;
const HEADING = /^h[1-6]$/;
/** What ends SVG that is not closed. */
const LEAVES_SVG = /^(?:b|big|blockquote|body|br|center|code|d[dlt]|div|em|embed|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strike|strong|su[bp]|table|tt|u|ul|var)$/;
/** In SVG and MathML, what leaves it or not by its attributes, and what is drawn by no browser there. */
const UNSURE = /^(?:annotation-xml|font|math)$/;
const isRoot = ({name}: Open) => name === 'svg' || name === 'math';

interface Open {
  readonly name: string;
  /** Of a mark its tag, with the attributes. */
  readonly tag?: string;
}

/** The open elements of a text, as a parser keeps them; where that is not sure, as if they stayed open. */
export class OpenElements {
  readonly #open: Open[] = [];
  /** The marks that are not closed, which parsers open again where an element closed them with itself. */
  readonly #marks: Open[] = [];

  get depth(): number {
    return this.#open.length;
  }

  /** How many elements a parser may put in the place of one. */
  get repeated(): number {
    return 1 + this.#marks.length;
  }

  get isTooDeep(): boolean {
    return this.#open.length + this.#marks.length > DEEPEST_HTML;
  }

  /** Whether what follows stands in a table, outside its cells. */
  get isInTable(): boolean {
    const top = this.#open.at(-1)?.name ?? '';
    return TABLE.test(top) && !/^(?:caption|t[dh])$/.test(top);
  }

  /** Where SVG or MathML stands open around the element at a place, which is part of it; else -1. */
  #findRoot(from: number): number {
    for (let at = from; at >= 0 && !ISLAND.has(this.#open[at]!.name); at--) if (isRoot(this.#open[at]!)) return at;
    return -1;
  }

  /** Whether what follows is part of SVG or MathML. */
  get isForeign(): boolean {
    return this.#findRoot(this.#open.length - 1) >= 0;
  }

  /** Opens an element. Returns `false` where nobody can say what a parser makes of it. */
  start(name: string, tag: string, isClosed: boolean): boolean {
    const open = this.#open;
    const root = this.#findRoot(open.length - 1);
    const isIsland = ISLAND.has(name);
    if (/^m(?:alignmark|glyph)$/.test(name) || (isIsland && root < 0 && open.some(isRoot))) return false;
    if (root >= 0) {
      const isMath = open[root]!.name === 'math';
      const leaves = LEAVES_SVG.test(name);
      if (isIsland ? isMath !== /^m/.test(name) : UNSURE.test(name) || (BARRIER.has(name) && !leaves) || (isMath && name === 'svg')) return false;
      if (leaves) open.length = root;
      else {
        if (!isClosed) open.push({name});
        return true;
      }
    }
    if (!KEEPS_MARKS_CLOSED.test(name) && !TABLE.test(name) && (!BLOCK.test(name) || REOPENS_MARKS.test(name))) this.reopen();
    if (FORMATTING.has(name)) this.#startMark(name, tag);
    else if (!VOID.has(name) && !(isClosed && isRoot({name}))) this.#startElement(name);
    return true;
  }

  #startElement(name: string): void {
    // Parsers drop the parts of a table where there is none.
    if (name !== 'table' && TABLE.test(name) && !this.#open.some((one) => one.name === 'table')) return;
    const isSelfEnding = SELF_ENDING.has(name);
    const isTerm = /^d[td]$/.test(name);
    const through = !isSelfEnding || name === 'p' ? INLINE : PASSABLE;
    if (name === 'option' && this.#open.at(-1)?.name === name) this.#open.pop();
    for (let at = this.#open.length - 1; at >= 0 && (isSelfEnding || !INLINE.has(name)); at--) {
      const other = this.#open[at]!.name;
      if (other === (isSelfEnding ? name : 'p') || (isTerm && /^d[td]$/.test(other))) this.#open.length = at;
      else if (through.has(other)) continue;
      break;
    }
    this.#open.push({name});
  }

  /** Of the same tag three are repeated at most (HTML Standard, “the Noah's Ark clause”), though all stay open; a new link ends the one before. */
  #startMark(name: string, tag: string): void {
    const marks = this.#marks;
    const same = marks.filter((mark) => mark.tag === tag);
    if (name === 'a' || name === 'nobr') this.#endMark(name);
    else if (same.length >= 3) marks.splice(marks.indexOf(same[0]!), 1);
    const mark = {name, tag};
    marks.push(mark);
    this.#open.push(mark);
  }

  /** The marks that an element closed with itself are opened again by words and tags that follow. */
  reopen(): void {
    const [open, marks] = [this.#open, this.#marks];
    let first = marks.length;
    while (first > 0 && !open.includes(marks[first - 1]!)) first -= 1;
    if (first < marks.length && !this.isForeign) open.push(...marks.slice(first));
  }

  /** A mark ends through whatever stands open in it, which stays open; through a barrier it does not end, and neither through eight blocks. */
  #endMark(name: string): void {
    const [open, marks] = [this.#open, this.#marks];
    const mark = marks.filter((one) => one.name === name).at(-1);
    if (!mark) return this.#endElement(name);
    const at = open.indexOf(mark);
    if (open.slice(at + 1).some((other) => BARRIER.has(other.name)) || (at >= 0 && open.length - at > 8)) return;
    marks.splice(marks.indexOf(mark), 1);
    if (at >= 0) open.splice(at, 1);
  }

  /** Closes an element, if it is open. Returns `false` where nobody can say what a parser makes of it. */
  end(name: string): boolean {
    const open = this.#open;
    // An island takes start tags as HTML, and end tags as what it is part of.
    const root = this.#findRoot(open.length - (ISLAND.has(open.at(-1)?.name ?? '') ? 2 : 1));
    if (root >= 0) {
      const at = open.indexOf(open.filter((one) => one.name === name).at(-1)!);
      if (at >= root) {
        open.length = at;
        return true;
      }
      if (/^(?:p|br)$/.test(name)) open.length = root;
      else if (!BLOCK.test(name) && !TABLE.test(name)) return false;
    }
    if (FORMATTING.has(name)) this.#endMark(name);
    else this.#endElement(name);
    return true;
  }

  #endElement(name: string): void {
    const open = this.#open;
    for (let at = open.length - 1; at >= 0; at--) {
      const other = open[at]!.name;
      if (other === name || (HEADING.test(name) && HEADING.test(other))) open.length = at;
      else if (!isWall(name, other)) continue;
      return;
    }
  }
}

/** Whether the end tag of an element does not reach through another that stands open in it. */
function isWall(name: string, other: string): boolean {
  if (TABLE.test(name)) return BARRIER.has(other) && (other === 'table' || !TABLE.test(other));
  if (BLOCK.test(name)) return BARRIER.has(other) || (name === 'li' && /^[ou]l$/.test(other));
  return !INLINE.has(other);
}
