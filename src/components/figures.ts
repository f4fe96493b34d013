import type {Image, Video, Warning} from '../model/block.js';
import type {Inline} from '../model/inline.js';
import {fill, labelOf} from '../words/english.js';
import {joinNames} from '../words/language.js';
import {mayDraw, type Setting} from './context.js';
import {element, filled, give, linkTo, type Attributes, type Child} from './element.js';
import {WarningOpenEvent} from './events.js';
import {drawParagraphs, drawText} from './text.js';

/**
 * An image that loads when it comes near, unless it has to wait for the reader's choice; its `alt` is empty where what it shows is said beside it.
 */
export function drawPicture(name: '' | `.${string}`, image: Pick<Image, 'src' | 'width' | 'height'> | undefined, context: Setting, attributes: Attributes = {}): HTMLImageElement | undefined {
  if (!image || !mayDraw(image.src, context)) return undefined;
  const {src, width, height} = image;
  return element(`img${name}`, {src, width, height, alt: '', loading: 'lazy', decoding: 'async'}, attributes);
}

/** What stands below a figure. */
interface Captioned {
  readonly caption?: Inline | undefined;
  readonly credit?: string;
  readonly transcript?: readonly Inline[];
}

/** What stands above, caption, credit (`phrase` is the word that goes with it), what stands below, transcript; nothing where there is none of them. */
export function drawCaption({caption, credit, transcript}: Captioned, phrase: string, context: Setting, above?: Child, below?: Child): Child {
  const drawn = element(
    'figcaption.caption',
    above,
    caption && drawText(caption, context),
    credit && element('span.credit', ' ', fill(phrase, credit)),
    below,
    transcript && element('details', element('summary', context.words.transcript), ...drawParagraphs(transcript, context)),
  );
  return filled(drawn);
}

/**
 * A publisher's own file with the browser's controls: nothing but the poster is fetched before the reader plays. Of the sources the browser takes the first that
 * it can play; where it can play none, there is a link to it.
 */
export function drawFile(
  tag: 'video' | 'audio',
  {sources = [], tracks = [], poster, title}: Pick<Video, 'sources' | 'tracks' | 'title'> & {poster?: Image},
  {words}: Setting,
): HTMLElement {
  const files = sources.map((source) => element('source', source));
  const player = element(
    `${tag}.player`,
    // Tracks of another host are fetched with CORS, and only together with the file.
    {controls: '', preload: 'none', playsinline: '', poster: poster?.src, 'aria-label': title, crossorigin: tracks[0] && 'anonymous'},
    ...files,
    ...tracks.map(({kind, src, lang, label = lang}) => element('track', {kind, src, srclang: lang, label})),
  );
  player.onplay = () => void import('./player.js').then(({soundFile}) => soundFile(player)).catch(() => {});
  const last = files.at(-1);
  if (last) last.onerror = () => player.replaceWith(element('p', `${words.noPlayer} `, linkTo(last.src, words.openAt)));
  return player;
}

/** A note with the reason; what it warns of is drawn, and its media fetched, only when the reader opens it. */
export function drawWarning({kinds, text}: Warning, {words, interfaceLang}: Setting, draw: () => Child): HTMLElement {
  const reason = text ?? joinNames(kinds.map((kind) => labelOf(kind, words)), interfaceLang);
  const note = element(
    'details.warning',
    element('summary.row', element('b.label', words.warning), element('span', reason), element('span.show', words.show)),
  );
  note.addEventListener(
    'toggle',
    () => {
      give(note, draw());
      note.dispatchEvent(new WarningOpenEvent(kinds));
    },
    {once: true},
  );
  return note;
}
