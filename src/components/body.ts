import type {Block} from '../model/block.js';
import {quotationMarks} from '../words/words.js';
import {drawBlock} from './blocks.js';
import type {DrawContext} from './context.js';

/** The blocks now in a container, by what they were drawn from. */
const drawn = new WeakMap<Element, Map<string, Element>>();

/**
 * Draws the body into its container. A block that has not changed keeps its element, and is not moved, so that a correction that arrives while the
 * reader watches a video does not stop it.
 */
export function drawBody(container: Element, body: readonly Block[], context: DrawContext): void {
  const before = drawn.get(container);
  const after = new Map<string, Element>();
  const {words, ...setting} = context;
  for (const block of body) {
    let key = JSON.stringify([words.play, quotationMarks(setting.lang), setting, block]);
    // The same block twice in a story is two elements.
    while (after.has(key)) key += '+';
    after.set(key, before?.get(key) ?? drawBlock(block, context));
  }
  arrange(container, ...after.values());
  drawn.set(container, after);
}

/** Makes these nodes the children of a container. None that stays is moved, for a frame that is moved loads anew. */
export function arrange(container: Element, ...nodes: readonly Node[]): void {
  const wanted = new Set(nodes);
  for (const child of [...container.childNodes]) if (!wanted.has(child)) child.remove();
  let cursor = container.firstChild;
  for (const node of nodes) {
    if (node === cursor) cursor = cursor.nextSibling;
    else container.insertBefore(node, cursor);
  }
}
