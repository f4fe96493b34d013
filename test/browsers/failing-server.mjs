// A server that fails in every way that a server can, on two ports of this machine, so that one is always another origin than the page.
// `/WAY/KEY` fails in that way until `/mend/KEY` is asked for, and is a good story from then on, until `/break/KEY`; `/count/KEY` says how often it was asked for.
// `/parts/WAY/NAMES/FILE` is a file of dist/, but for the parts of these names (`player+words`), which fail.
import {createHash} from 'node:crypto';
import {createReadStream, existsSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const json = 'application/json';
const open = {'Access-Control-Allow-Origin': '*'};
const story = (fields) => ({format: 'article-story/1', lang: 'en', headline: 'The ferry is back', body: [{type: 'paragraph', content: 'It came in at noon – “at last”.'}], ...fields});
const good = Buffer.from(JSON.stringify(story()));
const goodHash = `sha256-${createHash('sha256').update(good).digest('base64')}`;
const LOGIN = `<!doctype html><html lang="en"><head><title>Log in | Example</title></head><body><h1>Log in</h1><p>Please log in to go on.</p>
  <form method="post" action="/login"><label>Name <input name="user"></label><label>Password <input type="password" name="password"></label><button>Log in</button></form></body></html>`;

const answer = (status, type, body, headers = {}) => (_request, response) =>
  response.writeHead(status, {...open, ...(type && {'Content-Type': type}), 'Content-Length': Buffer.byteLength(body), ...headers}).end(body);
const answerJson = (data, headers) => answer(200, json, JSON.stringify(data), headers);
const redirect = (find) => (request, response) => response.writeHead(302, {...open, Location: find(request)}).end();
const half = (response, headers = {}, then = () => {}) => response.writeHead(200, {...open, 'Content-Type': json, ...headers}).write(good.subarray(0, good.length / 2), then);

/** Writes without an end, or so many bytes, as fast as they are read. */
const pour = (response, bytes = Infinity) => {
  const chunk = Buffer.alloc(65_536, ' ');
  let left = bytes;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return response.once('drain', more);
    }
    return response.end();
  };
  more();
};

