import http from 'node:http';
import {fileURLToPath} from 'node:url';
import puppeteer, {type CDPSession, type Page} from 'puppeteer-core';
import sirv from 'sirv';
import {findChromium} from '../browsers/find-chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is counted, by the names of Chromium's `Performance.getMetrics`. */
export const counted = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners', 'Documents', 'Frames'] as const;
/** How much more there is of each, for one time in and out. */
export type Growth = Readonly<Record<(typeof counted)[number], number>>;

/** An element, what it is handed, and what tells in its shadow that it is drawn. */
export interface Comer {
  readonly tag: string;
  readonly properties: object;
  readonly drawn: string;
  /** What is pressed then, and what comes of it. */
  readonly press?: readonly [button: string, result: string];
  /** Whether the page keeps hold of it, so that it cannot go. */
  readonly isKept?: boolean;
}

/** Bytes of heap that may be left for one time in and out: the noise of a thousand. Of nodes and listeners none may. */
export const MOST_BYTES = 500;

/** A video that is asked to play, and so has a frame. */
export const playing = {
  tag: 'video-embed',
  properties: {video: {type: 'video', provider: 'vimeo', id: '76979871', title: 'Boats', url: 'https://vimeo.com/76979871'}},
  drawn: '.play',
  press: ['.play', 'iframe'],
} as const satisfies Comer;

/** A page of the built script, in Chromium, in which elements come and go. */
export interface Stage {
  /** Has an element come and go so many times, after half as many in which the browser learns what it learns once. */
  growthOf(comer: Comer, times: number): Promise<Growth>;
  close(): Promise<void>;
}

/** In the page: puts the element in and takes it out so many times. */
async function comeAndGo({tag, properties, drawn, press, isKept}: Comer, times: number): Promise<void> {
  const kept = ((window as {kept?: Element[]}).kept ??= []);
  for (let time = 0; time < times; time++) {
    const host = Object.assign(document.createElement(tag), properties);
    document.body.append(host);
    while (!host.shadowRoot?.querySelector(drawn)) await scheduler.postTask(() => {});
    if (press) {
      host.shadowRoot.querySelector<HTMLElement>(press[0])!.click();
      while (!host.shadowRoot.querySelector(press[1])) await scheduler.postTask(() => {});
    }
    host.remove();
    if (isKept) kept.push(host);
  }
}

async function measure(page: Page, session: CDPSession): Promise<Growth> {
  // What waits for a frame or a task to let go of it has had them.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const metrics = new Map((await session.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
  return Object.fromEntries(counted.map((name) => [name, metrics.get(name)])) as Growth;
}

/** Starts Chromium and a server of the repository. */
export async function openStage(): Promise<Stage> {
  const {executablePath, headless} = await findChromium();
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'];
  const browser = await puppeteer.launch({executablePath, headless, args});
  const serve = sirv(root, {dev: true});
  const server = http.createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as {port: number}).port}`;

  return {
    async growthOf(comer, times) {
      const page = await browser.newPage();
      await page.goto(`${address}/test/fixtures/pages/bare.html`);
      await page.evaluate(() => {
        // Players contact nobody: their frames stay empty.
        Object.defineProperty(HTMLIFrameElement.prototype, 'src', {set() {}});
        console.warn = () => {};
      });
      await page.addScriptTag({url: `${address}/dist/article-story.js`});
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      await session.send('HeapProfiler.enable');
      await page.evaluate(comeAndGo, comer, times / 2);
      const before = await measure(page, session);
      await page.evaluate(comeAndGo, comer, times);
      const after = await measure(page, session);
      await page.close();
      return Object.fromEntries(counted.map((name) => [name, (after[name] - before[name]) / times])) as Growth;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
