import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {openFailingPage, type FailingPage} from './failing-page.js';

const stories = ['aleppo', 'blocks', 'media', 'quotes', 'opinion', 'warning', 'sponsored', 'live'];

/** What a page may keep of a visit, or send of it unseen: each method by where it is found. */
const keepers = (window: Window & typeof globalThis): readonly (readonly [owner: object | undefined, name: string])[] => [
  [window.Storage.prototype, 'setItem'],
  [window.Storage.prototype, 'getItem'],
  [window.IDBFactory?.prototype, 'open'],
  [window.CacheStorage?.prototype, 'open'],
  [window.Navigator.prototype, 'sendBeacon'],
  [window.XMLHttpRequest.prototype, 'send'],
  [window, 'WebSocket'],
  [window, 'BroadcastChannel'],
  [window, 'SharedWorker'],
];

describe('the stories of the demo, drawn', () => {
  let page: FailingPage;
  let drawn: readonly ArticleStory[];
  const used: string[] = [];

  before(async () => {
    page = await openFailingPage('bare');
    const {window, document} = page;
    for (const [owner, name] of keepers(window)) {
      if (!owner) continue;
      const real = (owner as Record<string, () => unknown>)[name]!;
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...given: []) {
          used.push(name);
          return Reflect.apply(real, this, given);
        },
      });
    }
    Object.defineProperty(document, 'cookie', {get: () => (used.push('cookie'), ''), set: () => used.push('cookie')});
    drawn = await Promise.all(stories.map((name) => page.place('one tag', `/demo/stories/${name}.json`, {consent: 'ask'})));
    await page.untilTold(drawn);
    await page.document.fonts.ready;
  });
  after(() => page.close());

  it('keep nothing of the visit, and send nothing of it: no cookie, no storage, no beacon', () => {
    expect(drawn.map((story) => page.told(story).join())).to.eql(stories.map(() => 'story-load'));
    expect(used).to.eql([]);
    expect(page.errors).to.eql([]);
  });

  it('ask nobody but the hosts of the script, of the stories and of their pictures before the reader chooses', () => {
    const hosts = page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name).host);
    expect(hosts.length).to.be.greaterThan(stories.length);
    expect([...new Set(hosts)]).to.eql([location.host]);
    for (const story of drawn) expect(story.shadowRoot!.querySelector('iframe')).to.equal(null);
  });

  it('are without a frame under Global Privacy Control, whatever consent the page has given', async () => {
    Object.defineProperty(page.window.navigator, 'globalPrivacyControl', {value: true, configurable: true});
    const story = await page.place('one tag', '/demo/stories/media.json', {consent: 'granted'});
    await page.untilTold([story]);
    const videos = [...story.shadowRoot!.querySelectorAll('video-embed')];
    expect(videos.length).to.be.greaterThan(1);
    for (const video of videos) {
      await video.updateComplete;
      expect(video.shadowRoot!.querySelector('iframe')).to.equal(null);
    }
  });
});
