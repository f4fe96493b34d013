import type {VideoProvider} from '../model/media.js';

/** The video services that have a player here; the card of any other is a link. A test holds it equal to the provider table, which loads by need. */
export const playable: readonly VideoProvider[] = ['youtube', 'vimeo', 'brid', 'targetvideo'];
