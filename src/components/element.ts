/** Attributes by name; those `undefined` are not set. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;
/** A child: a string becomes a text node and nothing else; what is empty or absent gives nothing. */
export type Child = Node | string | false | null | undefined;

/** Gives a node its children. */
function fill<T extends ParentNode>(made: T, children: readonly Child[]): T {
  made.append(...(children.filter(Boolean) as (Node | string)[]));
  return made;
}

/**
 * Makes one HTML element. `name` is its class and its `part`, so that what has a name can be styled from outside. No markup can come in by a text, and a
 * paragraph costs no marker nodes, as it would with a template of its own.
 */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, name = '', attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries({...(name && {class: name, part: name}), ...attributes})) if (value !== undefined) made.setAttribute(key, `${value}`);
  return fill(made, children);
}

/** Several nodes as one. */
export function fragment(...children: readonly Child[]): DocumentFragment {
  return fill(new DocumentFragment(), children);
}

/** A link that leaves: `noopener`, so that a page reached from a story gets no hold of this window. Without an address only its content. */
export function link(href: string | undefined, name: string, ...children: readonly Child[]): HTMLElement {
  return element(href ? 'a' : 'span', name, {href, rel: href && 'noopener'}, ...children);
}

/** A link whose words are a phrase with the name of where it leads: by default the host, of a mail address the address. */
export function linkTo(href: string, phrase: string, name = new URL(href).hostname || new URL(href).pathname): HTMLElement {
  return link(href, '', phrase.replace('{name}', () => name));
}
