/** Opens a page of this server in a frame, as a reader would, and tells what happens in it. */
export interface OpenPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Messages of exceptions, failed promises and `console.error`. */
  readonly errors: readonly string[];
  /** Addresses that were asked for, without those of the page itself. */
  requests(): string[];
  close(): void;
}

/** How long to wait for all that a page draws: seconds, on a busy machine minutes. */
export const PATIENTLY = {timeout: 200_000};

/** Resolves when the page has loaded. `width` in CSS pixels. */
export async function openPage(path: string, width = 1000): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;block-size:800px;border:0`;
  document.body.append(frame);
  const errors: string[] = [];
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = path;
  // The new document is there before its scripts run: it is watched from then on.
  const watched = (async () => {
    while (frame.contentWindow?.location.pathname !== new URL(path, location.href).pathname) await new Promise(requestAnimationFrame);
    const inner = frame.contentWindow as unknown as Window & typeof globalThis;
    inner.addEventListener('error', ({message}) => errors.push(message));
    inner.addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
    inner.console.error = (...words: unknown[]) => void errors.push(words.join(' '));
  })();
  await Promise.all([loaded, watched]);
  const inner = frame.contentWindow as unknown as Window & typeof globalThis;
  return {
    window: inner,
    document: inner.document,
    errors,
    // The test server puts a script of its own into every page.
    requests: () => inner.performance.getEntriesByType('resource').flatMap(({name}) => (name.includes('/__web-dev-server__') ? [] : name)),
    close: () => frame.remove(),
  };
}

/** The story of an element, once it is drawn. */
export async function drawnStory(element: Element | null | undefined): Promise<ShadowRoot> {
  if (!element) throw new Error('There is no element.');
  const root = () => element.shadowRoot?.querySelector('article:not([hidden])');
  while (!root()) await new Promise((resolve) => setTimeout(resolve, 20));
  return element.shadowRoot!;
}

interface Axe {
  run(context: Document | Element): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
  setup(context: Document): void;
  readonly commons: {readonly text: {accessibleText(element: Element): string}};
}

/** Puts axe into a page. */
export async function loadAxe({window, document}: Pick<OpenPage, 'window' | 'document'>): Promise<Axe> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve, {once: true}));
  document.head.append(script);
  await loaded;
  return (window as unknown as {axe: Axe}).axe;
}

/** The faults that axe finds in a page, or in one part of it, shadow trees included: rule and element. */
export async function audit(page: OpenPage, part: Document | Element = page.document): Promise<string[]> {
  const axe = await loadAxe(page);
  const {violations} = await axe.run(part);
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 120)}`));
}
