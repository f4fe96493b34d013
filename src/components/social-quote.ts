import {quoteForm, type Quote} from '../model/block.js';
import {hasFrame} from '../providers/playable.js';
import {attributionOf} from '../words/attribution.js';
import {data, drawData, speak, type Setting} from './context.js';
import {element, give, link, type Child} from './element.js';
import {drawPicture} from './figures.js';
import {drawContact, serviceOf} from './offer.js';
import {drawFigure} from './story-figure.js';
import {StoryElement} from './story-element.js';
import {drawQuotation, languageAttributes} from './text.js';

/**
 * A quotation with who said it, in what role, where, and by whom it was reported; of a post as of a speech. It needs nobody else's server.
 *
 * @tag social-quote
 * @slot - The words, or a quotation: a `blockquote` of the page's own, or as a platform hands it out for a post; the fallback.
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
export class SocialQuote extends StoryElement {
  static override properties = {quote: data};

  /** The quote as data; it wins over the attributes and the light DOM. */
  declare quote: Quote | undefined;
  /** Set by the story that it stands in, before it is drawn. */
  declare context: Setting | undefined;

  override render(): Node {
    return drawData(this, 'quote', quoteForm, (quote, context) => {
      const {translation, pull, url, platform: provider = '', archiveUrl, removed, media = []} = quote;
      const {words} = context;
      const drawWords = (said: Pick<Quote, 'content' | 'lang' | 'dir'>) => {
        const {content, lang = context.lang} = said;
        // For the marks, which come with the words of their language.
        speak(this, lang);
        return element('blockquote.words', languageAttributes(said), ...drawQuotation(content, {lang}));
      };
      const said = give(drawWords(quote), {cite: url});
      const post = {type: 'quote', provider, url, archiveUrl, removed};
      const button = !removed && hasFrame(post) && context.consent !== 'denied' && element('button.show', {type: 'button'}, words.original);
      return element(
        pull ? 'figure.quote root pull' : 'figure.quote root',
        // A pull quote says again what the text says: once is enough for a screen reader.
        {'aria-hidden': pull},
        said,
        translation && element('p.label', words.translation),
        translation && drawWords(translation),
        ...media.map((figure) => drawFigure(figure, context, '')),
        drawAttribution(quote, context),
        drawContact(post, serviceOf(post), said, button, context),
      );
    });
  }
}

function drawAttribution(quote: Quote, context: Setting): Child {
  const parts = attributionOf(quote, context.words, context.interfaceLang);
  const line = parts.flatMap(({what, text, before, href}) => [
    before,
    link(href, what === 'date' ? element('time.date', {datetime: quote.published, dir: 'auto'}, text) : element(`bdi.${what}`, text)),
  ]);
  return parts[0] && element('figcaption.attribution row', drawPicture('.avatar', quote.by?.image, context), element('span', ...line));
}

declare global {
  interface HTMLElementTagNameMap {
    'social-quote': SocialQuote;
  }
}
