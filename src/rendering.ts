/**
 * What LitElement needs of lit-html where every `render()` returns one node that stays. In the script tag's file it takes the place of lit-html
 * (vite.config.ts), whose templates nothing there uses; the package keeps lit-html.
 */

/** What an element without a `render()` of its own gives; never met here. */
export const noChange = Symbol('noChange');

const shown = new WeakMap<Node, ChildNode>();

/** Puts the node in the place of the one rendered before; before the styles of a browser without constructable style sheets. */
export function render(node: ChildNode, root: Node, {renderBefore = null}: {renderBefore?: Node | null} = {}): void {
  const before = shown.get(root);
  if (before === node) return;
  if (before) before.replaceWith(node);
  else root.insertBefore(node, renderBefore);
  shown.set(root, node);
}
