import type {Video} from '../model/block.js';
import {frameAddress} from '../providers/frame.js';
import {providerOf} from '../providers/providers.js';
import type {Setting} from './context.js';
import {element, give, linkTo} from './element.js';

/** How a player is to start. */
export interface PlayerOptions {
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** Whether it plays at once: only after the reader pressed play. */
  readonly autoplay?: boolean | undefined;
}

/**
 * No `allow-top-navigation`: a player must not lead the page away. No `allow-forms`: none of these players needs one, and a frame with forms can
 * ask for a password. Scripts with their own origin are harmless only on another origin than the page's, which is checked.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

/**
 * The frame of a video's player, not yet in the page. `undefined` where there is no player for it: an unknown provider, an id of a wrong form, a
 * part that is missing, or a player of the page's own origin.
 */
export function createPlayer(video: Video, {title, autoplay = false}: PlayerOptions): HTMLIFrameElement | undefined {
  const address = frameAddress(video, {autoplay});
  const row = providerOf(video.provider);
  if (!address || row?.kind !== 'video' || new URL(address).origin === globalThis.location.origin) return undefined;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  // YouTube refuses to play for pages that send no referrer (error 153).
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = row.allow.join('; ');
  frame.src = address;
  return frame;
}

/** Puts the player in the place of the card; where none can be had, a sentence. A card that is gone meanwhile stays so. */
export function startPlayer(card: HTMLElement, video: Video, options: PlayerOptions, {words, page}: Setting): void {
  if (!card.isConnected) return;
  const player = createPlayer(video, options);
  const shown = player ? give(player, {class: 'player'}) : element('p.plate', {tabindex: -1}, words.noPlayer);
  const root = card.getRootNode() as ShadowRoot;
  card.replaceWith(shown);
  // A player that is gone tells nobody: the title stays, and a way to the video or at least to the story.
  root.querySelector('.printed')?.classList.remove('printed');
  const said = root.querySelector('.contact')!;
  said.firstChild!.remove();
  if (!video.url && page) said.append(linkTo(page, words.openAt));
  if (options.autoplay) shown.focus();
}