/** How each way answers; `there` is the origin of the other server. */
const makeWays = (there) => ({
  good: answer(200, json, good),
  silent() {},
  'silent-midway': (_request, response) => half(response),
  // Its other half comes when it is mended.
  slow: (_request, response) => half(response),
  reset: (_request, response) => response.destroy(),
  'cut-off': (_request, response) => half(response, {'Content-Length': good.length}, () => response.destroy()),
  'cut-off-in-chunks': (_request, response) => half(response, {}, () => response.destroy()),
  picture: answer(200, 'image/png', '\x89PNG\r\n'),
  film: answer(200, 'video/mp4', 'ftyp'),
  sound: answer(200, 'audio/mpeg', 'ID3'),
  font: answer(200, 'font/woff2', 'wOF2'),
  pdf: answer(200, 'application/pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  bytes: answer(200, 'application/octet-stream', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x21, 0xff, 0xd8, 10, 10, 0, 1, 2])),
  script: answer(200, 'text/javascript', 'export const story = "none";\n'),
  style: answer(200, 'text/css', 'body {\n  color: red;\n}\n'),
  huge: (_request, response) => pour(response.writeHead(200, {...open, 'Content-Type': json, 'Content-Length': 20 * 1024 * 1024}), 20 * 1024 * 1024),
  endless: (_request, response) => pour(response.writeHead(200, {...open, 'Content-Type': json})),
  'broken-json': answer(200, json, good.subarray(0, -20)),
  'other-json': answerJson({products: [{name: 'Lamp', price: 12}]}),
  'empty-list': answerJson([]),
  'empty-object': answerJson({}),
  'null': answerJson(null),
  number: answerJson(42),
  words: answerJson('It works!'),
  'error-json': answerJson({error: {code: 42, message: 'Quota exceeded'}}),
  future: answerJson(story({format: 'article-story/2'})),
  'no-headline': answerJson(story({headline: ''})),
  'no-cors': (_request, response) => response.writeHead(200, {'Content-Type': json}).end(good),
  'cors-of-another': answer(200, json, good, {'Access-Control-Allow-Origin': 'https://other.example'}),
  'redirect-loop': redirect(({url}) => url),
  'redirect-without-cors': redirect(() => `${there}/no-cors/far`),
  'redirect-to-404': redirect(() => `${there}/404/far`),
  'redirect-to-login': redirect(() => `${there}/login/far`),
  'redirect-to-good': redirect(() => `${there}/good/far`),
  204: (_request, response) => response.writeHead(204, open).end(),
  205: (_request, response) => response.writeHead(205, open).end(),
  304: (_request, response) => response.writeHead(304, open).end(),
  ...Object.fromEntries([401, 403, 404, 410, 429, 500, 503].map((status) => [status, answer(status, 'text/html', '<!doctype html><h1>Sorry</h1><p>No.</p>')])),
  'json-404': answer(404, json, good),
  empty: answer(200, json, ''),
  blank: answer(200, 'text/plain', ' \r\n\t'),
  login: answer(200, 'text/html; charset=utf-8', LOGIN),
  'wrong-charset': answer(200, `${json}; charset=utf-16le`, good),
  'old-charset': answer(200, `${json}; charset=iso-8859-1`, good),
  'no-charset': answer(200, `${json}; charset=x-none`, good),
  'no-text': answer(200, json, Buffer.from([0xff, 0xfe, 0, 1, 0x80, 0x81])),
});

/** How a part of the script fails. */
const brokenParts = {
  404: answer(404, 'text/plain', 'Not found'),
  page: answer(200, 'text/html', '<!doctype html><h1>Not found</h1>'),
  broken: answer(200, 'text/javascript', 'export const {'),
  empty: answer(200, 'text/javascript', ''),
  throws: answer(200, 'text/javascript', 'throw new Error("No.");'),
  reset: (_request, response) => response.destroy(),
};

const serveFile = (name, response) => {
  const file = path.join(dist, path.basename(name));
  if (!existsSync(file)) return response.writeHead(404, open).end();
  response.writeHead(200, {...open, 'Content-Type': 'text/javascript'});
  return createReadStream(file).pipe(response);
};

const listen = async (handle) => {
  const server = createServer(handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {server, origin: `http://127.0.0.1:${server.address().port}`};
};

/** A plugin of the test server: starts the servers with it, and says their addresses at `/failing-server`. */
export const failingServer = () => {
  const counts = new Map();
  const mended = new Set();
  /** The slow answers that wait for their other half. */
  const waiting = new Map();
  let servers = [];

  const controls = {
    mend(key) {
      mended.add(key);
      for (const response of waiting.get(key) ?? []) response.end(good.subarray(good.length / 2));
      waiting.delete(key);
    },
    break: (key) => mended.delete(key),
    count: (key) => counts.get(key) ?? 0,
  };

  const makeHandler = (findWays) => (request, response) => {
    const [, way, key, names, file] = new URL(request.url, 'http://any').pathname.split('/');
    response.on('error', () => {});
    if (way === 'parts') {
      const isBroken = names.split('+').some((name) => file === `article-story-${name}.js`);
      return isBroken ? brokenParts[key](request, response) : serveFile(file, response);
    }
    if (Object.hasOwn(controls, way)) return answerJson(Number(controls[way](key)))(request, response);
    counts.set(key, controls.count(key) + 1);
    if (mended.has(key)) return answer(200, json, good)(request, response);
    if (way === 'slow') waiting.set(key, [...(waiting.get(key) ?? []), response]);
    return findWays()[way](request, response);
  };

  return {
    name: 'failing-server',
    async serverStart() {
      let ways;
      servers = [await listen(makeHandler(() => ways)), await listen(makeHandler(() => ways))];
      ways = makeWays(servers[1].origin);
    },
    async serverStop() {
      for (const {server} of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
    async serve({path: asked}) {
      if (asked !== '/failing-server') return undefined;
      // Nobody listens on a port that was given back.
      const {server, origin: gone} = await listen(() => {});
      await new Promise((resolve) => server.close(resolve));
      return {body: JSON.stringify({here: servers[0].origin, there: servers[1].origin, gone, goodHash}), type: 'json'};
    },
  };
};
