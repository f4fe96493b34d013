/** Where and why a text is no JSON; line and column count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y; // eslint-disable-line no-control-regex -- a string may not hold controls
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Wanted = 'a value' | 'a value or `]`' | 'a name in quotation marks' | 'a name in quotation marks or `}`' | '`:`' | '`,` or `]`' | '`,` or `}`' | 'the end';

/**
 * Finds the first fault in a text that should be JSON (RFC 8259), or `undefined`. The messages of `JSON.parse` differ from engine to engine and
 * often name no place. A name that stands twice in one object is a fault too, since the first value would be lost in silence.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  /** The names of each open object, `undefined` for a list. */
  const open: (Set<string> | undefined)[] = [];
  let wanted: Wanted = 'a value';

  const fault = (reason: string, place = at): JsonFault => {
    const before = text.slice(0, place).split('\n');
    return {line: before.length, column: before.at(-1)!.length + 1, reason};
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const close = () => {
    at++;
    open.pop();
    wanted = afterValue();
  };
  const afterValue = (): Wanted => (!open.length ? 'the end' : open.at(-1) ? '`,` or `}`' : '`,` or `]`');

  for (;;) {
    take(SPACE);
    const char = text[at];
    if (char === undefined) return wanted === 'the end' ? undefined : fault(`It ends where ${wanted} should come.`);
    if (wanted === '`:`' && char === ':') {
      at++;
      wanted = 'a value';
    } else if (wanted.startsWith('`,`') && char === ',') {
      at++;
      wanted = open.at(-1) ? 'a name in quotation marks' : 'a value';
    } else if ((char === '}' || char === ']') && wanted.endsWith(`\`${char}\``)) {
      close();
    } else if (wanted.startsWith('a ') && char === '"') {
      const start = at++;
      do take(PLAIN);
      while (take(ESCAPE));
      if (text[at] !== '"') return fault(stringFault(text[at]), text[at] === undefined ? start : at);
      at++;
      const isName = wanted.startsWith('a name');
      const name = isName ? (JSON.parse(text.slice(start, at)) as string) : '';
      const names = isName ? open.at(-1) : undefined;
      if (names?.has(name)) return fault(`The name ${JSON.stringify(name)} stands twice in one object.`, start);
      names?.add(name);
      wanted = isName ? '`:`' : afterValue();
    } else if (wanted.startsWith('a value') && (char === '{' || char === '[')) {
      at++;
      open.push(char === '{' ? new Set() : undefined);
      wanted = char === '{' ? 'a name in quotation marks or `}`' : 'a value or `]`';
    } else if (wanted.startsWith('a value') && take(SCALAR)) {
      wanted = afterValue();
    } else {
      return fault(`\`${String.fromCodePoint(text.codePointAt(at)!)}\` where ${wanted} should come.`);
    }
  }
}

function stringFault(char: string | undefined): string {
  if (char === undefined) return 'A text that begins here has no closing quotation mark.';
  return char === '\\' ? 'A backslash that begins no escape.' : 'A line break or control inside a text; write `\\n` and the like.';
}
