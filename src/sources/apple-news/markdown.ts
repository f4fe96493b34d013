import {Marked} from 'marked';

const marked = new Marked({gfm: false, async: false});

/** A line that opens more levels than any text has: the library takes time by their square, and then all the stack. */
const TOO_DEEP = /^[ \t]{80}|^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){20}/m;

/** Markdown as HTML, to be cleaned like any; `undefined` where it is nested too deeply. A part of its own, because few texts need it. */
export function printMarkdown(text: string): string | undefined {
  if (TOO_DEEP.test(text)) return undefined;
  try {
    return marked.parse(text) as string;
  } catch {
    return undefined;
  }
}
