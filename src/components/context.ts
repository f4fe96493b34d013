import type {LitElement} from 'lit';
import type {Author, Image, Quote, Video} from '../model/block.js';
import {readAddress} from '../model/address.js';
import {readLang} from '../model/date.js';
import type {Form} from '../model/form.js';
import {isThirdPartyPicture} from '../providers/pictures.js';
import {readPart} from '../model/check-draft.js';
import type {Words} from '../words/english.js';
import {loadWords, wordsFor} from '../words/words.js';
import {isGranted} from './consent.js';
import {element} from './element.js';

/** What every element needs to know beside its data. */
export interface Setting {
  readonly words: Words;
  /** Language of the interface. */
  readonly interfaceLang: string;
  /** Language of what is drawn. */
  readonly lang: string;
  /** `ask`, `granted`, `denied`, or a list of providers. */
  readonly consent: string;
  /** The story's page for people: where a reader is sent when a medium cannot be had here. */
  readonly page?: string | undefined;
}

/** What the blocks of a story need to know besides. */
export interface DrawContext extends Setting {
  /** Level of the headline, 1 to 6; the headings inside follow it. */
  readonly level: number;
  /** Whether what is warned of waits behind a note. */
  readonly warns: boolean;
}

/** Options of a reactive property that is data and no attribute. */
export const data = {attribute: false};

/** Whether a picture may be drawn: one on the host of a service tells it of the visit, and waits for the reader's choice. */
export function mayDraw(src: string, context: Setting): boolean {
  return isGranted(context.consent, 'pictures') || !isThirdPartyPicture(src);
}

/** An address to follow that an attribute states, made absolute. */
export function readLink(address: unknown): string | undefined {
  return readAddress(address, 'link', document.baseURI);
}

/** The nearest `lang` of the page around a node that is one, through shadow roots; `en` where there is none. */
export function nearestLang(node: Node): string {
  for (let at: Node | null = node; at; at = at.parentNode ?? ((at as Partial<ShadowRoot>).host as Node | null)) {
    const lang = readLang((at as Partial<HTMLElement>).lang);
    if (lang) return lang;
  }
  return 'en';
}

/** The words of a language for an element, which is drawn again when they, a part loaded by need, have come. */
export function speak(host: LitElement, lang: string): Words {
  void loadWords(lang).then((hasCome) => hasCome && host.requestUpdate());
  return wordsFor(lang);
}

/** The context that an inner element was given by its story, or the one of an element that stands alone in a page. */
function contextOf(host: LitElement & {context?: Setting | undefined}): Setting {
  if (host.context) return host.context;
  const lang = nearestLang(host);
  return {words: speak(host, lang), interfaceLang: lang, lang, consent: host.getAttribute('consent') ?? ''};
}

/** What the inner elements draw, each by the property that it is handed. */
interface Parts {
  quote: Quote;
  video: Video;
  author: Author;
  figure: Image;
}

/**
 * Draws an inner element from the data that it was handed, through the check. One that was handed nothing is told by its attributes and its light DOM, read
 * by a part that is loaded by need; it is drawn when that has come. Until then, and where the data is nothing to draw, it shows its light DOM.
 */
export function drawData<K extends keyof Parts>(host: LitElement, name: K, form: Form, draw: (data: Parts[K], context: Setting) => Element): Element {
  const input = (host as unknown as Partial<Parts>)[name];
  if (!input) void import('./attributes.js').then(({followAttributes}) => followAttributes(host, name)).catch(() => {});
  const read = readPart(form, input, {path: '', report: () => {}}) as Parts[K] | undefined;
  if (!read) return element('slot');
  try {
    const context = contextOf(host);
    const key = JSON.stringify([read, context.consent]);
    const before = drawn.get(host);
    // Other words are no reason to end what runs.
    if (before?.key === key && before.node.querySelector('iframe')) return before.node;
    const node = draw(read, context);
    drawn.set(host, {key, node});
    return node;
  } catch {
    // The page, or the browser, lacks what drawing needs.
    return element('slot');
  }
}

/** What each element shows, and what it was drawn from. */
const drawn = new WeakMap<LitElement, {readonly key: string; readonly node: Element}>();
