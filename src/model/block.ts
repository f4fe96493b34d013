import {cell, words} from './check-inline.js';
import {choice, code, date, file, flag, kinds, lang, link, list, number, oneOf, record, text} from './check.js';
import type {Fields, Form, NoFields, Rule, TypeOf} from './form.js';
import {dir, type Span} from './inline.js';
import {audioIds, embedIds, keysOf, postIds, videoIds} from './media.js';

/** Texts that many fields have: a name, any other line, a technical word. */
export const label = text(200);
export const line = text();
export const token = text(100);

/** Why something may disturb: at least one kind, and words of the publisher. */
export const warningForm = record(
  {kinds: list(choice('violence death injury abuse self-harm sexual discrimination distressing flashing spoiler other'), 11)},
  {text: line},
);
export type Warning = TypeOf<typeof warningForm>;

const side = number(1, 100_000, true);

const imageFields = {
  width: side,
  height: side,
  alt: line,
  decorative: flag,
  sources: list(record({src: file, width: side}, {type: token}), 12),
  caption: words,
  credit: line,
  rights: line,
  url: link,
  focus: record({x: number(0, 1), y: number(0, 1)}),
  digitalSource: token,
};

const altOrDecorative: Rule = (image, judge) => image['alt'] && judge.drop('decorative');

/** A picture. `alt` absent means unknown; `decorative` means that none is needed. `focus`: 0 to 1 from the left and the top. */
export const imageForm = record({src: file}, imageFields, altOrDecorative);
export type Image = TypeOf<typeof imageForm>;

/** The lead image, of which perhaps only the credit is known. */
export const leadImageForm = record({}, {src: file, ...imageFields}, altOrDecorative);

const person = {name: label, role: label, url: link, image: imageForm, type: choice('person organization')};

/** Someone who made the story; at least `name` or `bio`. */
export const authorForm = record(
  {},
  {...person, bio: words, org: label, links: list(record({platform: text(40), url: link}), 20)},
  (_author, judge) => judge.needs('name', 'bio'),
);
export type Author = TypeOf<typeof authorForm>;

const target = {url: link, title: line};
const targetFields = {description: line, image: imageForm, source: label, published: date};
/** A link with what is known of its target. */
export const linkForm = record(target, targetFields);
export type Link = TypeOf<typeof linkForm>;

/** A block: its own fields, and those that every block may have. */
const block = <R extends Fields, O extends Fields = NoFields>(required: R, optional?: O, rule?: Rule) =>
  record(required, {id: label, lang, dir, contentWarning: warningForm, ...(optional as O)}, rule);

/** A block of something at a provider: an id of the form that the provider has, or else an address; `other` and `file` have no ids. */
const provided = <K extends string, R extends Fields, O extends Fields>(ids: Readonly<Record<K, RegExp | undefined>>, required: R, optional: O) =>
  block({provider: oneOf(keysOf(ids)), ...required}, optional, (media, judge) => {
    const pattern = (ids as Readonly<Record<string, RegExp | undefined>>)[media['provider'] as string];
    if (!pattern?.test(media['id'] as string)) judge.drop('id');
    judge.needs('url', pattern ? 'id' : 'sources');
  });

const aspect = text(12, /^[1-9]\d{0,4}:[1-9]\d{0,4}$/);
const mediaFields = {
  id: line,
  player: text(100, /^[\w.-]+$/),
  partner: text(100, /^[\w.-]+$/),
  start: number(0, 1_000_000),
  title: line,
  poster: imageForm,
  duration: number(0, 1_000_000),
  live: flag,
  caption: words,
  credit: line,
  url: link,
  sources: list(record({src: file, type: token}), 12),
  tracks: list(record({kind: choice('captions subtitles descriptions chapters'), src: file, lang}, {label}), 100),
  transcript: list(words, 500),
};

const items = <F extends Fields>(deeper: F) => ({items: list(record({content: words}, deeper))});

/** The most cells of a table: it is laid out in one go. */
const MOST_CELLS = 20_000;

/** Gives all rows of a table the length of the longest, by empty cells. Of a table of which a few words would make many cells only the first rows are kept. */
const evenRows: Rule = ({head = [], rows}, judge) => {
  const all = [head, rows].flat() as unknown[][];
  const width = Math.max(...all.map((cells) => cells.length));
  judge.cut('rows', Math.ceil(Math.min(MOST_CELLS, 200 + 4 * all.flat().length) / width));
  let filled;
  for (const cells of all) {
    while (cells.length < width) filled = cells.push('');
  }
  return filled;
};

/** A heading holds no line break and is no link as a whole. */
const plainHeading: Rule = (heading) => {
  const content = heading['content'] as readonly Span[];
  const [only, more] = content;
  const isLink = only!.t === 'a' && !more;
  const pieces = [isLink ? only!.c : content].flat() as Span[];
  const isWrong = isLink || pieces.some(({t}) => t === 'br');
  if (isWrong) heading['content'] = pieces.map((piece) => (piece.t === 'br' ? ' ' : piece));
  return isWrong;
};

/** A quote alone; as a block it has `type` besides. */
export const quoteForm = block(
  {content: list(words, 20)},
  {
    by: record({}, {...person, description: line, handle: label}),
    via: label,
    platform: oneOf(keysOf(postIds)),
    platformLabel: token,
    url: link,
    published: date,
    pull: flag,
    translation: record({lang, content: list(words, 20)}),
    media: list(imageForm, 20),
  },
  (quote, judge) => quote['platform'] === 'other' && !quote['platformLabel'] && judge.drop('platform'),
);

const boxBlocks = {
  paragraph: block({content: words}),
  heading: block({level: oneOf([2, 3, 4]), content: words}, {}, plainHeading),
  list: block(items(items(items({}))), {ordered: flag, start: number(-100_000, 100_000, true)}),
  image: block({src: file}, imageFields, altOrDecorative),
  quote: quoteForm,
  table: block({rows: list(list(cell, 200))}, {caption: words, head: list(list(cell, 200), 10), rowHeads: flag}, evenRows),
};

/** A video alone; as a block it has `type` besides. */
export const videoForm = provided({...videoIds, file: undefined}, {}, {...mediaFields, aspect});

const simpleBlocks = {
  ...boxBlocks,
  gallery: block({images: list(imageForm, 100, 2)}, {caption: words}),
  video: videoForm,
  audio: provided({...audioIds, file: undefined}, {}, mediaFields),
  embed: provided(embedIds, {url: link}, {id: line, title: line, text: list(words, 500), caption: words, credit: line, aspect}),
  note: block({kind: choice('editor update advice context'), content: list(words, 500)}, {date}),
  box: block({body: list(kinds(boxBlocks))}, {title: line, kind: choice('facts takeaways timeline qa profile')}),
  link: block(target, targetFields),
  code: block({text: code(20_000)}, {language: text(40)}),
  divider: block({}),
} satisfies Record<string, Form>;

/** The 16 kinds of block. An `entry` is one post of a live story and holds no `entry`. */
export const blockForm = kinds({
  ...simpleBlocks,
  entry: block(
    {body: list(kinds(simpleBlocks))},
    {title: line, published: date, updated: date, authors: list(authorForm, 20), key: flag},
  ),
});

export type Block = TypeOf<typeof blockForm>;
/** One kind of block: `BlockOf<'quote'>`. */
export type BlockOf<K extends Block['type']> = Extract<Block, {type: K}>;
export type Quote = BlockOf<'quote'>;
export type Video = BlockOf<'video'>;
