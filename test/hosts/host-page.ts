/** A page of somebody else, made from a row of a table, and opened in a frame: with our widget, and for comparison without. */
import {expect} from '@open-wc/testing';
import {make, makeJson, otherHost} from '../fixtures/made.js';
import {compareBuiltIns, readBuiltIns, type BuiltIns} from './built-ins.js';
import {findAll, findFaults, hasVisibleLink} from './readable.js';

type PageWindow = Window & typeof globalThis;

/** What makes a page its own; all else is as in the others. */
export interface HostPage {
  readonly name: string;
  /** What precedes the root element; default: the doctype of HTML. */
  readonly doctype?: string;
  /** Attributes of the root element, and of `body`. */
  readonly root?: string;
  readonly bodyAttributes?: string;
  readonly head?: string;
  /** What stands around the widget. */
  readonly around?: readonly [before: string, after: string];
  /** Default: an element with a link, and the script. `STORY` stands for the address of the story, `OTHER` for another host that has the same files. */
  readonly widget?: string;
  /** A part of the widget that stands in the head. */
  readonly headWidget?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly encoding?: 'latin1';
  /** Done to both pages once they have loaded. */
  readonly prepare?: (page: Opened) => unknown;
  /** Done to the page with the widget once it has loaded. */
  readonly act?: (page: Opened) => unknown;
  /** What the reader has: the story, the fallback where the page makes more impossible (`link`), or nothing where the page itself hides it. Default: the story. */
  readonly shows?: 'story' | 'link' | 'nothing';
  /** Whether the console is told why something is missing; of a link it is anyway. */
  readonly warns?: boolean;
  /** How many stories there are; default: one. */
  readonly count?: number;
  /** Whether what stands behind the story in the same line moves aside, as in a page where all is inline. */
  readonly flows?: boolean;
  /** Looks at more. */
  readonly check?: (page: Opened) => unknown;
}

/** A page that is open in a frame. */
export interface Opened {
  readonly frame: HTMLIFrameElement;
  readonly window: PageWindow;
  readonly document: Document;
  /** The address of its story. */
  readonly story: string;
  /** Exceptions, and promises that failed. */
  readonly errors: readonly string[];
  /** Lines that the console was given. */
  readonly lines: readonly string[];
  /** What its Content Security Policy refused: directive and address. */
  readonly violations: readonly string[];
  /** The policies of Trusted Types that were asked for. */
  readonly policies: readonly string[];
  /** The built-ins just before the widget came. */
  readonly sealed: () => BuiltIns | undefined;
  stories(): HTMLElement[];
}

export const HEADLINE = 'The ferry sails again';
export const LINK = 'Read it at the Harbour Courier';

/** A story with something of everything that draws otherwise than a paragraph. */
const story = {
  format: 'article-story/1',
  lang: 'en',
  headline: HEADLINE,
  published: '2026-03-02',
  standfirst: 'After three weeks of silence',
  body: [
    {type: 'paragraph', content: ['The ', {t: 'strong', c: 'old'}, ' ferry left the harbour on Monday, with forty passengers, two cars and a dog.']},
    {type: 'quote', content: ['We had all but given up.'], by: {name: 'Ana Ruiz', role: 'fishmonger'}},
    {type: 'heading', level: 2, content: 'What it took'},
    {type: 'list', items: [{content: 'A new engine'}, {content: 'Patience'}]},
    {type: 'table', head: [['Day', 'Trips']], rows: [['Monday', '4'], ['Tuesday', '6']]},
    {type: 'video', provider: 'youtube', id: 'aqz-KE-bpKQ', title: 'The first trip'},
    {type: 'paragraph', content: 'It will run every hour until October.'},
  ],
  authors: [{name: 'Tom Berg', bio: 'Reports from the coast.'}],
  canonicalUrl: 'https://courier.example/ferry',
};

let storyMade: Promise<string> | undefined;
/** The absolute address of a story that everybody may fetch. */
export const makeStory = async (): Promise<string> => location.origin + (await (storyMade ??= makeJson(story, {'Access-Control-Allow-Origin': '*'})));

