import {fill} from '../words/english.js';

/** Attributes by name; those without a value are not set. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
/** What an element is given: a node, a text that becomes a text node and nothing else, or attributes; what is empty or absent gives nothing. */
export type Child = Node | Attributes | string | false | null | undefined;

type Tag = keyof HTMLElementTagNameMap;
type ElementOf<Name> = Name extends Tag ? HTMLElementTagNameMap[Name] : Name extends `${infer K extends Tag}.${string}` ? HTMLElementTagNameMap[K] : HTMLElement;

/** Gives a node its attributes and its children. */
export function give<T extends ParentNode>(made: T, ...children: readonly Child[]): T {
  for (const child of children) {
    if (!child) continue;
    if (typeof child === 'string' || child instanceof Node) made.append(child);
    else for (const [name, value] of Object.entries(child)) if (value != null) (made as unknown as Element).setAttribute(name, value as string);
  }
  return made;
}

/** The class of an element, of which the first word is also its `part`: what has a name can be styled from outside. */
export function named(name: string): Attributes {
  return {class: name, part: name.split(' ')[0]};
}

/**
 * Makes one HTML element of a tag, perhaps with a class: `element('p.label', 'Words')`. No markup can come in by a text, and a paragraph costs no marker
 * nodes, as it would with a template of its own.
 */
export function element<Name extends Tag | `${Tag}.${string}`>(name: Name, ...children: readonly Child[]): ElementOf<Name> {
  const [tag, ...classes] = name.split('.');
  return give(document.createElement(tag!), ...classes.map(named), ...children) as ElementOf<Name>;
}

/** Parts that inner elements have. */
const PARTS = 'frame,play,caption,credit,words,attribution,name,image,photo,role';

/** Gives an inner element its data; its parts are passed on under a longer name, `video__caption`. */
export function nest<T extends HTMLElement>(made: T, data: Partial<T>, className: string, name: string): T {
  give(made, {class: className, exportparts: `${name},${PARTS.replace(/\w+/g, `$&:${name}__$&`)}`});
  return Object.assign(made, data);
}

/** The element, unless it has come out empty. */
export function filled(made: HTMLElement): Child {
  return made.firstChild && made;
}

/** Several nodes as one. */
export function fragment(...children: readonly Child[]): DocumentFragment {
  return give(new DocumentFragment(), ...children);
}

/** A link that leaves: `noopener`, so that a page reached from a story gets no hold of this window. Without an address only its content. */
export function link(href: string | undefined, ...children: readonly Child[]): HTMLElement {
  return element(href ? 'a' : 'span', href && {href, rel: 'noopener'}, ...children);
}

/** A link whose words are a phrase with the name of where it leads: by default the host, without `www.`, and of a mail address the address. */
export function linkTo(href: string, phrase: string, name = new URL(href).hostname.replace(/^www\./, '') || new URL(href).pathname): HTMLElement {
  return link(href, fill(phrase, name));
}
