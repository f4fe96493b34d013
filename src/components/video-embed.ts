import {videoForm, type Video} from '../model/block.js';
import {hasFrame} from '../providers/playable.js';
import {fill} from '../words/english.js';
import {formatDuration} from '../words/language.js';
import {data, drawData, type Setting} from './context.js';
import {element, link} from './element.js';
import {drawCaption, drawFile, drawPicture} from './figures.js';
import {drawContact, serviceOf} from './offer.js';
import {StoryElement} from './story-element.js';

/**
 * A video as a calm card: title, poster if the story has one, a button. The player comes only when it is asked for.
 *
 * @tag video-embed
 * @slot - The fallback, shown where nothing can be played or linked.
 * @attr {string} src - The page of the video, as a reader would copy it.
 * @attr {string} provider - Key of the provider, with `video-id` in the place of `src`.
 * @attr {string} video-id - Id at the provider.
 * @attr {string} player - Brid, JW Player: the publisher's player.
 * @attr {string} partner - Brid: the publisher's partner number.
 * @attr {string} label - Its title.
 * @attr {string} poster - Address of the poster.
 * @attr {number} start - Seconds into the video.
 * @attr {string} caption - Words about it.
 * @attr {string} credit - Who made it.
 * @attr {string} href - A page for people, where the video has one.
 * @attr {string} consent - `ask` (default), `granted`, `denied`, or a list of providers.
 * @csspart video - All of it.
 * @csspart frame - The box of poster and player.
 * @csspart play - The button.
 * @csspart caption - What stands below.
 * @fires {VideoPlayEvent} video-play - The reader asks to play; cancelable.
 * @fires {EmbedLoadEvent} embed-load - The provider is about to be contacted; cancelable.
 */
export class VideoEmbed extends StoryElement {
  static override properties = {video: data};

  /** The video as data; it wins over the attributes. */
  declare video: Video | undefined;
  /** Set by the story that it stands in, before it is drawn. */
  declare context: Setting | undefined;

  override render(): Node {
    return drawData(this, 'video', videoForm, (video, context) => {
      const {title, poster, duration, live, provider, url, aspect} = video;
      const {words} = context;
      const name = title ?? serviceOf(video);
      const isFile = provider === 'file';
      const isOffered = hasFrame(video) && context.consent !== 'denied';
      const length = live ? words.live : duration ? formatDuration(duration) : '';
      const inner = [
        drawPicture('.poster', poster, context, {alt: poster?.alt}) ?? element('span.plate', name),
        length && element('span.length', ' ', length),
      ];
      const card = isFile
        ? drawFile('video', video, context)
        : isOffered
          ? element('button.play', {type: 'button', 'aria-label': fill(words.play, name) + (length && `, ${length}`)}, ...inner, element('span.disc'))
          : link(url, ...inner);
      const frame = element('div.frame', card);
      // By the CSSOM, for a style attribute is blocked by a strict CSP.
      if (aspect) frame.style.aspectRatio = aspect.replace(':', '/');
      const heading = title && element(poster || isFile ? 'p.title' : 'p.title printed', title);
      return element('figure.video root', frame, drawCaption(video, words.video, context, heading, !isFile && drawContact({...video, type: 'video'}, name, card, isOffered && card, context)));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-embed': VideoEmbed;
  }
}