export const ELEMENT = `<article-story src="STORY"><a href="https://courier.example/ferry">${LINK}</a></article-story>`;
export const SCRIPT = '<script src="/dist/article-story.js"></script>';

interface Watch {
  readonly errors: string[];
  readonly lines: string[];
  readonly violations: string[];
  readonly policies: string[];
  sealed?: BuiltIns;
}

const watches = new WeakMap<Element, Watch>();

// The pages call these: first thing of all, and just before the widget.
Object.assign(window, {
  watchPage(page: PageWindow) {
    const {errors, lines, violations, policies} = watches.get(page.frameElement!)!;
    page.addEventListener('error', ({message, filename, lineno}) => errors.push(`${message} (${filename}:${lineno})`));
    page.addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
    page.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) => violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim()));
    const {trustedTypes} = page as unknown as {trustedTypes?: {createPolicy(name: string, rules: object): object}};
    const createPolicy = trustedTypes?.createPolicy.bind(trustedTypes);
    if (createPolicy) trustedTypes!.createPolicy = (name, rules) => (policies.push(name), createPolicy(name, rules));
    for (const name of ['log', 'info', 'warn', 'error'] as const) page.console[name] = (...words: unknown[]) => void lines.push(words.join(' '));
  },
  sealPage(page: PageWindow) {
    watches.get(page.frameElement!)!.sealed ??= readBuiltIns(page);
  },
});

const WATCH = '<script>parent.watchPage(window)</script>';
const SEAL = '<script>parent.sealPage(window)</script>';

/** The page's own things, of which none may change. */
const OWN_BEFORE = `<header data-own="header"><h1 data-own="h1">The Village Blog</h1><nav><a data-own="a" href="#news">News</a> <button data-own="button" type="button">Menu</button></nav></header>
<ul data-own="ul"><li data-own="li">One</li><li>Two</li></ul><p data-own="p">Words of the <em data-own="em">page</em>.</p><blockquote data-own="blockquote">Said there.</blockquote>`;
const OWN_AFTER = `<div style="clear: both"></div><figure data-own="figure"><figcaption data-own="figcaption">Below</figcaption></figure><table data-own="table"><tr><td data-own="td">Cell</td></tr></table>
<form data-own="form"><input data-own="input" aria-label="Name" /></form><footer data-own="footer">The end</footer>`;

/** The whole text of a page. */
async function writePage(page: HostPage, hasWidget: boolean): Promise<string> {
  const [storyAddress, other] = [await makeStory(), await otherHost()];
  const {doctype = '<!doctype html>', root = 'lang="en"', bodyAttributes = '', head = '', around = ['', ''], widget = ELEMENT + SCRIPT, headWidget = ''} = page;
  const ours = (text: string) => (hasWidget ? text.replaceAll('STORY', storyAddress).replaceAll('OTHER', other) : '');
  return `${doctype}<html ${root}><head>${WATCH}<title>A page</title>${head}${headWidget && SEAL}${ours(headWidget)}</head>
<body ${bodyAttributes}>${OWN_BEFORE}${around[0]}${SEAL}${ours(widget)}${around[1]}${OWN_AFTER}</body></html>`;
}

/** The stories of a tree, and those in shadow trees of the page's own. */
function findStories(root: Node): HTMLElement[] {
  return findAll(root, '*').flatMap((element) => (element.localName === 'article-story' ? element : element.shadowRoot && !element.localName.includes('-') ? findStories(element.shadowRoot) : []));
}

/** Opens a page in a frame of its own; resolves when it has loaded. */
export async function openMade(address: string): Promise<Opened> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: absolute; inset: 0 auto auto 0; inline-size: 800px; block-size: 600px; border: 0';
  // Else the bar that a long page has in some browsers would take of its width.
  frame.setAttribute('scrolling', 'no');
  const watch: Watch = {errors: [], lines: [], violations: [], policies: []};
  watches.set(frame, watch);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  return {
    frame,
    get window() {
      return frame.contentWindow as PageWindow;
    },
    get document() {
      return frame.contentDocument!;
    },
    story: await makeStory(),
    ...watch,
    sealed: () => watch.sealed,
    stories: () => findStories(frame.contentDocument!),
  };
}

