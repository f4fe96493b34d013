import assert from 'node:assert/strict';
import http from 'node:http';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser} from 'puppeteer-core';
import sirv from 'sirv';
import {findChromium} from '../browsers/find-chromium.mjs';

/** Slowest first: the script and the story come long after the page has been painted. */
const delays = [/\.json$/, /\.js$/, /\.css$/];
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Serves the repository; whatever the script needs comes late. */
async function serveSlowly(): Promise<http.Server> {
  const serve = sirv(root, {dev: true});
  const server = http.createServer((request, response) => {
    const late = delays.findIndex((pattern) => pattern.test(request.url ?? ''));
    setTimeout(() => serve(request, response), late < 0 ? 0 : 150 * (delays.length - late));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

// In a window of its own: in a frame, the page around it counts as well.
describe('the demo pages, on a slow network', () => {
  let browser: Browser;
  let server: http.Server;
  let address: string;

  before(async () => {
    const {executablePath, headless} = await findChromium();
    // Nothing but this machine is reached.
    const hosts = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking', hosts];
    browser = await puppeteer.launch({executablePath, headless, args});
    server = await serveSlowly();
    address = `http://127.0.0.1:${(server.address() as {port: number}).port}`;
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const name of ['partner', 'blog', 'wordpress', 'cms']) {
    for (const width of [320, 768, 1200]) {
      it(`move nothing: ${name} at ${width} px`, async () => {
        const page = await browser.newPage();
        await page.setViewport({width, height: 800});
        await page.goto(`${address}/demo/${name}/index.html`);
        await page.waitForFunction(() => document.querySelector('article-story')?.matches(':state(ready)'));
        // An editor's preview lists the problems last.
        if (name === 'cms') await page.waitForFunction(() => document.querySelector('article-story')!.shadowRoot!.querySelector('.problems'));
        const shifts = await page.evaluate(async () => {
          // Two frames painted, so that late shifts have been counted.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return new Promise<number[]>((resolve) => {
            const observer = new PerformanceObserver((list) => resolve((list.getEntries() as unknown as {value: number}[]).map(({value}) => value)));
            observer.observe({type: 'layout-shift', buffered: true});
            // Without a shift the observer is never told.
            setTimeout(() => resolve([]), 300);
          });
        });
        assert.deepEqual(shifts, []);
        await page.close();
      });
    }
  }

  it('would tell if something moved', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/demo/index.html`);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve((list.getEntries() as unknown as {value: number}[])[0]!.value)).observe({type: 'layout-shift'});
          document.body.prepend(Object.assign(document.createElement('div'), {style: 'block-size: 300px'}));
        }),
    );
    assert.ok(shift > 0);
    await page.close();
  });
});
