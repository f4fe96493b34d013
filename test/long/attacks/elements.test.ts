import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {placeTag, watchPlaceholders} from '../../../src/place.js';
import {make, place, settle} from '../../fixtures/draw.js';
import {useStillFrames} from '../../fixtures/frames.js';
import {usePage} from '../../fixtures/page.js';
import {inspect} from './inspection.js';
import {useStillPlayers} from './players.js';
import {attacks} from './strings.js';
import {useTripwire} from './tripwire.js';

const texts = attacks.map(({text}) => text);
/** The attributes of each element, as the README names them. */
const attributes = {
  'social-quote': ['platform', 'platform-label', 'author', 'author-role', 'handle', 'avatar', 'via', 'href', 'published', 'lang'],
  'video-embed': ['src', 'provider', 'video-id', 'player', 'partner', 'label', 'poster', 'start', 'caption', 'credit', 'href', 'consent'],
  'author-bio': ['name', 'author-role', 'src', 'href'],
  'story-figure': ['src', 'alt', 'width', 'height', 'caption', 'credit', 'href'],
  'article-story': ['href', 'type', 'integrity', 'heading-level', 'theme', 'consent', 'refresh', 'hide', 'content-warning', 'preview', 'lang'],
} as const;
const good: Readonly<Record<string, string>> = {provider: 'vimeo', 'video-id': '1', consent: 'granted', src: `${location.origin}/demo/pictures/harbour.svg`, alt: 'A harbour'};
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** A page that renders nothing: pictures whose address may be loaded are not asked for. */
async function hidden(): Promise<HTMLElement> {
  const {parentElement} = await place('author-bio');
  parentElement!.style.display = 'none';
  parentElement!.replaceChildren();
  return parentElement!;
}

describe('attacks on the elements', () => {
  useStillFrames();
  useStillPlayers();
  const page = usePage();
  useTripwire();

  for (const [tag, names] of Object.entries(attributes) as [keyof typeof attributes, readonly string[]][]) {
    it(`by every attribute of <${tag}> leave nothing, and the words inside it stay`, async function () {
      this.timeout(300_000);
      const around = await hidden();
      for (let start = 0; start < texts.length; start += 250) {
        const hosts = texts.slice(start, start + 250).map((text, nth) => {
          const host = document.createElement(tag);
          // Every third has one attack alone, so that what is wrong in one attribute hides no other.
          const at = start + nth;
          if (nth % 3) for (const [name, value] of Object.entries(good)) if (names.includes(name)) host.setAttribute(name, value);
          if (nth % 3) host.setAttribute(names[at % names.length]!, text);
          else names.forEach((name, each) => host.setAttribute(name, texts[(at + each * 31) % texts.length]!));
          host.append(make('p', `harmless ${text}`));
          return host;
        });
        around.append(...hosts);
        await turn();
        await Promise.all(hosts.map(settle));
        await turn();
        for (const host of hosts) {
          expect(inspect(host.shadowRoot!)).to.eql([]);
          expect(host.textContent).to.include('harmless');
        }
        around.replaceChildren();
        await turn();
      }
      page.takeWarnings();
    });
  }

  it('by the address of a story ask nobody but by http and https, and leave the light DOM', async function () {
    this.timeout(300_000);
    const around = await hidden();
    const hosts = texts.map((text) => {
      const host = document.createElement('article-story');
      host.setAttribute('src', text);
      host.append(make('p', 'harmless'));
      return host;
    });
    const ends = hosts.map((host) => new Promise((resolve) => (host.addEventListener('story-fail', resolve), host.addEventListener('story-load', resolve))));
    around.append(...hosts);
    await Promise.all(ends.filter((_end, at) => texts[at]));
    page.takeWarnings();
    for (const host of hosts) expect([inspect(host.shadowRoot!), host.textContent]).to.eql([[], 'harmless']);
    expect(page.requests.length).to.be.greaterThan(0);
    for (const {url, options} of page.requests) expect([url, options.credentials].join(' ')).to.match(/^https?:\/\/[^@/\\]+\/[^\s#]* omit$/);
  });

  it('by the data of a script tag or a placeholder leave nothing', async function () {
    this.timeout(300_000);
    watchPlaceholders();
    const around = await hidden();
    const tagNames = ['theme', 'href', 'type', 'integrity', 'heading-level', 'consent', 'hide', 'lang', 'content-warning', 'onclick', 'style', 'class', 'id', 'srcdoc', 'is', 'article', 'slot', 'refresh'];
    for (let start = 0; start < texts.length; start += 250) {
      const chunk = texts.slice(start, start + 250);
      for (const [nth, text] of chunk.entries()) {
        const script = document.createElement('script');
        const [first = '', second = ''] = [text, texts[(nth * 31) % texts.length]];
        script.type = 'text/plain';
        tagNames.forEach((name, at) => script.setAttribute(`data-${name}`, at % 2 ? first : second));
        script.dataset['story'] = nth % 2 ? text : '/none.json';
        const placeholder = make(nth % 2 ? 'blockquote' : 'div', make('a', 'harmless'));
        tagNames.forEach((name, at) => placeholder.setAttribute(`data-${name}`, at % 2 ? second : first));
        placeholder.dataset['articleStory'] = nth % 2 ? '/none.json' : text;
        around.append(script, placeholder);
        placeTag(script);
      }
      await turn();
      const stories = [...around.querySelectorAll('article-story')];
      expect(stories.length).to.be.greaterThan(chunk.length);
      await Promise.all(stories.map(settle));
      for (const story of stories) {
        const names = story.getAttributeNames();
        expect(names.filter((name) => !['src', ...attributes['article-story']].includes(name))).to.eql([]);
        if (story.querySelector('[data-article-story]')) expect(names.filter((name) => !['src', 'theme', 'lang', 'hide', 'heading-level', 'type', 'href'].includes(name))).to.eql([]);
        expect(inspect(story.shadowRoot!)).to.eql([]);
        for (const link of story.querySelectorAll('a[href]')) expect(link.getAttribute('href')).to.match(/^(https?:\/\/[^@/\\]+\/|mailto:|tel:)/);
      }
      await turn();
      around.replaceChildren();
      await turn();
      page.takeWarnings();
    }
  });
});
