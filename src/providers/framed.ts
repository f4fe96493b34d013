import {findProvider} from './find.js';
import type {Framed} from './frame.js';
import type {Kind} from './provider.js';

/** What may have a frame: a video, an audio, an embed, or the post that a quotation is of. */
export type Medium = Framed & {readonly url?: string | undefined};

/**
 * What makes the address of a medium's frame. Where there is no id, as of a quotation, it is told by its page: to know all pages, `loadProviders` of its address has to
 * be awaited first.
 */
export function framedOf({type, ...medium}: Medium): Framed {
  const kind = type === 'quote' ? 'embed' : (type as Kind);
  const found = medium.id || !medium.url ? undefined : findProvider(medium.url, kind);
  return found?.provider === medium.provider ? {...found, type: found.kind} : {...medium, type: kind};
}
