import {attributeOf, findAll, textOf, tell, warn, type Branch, type Reader} from './html-tree.js';

/** Hosts of pictures that only count, and their subdomains. */
const TRACKERS =
  /^\s*(?:https?:)?\/\/(?:[\w-]+\.)*(?:(?:feedburner|(?:pixel|stats)\.wp|stats\.wordpress|google-analytics|scorecardresearch|parsely)\.com|doubleclick\.net)[/?]/;

/** The address of a picture or a frame that loads late stands in one of these. */
export const LATE = ['data-lazy-src', 'data-src', 'data-original', 'data-cmp-src'] as const;

/** Whether a picture is there to count readers: one pixel large, or of a known host. */
export function isTracker(branch: Branch): boolean {
  const {width, height, src = ''} = branch.attributes;
  if (branch.tag !== 'img' || attributeOf(branch, ...LATE)) return false;
  return TRACKERS.test(src) || [width, height].every((side = '') => /^\s*[01](?:px)?\s*$/.test(side));
}

/** Names what is left out of a text: scripts by their host or first words, counting pictures, and page furniture with its words. */
export function nameDropped(branch: Branch): never[] {
  const {tag, text = ''} = branch;
  const src = attributeOf(branch, 'src');
  if (tag === 'img') return tell(branch, 'tracker-dropped', src);
  if (tag === 'script') return warn(branch, 'script-dropped', src ?? text.trim().slice(0, 80));
  // What a page has beside its words says nothing to a reader.
  if (/^(?:link|meta|base|title|source|track)$/.test(tag)) return [];
  const words = tag === 'style' ? '' : text.trim();
  return tell(branch, 'unknown-element', words, words ? 'warning' : 'info');
}

/** Page furniture that only its class tells. */
export const dropFurniture: Reader = (branch) => {
  const said = [branch, ...findAll(branch)].flatMap(({text, attributes}) => [text, attributes['alt'], attributes['src']]);
  return warn(branch, 'unknown-element', [textOf(branch), ...said].filter(Boolean).join(' '));
};
