import {readName} from '../author-name.js';
import type {ComponentReader, Desk} from './desk.js';
import {readCreditLine} from '../credit-line.js';
import {nameFields, tell, wordsIn} from '../field-problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {plainOf, sortLines, stated, type DraftBlock} from '../pieces.js';
import {divideQuote, signQuotes, takeSignature} from '../quoted.js';

const paragraph = (content: unknown): DraftBlock[] => (plainOf(content) ? [{type: 'paragraph', content}] : []);
const isSame = (one: string, other: unknown): boolean => one.toLowerCase() === plainOf(other).toLowerCase();

/** Names words that the head says already. */
function nameSaid({context}: Desk, path: string, words: string): never[] {
  tell(context, 'text-cleaned', path, 'It is said elsewhere, and was left out of the body.', words);
  return [];
}

export const readBody: ComponentReader = (component, desk, path) => desk.text(component, path);

/** `heading`, or `heading1` to `heading6`. */
export const readHeading: ComponentReader = async (component, desk, path) => {
  const content = await desk.inline(component, path);
  const level = Number(/\d/.exec(textOf(component['role']))?.[0] ?? 1);
  return content.length ? [{type: 'heading', level, content}] : [];
};

/** The title as it is shown: the headline, or where the document has another, a heading. */
export const readTitle: ComponentReader = async (component, desk, path) => {
  const content = await desk.inline(component, path);
  const words = plainOf(content);
  if (words && isSame(words, desk.draft.headline)) {
    tell(desk.context, 'headline-doubled', path, 'The headline stood there again.', words);
    return [];
  }
  if (words && desk.draft.headline) return [{type: 'heading', level: 1, content}];
  if (words) desk.draft.headline = words;
  return [];
};

export const readIntro: ComponentReader = async (component, desk, path) => {
  const content = await desk.inline(component, path);
  const {draft} = desk;
  if (!content.length) return [];
  if (draft.standfirst) return isSame(plainOf(content), draft.standfirst) ? nameSaid(desk, path, plainOf(content)) : paragraph(content);
  draft.standfirst = content;
  return [];
};

const namesIn = ({draft}: Desk): string[] => ((draft.authors ?? []) as Fields[]).map(({name}) => textOf(name)).filter(Boolean);

/** The printed line: left out where the authors say it, and one name if it can be nothing else. */
export const readByline: ComponentReader = async (component, desk, path) => {
  const words = plainOf(await desk.inline(component, path));
  const names = namesIn(desk);
  const {draft} = desk;
  if (!words) return [];
  if (names.length && names.every((name) => words.toLowerCase().includes(name.toLowerCase()))) return nameSaid(desk, path, words);
  const isName = words.length <= 100 && !/[,&;|\d]|\s(?:and|und|et|y|e|och|og)\s/i.test(words);
  const name = isName && !names.length ? readName(words) : '';
  if (name) draft.authors = [{name}];
  else if (!draft.byline) draft.byline = words;
  else return paragraph(words);
  return nameSaid(desk, path, words);
};

/** A text about an author: the bio of the only one if it begins with the name, a name alone where none is known; else it stays. */
export const readAuthor: ComponentReader = async (component, desk, path) => {
  const content = await desk.inline(component, path);
  const words = plainOf(content);
  const [name, more] = namesIn(desk);
  if (namesIn(desk).some((one) => isSame(words.replace(/^by:?\s+/i, ''), one))) return nameSaid(desk, path, words);
  const [author] = (desk.draft.authors ?? []) as Fields[];
  if (name && !more && !author!['bio'] && words.startsWith(name)) {
    desk.draft.authors = [{...author, bio: content}];
    tell(desk.context, 'bio-found', path, 'The words about the author became the bio.', words);
    return [];
  }
  const found = name || words.length > 60 || /[.,;:|\d]/.test(words) ? '' : readName(words);
  if (!found) return paragraph(content);
  desk.draft.authors = [{name: found}];
  return nameSaid(desk, path, words);
};

