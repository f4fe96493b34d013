import {clip} from '../../model/clip.js';
import {attributeOf, findAll, tell, warn, wordsOf, type Branch, type Reader} from './tree.js';

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

/** What an element shows that is no text of its own: the words of one taken out, what stands for a picture, and where it is from; of a link its words say what it is. */
const shownBy = ({tag, text, attributes, parts = []}: Pick<Branch, 'tag' | 'text' | 'attributes' | 'parts'>): string[] =>
  [text, ...['alt', 'title', 'src', 'data', 'url', tag === 'a' ? '' : 'href', ...LATE].map((name) => attributes[name]), ...parts.flatMap(shownBy)].flatMap((said) => clip(said?.trim() ?? '') || []);

/** All that an element says and shows, in one line. */
export const sayAll = (branch: Branch): string => [wordsOf(branch), ...[branch, ...findAll(branch)].flatMap(shownBy)].filter(Boolean).join(' ');

/** Names what is left out of a text: scripts by their host or first words, counting pictures, and page furniture with all that it shows. */
export function nameDropped(branch: Branch): never[] {
  const {tag, text = '', attributes} = branch;
  const src = attributeOf(branch, 'src');
  if (tag === 'img') return tell(branch, 'tracker-dropped', `${src ?? ''} ${attributes['alt'] ?? ''}`);
  if (tag === 'script') return warn(branch, 'script-dropped', src ?? text.trim().slice(0, 80));
  // What a page has beside its words says nothing to a reader.
  if (/^(?:link|meta|base|title|source|track)$/.test(tag)) return [];
  const said = tag === 'style' ? '' : sayAll(branch);
  return tell(branch, 'unknown-element', said, said ? 'warning' : 'info');
}

/** What is no part of the story, though its name does not tell. */
export const dropFurniture: Reader = (branch) => warn(branch, 'unknown-element', sayAll(branch));
