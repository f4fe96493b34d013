import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {findServers, isLightSeen, openFailingPage, PAGE, seenLinks, statesOf, tell, until, waysIn, type FailingPage, type Servers} from './failing-page.js';

const ways = (Object.keys(waysIn) as (keyof typeof waysIn)[]).filter((way) => way !== 'the whole story in an element');
const shown = (story: ArticleStory, selector: string) => story.shadowRoot!.querySelector(`article:not([hidden]) ${selector}`)?.textContent;

describe('a story, on a network that has its ways', () => {
  let servers: Servers;
  let page: FailingPage;
  const address = (way: string) => `${servers.here}/${way}/${crypto.randomUUID()}`;

  before(async () => (servers = await findServers()));
  beforeEach(async () => (page = await openFailingPage('bare')));
  afterEach(() => {
    expect(page.errors).to.eql([]);
    page.close();
  });

  it('is named as refused by the policy of the page, by each way into a page', async () => {
    page.close();
    page = await openFailingPage('no-connections');
    const src = address('good');
    const stories = await Promise.all(ways.map((way) => page.place(way, src)));
    await page.untilTold(stories);
    stories.forEach((story, at) => {
      expect(page.told(story)).to.eql(['story-fail: network']);
      expect(seenLinks(story)).to.eql([waysIn[ways[at]!].namesPage ? PAGE : `${servers.here}/`]);
      expect(isLightSeen(story)).to.equal(true);
    });
    expect(page.takeWarnings()).to.eql(stories.map(() => `<article-story> ${src}: Network: CSP.`));
    expect(await tell(src, 'count')).to.equal(0);
  });

  it('is asked for again when a browser that said that it is offline is online, by each way into a page', async () => {
    const src = address('reset');
    Object.defineProperty(page.window.navigator, 'onLine', {value: false, configurable: true});
    const stories = await Promise.all(ways.map((way) => page.place(way, src)));
    await page.untilTold(stories);
    expect(page.takeWarnings()).to.eql(stories.map(() => `<article-story> ${src}: Network: offline.`));
    for (const story of stories) expect([isLightSeen(story), seenLinks(story).length]).to.eql([true, 1]);
    await tell(src, 'mend');
    Reflect.deleteProperty(page.window.navigator, 'onLine');
    page.window.dispatchEvent(new Event('online'));
    await page.untilTold(stories, 2);
    for (const story of stories) expect(page.told(story)).to.eql(['story-fail: network', 'story-load']);
  });

  it('is refused where its hash is another, which is named, and had where it is right', async () => {
    const src = address('good');
    const [byElement, byTag] = [await page.place('an element with a link', src, {integrity: 'sha256-AAAA'}), await page.place('one tag that names the page', src, {integrity: 'sha256-AAAA'})];
    await page.untilTold([byElement, byTag]);
    for (const story of [byElement, byTag]) {
      expect(page.told(story)).to.eql(['story-fail: network']);
      expect([isLightSeen(story), seenLinks(story).join(), statesOf(story).join()]).to.eql([true, PAGE, 'failed']);
    }
    expect(page.takeWarnings()).to.have.length(2).and.to.satisfy((lines: string[]) => lines.every((line) => line.includes('integrity')));
    const right = await page.place('one tag', src, {integrity: servers.goodHash});
    await page.untilTold([right]);
    expect(page.told(right)).to.eql(['story-load']);
  });

  it('shows its light DOM and a link while a slow server answers, for as long as it says something', async () => {
    const src = address('slow');
    const stories = await Promise.all(ways.map((way) => page.place(way, src)));
    await until(() => page.delays().length === 1);
    stories.forEach((story, at) => {
      expect(statesOf(story)).to.eql(['loading']);
      expect(isLightSeen(story)).to.equal(true);
      // Words without a link wait without one; a page with nothing has at least a link.
      expect(seenLinks(story).length).to.equal(/words alone|without a link/.test(ways[at]!) ? 0 : 1);
    });
    await tell(src, 'mend');
    await page.untilTold(stories);
    for (const story of stories) expect(page.told(story)).to.eql(['story-load']);
    expect(await tell(src, 'count')).to.equal(1);
    expect([page.takeWarnings(), page.delays().filter((delay) => delay > 1000)]).to.eql([[], []]);
  });

  for (const way of ['wrong-charset', 'old-charset', 'no-charset']) {
    it(`that is JSON is read as UTF-8 whatever the server says, and was not: ${way}`, async () => {
      const story = await page.place('one tag', address(way));
      await page.untilTold([story]);
      expect(shown(story, '.body')).to.equal('It came in at noon – “at last”.');
    });
  }

  it('is had from where the server sends on to', async () => {
    const story = await page.place('one tag', address('redirect-to-good'));
    await page.untilTold([story]);
    expect(shown(story, '.headline')).to.equal('The ferry is back');
  });

  it('that comes late is not shown in the place of a newer one', async () => {
    const slow = address('slow');
    const story = await page.place('an element with a link', slow);
    await until(async () => (await tell(slow, 'count')) === 1);
    story.src = address('404');
    await page.untilTold([story]);
    await tell(slow, 'mend');
    const other = await page.place('an empty element', slow);
    await page.untilTold([other]);
    expect(page.told(story)).to.eql(['story-fail: status']);
    expect(statesOf(story)).to.eql(['failed']);
  });

  it('that is in the element is shown when the address fails, and the failure is told', async () => {
    const src = address('404');
    const story = await page.place('the whole story in an element', src);
    await page.untilTold([story], 2);
    expect(page.told(story)).to.eql(['story-fail: status', 'story-load']);
    expect(page.takeWarnings()).to.eql([`<article-story> ${src}: Status: 404.`]);
    expect([shown(story, '.headline'), seenLinks(story).join(), statesOf(story).join()]).to.eql(['The old ferry', PAGE, 'ready']);
    await tell(src, 'mend');
    await story.reload();
    await page.untilTold([story], 3);
    expect(shown(story, '.headline')).to.equal('The ferry is back');
    expect(story.querySelector('h2')!.textContent).to.equal('The old ferry');
  });

  it('that is drawn stays while asking again fails, each time with one line, and is taken anew when it is there again', async () => {
    const src = address('404');
    await tell(src, 'mend');
    const story = await page.place('one tag', src, {refresh: '60'});
    await page.untilTold([story]);
    const paragraph = story.shadowRoot!.querySelector('.paragraph');
    await tell(src, 'break');
    for (const times of [2, 3]) {
      await until(() => page.delays().includes(60_000));
      page.pass(60_000);
      await page.untilTold([story], times);
      expect(page.takeWarnings()).to.eql([`<article-story> ${src}: Status: 404.`]);
      expect(story.shadowRoot!.querySelector('.paragraph') === paragraph && statesOf(story).join() === 'ready').to.equal(true);
    }
    await tell(src, 'mend');
    await until(() => page.delays().includes(60_000));
    page.pass(60_000);
    await page.untilTold([story], 4);
    expect(page.told(story)).to.eql(['story-load', 'story-fail: status', 'story-fail: status', 'story-load']);
    expect(await tell(src, 'count')).to.equal(4);
  });
});
