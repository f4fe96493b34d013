import type {Block, BlockOf, Link} from '../model/block.js';
import {plainText, type Inline} from '../model/inline.js';
import {hasFrame} from '../providers/playable.js';
import {fill, labelOf} from '../words/english.js';
import {formatDate, joinNames} from '../words/language.js';
import type {DrawContext} from './context.js';
import {element, give, link, named, nest, type Child} from './element.js';
import {drawCaption, drawFile, drawPicture} from './figures.js';
import {drawContact, serviceOf} from './offer.js';
import {SocialQuote} from './social-quote.js';
import {drawFigure} from './story-figure.js';
import {drawParagraphs, drawText, languageAttributes} from './text.js';
import {VideoEmbed} from './video-embed.js';

type Drawers = {readonly [K in Block['type']]: (block: BlockOf<K>, context: DrawContext) => HTMLElement};

/** A heading of the level, from `h1` to `h6`. */
export function drawHeading(level: number, name: string, ...children: readonly Child[]): HTMLElement {
  return element(`h${Math.max(1, Math.min(6, level))}${name}` as 'h6', ...children);
}

/** A date as `<time>`, perhaps with a phrase around it; nothing where there is none. */
export function drawTime(datetime: string | undefined, {interfaceLang}: DrawContext, phrase = '{name}'): Child {
  return datetime && element('time', {datetime}, fill(phrase, formatDate(datetime, interfaceLang)));
}

/** A tinted panel with its own label: a note, a correction. */
export function drawPanel({kind, content, date}: Pick<BlockOf<'note'>, 'content' | 'date'> & {readonly kind: string}, context: DrawContext): HTMLElement {
  return element(
    'aside.note',
    {role: 'note'},
    element('p.label', labelOf(kind, context.words), date && ', ', drawTime(date, context)),
    ...drawParagraphs(content, context),
  );
}

/** A link as a card: title, what it says, where it leads. */
export function drawLinkCard({url, title, description, image, source, published}: Link, context: DrawContext): HTMLElement {
  return link(
    url,
    named('card set row'),
    drawPicture('', image, context),
    element(
      'span',
      element('bdi.title', title),
      description && element('span.small', description),
      element('span.quiet', source ?? new URL(url).hostname, published && ', ', drawTime(published, context)),
    ),
  );
}

/** A medium as a card: title, the words it comes with, a button for its frame where it has one, a link to where it is. */
function drawCard(medium: BlockOf<'audio' | 'embed'>, phrase: string, context: DrawContext, ...children: readonly Child[]): HTMLElement {
  const {provider, title} = medium;
  const {words, consent} = context;
  const name = title ?? serviceOf(medium);
  const card = element('div', ...children);
  const button = hasFrame(medium) && consent !== 'denied' && element('button.show', {type: 'button', 'aria-label': `${words.show}: ${name}`}, words.show);
  return element('figure.embed', title && element('p.title', title), card, provider !== 'file' && drawContact(medium, name, card, button, context), drawCaption(medium, phrase, context));
}

/** The heading of something inside of the story. */
const drawTitle = (title: string | undefined, {level}: DrawContext): Child => title && drawHeading(level + 1, '', title);

function drawRows(part: 'thead' | 'tbody', rows: readonly (readonly Inline[])[], context: DrawContext, heads: number, scope: string): HTMLElement {
  const draw = (cell: Inline, at: number) => {
    const isHead = at < heads && cell !== '';
    return element(isHead ? 'th' : 'td', isHead && {scope}, drawText(cell, context));
  };
  return element(part, ...rows.map((cells) => element('tr', ...cells.map(draw))));
}

const drawers: Drawers = {
  paragraph: ({content}, context) => element('p.paragraph', drawText(content, context)),
  heading: ({level, content}, context) => drawHeading(context.level + level - 1, `.level-${level}`, drawText(content, context)),
  quote: (quote, context) => nest(new SocialQuote(), {quote, context}, quote.pull ? 'set wide' : 'set', 'quote'),
  image: (image, context) => drawFigure(image, context),
  gallery: ({images, caption}, context) =>
    element('figure.gallery wide', element('div.pictures row', ...images.map((image) => drawFigure(image, context, ''))), drawCaption({caption}, '', context)),
  video: (video, context) => nest(new VideoEmbed(), {video, context}, 'set wide', 'video'),
  audio: (audio, context) => drawCard(audio, context.words.audio, context, audio.provider === 'file' && drawFile('audio', audio, context)),
  embed: (embed, context) => drawCard(embed, context.words.image, context, ...drawParagraphs(embed.text, context)),
  list({items, ordered, start}, context) {
    type Items = readonly {readonly content: Inline; readonly items?: Items}[];
    const draw = (level: Items, first?: number): HTMLElement =>
      element(ordered ? 'ol' : 'ul', {start: first}, ...level.map(({content, items: inner}) => element('li', drawText(content, context), inner && draw(inner))));
    return draw(items, ordered && start);
  },
  table: ({caption, head = [], rows, rowHeads}, context) =>
    // A region that can be scrolled has to be reached by the keyboard (WCAG 2.1.1).
    element(
      'div.table set wide',
      {role: 'region', tabindex: 0, 'aria-label': caption ? plainText(caption) : context.words.table},
      element(
        'table',
        caption && element('caption', drawText(caption, context)),
        drawRows('thead', head, context, Infinity, 'col'),
        drawRows('tbody', rows, context, rowHeads ? 1 : 0, 'row'),
      ),
    ),
  note: drawPanel,
  box: ({title, kind}, context) => element('aside.box', {role: 'note'}, drawTitle(title ?? (kind && labelOf(kind, context.words)), context)),
  link: drawLinkCard,
  code: ({text, language}, {words}) => element('pre.code', {tabindex: 0, role: 'region', 'aria-label': language ?? words.code}, element('code', text)),
  divider: () => element('hr'),
  entry({title, published, updated, authors = [], key}, context) {
    const {words, interfaceLang} = context;
    const names = joinNames(authors.flatMap(({name}) => name ?? []), interfaceLang);
    return element(
      'section.entry',
      element(
        'p.byline row',
        drawTime(published, context),
        key && element('b', words.key),
        names && element('span', fill(words.by, names)),
        drawTime(updated, context, words.updated),
      ),
      drawTitle(title, context),
    );
  },
};

/** Draws one block, without what its publisher says of warnings, and without the blocks inside it: both are the body's (body.ts). */
export function drawBlock(block: Block, context: DrawContext): HTMLElement {
  const {lang = context.lang} = block;
  return give(drawers[block.type](block as never, {...context, lang}), languageAttributes(block));
}
