import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {audioIds, embedIds, videoIds} from '../../src/model/media.js';
import type {Story} from '../../src/model/story.js';
import {walkByKeyboard} from './keyboard.js';
import {audit, openPage, PATIENTLY, type OpenPage} from './page.js';
import {waitUntil} from '../fixtures/wait-until.js';

/** The stories of a state, each with where its medium is drawn. */
function drawn({document}: OpenPage, state?: string) {
  const all = [...document.querySelectorAll<ArticleStory>(state ? `[data-state="${state}"]` : '.state article-story')];
  return all.map((story) => {
    const inner = story.shadowRoot?.querySelector('video-embed, social-quote');
    const [block] = (story.article as Story).body;
    return {block: block!, root: (inner ?? story).shadowRoot};
  });
}

const nameOf = (block: Story['body'][number]) => ('provider' in block ? `${block.type} ${block.provider}` : block.type);
/** The line below each medium, with its service, where it does not say this. */
const others = (page: OpenPage, state: string, line: string) =>
  drawn(page, state).flatMap(({block, root}) => {
    const said = root?.querySelector('.contact [role=status]')?.textContent ?? '';
    return said.includes(line) ? [] : [`${nameOf(block)}: ${said}`];
  });
const frames = (page: OpenPage, state: string) => drawn(page, state).map(({root}) => root!.querySelectorAll('iframe').length);
const all = (count: number, page: OpenPage, state: string) => drawn(page, state).map(() => count);

describe('the gallery of each service in each state', function () {
  this.timeout(300_000);
  let page: OpenPage;

  before(async () => {
    page = await openPage('/demo/gallery/index.html', 1200);
    await waitUntil(() => page.document.querySelector('main[aria-busy=false]'), 'specimens', PATIENTLY);
    [...page.document.querySelectorAll('button')].find(({textContent}) => textContent === 'Open all')!.click();
  });
  after(() => page.close());

  it('has all services that a story may name', async () => {
    await waitUntil(() => !page.document.querySelector('.states:empty'), 'stories', PATIENTLY);
    const shown = new Set(drawn(page).map(({block}) => nameOf(block)));
    const known = Object.entries({video: videoIds, audio: audioIds, embed: embedIds}).flatMap(([type, ids]) => Object.keys(ids).map((key) => `${type} ${key}`));
    expect(known.filter((name) => !shown.has(name))).to.deep.equal([]);
    const services = page.document.querySelectorAll('[data-state=before]').length;
    expect(services).to.be.above(30);
    for (const state of ['asked', 'answered', 'refused', 'dead']) expect(drawn(page, state), state).to.have.length(services);
    expect(drawn(page, 'gone').length).to.be.above(1);
  });

  it('asks nobody before', async () => {
    await waitUntil(() => others(page, 'before', 'contacted only when you ask').length === 0, 'the line', PATIENTLY);
    expect(frames(page, 'before')).to.deep.equal(all(0, page, 'before'));
  });

  for (const [state, line] of [['asked', 'Loading from '], ['answered', ', now contacted.']] as const) {
    it(`has a frame: ${state}`, async () => {
      await waitUntil(() => others(page, state, line).length === 0, line, PATIENTLY);
      expect(frames(page, state)).to.deep.equal(all(1, page, state));
    });
  }

  for (const state of ['refused', 'dead', 'gone']) {
    it(`has the words or a link in the place of the frame: ${state}`, async () => {
      // Of the dead it is known after ten seconds.
      await waitUntil(() => others(page, state, 'Cannot be shown here.').length === 0, 'the sentence', PATIENTLY);
      expect(frames(page, state)).to.deep.equal(all(0, page, state));
      for (const {block, root} of drawn(page, state)) {
        const shown = root!.querySelector(block.type === 'video' ? '.frame > a[href]' : 'button.show')!;
        expect(shown.checkVisibility(), nameOf(block)).to.equal(true);
      }
    });
  }

  it('waits for those that are asked as long as somebody looks', () => {
    expect(others(page, 'asked', 'Loading from ')).to.deep.equal([]);
  });

  it('gives a post the height that it says', () => {
    const {root} = drawn(page, 'answered').find(({block}) => nameOf(block) === 'embed telegram')!;
    const frame = root!.querySelector('iframe')!;
    expect(frame.style.blockSize).to.equal(`${frame.contentDocument!.documentElement.offsetHeight}px`);
  });

  it('has a link in the place of a file that no browser can play', async () => {
    const files = drawn(page).filter(({block}) => nameOf(block).endsWith(' file'));
    await waitUntil(() => files.filter(({root}) => !root!.querySelector('video, audio')).length >= 2);
    const links = files.filter(({root}) => !root!.querySelector('video, audio')).map(({root}) => root!.querySelector('.frame a, .embed a')?.textContent);
    expect(new Set(links)).to.deep.equal(new Set([`Open at ${location.hostname}`]));
  });

  it('plays one thing at a time', () => {
    const told = drawn(page, 'answered').map(({root}) => root!.querySelector('iframe')!.contentDocument!.querySelector('[role=status]')!.textContent);
    expect(told.filter((status) => status === 'Playing').length).to.be.at.most(1);
    expect(told).to.include('Shown');
  });

  it('has a page of the demo in the place of a service in the rest of the gallery, too', async () => {
    const embed = page.document.querySelector('#youtube-video article-story')!.shadowRoot!.querySelector('video-embed')!;
    embed.shadowRoot!.querySelector<HTMLButtonElement>('button.play')!.click();
    await waitUntil(() => embed.shadowRoot!.querySelector('[role=status]')!.textContent === 'From YouTube, now contacted.');
    expect(embed.shadowRoot!.querySelector('iframe')!.contentWindow!.location.pathname).to.equal('/demo/gallery/player.html');
  });

  it('asks nobody else, and nothing fails', () => {
    const asked = page.window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    expect(page.errors).to.deep.equal([]);
    expect(page.requests().filter((name) => new URL(name).host !== location.host)).to.deep.equal([]);
    expect(asked.filter(({responseStatus}) => responseStatus >= 400).map(({name}) => name)).to.deep.equal([]);
  });

  it('passes the accessibility audit', async () => {
    // One row of each kind: they are drawn alike.
    const kinds = new Set<string | null>();
    for (const row of page.document.querySelectorAll<HTMLDetailsElement>('details.row')) {
      const kind = row.querySelector('summary span')!.textContent || row.id;
      row.open = !kinds.has(kind);
      kinds.add(kind);
    }
    expect([...kinds]).to.deep.equal(['video', 'audio', 'post', 'quote', 'embed', 'states-services-without-a-frame', 'states-files']);
    expect(await audit(page, page.document.querySelector('.ledger')!)).to.deep.equal([]);
  });

  it('passes it with the page that stands in the place of a service, too', async () => {
    for (const [provider, address] of [['youtube', 'https://www.youtube-nocookie.com/embed/saltmere-01'], ['x', 'https://platform.twitter.com/embed/Tweet.html?id=1']] as const) {
      const inner = await openPage(`/demo/gallery/player.html?${new URLSearchParams({provider, address, state: 'answered'})}`, 320);
      await waitUntil(() => inner.document.querySelector('[role=status]'));
      expect(await audit(inner), provider).to.deep.equal([]);
      expect(inner.document.documentElement.scrollWidth).to.be.at.most(320);
      inner.close();
    }
  });

  describe('by keyboard', () => walkByKeyboard(() => page));
});
