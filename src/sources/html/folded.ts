/** What a reader unfolds by a script: panels that are hidden until then, under buttons that are their titles. */
import {findAll, listOf, tell, wordsOf, type Branch} from './tree.js';

const FOLD = /accordion|toggle|collaps|^(?:region|tabpanel)$/i;
const isFold = (one: Branch) => ['class', 'role'].some((name) => listOf(one, name).some((word) => FOLD.test(word)));
/** What a button shows beside its words, to be pressed. */
const SIGN = /[^\p{L}\p{N}\p{M}.!?…。！？”’"'»)\]]+$/u;

/** Shows the panels in an element, and makes words of the buttons that are their titles. */
export function unfold(parent: Branch): void {
  parent.children = parent.children.map((child) => {
    if (typeof child === 'string') return child;
    const {hidden: _hidden, style = '', ...attributes} = child.attributes;
    if (isFold(child)) Object.assign(child, {attributes: /display:\s?none/.test(style) ? attributes : {...attributes, style}});
    if (/^(?:h\d|dt)$/.test(child.tag) && !wordsOf(child)) findAll(child, ({tag}) => tag === 'button').forEach((button) => putWords(button, 'span'));
    else if (child.tag === 'button' && isFold(child)) return makeParagraph(child);
    unfold(child);
    return child;
  });
}

/** Makes an element that was taken out one of its words. */
function putWords(button: Branch, tag: string): Branch {
  const {text = ''} = button;
  const words = text.replace(SIGN, '');
  if (words !== text && text.trim() !== words.trim()) tell(button, 'text-cleaned', text.slice(words.length));
  return Object.assign(button, {tag, attributes: {}, children: [words], text: undefined});
}

/** A button between its panels, as a paragraph. */
function makeParagraph({page, nth, isSpare, ...button}: Branch): Branch {
  const words = putWords({page, nth, isSpare, ...button}, 'strong');
  return {tag: 'p', nth, page, isSpare, attributes: {}, children: [words]};
}
