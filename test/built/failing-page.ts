import type {ArticleStory} from '../../src/components/article-story.js';
import type {StoryFailEvent} from '../../src/components/events.js';
import {openPage} from '../demo/page.js';

const SCRIPT = '/dist/article-story.js';
/** The story's page for people, where a way in names one. */
export const PAGE = 'https://news.example/ferry';

/** The origins of the servers that fail (test/browsers/failing-server.mjs): two, and one where nobody listens. */
export interface Servers {
  readonly here: string;
  readonly there: string;
  readonly gone: string;
  /** The hash of the good story. */
  readonly goodHash: string;
}

/** Asks the test server for them. */
export const findServers = async (): Promise<Servers> => (await (await fetch('/failing-server')).json()) as Servers;

/** Has something changed, or said, of an address of the server: `tell(address, 'mend')`. Resolves to the number that it answers. */
export async function tell(address: string, what: 'mend' | 'break' | 'count'): Promise<number> {
  const {origin, pathname} = new URL(address);
  return (await (await fetch(`${origin}/${what}/${pathname.split('/')[2]}`)).json()) as number;
}

/** Makes an element for a document. */
function make(document: Document, tag: string, attributes: Readonly<Record<string, string>>, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

const link = (document: Document) => make(document, 'a', {href: PAGE}, 'The ferry is back');

/** A way of a story into a page, and whether it names the story's page for people: else the link leads to the host of the story. */
interface WayIn {
  readonly namesPage: boolean;
  make(document: Document, src: string): HTMLElement;
}

/** The ways of a story into a page, each with and without a link of the page's own. */
export const waysIn = {
  'an element with a link': {namesPage: true, make: (document, src) => make(document, 'article-story', {src}, link(document))},
  'an element with words alone': {namesPage: false, make: (document, src) => make(document, 'article-story', {src}, 'The ferry is back')},
  'an empty element': {namesPage: false, make: (document, src) => make(document, 'article-story', {src})},
  'an empty element that names the page': {namesPage: true, make: (document, src) => make(document, 'article-story', {src, href: PAGE})},
  'one tag': {namesPage: false, make: (document, src) => make(document, 'script', {src: SCRIPT, 'data-story': src})},
  'one tag that names the page': {namesPage: true, make: (document, src) => make(document, 'script', {src: SCRIPT, 'data-story': src, 'data-href': PAGE})},
  'a placeholder': {
    namesPage: true,
    make: (document, src) => make(document, 'blockquote', {'data-article-story': src}, make(document, 'p', {}, 'It came in at noon.'), link(document)),
  },
  'a placeholder that is the link': {namesPage: true, make: (document, src) => make(document, 'a', {'data-article-story': src, href: PAGE}, 'The ferry is back')},
  'the whole story in an element': {
    namesPage: true,
    make: (document, src) => make(document, 'article-story', {src}, make(document, 'h2', {}, 'The old ferry'), make(document, 'p', {}, 'It came in at noon. ', link(document))),
  },
  'a placeholder without a link': {namesPage: false, make: (document, src) => make(document, 'div', {'data-article-story': src}, 'The ferry is back')},
} satisfies Readonly<Record<string, WayIn>>;

/** Something that a story of the page told. */
interface Told {
  readonly type: string;
  readonly target: ArticleStory;
  readonly reason: string | undefined;
}

/** A page in a frame with the built script in it, whose console, exceptions, events and long timers are watched. */
export interface FailingPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly errors: readonly string[];
  /** The lines that the console was given, since they were last taken. */
  takeWarnings(): readonly string[];
  /** The events of an element, in order: `story-load`, or `story-fail` with its reason. */
  told(story: ArticleStory): readonly string[];
  /** Resolves when each of these elements has told so many things. */
  untilTold(stories: readonly ArticleStory[], times?: number): Promise<void>;
  /** Puts a story into the page by a way in; resolves to its element. */
  place(way: keyof typeof waysIn, src: string, attributes?: Readonly<Record<string, string>>): Promise<ArticleStory>;
  /** The delays, in milliseconds, of the timers that wait: those of a second and more are held back. */
  delays(): readonly number[];
  /** Lets the time pass that a timer of so many milliseconds waits for. */
  pass(delay: number): void;
  close(): void;
}

/** Waits for something, frame by frame. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Opens a page of test/fixtures/pages, and loads the script into it from this address. */
export async function openFailingPage(name: string, script = SCRIPT): Promise<FailingPage> {
  const {window, document, errors, close} = await openPage(`/test/fixtures/pages/${name}.html`);
  const warnings: string[] = [];
  const events: Told[] = [];
  const held = new Map<number, {delay: number; act: () => void}>();
  const {setTimeout, clearTimeout} = window;
  let last = 1_000_000;

  window.console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  for (const type of ['story-load', 'story-fail']) {
    document.addEventListener(type, (event) => events.push({type, target: event.target as ArticleStory, reason: (event as StoryFailEvent).reason}), true);
  }
  window.setTimeout = ((act: () => void, delay = 0) => {
    if (delay < 1000) return setTimeout.call(window, act, delay);
    held.set((last += 1), {delay, act});
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!held.delete(Number(id))) clearTimeout.call(window, id as number);
  };

  const tag = make(document, 'script', {src: script});
  const loaded = new Promise((resolve) => tag.addEventListener('load', resolve));
  document.head.append(tag);
  await loaded;

  const told = (story: ArticleStory) => events.flatMap(({type, target, reason}) => (target === story ? (reason ? `${type}: ${reason}` : type) : []));
  return {
    window,
    document,
    errors,
    takeWarnings: () => warnings.splice(0),
    told,
    untilTold: (stories, times = 1) => until(() => stories.every((story) => told(story).length >= times)),
    async place(way, src, attributes = {}) {
      const box = make(document, 'div', {});
      document.body.append(box);
      const made = waysIn[way].make(document, src);
      for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(made.localName === 'article-story' ? attribute : `data-${attribute}`, value);
      box.append(made);
      const find = () => box.querySelector<ArticleStory>('article-story');
      await until(find);
      return find()!;
    },
    delays: () => [...held.values()].map(({delay}) => delay),
    pass(wanted) {
      for (const [id, {delay, act}] of held) if (delay === wanted && held.delete(id)) act();
    },
    close,
  };
}

/** The links that a reader of the element sees, in its light DOM or below it. */
export const seenLinks = (story: ArticleStory): string[] =>
  [...story.querySelectorAll('a'), ...story.shadowRoot!.querySelectorAll('a')].flatMap((one) => (one.href && one.getClientRects().length ? one.href : []));

/** Whether each child of the light DOM is seen. */
export const isLightSeen = (story: ArticleStory): boolean =>
  [...story.childNodes].every((child) => {
    const range = story.ownerDocument.createRange();
    range.selectNodeContents(child);
    return range.getClientRects().length > 0;
  });

/** The states of an element. */
export const statesOf = (story: ArticleStory): string[] => ['loading', 'ready', 'failed', 'withdrawn'].filter((state) => story.matches(`:state(${state})`));
