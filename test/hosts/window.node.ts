import assert from 'node:assert/strict';
import http from 'node:http';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import sirv from 'sirv';
import {findChromium} from '../browsers/find-chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = '/test/fixtures/pages/one-tag.html';

// What only a window of its own can do: be left and come back to, be printed, be shown in the colours of the system.
describe('a page with the story, in a window of its own', {timeout: 300_000}, () => {
  let browser: Browser;
  let server: http.Server;
  let address: string;
  let page: Page;

  before(async () => {
    const {executablePath, headless} = await findChromium();
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'];
    browser = await puppeteer.launch({executablePath, headless, args, ignoreDefaultArgs: ['--disable-back-forward-cache']});
    const serve = sirv(root, {dev: true});
    server = http.createServer((request, response) => {
      // What must not be stored does not go into the back/forward cache either.
      response.setHeader('Cache-Control', 'no-cache');
      serve(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as {port: number}).port}`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(address + PAGE);
    await page.waitForFunction(() => document.querySelector('article-story')?.matches(':state(ready)'));
  });
  afterEach(() => page.close());

  const headline = () => page.evaluate(() => document.querySelector('article-story')!.shadowRoot!.querySelector<HTMLElement>('.headline')!.innerText);
  const emulate = async (media: string, ...features: readonly {name: string; value: string}[]) =>
    (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {media, features: [...features]});

  it('goes into the back/forward cache, and comes back with the story as it was', async () => {
    await page.evaluate(() => {
      addEventListener('pageshow', ({persisted}) => void (document.title = `persisted: ${persisted}`));
      document.querySelector('article-story')!.setAttribute('refresh', '60');
    });
    await page.goto(`${address}/test/fixtures/pages/alone.html`);
    await page.goBack();
    assert.equal(await page.title(), 'persisted: true');
    assert.equal(await headline(), 'Aleppo: The Last Goodbyes Of Those Still Alive');
  });

  /** Colour and box of some texts of the story, through the elements inside. */
  const look = () =>
    page.evaluate(() => {
      const roots = [document.querySelector('article-story')!.shadowRoot!];
      roots.push(...[...roots[0]!.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []));
      return roots.flatMap((tree) =>
        [...tree.querySelectorAll<HTMLElement>('.headline, .paragraph, .words, .attribution, .title, .play, .contact')].map((element) => {
          const {color, backgroundColor, display} = getComputedStyle(element);
          return {name: element.className, color, backgroundColor, isShown: display !== 'none' && element.getBoundingClientRect().height > 0};
        }),
      );
    });

  it('prints black letters on white, titles in the place of players', async () => {
    await emulate('print');
    const shown = (await look()).filter(({isShown}) => isShown);
    assert.deepEqual([...new Set(shown.map(({color}) => color))], ['rgb(0, 0, 0)']);
    assert.ok(shown.some(({name}) => name.includes('title')), 'the title of the video');
    assert.ok(!shown.some(({name}) => name.includes('play')), 'no button');
  });

  it('is readable in the colours of the system', async () => {
    await emulate('screen', {name: 'forced-colors', value: 'active'}, {name: 'prefers-color-scheme', value: 'dark'});
    const system = await page.evaluate(() => getComputedStyle(document.body).color);
    const texts = (await look()).filter(({name}) => /headline|paragraph|words/.test(name));
    assert.ok(texts.length > 10 && texts.every(({isShown}) => isShown));
    assert.deepEqual([...new Set(texts.map(({color}) => color))], [system]);
  });
});
