import {imageForm, type Image} from '../model/block.js';
import {plainText} from '../model/inline.js';
import {data, drawData, type Setting} from './context.js';
import {element, link, linkTo, nest} from './element.js';
import {drawCaption, drawPicture} from './figures.js';
import {StoryElement} from './story-element.js';

/**
 * A picture with its caption and credit; its box is kept before it loads.
 *
 * @tag story-figure
 * @slot - The fallback, shown where there is no picture that may be drawn.
 * @attr {string} src - Address of the picture.
 * @attr {string} alt - Text for those who do not see it; `alt=""` says that it is decorative.
 * @attr {number} width - Pixels.
 * @attr {number} height - Pixels.
 * @attr {string} caption - Words about it.
 * @attr {string} credit - Who made it.
 * @attr {string} href - Where a click leads.
 * @csspart figure - All of it.
 * @csspart image - The picture.
 * @csspart caption - Caption and credit.
 * @csspart credit - The credit.
 */
export class StoryFigure extends StoryElement {
  static override properties = {figure: data};

  /** The picture as data; it wins over the attributes. */
  declare figure: Image | undefined;
  /** Set by the story that it stands in, before it is drawn. */
  declare context: Setting | undefined;

  override render(): Node {
    return drawData(this, 'figure', imageForm, (image, context) => {
      const {src, sources, alt, decorative, caption, focus, url, digitalSource = ''} = image;
      const {words} = context;
      const made = drawPicture('.image', image, context, {
        srcset: sources?.map((source) => `${source.src} ${source.width}w`).join(),
        sizes: sources && '(min-width:60em) 50em,100vw',
        alt: alt ?? (decorative ? '' : caption ? plainText(caption) : words.picture),
      });
      // By the CSSOM, for a style attribute is blocked by a strict CSP.
      if (made && focus) made.style.objectPosition = `${focus.x * 100}% ${focus.y * 100}%`;
      return element(
        'figure.figure root',
        made ? link(url, made) : element('p.panel', alt, ' ', linkTo(src, words.openAt)),
        drawCaption(image, words.image, context, /algorithmic|synthetic/i.test(digitalSource) && `${words.madePicture} `),
      );
    });
  }
}

/** A picture inside of another element of ours. */
export function drawFigure(figure: Image, context: Setting, className = 'set wide'): StoryFigure {
  return nest(new StoryFigure(), {figure, context}, className, 'figure');
}

declare global {
  interface HTMLElementTagNameMap {
    'story-figure': StoryFigure;
  }
}
