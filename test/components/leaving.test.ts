import {expect, fixture} from '@open-wc/testing';
import {silence} from '../fixtures/answers.js';
import {make, settle, storyOf} from '../fixtures/draw.js';
import {useStillFrames} from '../fixtures/frames.js';
import {watchHeld} from '../fixtures/held.js';
import {usePage, type Page} from '../fixtures/page.js';
import {until, useTimers} from '../fixtures/timers.js';

const video = {type: 'video', provider: 'vimeo', id: '76979871', title: 'Boats', url: 'https://vimeo.com/76979871'};
const quote = {type: 'quote', content: ['At last.'], by: {name: 'Ana'}};
const story = storyOf({body: [{type: 'paragraph', content: 'Words.'}, quote, video, {type: 'nonsense'}]});

/** An element in a state, in which it is taken out of the page. */
interface Leaver {
  readonly title: string;
  make(page: Page): HTMLElement;
  /** Whether it has come to that state; without, it is taken out at once. */
  isThere?(host: HTMLElement): unknown;
}

const given = (tag: string, properties: object, ...light: readonly (Node | string)[]) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...light);
  return made;
};
const written = (tag: string, attributes: Readonly<Record<string, string>>, ...light: readonly (Node | string)[]) => {
  const made = given(tag, {}, ...light);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};
const find = (host: HTMLElement, selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector);
const has = (selector: string) => (host: HTMLElement) => find(host, selector);
const state = (name: string) => (host: HTMLElement) => host.matches(`:state(${name})`);

const leavers: readonly Leaver[] = [
  {title: 'a story that is drawn', make: (page) => given('article-story', {src: page.address(story)}), isThere: state('ready')},
  {title: 'a story that is handed in', make: () => given('article-story', {article: story}), isThere: state('ready')},
  {title: 'a story that is refreshed', make: (page) => given('article-story', {src: page.address(story), refresh: 60}), isThere: state('ready')},
  {title: 'a story that an editor previews', make: () => given('article-story', {article: story, preview: true}), isThere: has('.problems')},
  {title: 'a story from its light DOM', make: () => written('article-story', {lang: 'en'}, make('h2', 'The ferry'), make('p', 'Words.')), isThere: state('ready')},
  {title: 'a story in another language', make: () => given('article-story', {article: {...story, lang: 'de'}}), isThere: (host) => find(host, '.story')?.lang === 'de'},
  {title: 'a story that has just come', make: (page) => given('article-story', {src: page.address(story)})},
  {title: 'a story that is being fetched', make: (page) => given('article-story', {src: page.address(silence)}), isThere: state('loading')},
  {title: 'a story that has failed', make: (page) => given('article-story', {src: page.address(new Response('', {status: 404})), refresh: 60}), isThere: state('failed')},
  {title: 'a quote', make: () => given('social-quote', {quote}), isThere: has('.words')},
  {title: 'a quote written by hand', make: () => written('social-quote', {author: 'Ana'}, make('p', 'At last.')), isThere: has('.words')},
  {title: 'a video', make: () => given('video-embed', {video}), isThere: has('.play')},
  {title: 'a video written by hand', make: () => written('video-embed', {src: 'https://vimeo.com/1', label: 'Boats'}), isThere: has('.play')},
  {
    title: 'a video that plays',
    make: () => given('video-embed', {video}),
    isThere(host) {
      find(host, '.play')?.click();
      return find(host, 'iframe');
    },
  },
  {title: 'an author', make: () => given('author-bio', {author: {name: 'Ana', role: 'reporter', bio: 'Words.'}}), isThere: has('.name')},
  {title: 'an author written by hand', make: () => written('author-bio', {name: 'Ana'}, 'Words.'), isThere: has('.name')},
  {title: 'a picture', make: () => given('story-figure', {figure: {src: new URL('../../demo/pictures/harbour.svg', import.meta.url).href, alt: 'A harbour'}}), isThere: has('img')},
  {title: 'a picture written by hand', make: () => written('story-figure', {src: new URL('../../demo/pictures/harbour.svg', import.meta.url).href, alt: 'A harbour'}), isThere: has('img')},
  {title: 'an element by hand that has just come', make: () => written('author-bio', {name: 'Ana'}, 'Words.')},
];

describe('what leaves the page', () => {
  useStillFrames();
  const page = usePage();
  useTimers();
  for (const leaver of leavers) {
    it(`leaves no listener, observer, timer or request behind: ${leaver.title}`, async () => {
      const around = await fixture<HTMLElement>(document.createElement('div') as never);
      const host = leaver.make(page);
      const held = watchHeld((target) => !target.isConnected);
      try {
        for (const _time of Array.from({length: 20})) {
          around.append(host);
          if (leaver.isThere) await until(() => leaver.isThere!(host));
          host.remove();
          await settle(host);
        }
        // A request that was given up ends when the browser says so.
        let frames = 0;
        await until(() => (frames += 1) > 2 && (!held.left().length || frames > 120));
        expect(held.left()).to.eql([]);
      } finally {
        held.end();
        page.takeWarnings();
      }
    });
  }

  it('would be told of by each of these, if it stayed', async () => {
    const held = watchHeld((target) => !target.isConnected);
    const [left, right] = [new AbortController(), new AbortController()];
    const observer = new MutationObserver(() => {});
    const act = () => {};
    try {
      for (const {signal} of [left, right]) addEventListener('online', () => {}, {signal});
      left.abort();
      document.addEventListener('visibilitychange', act);
      document.createElement('p').addEventListener('click', act);
      observer.observe(document, {childList: true});
      const timer = setTimeout(act, 10_000);
      void fetch(page.address(silence), right).catch(act);
      expect(held.left()).to.eql(['listener online', 'listener visibilitychange', 'MutationObserver', 'timer 10000', `request ${page.requests[0]!.url}`]);
      right.abort();
      document.removeEventListener('visibilitychange', act);
      observer.disconnect();
      clearTimeout(timer);
      expect(held.left()).to.eql([]);
    } finally {
      held.end();
    }
  });
});
