/**
 * The part of Lit that our elements use, for the script tag's file, where it takes the place of `lit` (vite.config.ts): properties that follow
 * attributes, updates in one batch, controllers. The npm package has Lit itself; test/lit-element.test.ts holds the two against each other.
 */

/** How a property follows an attribute: by default the one of its name in lower case, as text. */
interface PropertyDeclaration {
  readonly attribute?: string | false;
  readonly type?: unknown;
}

interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdated?(): void;
}

type Fields = Record<PropertyKey, unknown>;
type Class = typeof LitElement;

/** The text of a style sheet without gaps. No function of ours: terser (5.51) takes the parameters of one that is used as a tag once for unused. */
export const css = String.raw;

// The sheet that was made last, of which text and in which window: all elements of ours have one, and few pages a second window.
let sheet: CSSStyleSheet;
let text: string;
let view: Window;

/** A sheet of this window. It belongs to the document that made it: an element that another one adopts comes without. */
function makeSheet(ofText: string, ofView: Window & typeof globalThis): CSSStyleSheet {
  if (view !== ofView || text !== ofText) {
    sheet = new ofView.CSSStyleSheet();
    sheet.replaceSync((text = ofText));
    view = ofView;
  }
  return sheet;
}

export abstract class LitElement extends HTMLElement {
  declare static properties: Readonly<Record<string, PropertyDeclaration>>;
  declare static styles: string;

  /** Asked for when the element is defined, which is the time to give the properties their accessors. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, {attribute = name.toLowerCase()}]) => {
      const key = `_${name}`;
      // Asked for again, it makes the same accessors again.
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: Fields) {
          return this[key];
        },
        set(this: Fields & LitElement, value) {
          const before = this[key];
          this[key] = value;
          this.requestUpdate(name, before);
        },
      });
      return attribute || [];
    });
  }

  hasUpdated = false;
  /** Settles when what was asked for is drawn. */
  updateComplete: Promise<void> | undefined;
  readonly #controllers: ReactiveController[] = [];
  #connect: (() => void) | undefined;
  readonly #isConnected = new Promise<void>((resolve) => (this.#connect = resolve));
  #isPending = false;
  #changed = new Map<string, unknown>();
  /** What was set before the element was defined. */
  readonly #early: Fields = {};
  #shown: ChildNode | undefined;

  constructor() {
    super();
    const own = this as unknown as Fields;
    for (const name in (this.constructor as Class).properties) {
      if (!Object.hasOwn(own, name)) continue;
      this.#early[name] = own[name];
      delete own[name];
    }
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    const {defaultView} = this.ownerDocument;
    if (defaultView && !root.adoptedStyleSheets[0]) root.adoptedStyleSheets = [makeSheet((this.constructor as Class).styles, defaultView)];
    this.#connect!();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    for (const [name, {attribute: own = name.toLowerCase(), type}] of Object.entries((this.constructor as Class).properties)) {
      if (own !== attribute) continue;
      (this as unknown as Fields)[name] = type === Boolean ? text !== null : type === Number && text !== null ? Number(text) : text;
    }
  }

  /** Asks for an update; all that is asked for before it comes is one. With the name of a property, only if it has changed. */
  requestUpdate(name?: string, before?: unknown): void {
    if (name) {
      if (Object.is((this as unknown as Fields)[name], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, before);
    }
    if (!this.#isPending) this.updateComplete = this.#update();
  }

  async #update(): Promise<void> {
    this.#isPending = true;
    await this.#isConnected;
    try {
      // They count more than attributes.
      if (!this.hasUpdated) Object.assign(this, this.#early);
      this.willUpdate?.(this.#changed);
      const node = this.render();
      if (this.#shown !== node) {
        this.#shown?.remove();
        this.shadowRoot!.append((this.#shown = node));
      }
    } finally {
      this.#changed = new Map();
      this.#isPending = false;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
  }

  /** Of elements that work something out before they are drawn. */
  protected willUpdate?(changed: ReadonlyMap<string, unknown>): void;

  /** The one node that the element shows; the same again where nothing is to change. */
  abstract render(): ChildNode;
}

/** Stands for the one of components/adopted.ts: here `connectedCallback` does it. */
export const keepStyles = (_element: unknown): void => {};
