// What Chromium ran of `src/`, as V8 tells it, in the form in which Node writes it too (NODE_V8_COVERAGE), of which c8 makes one report after
// the run. The runner's own coverage maps the counts of every module back after every test file, which takes longer than the tests.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const isSource = ({url}) => /^http:\/\/127\.0\.0\.1:\d+\/src\/[^?#]+\.ts$/.test(url);

/** Of a module as it is served to this browser: its source map, and the length of each line, to which the map points. */
const readMap = async (url, userAgent) => {
  const text = await (await fetch(url, {headers: {'user-agent': userAgent}})).text();
  const [, data] = /\/\/# sourceMappingURL=data:application\/json;(?:charset=utf-8;)?base64,(\S+)/.exec(text);
  return {lineLengths: text.split('\n').map(({length}) => length), data: JSON.parse(Buffer.from(data, 'base64').toString())};
};

/** Lets a launcher of Chromium write one file into `folder` after each test file. `root` is the folder that is served. */
export const withCoverage = (launcher, {root, folder}) => {
  mkdirSync(folder, {recursive: true});
  const clients = new WeakMap();
  const maps = new Map();
  const fileOf = (url) => pathToFileURL(path.join(root, new URL(url).pathname)).href;
  const count = (client) => client.send('Profiler.startPreciseCoverage', {callCount: false, detailed: true});

  const {createPageFn, stopSession} = launcher;
  launcher.createPageFn = async (options) => {
    const page = await createPageFn(options);
    const client = await page.createCDPSession();
    await client.send('Profiler.enable');
    await count(client);
    clients.set(page, client);
    return page;
  };
  launcher.stopSession = async (sessionId) => {
    const page = launcher.getPage(sessionId);
    const client = clients.get(page);
    const {result} = await client.send('Profiler.takePreciseCoverage');
    await client.send('Profiler.stopPreciseCoverage');
    const sources = result.filter(isSource);
    const userAgent = await page.browser().userAgent();
    for (const {url} of sources) if (!maps.has(url)) maps.set(url, await readMap(url, userAgent));
    writeFileSync(path.join(folder, `${sessionId}.json`), JSON.stringify({
      result: sources.map((source) => ({...source, url: fileOf(source.url)})),
      'source-map-cache': Object.fromEntries(sources.map(({url}) => [fileOf(url), maps.get(url)])),
    }));
    const end = await stopSession.call(launcher, sessionId);
    // The page is empty now. What is left of its modules when counting begins again would be kept for ever, and those of the next page made of
    // it, without counters.
    await client.send('HeapProfiler.collectGarbage');
    await count(client);
    return end;
  };
  return launcher;
};
