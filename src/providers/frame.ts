import {audioIds, embedIds, videoIds} from '../model/media.js';
import {fillFirst, fillTemplate, type Kind, type Parts, type Provider} from './provider.js';
import {providerOf} from './providers.js';

/** The fields of a video, an audio or an embed that make the address of its frame. */
export interface Framed {
  readonly type?: string | undefined;
  readonly provider: string;
  readonly id?: string | undefined;
  readonly player?: string | undefined;
  readonly partner?: string | undefined;
  readonly start?: number | undefined;
}

/** How a frame is to come. */
export interface FrameOptions {
  /** Whether it plays at once: only after the reader pressed play. */
  readonly autoplay?: boolean;
  /** The page's origin, for players that speak to it alone. The opaque one, `null`, is none. */
  readonly origin?: string;
  /** Of the page where it is dark: some posts can be. */
  readonly theme?: 'dark' | undefined;
  /** BCP 47 tag of the interface: some posts have words around them in its language. */
  readonly lang?: string | undefined;
}

/**
 * The address of the player: https, on the one host of the provider's row, built from provider and checked id alone, never taken from an
 * article. `undefined` where there is no row, the id has a wrong form, or a part that the player needs is missing.
 */
export function frameAddress(media: Framed, {autoplay = false, origin, theme, lang}: FrameOptions = {}): string | undefined {
  const row = providerOf(media.provider, media.type);
  const parts = row && partsOf(row, media.id);
  if (!parts) return undefined;
  const address = fillFirst(row.frame, {
    ...parts,
    player: media.player,
    partner: media.partner,
    start: media.start ? String(Math.floor(media.start)) : undefined,
    autoplay: autoplay ? '1' : undefined,
    origin: origin === 'null' ? undefined : origin,
    theme,
    lang: lang?.split('-')[0],
  });
  if (!address) return undefined;
  // `..` in a part would lead to another page of the host: what is built must still be what was meant.
  const url = new URL(address);
  return url.protocol === 'https:' && url.host === fillTemplate(row.contact, parts) && url.href === address ? address : undefined;
}

/** The host that the frame of a medium is loaded from, to be told to readers; `undefined` where it has no frame. */
export function contactOf(media: Framed): string | undefined {
  const row = providerOf(media.provider, media.type);
  const parts = row && partsOf(row, media.id);
  return parts && fillTemplate(row.contact, parts);
}

/** The parts of an id, which templates and messages are told by; `undefined` if it has not the form that model/media.ts and the row give. */
export function partsOf({key, kind, parts}: Pick<Provider, 'key' | 'kind' | 'parts'>, id: unknown): Parts | undefined {
  if (!isIdOf(key, kind, id)) return undefined;
  return parts ? parts.exec(id)?.groups : {id};
}

/** Whether an id has the form that model/media.ts gives for a service. */
export function isIdOf(key: string, kind: Kind, id: unknown): id is string {
  const ids: Readonly<Record<string, RegExp>> = {video: videoIds, audio: audioIds, embed: embedIds}[kind];
  return typeof id === 'string' && Boolean(ids[key]?.test(id));
}
