import type {Desk, ElementReader} from './desk.js';
import {listedIn} from './listed.js';
import {nameFields} from '../field-problem.js';
import {fieldsOf, numberOf, textOf, type Fields} from '../fields.js';
import {addAll} from '../html/pieces.js';
import {inlineOf, joinLines, sortLines, stated, type DraftBlock} from '../pieces.js';
import {divideQuote, readAttribution, signQuotes, takeSignature} from '../quoted.js';

export const readText: ElementReader = ({content}, desk, path) => desk.blocks(textOf(content), path);

export const readHeader: ElementReader = async ({content, level}, desk, path) => {
  const words = await desk.line(textOf(content), path);
  return words.length ? [{type: 'heading', level: Math.min(Math.max(numberOf(level) || 2, 1), 6), content: words}] : [];
};

export const readCode: ElementReader = ({content, language}) => {
  const text = textOf(content);
  return text ? [stated({type: 'code', text, language: textOf(language)})] : [];
};

interface Item {
  content: unknown;
  items?: Item[];
}

const DEEPEST = 3;

/** A list, at most three deep; what is no text follows it. */
export const readList: ElementReader = async (element, desk, path) => {
  const rest: DraftBlock[] = [];
  const items = await readItems(element, desk, path, 1, rest);
  const ordered = textOf(element['list_type']) === 'ordered';
  return [...(items.length ? [stated({type: 'list', items, ordered})] : []), ...rest];
};

async function readItems(element: Fields, desk: Desk, path: string, depth: number, rest: DraftBlock[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const [at, item] of listedIn(element['items']).entries()) {
    const place = `${path}.items[${at}]`;
    if (textOf(item['type']) === 'list') {
      const inner = await readItems(item, desk, place, depth + 1, rest);
      const last = items.at(-1);
      // What is deeper stands beside.
      if (last && depth < DEEPEST && inner.length) last.items = [...(last.items ?? []), ...inner];
      else addAll(items, inner);
    } else {
      const {lines, rest: others} = sortLines(signQuotes(await desk.elements([item], place)));
      if (lines.length) items.push({content: joinLines(lines)});
      addAll(rest, others);
    }
  }
  return items;
}

interface Quoted {
  readonly lines: unknown[];
  readonly rest: DraftBlock[];
  readonly citation: unknown;
  /** Who is quoted, as the HTML says it. */
  readonly by: unknown;
}

/** The paragraphs of a quote, and of those in it, with who said those; what is no text follows. */
async function readQuoted(element: Fields, desk: Desk, path: string): Promise<Quoted> {
  const {citation, content, content_elements} = element;
  const lines: unknown[] = [];
  const rest: DraftBlock[] = [];
  let by: unknown;
  const said = await desk.line(textOf(fieldsOf(citation)['content'] ?? citation), `${path}.citation`);
  const add = (blocks: DraftBlock[]) => {
    // The field stands before what the HTML says; others who are quoted in it are lines.
    const signed = said.length || by ? undefined : blocks.find((block) => block['by']);
    by ??= signed?.['by'];
    const sorted = sortLines(signQuotes(blocks, signed));
    addAll(lines, sorted.lines);
    addAll(rest, sorted.rest);
  };
  add(await desk.blocks(textOf(content), path));
  for (const [at, part] of listedIn(content_elements).entries()) {
    const place = `${path}.content_elements[${at}]`;
    if (!/^(?:block)?quote$/.test(textOf(part['type']))) add(await desk.elements([part], place));
    else {
      const inner = await readQuoted(part, desk, place);
      const [quote] = signQuotes([{type: 'quote', content: inner.lines, by: inner.by}]);
      addAll(lines, [...(quote!['content'] as unknown[]), ...[inner.citation].filter((words) => (words as string).length)]);
      addAll(rest, inner.rest);
    }
  }
  return {lines, rest, by, citation: said};
}

export const readQuote: ElementReader = async (element, desk, path) => {
  const {lines: all, rest, citation, by: printed} = await readQuoted(element, desk, path);
  const said = readAttribution(citation) ?? printed;
  const {lines, by} = said ? {lines: all, by: said} : takeSignature(all);
  const pull = /pull/i.test(textOf(element['subtype']));
  const quote = lines.length ? divideQuote(lines, {by, pull}) : by ? [{type: 'paragraph', content: citation}] : [];
  return [...quote, ...rest];
};

/** A table; what is no text in its cells follows it. */
export const readTable: ElementReader = async ({header, rows}, desk, path) => {
  const rest: DraftBlock[] = [];
  const readRow = async (row: unknown, place: string): Promise<unknown[]> => {
    const cells: unknown[] = [];
    for (const [at, cell] of listedIn(fieldsOf(row)['cells'] ?? row).entries()) {
      const inside = 'content_elements' in cell ? cell['content_elements'] : [{type: 'text', ...cell}];
      const {lines, rest: others} = sortLines(signQuotes(await desk.elements(inside, `${place}[${at}]`)));
      cells.push(joinLines(lines));
      addAll(rest, others);
    }
    return cells;
  };
  const head = await readRow(header, `${path}.header`);
  const body: unknown[][] = [];
  for (const [at, row] of (Array.isArray(rows) ? (rows as unknown[]) : []).entries()) body.push(await readRow(row, `${path}.rows[${at}]`));
  const isHeaded = head.some((cell) => (cell as string).length);
  const filled = body.length ? body : isHeaded ? [head] : [];
  return [...(filled.length ? [stated({type: 'table', head: isHeaded && body.length ? [head] : [], rows: filled})] : []), ...rest];
};

/** A rating in numbers, as words: `4.5/5 stars`. */
export const readNumericRating: ElementReader = (element, {context}, path) => {
  const {numeric_rating, max, units} = element;
  if (!Number.isFinite(numeric_rating)) nameFields(element, ['numeric_rating', 'units'], context, path);
  if (!Number.isFinite(numeric_rating)) return [];
  const most = Number.isFinite(max) ? `/${max}` : '';
  return [{type: 'paragraph', content: inlineOf([`${numeric_rating}${most} ${textOf(units)}`.trim()])}];
};

export const readEndorsement: ElementReader = ({endorsement}, desk, path) => desk.blocks(textOf(endorsement), path);
