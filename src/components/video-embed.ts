import {LitElement} from 'lit';
import {videoForm, type Video} from '../model/block.js';
import {playable} from '../providers/playable.js';
import {fill} from '../words/english.js';
import {formatDuration} from '../words/language.js';
import {serviceName} from '../words/names.js';
import {data, drawData, isGranted, type DrawContext} from './context.js';
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
  static override get properties() {
    return {video: data, context: data};
  }

  /** The video as data; it wins over the attributes. */
  declare video: Video | undefined;
  /** Set by the story that it stands in. */
  declare context: DrawContext | undefined;
  /** What is drawn, so that nothing else is drawn over a player that runs. */
  #drawn = '';
  /** Whether the provider is, or is about to be, contacted. */
  #isAsked = false;
  #view!: HTMLElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A frame that leaves the page stops; what comes back is the card.
    this.#drawn = '';
    this.requestUpdate();
  }

  /** Makes `moveBefore` keep the element, and so the frame, as it is. */
  connectedMoveCallback(): void {}

  override render(): Node {
    return drawData(this, 'video', videoForm, (video, context) => this.#show(video, context));
  }

  #show(video: Video, context: DrawContext): Node {
    const drawn = JSON.stringify([video, context.consent]);
    // Other words are no reason to end a player.
    if (drawn !== this.#drawn || !this.#isAsked) {
      this.#isAsked = false;
      this.#drawn = drawn;
      this.#view = this.#draw(video, context);
      if (this.isConnected && canPlay(video, context) && isGranted(context, video.provider)) void this.#load(video, context, false);
    }
    return this.#view;
  }

  #draw(video: Video, context: DrawContext): HTMLElement {
    const {title, poster, duration, live, provider, url, aspect} = video;
    const {words} = context;
    const service = serviceName(provider) ?? (url && new URL(url).hostname) ?? '';
    const isFile = provider === 'file';
    const isPlayable = canPlay(video, context);
    const length = live ? words.live : duration ? formatDuration(duration) : '';
    const inner = [
      drawPicture('poster', poster, context, {alt: poster?.alt ?? ''}) ?? element('span', 'panel', {}, title ?? service),
      length && element('span', 'length', {}, ' ', length),
    ];
    const card = isFile
      ? drawFile('video', video)
      : isPlayable
        ? element('button', 'play', {type: 'button', 'aria-label': fill(words.play, title ?? service) + (length && `, ${length}`), 'aria-describedby': 'contact'}, ...inner, element('span', 'disc'))
        : link(url, '', ...inner);
    if (isPlayable) {
      card.onclick = () => this.dispatchEvent(new VideoPlayEvent(provider, video.id)) && this.#load(video, context, true);
      // The reader is about to press: the code of players, from the script's own host, may come already.
      card.onpointerenter = () => void import('./player.js').catch(() => {});
    }
    const frame = element('div', 'frame', {}, card);
    // By the CSSOM, for a style attribute is blocked by a strict CSP.
    if (aspect) frame.style.aspectRatio = aspect.replace(':', '/');
    return element(
      'figure',
      'video',
      {class: 'root'},
      frame,
      drawCaption(
        video,
        words.video,
        context,
        title && element('p', poster || isFile ? 'title' : 'title printed', {}, title),
        !isFile &&
          element(
            'p',
            'contact',
            {role: 'status', id: 'contact'},
            isPlayable ? `${fill(words.contact, service)} ` : !url && `${service}: ${words.noPlayer}`,
            url && linkTo(url, words.openAt, service),
          ),
      ),
    );
  }

  /** Puts the player in the place of the card; where none can be had, a sentence in the place of the button. */
  async #load(video: Video, {words, page}: DrawContext, isAsked: boolean): Promise<void> {
    const {provider, url, title = serviceName(provider) ?? ''} = video;
    const drawn = this.#drawn;
    if (!this.dispatchEvent(new EmbedLoadEvent(provider))) return;
    this.#isAsked = true;
    const player = await import('./player.js').then(({createPlayer}) => createPlayer(video, {title, autoplay: isAsked})).catch(() => undefined);
    const card = this.#view.querySelector<HTMLElement>('.play');
    if (drawn !== this.#drawn || !this.isConnected || !card) return;
    const shown = player ?? element('p', 'panel', {tabindex: -1}, words.noPlayer);
    card.replaceWith(shown);
    // A player that is gone tells nobody: the title stays, and a way to the video or at least to the story.
    this.#view.querySelector('.printed')?.classList.remove('printed');
    const said = this.#view.querySelector('.contact')!;
    said.firstChild!.remove();
    if (!url && page) said.append(linkTo(page, words.openAt));
    if (isAsked) shown.focus();
  }
}

const canPlay = ({provider, id}: Video, {consent}: DrawContext) => !!id && playable.includes(provider) && consent !== 'denied';

declare global {
  interface HTMLElementTagNameMap {
    'video-embed': VideoEmbed;
  }
}
