import type {Block} from '../../src/model/block.js';
import {plainText} from '../../src/model/inline.js';

/** A block of the golden reading, as far as a machine may go: its kind, and its text or, of a video, its four fields. */
export type GoldenBlock = readonly [kind: string, ...words: string[]];

const VIDEO_FIELDS = ['provider', 'id', 'player', 'title'] as const;

/** A field of the head table. */
export const parseGoldenHead = (markdown: string, field: string): string => new RegExp(`^\\| \`${field}\` \\| (.*?) \\|`, 'm').exec(markdown)?.[1] ?? '';

/** The 12 blocks as the golden reading prints them: numbered, wrapped, the notes about them below in bullets. */
export function parseGolden(markdown: string): GoldenBlock[] {
  const [, body = ''] = markdown.split(/^## Body:.*$/m);
  const [blocks = ''] = body.split(/^## /m);
  return blocks.split(/^\d+\. /m).slice(1).map((block) => {
    const [, kind = '', rest = ''] = /^`(\w+)` — ([^]*)$/.exec(block) ?? [];
    if (kind === 'video') return [kind, ...VIDEO_FIELDS.map((field) => new RegExp(`\`${field}\` “([^”]+)”`).exec(rest)?.[1] ?? '')];
    const [text = ''] = rest.split(/\n(?:\s*\n|\s+- )/);
    return [kind, text.trim().replace(/\s*\n\s*/g, ' ')];
  });
}

/** A block in the same form, whatever else an editor knows of it. */
export function printGolden(block: Block): GoldenBlock {
  if (block.type === 'paragraph') return [block.type, plainText(block.content)];
  if (block.type === 'quote') return [block.type, ...block.content.map(plainText)];
  if (block.type === 'video') return [block.type, ...VIDEO_FIELDS.map((field) => block[field] ?? '')];
  return [block.type, JSON.stringify(block)];
}

/** Whether a block says nothing that no machine may know: who said it, where, when. */
export const isBare = (block: Block): boolean => Object.keys(block).length === (block.type === 'video' ? VIDEO_FIELDS.length + 1 : 2);