/** Who made the picture before it. */
export const readCredit: ComponentReader = async (component, desk, path, before) => {
  const words = plainOf(await desk.inline(component, path));
  if (!words || !/^(?:image|video|audio|embed)$/.test(before?.type ?? '') || before!['credit']) return paragraph(words);
  before!['credit'] = readCreditLine(words)?.credit ?? words;
  tell(desk.context, 'credit-line', path, 'The line became the credit of a picture.', words);
  return [];
};

/** The words under the picture, film or table before it. */
export const readCaption: ComponentReader = async (component, desk, path, before) => {
  const content = await desk.inline(component, path);
  const isCaptioned = /^(?:image|gallery|video|audio|embed|table)$/.test(before?.type ?? '') && !before!['caption'];
  if (!isCaptioned || !content.length) return paragraph(content);
  before!['caption'] = content;
  return [];
};

export const readQuote: ComponentReader = async (component, desk, path) => {
  const blocks = [...(await desk.text(component, path)), ...(await desk.components(component['components'], `${path}.components`))];
  // One can be named as who is quoted; others are lines.
  const signed = blocks.find((block) => block['by']);
  const {lines: all, rest} = sortLines(signQuotes(blocks, signed));
  const {lines, by} = signed ? {lines: all, by: signed['by']} : takeSignature(all);
  const pull = textOf(component['role']) === 'pullquote';
  return [...divideQuote(lines, {by, pull}), ...rest];
};

const MOST_CELLS = 20_000;

/** A table of records: each descriptor is a column. What is more than a table can hold is named. */
export const readDataTable: ComponentReader = async (component, desk, path) => {
  const {descriptors, records: all} = fieldsOf(component['data']);
  const columns = recordsOf(descriptors);
  nameFields(component, ['accessibilityCaption'], desk.context, path);
  const most = Math.ceil(MOST_CELLS / Math.max(columns.length, 1));
  const records = recordsOf(all).slice(0, most);
  const left = recordsOf(all).slice(most);
  if (left.length) tell(desk.context, 'cut', `${path}.data.records`, 'More than a table can hold.', wordsIn(left), 'error');
  const readCells = async (values: readonly unknown[], place: string) => {
    const cells: unknown[] = [];
    for (const value of values) cells.push(await readCell(value, desk, place));
    return cells;
  };
  const isHeaded = component['showDescriptorLabels'] !== false;
  if (!isHeaded) nameFields({labels: columns.map(({label}) => label)}, ['labels'], desk.context, path);
  const keys = columns.map(({key}) => textOf(key));
  const head = isHeaded ? await readCells(columns.map(({label}) => label), `${path}.data.descriptors`) : [];
  const rows: unknown[][] = [];
  for (const [at, record] of records.entries()) {
    const place = `${path}.data.records[${at}]`;
    nameFields(record, Object.keys(record).filter((key) => !keys.includes(key)), desk.context, place);
    rows.push(await readCells(keys.map((key) => record[key]), place));
  }
  const caption = await desk.inline(component['caption'], `${path}.caption`);
  const filled = rows.length ? rows : head.length ? [head] : [];
  return filled.length ? [stated({type: 'table', caption, head: head.length && rows.length ? [head] : [], rows: filled})] : [];
};

async function readCell(value: unknown, desk: Desk, path: string): Promise<unknown> {
  if (Number.isFinite(value) || typeof value === 'boolean') return String(value);
  const {URL: address} = fieldsOf(value);
  if (address) tell(desk.context, 'field-dropped', path, 'A cell has no room for a picture.', wordsIn(value), 'warning');
  return desk.inline(value, path);
}

export const readHtmlTable: ComponentReader = async ({html, caption}, desk, path) => {
  const blocks = await desk.blocks(textOf(html), path);
  const words = await desk.inline(caption, `${path}.caption`);
  const table = blocks.find(({type}) => type === 'table');
  if (table && words.length && !table['caption']) table['caption'] = words;
  return table ? blocks : [...blocks, ...paragraph(words)];
};
