import {LitElement} from 'lit';
import {quoteForm, type Quote} from '../model/block.js';
import {attributionOf} from '../words/attribution.js';
import {data, drawData, speak, type DrawContext} from './context.js';
import {element, link, type Child} from './element.js';
import {drawPicture} from './figures.js';
import {StoryFigure} from './story-figure.js';
import {styles} from './story.styles.js';
import {drawQuotation, languageAttributes} from './text.js';

/**
 * A quotation with who said it, in what role, where, and by whom it was reported; of a post as of a speech. It needs nobody else's server.
 *
 * @tag social-quote
 * @slot - The words; the fallback.
 * @attr {string} platform - Key of the platform of a post: `x`, `bluesky` ...
 * @attr {string} platform-label - Its name where it is not that of today: “Twitter”.
 * @attr {string} author - Who said it.
 * @attr {string} author-role - In what role.
 * @attr {string} handle - The account.
 * @attr {string} avatar - Address of the author's picture.
 * @attr {string} via - Who reported it.
 * @attr {string} href - The post or document.
 * @attr {string} published - `YYYY-MM-DD` or a date-time with offset.
 * @csspart quote - All of it.
 * @csspart words - The words quoted.
 * @csspart attribution - The line below.
 * @csspart name - Who said it.
 */
export class SocialQuote extends LitElement {
  static override styles = styles;
  static override get properties() {
    return {quote: data, context: data};
  }

  /** The quote as data; it wins over the attributes and the light DOM. */
  declare quote: Quote | undefined;
  /** Set by the story that it stands in. */
  declare context: DrawContext | undefined;

  /** Makes `moveBefore` keep the element as it is. */
  connectedMoveCallback(): void {}

  override render(): Node {
    return drawData(this, 'quote', quoteForm, (quote, context) => {
      const {content, translation, pull, url, media = [], lang = context.lang} = quote;
      // For the marks, which come with the words of their language.
      speak(this, lang);
      if (translation) speak(this, translation.lang);
      return element(
        'figure',
        'quote',
        // A pull quote says again what the text says: once is enough for a screen reader.
        {class: pull ? 'root pull' : 'root quote', 'aria-hidden': pull && 'true'},
        element('blockquote', 'words', {cite: url, ...languageAttributes(quote)}, ...drawQuotation(content, lang)),
        translation && element('p', 'label', {}, context.words.translation),
        translation && element('blockquote', 'words', languageAttributes(translation), ...drawQuotation(translation.content, translation.lang)),
        ...media.map((figure) => Object.assign(new StoryFigure(), {figure, context})),
        drawAttribution(quote, context),
      );
    });
  }
}

function drawAttribution(quote: Quote, context: DrawContext): Child {
  const line = attributionOf(quote, context.words, context.interfaceLang).flatMap(({what, text, before, href}) => [
    before,
    link(href, '', element(what === 'date' ? 'time' : 'bdi', what, {datetime: what === 'date' ? quote.published : undefined}, text)),
  ]);
  return line[0] !== undefined && element('figcaption', 'attribution', {}, drawPicture('avatar', quote.by?.image, context, {width: 36, height: 36}), element('span', '', {}, ...line));
}

declare global {
  interface HTMLElementTagNameMap {
    'social-quote': SocialQuote;
  }
}
