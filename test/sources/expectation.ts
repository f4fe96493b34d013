import {plainText, type Inline} from '../../src/model/inline.js';
import type {Block, Image} from '../../src/model/block.js';
import type {Story} from '../../src/node.js';

/** A block as one line: its kind, and its words in the order of reading. `expected/README.md` says how each kind is printed. */
export interface Line {
  readonly kind: string;
  readonly words: string;
}

/** A line that a person wrote: `readings` are equally right, an optional one may be missing, and one without a place may stand anywhere. */
export interface ExpectedLine {
  readonly kind: string;
  readonly isOptional: boolean;
  readonly isPlaceless: boolean;
  readonly readings: readonly string[];
}

/** What a person reads in one input: fields of the head, each with its readings (`-`: absent), and the blocks. */
export interface Expectation {
  readonly head: Readonly<Record<string, readonly string[]>>;
  readonly lines: readonly ExpectedLine[];
}

const readings = (text: string): string[] => text.split('||').map((reading) => reading.trim());

/** Reads the form that `expected/README.md` describes. */
export function parseExpectation(text: string): Expectation {
  const [head = '', ...rest] = text.split(/\n{2,}/);
  const entries = (part: string): [string, string][] =>
    part.split('\n').filter((line) => line.trim() && !line.startsWith('#')).map((line) => {
      const [, key, value] = /^([\w?~]+):(.*)$/.exec(line) ?? [];
      if (key === undefined || value === undefined) throw new Error(`no “kind: words”: ${line}`);
      return [key, value];
    });
  return {
    head: Object.fromEntries(entries(head).map(([key, value]) => [key, readings(value)])),
    lines: entries(rest.join('\n')).map(([key, value]) => ({
      kind: key.replace(/[?~]/, ''), isOptional: key.endsWith('?'), isPlaceless: key.endsWith('~'), readings: readings(value),
    })),
  };
}

const joined = (parts: readonly (string | undefined)[], by: string): string => parts.filter(Boolean).join(by);
const inline = (text: Inline | undefined): string => plainText(text ?? '');
const inlines = (texts: readonly Inline[] = []): string => texts.map(plainText).join(' ');
const credited = ({caption, credit}: Pick<Image, 'caption' | 'credit'>): string => joined([inline(caption), credit && `(${credit})`], ' ');

type Item = {readonly content: Inline; readonly items?: readonly Item[]};
const allItems = (items: readonly Item[]): string[] => items.flatMap(({content, items: inner = []}) => [inline(content), ...allItems(inner)]);

type Quote = Extract<Block, {type: 'quote'}>;
function printQuote({content, by, platform}: Quote): string {
  const handle = by?.handle?.replace(/^@?(.+)$/, '(@$1)');
  const who = joined([joined([by?.name, by?.role, by?.description], ', '), handle], ' ');
  return joined([joined([inlines(content), who], ' — '), platform && `[${platform}]`], ' ');
}

function printWords(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading': return inline(block.content);
    case 'quote': return printQuote(block);
    case 'image': return credited(block);
    case 'gallery': return joined([...block.images.map(credited), inline(block.caption)], ' / ');
    case 'video':
    case 'audio': return joined([block.provider, block.id, credited(block)], ' ');
    case 'embed': return joined([block.provider, block.id, inlines(block.text), credited(block)], ' ');
    case 'list': return allItems(block.items).join(' / ');
    case 'table': return joined([inline(block.caption), ...[block.head ?? [], block.rows].flat(2).map(plainText)], ' | ');
    case 'note': return inlines(block.content);
    case 'box':
    case 'entry': return joined([block.title, ...block.body.map(printWords)], ' / ');
    case 'link': return joined([block.title, block.description], ' — ');
    case 'code': return block.text;
    case 'divider': return '';
  }
}

function printKind(block: Block): string {
  if (block.type === 'heading') return `heading${block.level}`;
  if (block.type === 'list') return block.ordered ? 'numbered' : 'list';
  return block.type === 'quote' && block.pull ? 'pullquote' : block.type;
}

/** The blocks of a story, then its corrections. */
export const printStory = ({body, corrections = []}: Story): Line[] => [
  ...body.map((block) => ({kind: printKind(block), words: printWords(block)})),
  ...corrections.map(({content}) => ({kind: 'correction', words: inlines(content)})),
];

/** The fields of the head as they stand in an expectation; what is absent is `-`. */
export const printHead = (story: Story): Record<string, string> => ({
  headline: story.headline,
  standfirst: inline(story.standfirst) || '-',
  authors: (story.authors ?? []).map(({name = '(bio only)'}) => name).join('; ') || '-',
  published: story.published ?? '-',
  updated: story.updated ?? '-',
  lang: story.lang,
  dir: story.dir ?? '-',
});
