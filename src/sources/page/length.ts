import {collapse} from '../html/tree.js';

/** A text of a page, in one line. */
export const lineOf = (text: string | null | undefined): string => collapse(text ?? '').trim();

interface Size {
  letters: number;
  elements: number;
}

const sizes = new WeakMap<Node, Size>();

/** How many letters and elements are in a node, as it was when first asked. All is counted once: each `textContent` of what stands deep inside would copy it. */
function sizeOf(node: Node): Size {
  const known = sizes.get(node);
  if (known) return known;
  const size: Size = {letters: 0, elements: 0};
  // Each step of `childNodes` is slow in jsdom. The parser's depth is capped (sanitize/caps.ts).
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) size.letters += lineOf(child.nodeValue).length;
    else if (child.nodeType === 1 && !/^(?:script|style|template)$/.test((child as Element).localName)) {
      const {letters, elements} = sizeOf(child);
      size.letters += letters;
      size.elements += elements + 1;
    }
  }
  sizes.set(node, size);
  return size;
}

const MOST_INSIDE = 300;

/** How many letters a reader of an element sees. */
export const lengthOf = (node: Node): number => sizeOf(node).letters;

/** Whether so few elements are in one that it may be looked at closely, as furniture has. */
export const isSmall = (node: Node): boolean => sizeOf(node).elements <= MOST_INSIDE;

/** The words of an element of a page, in one line. */
export const wordsOf = ({textContent}: Node): string => lineOf(textContent);
