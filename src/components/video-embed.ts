import {LitElement} from 'lit';
import {videoForm, type Video} from '../model/block.js';
import {hasFrame} from '../providers/playable.js';
import {fill} from '../words/english.js';
import {formatDuration} from '../words/language.js';
import {serviceName} from '../words/names.js';
import {data, drawData, isGranted, type Setting} from './context.js';
import {element, link, linkTo} from './element.js';
import {EmbedLoadEvent, VideoPlayEvent} from './events.js';
import {drawCaption, drawFile, drawPicture} from './figures.js';
import {styles} from './story.styles.js';

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
export class VideoEmbed extends LitElement {
  static override styles = styles;
  static override properties = {video: data};

  /** The video as data; it wins over the attributes. */
  declare video: Video | undefined;
  /** Set by the story that it stands in, before it is drawn. */
  declare context: Setting | undefined;
  /** The video, and the consent, of the player that was asked for, so that nothing is drawn over one that runs. */
  #asked = '';
  #view!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    // A frame that leaves the page stops; what comes back is the card.
    this.#asked = '';
    this.requestUpdate();
  }

  /** Makes `moveBefore` keep the element, and so the frame, as it is. */
  connectedMoveCallback(): void {}

  override render(): Node {
    return drawData(this, 'video', videoForm, (video, context) => this.#show(video, context));
  }

  #show(video: Video, context: Setting): Node {
    const key = JSON.stringify([video, context.consent]);
    // Other words are no reason to end a player.
    if (key !== this.#asked) {
      this.#asked = '';
      this.#view = this.#draw(video, context, key);
    }
    return this.#view;
  }

  #draw(video: Video, context: Setting, key: string): HTMLElement {
    const {id, title, poster, duration, live, provider, url, aspect} = video;
    const {words} = context;
    const service = serviceName(provider) ?? (url && new URL(url).hostname) ?? '';
    const name = title ?? service;
    const isFile = provider === 'file';
    const isPlayable = id && hasFrame(video) && context.consent !== 'denied';
    const length = live ? words.live : duration ? formatDuration(duration) : '';
    const inner = [
      drawPicture('.poster', poster, context, {alt: poster?.alt}) ?? element('span.plate', name),
      length && element('span.length', ' ', length),
    ];
    const card = isFile
      ? drawFile('video', video)
      : isPlayable
        ? element('button.play', {type: 'button', 'aria-label': fill(words.play, name) + (length && `, ${length}`), 'aria-describedby': 'contact'}, ...inner, element('span.disc'))
        : link(url, ...inner);
    const contact = element(
      'p.contact',
      {role: 'status', id: 'contact'},
      isPlayable ? `${fill(words.contact, service)} ` : !url && `${service}: ${words.noPlayer}`,
      url && linkTo(url, words.openAt, service),
    );
    const play = (isAsked: boolean) => {
      if (!this.isConnected || !this.dispatchEvent(new EmbedLoadEvent(provider))) return;
      this.#asked = key;
      import('./player.js')
        .then(({startPlayer}) => startPlayer(card, video, {title: name, autoplay: isAsked}, context))
        // The part is missing. The card stays, and may be pressed again.
        .catch(() => (contact.firstChild!.textContent = `${words.noPlayer} `));
    };
    if (isPlayable) {
      card.onclick = () => this.dispatchEvent(new VideoPlayEvent(provider, id)) && play(true);
      // The reader is about to press: the code of players, from the script's own host, may come already.
      card.onpointerenter = () => void import('./player.js').catch(() => {});
      if (isGranted(context, provider)) play(false);
    }
    const frame = element('div.frame', card);
    // By the CSSOM, for a style attribute is blocked by a strict CSP.
    if (aspect) frame.style.aspectRatio = aspect.replace(':', '/');
    const heading = title && element(poster || isFile ? 'p.title' : 'p.title printed', title);
    return element('figure.video root', frame, drawCaption(video, words.video, context, heading, !isFile && contact));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-embed': VideoEmbed;
  }
}
