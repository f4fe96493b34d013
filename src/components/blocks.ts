import type {Block, BlockOf, Image, Link} from '../model/block.js';
import {plainText, type Inline} from '../model/inline.js';
import {fill, labelOf} from '../words/english.js';
import {formatDate, joinNames} from '../words/language.js';
import {serviceName} from '../words/names.js';
import type {DrawContext} from './context.js';
import {element, link, linkTo, type Child} from './element.js';
import {drawCaption, drawFile, drawPicture, drawWarning} from './figures.js';
import {SocialQuote} from './social-quote.js';
import {StoryFigure} from './story-figure.js';
import {drawParagraphs, drawText, languageAttributes} from './text.js';
import {VideoEmbed} from './video-embed.js';

type Drawers = {readonly [K in Block['type']]: (block: BlockOf<K>, context: DrawContext) => HTMLElement};

/** A heading of the level, from `h1` to `h6`. */
export function drawHeading(level: number, name: string, ...children: readonly Child[]): HTMLElement {
  return element(`h${Math.max(1, Math.min(6, Math.round(level)))}` as 'h6', name, {}, ...children);
}

/** A date as `<time>`, perhaps with a phrase around it. */
export function drawTime(datetime: string, {interfaceLang}: DrawContext, phrase = '{name}'): HTMLElement {
  return element('time', '', {datetime}, fill(phrase, formatDate(datetime, interfaceLang)));
}

/** A tinted panel with its own label: a note, a correction. */
export function drawPanel(kind: string, content: readonly Inline[], date: string | undefined, context: DrawContext): HTMLElement {
  const label = labelOf(kind, context.words);
  return element(
    'aside',
    'note',
    {role: 'note'},
    element('p', 'label', {}, label, date && ', ', date && drawTime(date, context)),
    ...drawParagraphs(content, context.lang),
  );
}

/** A picture as an element of ours. */
export function drawFigure(figure: Image, context: DrawContext, name = 'set wide'): StoryFigure {
  return nest(new StoryFigure(), {figure, context}, name, 'figure');
}

/** Parts that inner elements have. */
const PARTS = ['frame', 'play', 'caption', 'credit', 'words', 'attribution', 'name', 'image', 'photo', 'role'];

/** Gives an inner element its data; its parts are passed on under a longer name, `video__caption`. */
export function nest<T extends HTMLElement>(made: T, data: Partial<T>, className: string, name: string): T {
  made.setAttribute('exportparts', [name, ...PARTS.map((part) => `${part}:${name}__${part}`)].join());
  made.className = className;
  return Object.assign(made, data);
}

/** A link as a card: title, what it says, where it leads. */
export function drawLinkCard({url, title, description, image, source, published}: Link, context: DrawContext): HTMLElement {
  const card = link(
    url,
    'card',
    drawPicture('', image, context),
    element(
      'span',
      '',
      {},
      element('bdi', 'card-title', {}, title),
      description && element('span', 'small', {}, description),
      element('span', 'quiet', {}, source ?? new URL(url).hostname, published && ', ', published && drawTime(published, context)),
    ),
  );
  card.className += ' set';
  return card;
}

/** A medium as a card: title, the words it comes with, and a link to where it is, or at least its name. */
function drawCard(medium: BlockOf<'audio' | 'embed'>, phrase: string, context: DrawContext, ...children: readonly Child[]): HTMLElement {
  const {provider, url, title} = medium;
  const name = serviceName(provider);
  return element(
    'figure',
    'embed',
    {},
    title && element('p', 'card-title', {}, title),
    ...children,
    (url || name) && element('p', '', {}, url ? linkTo(url, context.words.openAt, name) : name),
    drawCaption(medium, phrase, context),
  );
}

function drawRow(cells: readonly Inline[], {lang}: DrawContext, heads: number, scope: string): HTMLElement {
  const draw = (cell: Inline, isHead: boolean) => element(isHead ? 'th' : 'td', '', {scope: isHead ? scope : undefined}, drawText(cell, lang));
  return element('tr', '', {}, ...cells.map((cell, at) => draw(cell, at < heads && cell !== '')));
}

