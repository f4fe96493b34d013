import type {Block, Story} from '../../../../src/index.js';
import type {Head} from './site.js';

type Data = Readonly<Record<string, unknown>>;

/** The words of a text with spans. */
export const plain = (value: unknown): string => (Array.isArray(value) ? value.map(plain).join('') : typeof value === 'object' && value ? ((value as Data)['t'] === 'br' ? ' ' : plain((value as Data)['c'])) : String(value ?? ''));
const pieces = (values: readonly unknown[]): string => values.map((value) => plain(value) || '-').join(' | ').replace(/(?: \| -)+$/, '');
const printPicture = ({src, caption, credit}: Data): string => pieces([src, caption, credit]);

/** A block in one line, as a table of sites has it. */
export function printBlock(given: Block): string {
  const block: Data = {...given};
  const {type, content, level, items, url, title, text, provider, id} = block;
  if (type === 'image') return `image: ${printPicture(block)}`;
  if (type === 'gallery') return `gallery: ${(block['images'] as Data[]).map(printPicture).join(', ')}`;
  if (type === 'paragraph') return `p: ${plain(content)}`;
  if (type === 'heading') return `h${level}: ${plain(content)}`;
  if (type === 'list') return `list: ${(items as Data[]).map((item) => plain(item['content'])).join(' / ')}`;
  if (type === 'video') return `video: ${provider} ${id ?? url}`;
  if (type === 'divider') return 'divider';
  return `${type}: ${plain(content ?? title ?? text)}`;
}

const stated = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** What a story says in its head, as a table of sites has it. */
export const readHead = ({headline, standfirst, kicker, byline, authors, published, updated, leadImage, dir}: Story): Partial<Record<keyof Head, unknown>> =>
  stated({headline, standfirst: standfirst && plain(standfirst), kicker, byline, authors: authors?.map(({name}) => name), published, updated, lead: leadImage && printPicture({...leadImage}), dir});
