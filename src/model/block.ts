import {
  address, choice, code, date, flag, inline, kinds, lang, list, number, oneOf, record, text, type Fields, type Form, type Rule, type TypeOf,
} from './form.js';
import {direction} from './inline.js';
import {
  audioIds, audioProviders, embedIds, embedProviders, platforms, videoIds, videoProviders,
} from './media.js';

/** Forms that many fields have: a name, any other line of text, a technical word, a text with spans, and paragraphs of it. */
export const label = text(200);
export const line = text();
export const token = text(100);
export const words = inline();
export const paragraphs = list(words, 500);
/** A page to follow, and a file that the page loads. */
export const link = address();
const file = address('media');

/** Why something may disturb: at least one kind, and words of the publisher. */
export const warningForm = record(
  {kinds: list(choice('violence death injury abuse self-harm sexual discrimination distressing flashing spoiler other'), 11)},
  {text: line},
);
export type Warning = TypeOf<typeof warningForm>;

const side = number(1, 100_000, true);
const fraction = number(0, 1);
const under = {caption: words, credit: line};

const imageFields = {
  width: side,
  height: side,
  alt: line,
  decorative: flag,
  sources: list(record({src: file, width: side}, {type: token}), 12),
  ...under,
  rights: line,
  url: link,
  focus: record({x: fraction, y: fraction}, {}),
  digitalSource: token,
};

const altOrDecorative: Rule = (image, judge) => {
  if (image['alt']) judge.drop('decorative');
};

const src = {src: file};

/** A picture. `alt` absent means unknown; `decorative` means that none is needed. `focus`: 0 to 1 from the left and the top. */
export const imageForm = record(src, imageFields, altOrDecorative);
export type Image = TypeOf<typeof imageForm>;

/** The lead image, of which perhaps only the credit is known. */
export const leadImageForm = record({}, {...src, ...imageFields}, altOrDecorative);

const person = {name: label, role: label, url: link, image: imageForm, type: choice('person organization')};

/** Someone who made the story; at least `name` or `bio`. */
export const authorForm = record(
  {},
  {...person, bio: words, org: label, links: list(record({platform: text(40), url: link}, {}), 20)},
  (_author, judge) => judge.needs('name', 'bio'),
);
export type Author = TypeOf<typeof authorForm>;

const target = {url: link, title: line};
const targetFields = {description: line, image: imageForm, source: label, published: date};
/** A link with what is known of its target. */
export const linkForm = record(target, targetFields);
export type Link = TypeOf<typeof linkForm>;

/** A block: its own fields, and those that every block may have. Of a video, `id` is the provider's. */
const block = <R extends Fields, O extends Fields>(required: R, optional: O, rule?: Rule) =>
  record(required, {id: label, ...direction, contentWarning: warningForm, ...optional}, rule);

/** An id of the form that the provider has, or else an address; `other` and `file` have no ids. */
const idRule =
  (ids: Readonly<Record<string, RegExp>>): Rule =>
  (media, judge) => {
    const pattern = ids[media['provider'] as string];
    if (!pattern?.test(media['id'] as string)) judge.drop('id');
    judge.needs('url', pattern ? 'id' : 'sources');
  };

const id = text(2000);
const player = text(100, /^[\w.-]+$/);
const seconds = number(0, 1_000_000);
const mediaFields = {
  id,
  player,
  partner: player,
  start: seconds,
  title: line,
  poster: imageForm,
  duration: seconds,
  live: flag,
  ...under,
  url: link,
  sources: list(record({src: file, type: token}, {}), 12),
  tracks: list(record({kind: choice('captions subtitles descriptions chapters'), src: file, lang}, {label}), 100),
  transcript: paragraphs,
};
const aspect = text(12, /^[1-9]\d{0,4}:[1-9]\d{0,4}$/);

const content = {content: words};
const items = <F extends Fields>(deeper: F) => ({items: list(record(content, deeper))});

const row = list(inline(''), 200);

/** Gives all rows of a table the length of the longest, by empty cells. */
const evenRows: Rule = ({head = [], rows}) => {
  const all = [head, rows].flat() as unknown[][];
  const width = Math.max(...all.map((cells) => cells.length));
  let isChanged = false;
  for (const cells of all) {
    while (cells.length < width) isChanged = cells.push('') > 0;
  }
  return isChanged;
};

/** A heading holds no line break and is no link as a whole. */
const plainHeading: Rule = (heading) => {
  type Pieces = {t?: string; c?: unknown}[];
  const pieces = [heading['content']].flat() as Pieces;
  const [only, more] = pieces;
  const inside = only?.t === 'a' && !more ? ([only.c].flat() as Pieces) : pieces;
  const bare = inside.map((piece) => (piece.t === 'br' ? ' ' : piece));
  const isChanged = bare.some((piece, at) => piece !== pieces[at]);
  if (isChanged) heading['content'] = bare;
  return isChanged;
};

const quoteWords = {content: list(words, 20)};

/** A quote alone; as a block it has `type` besides. */
export const quoteForm = block(
  quoteWords,
  {
    by: record({}, {...person, description: line, handle: label}),
    via: label,
    platform: oneOf(platforms),
    platformLabel: token,
    url: link,
    published: date,
    pull: flag,
    translation: record({lang, ...quoteWords}, {}),
    media: list(imageForm, 20),
  },
  (quote, judge) => {
    if (quote['platform'] === 'other' && !quote['platformLabel']) judge.drop('platform');
  },
);

const boxBlocks = {
  paragraph: block(content, {}),
  heading: block({level: oneOf([2, 3, 4]), ...content}, {}, plainHeading),
  list: block(items(items(items({}))), {ordered: flag, start: number(-100_000, 100_000, true)}),
  image: block(src, imageFields, altOrDecorative),
  quote: quoteForm,
  table: block({rows: list(row)}, {caption: words, head: list(row, 10), rowHeads: flag}, evenRows),
};

/** A video alone; as a block it has `type` besides. */
export const videoForm = block({provider: oneOf(videoProviders)}, {...mediaFields, aspect}, idRule(videoIds));

const simpleBlocks = {
  ...boxBlocks,
  gallery: block({images: list(imageForm, 100, 2)}, {caption: words}),
  video: videoForm,
  audio: block({provider: oneOf(audioProviders)}, mediaFields, idRule(audioIds)),
  embed: block({provider: oneOf(embedProviders), url: link}, {id, title: line, text: paragraphs, ...under, aspect}, idRule(embedIds)),
  note: block({kind: choice('editor update advice context'), content: paragraphs}, {date}),
  box: block({body: list(kinds('type', boxBlocks))}, {title: line, kind: choice('facts takeaways timeline qa profile')}),
  link: block(target, targetFields),
  code: block({text: code(20_000)}, {language: text(40)}),
  divider: block({}, {}),
} satisfies Record<string, Form>;

/** The 16 kinds of block. An `entry` is one post of a live story and holds no `entry`. */
export const blockForm = kinds('type', {
  ...simpleBlocks,
  entry: block(
    {body: list(kinds('type', simpleBlocks))},
    {title: line, published: date, updated: date, authors: list(authorForm, 20), key: flag},
  ),
});

export type Block = TypeOf<typeof blockForm>;
/** One kind of block: `BlockOf<'quote'>`. */
export type BlockOf<K extends Block['type']> = Extract<Block, {type: K}>;
export type Quote = BlockOf<'quote'>;
export type Video = BlockOf<'video'>;