const drawers: Drawers = {
  paragraph: ({content}, {lang}) => element('p', 'paragraph', {}, drawText(content, lang)),
  heading: ({level, content}, context) => drawHeading(context.level + level - 1, `level-${level}`, drawText(content, context.lang)),
  quote: (quote, context) => nest(new SocialQuote(), {quote, context}, quote.pull ? 'set wide' : 'set', 'quote'),
  image: (image, context) => drawFigure(image, context),
  gallery: ({images, caption}, context) =>
    element(
      'figure',
      'gallery',
      {class: 'wide'},
      element('div', 'pictures', {}, ...images.map((image) => drawFigure(image, context, ''))),
      drawCaption({...(caption && {caption})}, '', context),
    ),
  video: (video, context) => nest(new VideoEmbed(), {video, context}, 'set wide', 'video'),
  audio: (audio, context) => drawCard(audio, context.words.audio, context, audio.provider === 'file' && drawFile('audio', audio)),
  embed: (embed, context) => drawCard(embed, context.words.image, context, ...drawParagraphs(embed.text, context.lang)),
  list({items, ordered, start}, {lang}) {
    type Items = readonly {readonly content: Inline; readonly items?: Items}[];
    const draw = (level: Items, first?: number): HTMLElement =>
      element(ordered ? 'ol' : 'ul', '', {start: first}, ...level.map(({content, items: inner}) => element('li', '', {}, drawText(content, lang), inner && draw(inner))));
    return draw(items, ordered && start);
  },
  table: ({caption, head = [], rows, rowHeads}, context) =>
    // A region that can be scrolled has to be reached by the keyboard (WCAG 2.1.1).
    element(
      'div',
      'table',
      {class: 'set wide table', role: 'region', tabindex: 0, 'aria-label': caption ? plainText(caption) : context.words.table},
      element(
        'table',
        '',
        {},
        caption && element('caption', '', {}, drawText(caption, context.lang)),
        element('thead', '', {}, ...head.map((cells) => drawRow(cells, context, Infinity, 'col'))),
        element('tbody', '', {}, ...rows.map((cells) => drawRow(cells, context, Number(!!rowHeads), 'row'))),
      ),
    ),
  note: ({kind, date, content}, context) => drawPanel(kind, content, date, context),
  box({title, kind, body}, context) {
    const label = title ?? (kind && labelOf(kind, context.words));
    return element(
      'aside',
      'box',
      {role: 'note'},
      label && drawHeading(context.level + 1, '', label),
      ...body.map((block) => drawBlock(block, {...context, level: context.level + 1})),
    );
  },
  link: drawLinkCard,
  code: ({text, language}, {words}) => element('pre', 'code', {tabindex: 0, role: 'region', 'aria-label': language ?? words.code}, element('code', '', {}, text)),
  divider: () => element('hr'),
  entry({title, published, updated, authors = [], key, body}, context) {
    const {words, interfaceLang} = context;
    const names = joinNames(authors.flatMap(({name}) => name ?? []), interfaceLang);
    return element(
      'section',
      'entry',
      {class: key ? 'entry key' : 'entry'},
      element(
        'p',
        'byline',
        {},
        published && drawTime(published, context),
        key && element('b', '', {}, words.key),
        names && element('span', '', {}, fill(words.by, names)),
        updated && drawTime(updated, context, words.updated),
      ),
      title && drawHeading(context.level + 1, '', title),
      ...body.map((block) => drawBlock(block, {...context, level: context.level + 1})),
    );
  },
};

/** Draws one block; behind a note where its publisher warns of it. */
export function drawBlock(block: Block, context: DrawContext): HTMLElement {
  const {contentWarning, lang = context.lang} = block;
  const draw = () => {
    const drawn = drawers[block.type](block as never, {...context, lang});
    for (const [name, value] of Object.entries(languageAttributes(block))) if (value) drawn.setAttribute(name, String(value));
    return drawn;
  };
  return contentWarning && context.warns ? drawWarning(contentWarning, context, draw) : draw();
}
