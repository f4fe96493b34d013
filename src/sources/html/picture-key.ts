import type {Branch} from './tree.js';

/** What makes two addresses one picture: WordPress and Ghost keep further sizes of each. */
export const pictureKey = (src: string): string =>
  src.replace(/^https?:|[?#].*$/g, '').replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.\w{3,4}$)|\/size\/w\d{2,5}(?:h\d{2,5})?(?=\/)/g, '');

/** Whether a picture or a player is a second copy of one, of which one of both stands in a `noscript`. */
export function isTwin({page: {pictures}, isSpare}: Branch, key: string): boolean {
  const before = pictures.get(key);
  if (before || (isSpare && before !== undefined)) return true;
  pictures.set(key, isSpare);
  return false;
}
