/** The marks of footnotes, and the ways back from them: the notes do not travel with the story's anchors. */
import {attributeOf, findAll, takeOut, tell, wordsOf, type Branch} from './tree.js';

const NOTE_WORDS = /^\[?[\p{N}*†‡§a-z]{1,4}\]?$/iu;

function isNoteMark(branch: Branch): boolean {
  const {tag} = branch;
  if (tag !== 'a' && tag !== 'sup') return false;
  const [link, more] = tag === 'a' ? [branch] : findAll(branch, (one) => one.tag === 'a');
  const href = link && attributeOf(link, 'href');
  if (!href || more || !/^#|#_(?:ftn|edn)/.test(href)) return false;
  const words = wordsOf(branch);
  // Without brackets or small print, a figure that leads to what is called a note.
  const isMarked = tag === 'sup' || words.startsWith('[') || (/^\p{N}/u.test(words) && /^#\w*(?:fn|note)/i.test(href));
  return words === wordsOf(link) && ((isMarked && NOTE_WORDS.test(words)) || /^[↩↑⤴^]/.test(words));
}

/** Takes the marks of notes out of an element, by name. */
export function takeNoteMarks(root: Branch): void {
  for (const mark of takeOut(root, isNoteMark)) tell(mark, 'text-cleaned', wordsOf(mark));
}
