import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import puppeteer, {type Browser, type HTTPRequest, type Page} from 'puppeteer-core';
import {findChromium} from '../browsers/find-chromium.mjs';
import {Desk} from '../cli/run-command.js';

const PAGE = 'https://partner.example/';
const picture = (host: string) => ({src: `https://${host}/a.svg`, alt: 'A', width: 30, height: 20});
const ferry = {
  format: 'article-story/1',
  lang: 'en',
  headline: 'The ferry sails again',
  canonicalUrl: 'https://news.example/ferry',
  leadImage: picture('pictures.example'),
  publisher: {name: 'The Courier', logo: picture('brand.example')},
  body: [
    {type: 'quote', content: ['At last.'], by: {name: 'Ana', image: picture('faces.example')}},
    {type: 'video', provider: 'file', poster: picture('posters.example'), sources: [{src: 'https://films.example/a.mp4', type: 'video/mp4'}], tracks: [{kind: 'captions', src: 'https://captions.example/a.vtt', lang: 'en'}]},
    {type: 'video', provider: 'vimeo', id: '76979871', title: 'The first trip'},
  ],
};
const html = '<!doctype html><html lang="en"><body><article><h1>The ferry sails again</h1><p>The <strong>old</strong> ferry left the harbour on Monday.</p></article></body></html>';

/** What servers answer; nobody outside of this process is asked. */
async function answer(request: HTTPRequest, page: string, policy: string, desk: Desk): Promise<void> {
  const {host, pathname} = new URL(request.url());
  const headers = {'Access-Control-Allow-Origin': '*'};
  const send = (contentType: string, body: string | Uint8Array, more = {}) => request.respond({status: 200, contentType, body: body as string, headers: {...headers, ...more}});
  if (request.url() === PAGE) return send('text/html', page, {'Content-Security-Policy': policy});
  if (host === 'cdn.example') return send('text/javascript', await readFile(new URL(`../../dist${pathname}`, import.meta.url), 'utf8'));
  if (host === 'news.example') return send(pathname.endsWith('.html') ? 'text/html' : 'application/json', await readFile(desk.at(pathname.slice(1)), 'utf8'));
  if (pathname.endsWith('.svg')) return send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
  if (pathname.endsWith('.vtt')) return send('text/vtt', 'WEBVTT');
  if (pathname.endsWith('.mp4')) return request.respond({status: 404, headers});
  return send('text/html', '<title>A player</title>');
}

describe('a page with the policy that is printed for a story', {timeout: 300_000}, () => {
  let browser: Browser;
  let desk: Desk;

  before(async () => {
    const {executablePath, headless} = await findChromium();
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'];
    browser = await puppeteer.launch({executablePath, headless, args});
    const seed = await readFile(new URL('../../demo/stories/aleppo.json', import.meta.url), 'utf8');
    desk = await Desk.create({'ferry.json': JSON.stringify(ferry), 'aleppo.json': seed, 'ferry.html': html});
  });
  after(async () => {
    await browser.close();
    await desk.remove();
  });

  const print = async (file: string, ...more: readonly string[]) => {
    const {code, stdout, stderr} = await desk.run(['snippet', file, '--base-url', 'https://news.example/', '--script', 'https://cdn.example/article-story.js', ...more]);
    assert.deepEqual([code, stderr], [0, '']);
    return stdout;
  };

  /** Opens the page, waits for the story, plays all of it, and tells what the policy refused. */
  async function visit(snippet: string, policy: string): Promise<{violations: string[]; frames: string[]; errors: string[]}> {
    const page: Page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = Object.assign(window, {violations: []}).violations;
      addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => violations.push(`${effectiveDirective} ${blockedURI}`));
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, `<!doctype html><html lang="en"><title>A page</title><body>${snippet}</body></html>`, policy, desk));
    await page.goto(PAGE);
    const isRefused = () => (window as unknown as {violations: string[]}).violations.length > 0;
    await page.waitForFunction(`document.querySelector('article-story').matches(':state(ready), :state(failed)') || (${String(isRefused)})()`);
    const players = await page.evaluate(() => {
      const story = document.querySelector('article-story')!.shadowRoot;
      const embeds = [...(story?.querySelectorAll('video-embed') ?? [])].map(({shadowRoot}) => shadowRoot!);
      for (const embed of embeds) {
        embed.querySelector<HTMLElement>('button.play')?.click();
        const film = embed.querySelector('video');
        // There is no film behind the address: whether it may be asked for is the question.
        film?.play().catch(() => undefined);
        for (const track of film?.textTracks ?? []) track.mode = 'showing';
      }
      return embeds.filter((embed) => embed.querySelector('button.play, iframe')).length;
    });
    const isThere = (frames: number) => page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith('https:')).length >= frames;
    const wasRefused = () => page.evaluate(isRefused);
    while (!isThere(players) && !(await wasRefused())) await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.waitForNetworkIdle({idleTime: 50});
    const violations = await page.evaluate(() => (window as unknown as {violations: string[]}).violations);
    const frames = page.frames().map((frame) => frame.url()).filter((url) => url.startsWith('https:') && url !== PAGE).map((url) => new URL(url).host);
    await page.close();
    return {violations, frames, errors};
  }

  const rows = [
    ['ferry.json', ['script', 'connect', 'img', 'media', 'frame'], ['player.vimeo.com']],
    ['aleppo.json', ['script', 'connect', 'frame'], ['services.brid.tv']],
    ['ferry.html', ['script', 'connect'], []],
  ] as const;
  for (const [file, kinds, hosts] of rows) {
    it(`draws ${file} and lets its players through, without a violation`, async () => {
      const [snippet, printed] = await Promise.all([print(file), print(file, '--csp')]);
      const lines = printed.trim().split('\n');
      assert.deepEqual(lines.map((line) => /^(\w+)-src /.exec(line)?.[1]).filter(Boolean), kinds);
      for (const strict of ['', "default-src 'none'; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; "]) {
        assert.deepEqual(await visit(snippet, strict + lines.join(' ')), {violations: [], frames: hosts, errors: []});
      }
      // And none of the lines is too many.
      for (const missing of lines) {
        const policy = ["default-src 'none';", "require-trusted-types-for 'script';", ...lines.filter((line) => line !== missing), ...(/trusted/.test(missing) ? ["trusted-types 'none';"] : [])].join(' ');
        const {violations, errors} = await visit(snippet, policy);
        assert.notDeepEqual(violations, [], missing);
        assert.deepEqual(errors, [], missing);
      }
    });
  }
});
