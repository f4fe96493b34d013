import {readName} from './author-name.js';

/** “By” and two or more words that could be names, and nothing else. */
const OF_NAMES =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f):?\s(\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:al|bin|da|de|del|den|der|di|la|le|ten|ter|van|von)\s)*\p{Lu}[\p{L}.'’-]*)+)$/u;
/** The same with more behind it: a place, a second name, a title. */
const BEGINS_SO = /^By:?\s\p{Lu}[\p{L}.'’-]*\s\p{Lu}[^.!?]{0,80}$/u;

const LONGEST = 100;

/**
 * What a line under a headline says of who wrote the story, where it can be nothing else: “By Jane Roe” is the name of one; “By Jane Roe and John Doe in
 * Beirut” a byline as it is printed. `undefined` of any other line.
 */
export function readByline(line: string): {readonly authors: readonly {readonly name: string}[]} | {readonly byline: string} | undefined {
  if (line.length > LONGEST) return undefined;
  const name = readName(OF_NAMES.exec(line)?.[1] ?? '');
  if (name) return {authors: [{name}]};
  return BEGINS_SO.test(line) ? {byline: line} : undefined;
}