/** Opens a page of a row. */
export async function openHostPage(page: HostPage, hasWidget = true): Promise<Opened> {
  const {headers = {}, encoding = 'utf8'} = page;
  return openMade(await make({body: await writePage(page, hasWidget), headers, encoding}));
}

/** Waits until something is so in a page; one that never gets there says what kept it. */
export async function until(isSo: () => unknown, page?: Opened): Promise<void> {
  const end = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It did not come: ${page?.errors.join('; ')} ${page?.lines.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Two frames painted. */
export const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const isDrawn = (element: HTMLElement) => !!element.shadowRoot && findAll(element.shadowRoot, 'article').length > 0;

/** What the page's own things look like: place, size and some of their style. What stands below the story has been moved down by it. */
function readLook({document, window}: Opened, flows: boolean): string[] {
  const own = findAll(document, '[data-own]');
  const after = own.findIndex(({dataset}) => dataset['own'] === 'figure');
  return own.slice(0, flows ? after : Infinity).map((element, at) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    const {color, backgroundColor, display, fontFamily, fontSize, fontWeight, margin, padding, float} = window.getComputedStyle(element);
    const place = [left, at < after ? top : 0, width, height].map((side) => Math.round(side * 10) / 10);
    return [element.dataset['own'], ...place, color, backgroundColor, display, fontFamily, fontSize, fontWeight, margin, padding, float].join(' ');
  });
}

/** The page's own names on its window. Those of frames are numbers. */
const namesOf = ({window}: Opened) => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort();

/** The text of the page's own tree. */
const ownHtml = ({document}: Opened) =>
  (Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML')!.get!.call(document.documentElement) as string)
    .replace(/<article-story[^]*?<\/article-story>|<script[^>]*article-story[^>]*>[^]*?<\/script>|\s+/g, '');

/** Opens the page of a row, with and without the widget, and holds the two against each other and against what the row expects. */
export async function judge(page: HostPage): Promise<void> {
  const {shows = 'story', warns = shows === 'link', count = 1, flows = false, prepare, act, check} = page;
  const [bare, opened] = await Promise.all([openHostPage(page, false), openHostPage(page)]);
  try {
    for (const each of [bare, opened]) await prepare?.(each);
    await act?.(opened);
    if (shows === 'story') await until(() => opened.stories().length === count && opened.stories().every(isDrawn), opened);
    if (warns) await until(() => opened.lines.length > 0, opened);
    await painted();
    const stories = opened.stories();
    if (shows === 'story') expect(stories.flatMap(findFaults)).to.deep.equal([]);
    if (shows === 'link') expect(stories.map(hasVisibleLink)).to.deep.equal(Array.from({length: count}, () => true));
    if (shows === 'nothing') for (const story of stories) expect(story.checkVisibility({visibilityProperty: true, opacityProperty: true})).to.equal(false);
    expect(opened.errors, 'exceptions').to.deep.equal(bare.errors);
    expect(opened.lines, 'lines in the console').to.have.lengthOf(warns ? 1 : 0);
    expect(readLook(opened, flows), 'the page’s own look').to.deep.equal(readLook(bare, flows));
    expect(namesOf(opened), 'names on the window').to.deep.equal(namesOf(bare));
    expect(compareBuiltIns(opened.sealed()!, readBuiltIns(opened.window)), 'built-ins').to.deep.equal([]);
    expect(ownHtml(opened), 'the page’s own tree').to.equal(ownHtml(bare));
    expect(opened.document.documentElement.scrollWidth, 'width').to.be.at.most(Math.max(bare.document.documentElement.scrollWidth, 800));
    await check?.(opened);
  } finally {
    bare.frame.remove();
    opened.frame.remove();
  }
}
