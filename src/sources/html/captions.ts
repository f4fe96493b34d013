/** A part loaded by need: captions and signatures that no element holds - classic captions of WordPress, where the page's own plugins did not read them, and what stands beside. */
import {gatherBeside} from './beside.js';
import type {Extension} from './parts.js';
import {findAll, type Branch} from './tree.js';
import {readShortcode} from '../shortcode.js';

const OPENING = /^\[(?:wp_)?caption\b[^\]]*\]\s*$/;
const CLOSING = /\[\/(?:wp_)?caption\]/;
/** Words with their links and marks may follow the picture. */
const MOST_PIECES = 20;

/** The classic caption of WordPress, left raw around a picture, is what it would have become: a figure. */
function readCaptions(parent: Branch): void {
  const {children} = parent;
  const out: (Branch | string)[] = [];
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!;
    const picture = children[at + 1];
    const start = typeof child === 'string' && typeof picture === 'object' ? child.lastIndexOf('[') : -1;
    const opening = start < 0 ? '' : (child as string).slice(start);
    const end = OPENING.test(opening) ? children.slice(at + 2, at + 2 + MOST_PIECES).findIndex((one) => typeof one === 'string' && CLOSING.test(one)) : -1;
    if (end < 0) {
      out.push(child);
      continue;
    }
    const words = children.slice(at + 2, at + 2 + end);
    const last = children[at + 2 + end] as string;
    const close = CLOSING.exec(last)!;
    const said = readShortcode(opening).shortcode?.attributes.get('caption') ?? '';
    const caption: Branch = {...parent, tag: 'figcaption', attributes: {}, children: [said, ...words, last.slice(0, close.index)]};
    out.push((child as string).slice(0, start), {...parent, tag: 'figure', attributes: {}, children: [picture!, caption]});
    // What follows may open the next.
    children[at + 2 + end] = last.slice(close.index + close[0].length);
    at += 1 + end;
  }
  parent.children = out;
}

function prepare(root: Branch): void {
  [root, ...findAll(root)].forEach(readCaptions);
  gatherBeside(root);
}

export const extension: Extension = {prepare};
