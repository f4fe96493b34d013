import {audioIds, embedIds, videoIds} from '../model/media.js';
import {fillFirst, type AddressRow} from './provider.js';
import {providerOf} from './providers.js';

/** The fields of a video, an audio or an embed that make the address of its frame. */
export interface Framed {
  readonly provider: string;
  readonly id?: string | undefined;
  readonly player?: string | undefined;
  readonly partner?: string | undefined;
  readonly start?: number | undefined;
}

/**
 * The address of the player: https, on the one host of the provider's row, built from provider and checked id alone, never taken from an
 * article. `undefined` where there is no row, the id has a wrong form, or a part that the player needs is missing.
 */
export function frameAddress(media: Framed, {autoplay = false}: {readonly autoplay?: boolean} = {}): string | undefined {
  const row = providerOf(media.provider);
  if (!row || !isIdOf(row, media.id)) return undefined;
  const address = fillFirst(row.frame, {
    ...(row.parts ? row.parts.exec(media.id)?.groups : {id: media.id}),
    player: media.player,
    partner: media.partner,
    start: media.start ? String(Math.floor(media.start)) : undefined,
    autoplay: autoplay ? '1' : undefined,
  });
  if (!address) return undefined;
  // `..` in a part would lead to another page of the host: what is built must still be what was meant.
  const url = new URL(address);
  return url.protocol === 'https:' && url.host === row.contact && url.href === address ? address : undefined;
}

/** Whether an id has the form that model/media.ts gives for the row. */
export function isIdOf(row: AddressRow, id: unknown): id is string {
  const ids: Readonly<Record<string, RegExp>> = {video: videoIds, audio: audioIds, embed: embedIds}[row.kind];
  return typeof id === 'string' && Boolean(ids[row.key]?.test(id));
}
