import type {Expectation, ExpectedLine, Line} from './expectation.js';

/** Words as a reader sees them, with their marks; white space of all kinds divides them. */
export const wordsOf = (text: string): string[] => text.normalize('NFKC').split(/\s+/u).filter(Boolean);

/** How many words two texts have in common, in order: Myers' greedy way over the words that differ, fast where few do. */
export function countCommon(left: readonly string[], right: readonly string[]): number {
  const reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= left.length + right.length; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = reach.get(diagonal + 1) ?? -1;
      const across = (reach.get(diagonal - 1) ?? -1) + 1;
      let at = diagonal === -edits || (diagonal !== edits && down >= across) ? down : across;
      while (at < left.length && at - diagonal < right.length && left[at] === right[at - diagonal]) at++;
      reach.set(diagonal, at);
      if (at >= left.length && at - diagonal >= right.length) return (left.length + right.length - edits) / 2;
    }
  }
  return 0;
}

const likeness = (left: string, right: string): number => {
  const [some, others] = [wordsOf(left), wordsOf(right)];
  return some.length + others.length === 0 ? 1 : (2 * countCommon(some, others)) / (some.length + others.length);
};

const isKind = (expected: string, kind: string | undefined): boolean => kind === expected || (expected === 'heading' && /^heading\d$/.test(kind ?? ''));

/** The reading that comes nearest. */
const nearest = (readings: readonly string[], words: string): string =>
  readings.reduce((best, reading) => (likeness(reading, words) > likeness(best, words) ? reading : best));

/** The expected lines as far as they could be there: optional ones that are not, left out, and one reading of each. */
function settle(lines: readonly ExpectedLine[], read: readonly Line[]): Line[] {
  const settled: Line[] = [];
  for (const {kind, isOptional, readings} of lines) {
    const there = read[settled.length];
    const words = nearest(readings, there?.words ?? '');
    if (isOptional && !(isKind(kind, there?.kind) && likeness(words, there?.words ?? '') > 0.5)) continue;
    settled.push({kind: there && isKind(kind, there.kind) ? there.kind : kind, words});
  }
  return settled;
}

/** Puts the lines that may stand anywhere, and are there, to the end. */
function sortPlaceless(expected: readonly ExpectedLine[], read: readonly Line[]): Line[] {
  const rest = [...read];
  const found = expected.flatMap(({kind, readings}) => {
    const near = rest.map((line) => (line.kind === kind ? likeness(nearest(readings, line.words), line.words) : 0));
    const best = Math.max(...near);
    return best > 0.5 ? rest.splice(near.indexOf(best), 1) : [];
  });
  return [...rest, ...found];
}

const print = ({kind, words}: Line): string => `${kind}: ${words.replace(/\s+/gu, ' ').trim()}`.trim();
const sayLines = (sign: string, lines: readonly Line[]): string[] => lines.map((line) => `${sign} ${print(line)}`);

/** The lines that only one of both has, in order. */
function findDifferences(expected: readonly Line[], read: readonly Line[]): string[] {
  const differences: string[] = [];
  let rest = [...read];
  for (const line of expected) {
    const at = rest.findIndex((other) => print(other) === print(line));
    differences.push(...(at < 0 ? sayLines('-', [line]) : sayLines('+', rest.slice(0, at))));
    rest = rest.slice(at + 1);
  }
  return [...differences, ...sayLines('+', rest)];
}

/** What is too far from the expected lines: the kinds in order are the same, and of all words in order at least 99 % in both directions. */
export function compareLines(expected: readonly ExpectedLine[], story: readonly Line[]): string[] {
  const placeless = expected.filter(({isPlaceless}) => isPlaceless);
  const read = sortPlaceless(placeless, story);
  const lines = settle([...expected.filter(({isPlaceless}) => !isPlaceless), ...placeless], read);
  const [wanted, given] = [lines, read].map((list) => wordsOf(list.map(({words}) => words).join(' '))) as [string[], string[]];
  const found = countCommon(wanted, given);
  const [missing, added] = [wanted, given].map(({length}) => (length === 0 ? 0 : 1 - found / length)) as [number, number];
  const isSame = lines.length === read.length && lines.every(({kind}, at) => kind === read[at]?.kind);
  const share = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const faults = [
    ...(isSame ? [] : [`other kinds: ${lines.map(({kind}) => kind).join(' ')}\n       read: ${read.map(({kind}) => kind).join(' ')}`]),
    ...(missing > 0.01 ? [`words missing: ${share(missing)}`] : []),
    ...(added > 0.01 ? [`words added: ${share(added)}`] : []),
  ];
  return faults.length > 0 ? [...faults, ...findDifferences(lines, read)] : [];
}

const instant = (date: string): string => (date.includes('T') && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : date);

/** The fields of the head that differ. */
export const compareHead = (expected: Expectation['head'], story: Readonly<Record<string, string>>): string[] =>
  Object.keys(story).flatMap((key) => {
    const wanted = expected[key];
    if (!wanted) return [];
    const given = story[key] ?? '';
    return wanted.map(instant).includes(instant(given)) ? [] : [`${key}: ${wanted.join(' || ')}\n    read: ${given}`];
  });
