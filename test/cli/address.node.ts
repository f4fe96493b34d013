import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {Story} from '../../src/index.js';
import {Desk} from './run-command.js';

const story = (headline: string, url = 'more') => JSON.stringify({format: 'article-story/1', lang: 'en', headline, body: [{type: 'image', src: 'https://cdn.example/a.jpg', url}]});
const hostile = (hit: string) => `<!doctype html><html lang="en"><head><base href="${hit}"><link rel="stylesheet" href="${hit}"><style>@import "${hit}"</style><script src="${hit}"></script></head>
<body><article><h1>A headline</h1><p>Words <img src="${hit}" srcset="${hit} 2x"></p><iframe src="${hit}"></iframe><object data="${hit}"></object><video src="${hit}" poster="${hit}"></video></article></body></html>`;
const entities = (hit: string) => `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY hit SYSTEM "${hit}">]><?xml-stylesheet href="${hit}"?><rss version="2.0"><channel><item><title>A headline</title><description>&hit; Words</description></item></channel></rss>`;
const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'F', language: 'en', items: ['one', 'two', 'https://blog.example/ü'].map((id) => ({id, title: `The ${id}`, content_text: `Words of ${id}.`}))};

/** What the server answers: status, content type, and body; a third answer redirects. */
const answers: Readonly<Record<string, readonly [status: number, type: string, body: string | Uint8Array]>> = {
  '/story.json': [200, 'application/json', story('From afar')],
  '/gone.json': [404, 'text/plain', 'gone'],
  '/moved': [302, '', '/deep/story.json'],
  '/deep/story.json': [200, 'application/json', story('Moved')],
  '/latin.txt': [200, 'text/plain; charset=ISO-8859-1', Buffer.from('A headline\n\nCaf\xe9 words.', 'latin1')],
  '/late.html': [200, 'text/html; level=1; charset=ISO-8859-1', Buffer.from('<h1>Caf\xe9</h1>', 'latin1')],
  '/latin.json': [200, 'application/json; charset=ISO-8859-1', story('Café')],
  '/feed.json': [200, 'application/feed+json', JSON.stringify(feed)],
  '/%E4%B8%80/%E4%BA%8C.json': [200, 'application/json', story('二')],
  '/bytes': [200, '', Buffer.from('PK\x03\x04\0\0')],
  '/nothing': [204, '', ''],
  '/file': [302, '', 'file:///etc/hostname'],
  '/round': [302, '', '/round'],
};

describe('article-story with addresses', () => {
  let desk: Desk;
  let server: Server;
  let origin = '';
  const asked: string[] = [];

  before(async () => {
    desk = await Desk.create({'own.json': story('From a file', 'https://news.example/')});
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.cookie ?? ''}`.trim());
      if (request.url === '/cut.json') {
        response.writeHead(200, {'content-type': 'application/json', 'content-length': '1000'});
        response.write('{"format"', () => response.destroy());
        return;
      }
      if (request.url === '/endless.txt') {
        const write = () => void (response.destroyed || (response.write('words '.repeat(10_000)) ? setImmediate(write) : response.once('drain', write)));
        return write();
      }
      const hit = `${origin}/hit`;
      if (request.url === '/hostile.html') return void response.end(hostile(hit));
      if (request.url === '/hostile.xml') return void response.end(entities(hit));
      const [status, type, body] = answers[request.url ?? ''] ?? [500, 'text/plain', 'no such answer'];
      response.writeHead(status, status === 302 ? {location: String(body)} : {'content-type': type}).end(status === 302 ? '' : body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.close();
    await desk.remove();
  });

  it('reads a story from an address, and resolves what is relative against where it came from at last', async () => {
    const {code, stdout, stderr} = await desk.run(['import', `${origin}/moved`]);
    const {headline, body} = JSON.parse(stdout) as Story;
    assert.deepEqual([code, headline], [0, 'Moved'], stderr);
    assert.equal((body[0] as {url?: string}).url, `${origin}/deep/more`);
    assert.ok(asked.every((line) => line.split(' ').length === 2), 'a cookie was sent');
  });

  it('prints the snippet of the item that an address names', async () => {
    const {code, stdout, stderr} = await desk.run(['snippet', `${origin}/feed.json#two`, '--script', 'https://cdn.example/article-story.js']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /src="\S+\/feed\.json#two">The two<.*\n.*src="https:\/\/cdn\.example\/article-story\.js"/);
  });

  it('reads files and addresses side by side, one story per line', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'own.json', `${origin}/story.json`]);
    const headlines = stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as Story).headline);
    assert.deepEqual([code, headlines], [0, ['From a file', 'From afar']]);
    assert.equal(stderr.trimEnd(), '2 files, 2 stories: no problems');
  });

  it('obeys the encoding that the server names', async () => {
    const {code, stdout} = await desk.run(['import', `${origin}/latin.txt`, '--lang', 'en']);
    assert.deepEqual([code, (JSON.parse(stdout) as Story).body], [0, [{type: 'paragraph', content: 'Café words.'}]]);
  });

  for (const [name, headline] of [['latin.json', 'Café'], ['late.html', 'Café']] as const) {
    it(`reads ${name} in its own encoding: JSON is UTF-8, and a charset may come late`, async () => {
      const {code, stdout, stderr} = await desk.run(['import', `${origin}/${name}`, '--lang', 'en']);
      assert.deepEqual([code, (JSON.parse(stdout) as Story).headline], [0, headline], stderr);
    });
  }

  for (const name of ['hostile.html', 'hostile.xml']) {
    it(`asks nobody for what ${name} names`, async () => {
      const {code, stdout, stderr} = await desk.run(['import', `${origin}/${name}`, '--lang', 'en']);
      assert.deepEqual([code, (JSON.parse(stdout) as Story).headline], [0, 'A headline'], stderr);
      assert.deepEqual(asked.filter((line) => line.includes('hit')), []);
    });
  }

  for (const [name, reason] of [
    ['endless.txt', /^http\S+endless\.txt: error too-large Larger than 20 MB; it was not read\.$/],
    ['bytes', /^http\S+bytes: error source-unreadable Of no known format: application\/octet-stream\.$/],
    ['feed.json#three', /^http\S+feed\.json#three: error item-missing None of the 3 items has this id/],
  ] as const) {
    it(`refuses ${name} with a code`, async () => {
      const {code, stdout, stderr} = await desk.run(['import', `${origin}/${name}`, '--lang', 'en']);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr.trimEnd(), reason);
    });
  }

  for (const [title, args, headline] of [
    ['the first', [], 'The one'],
    ['the one of --item', ['--item', 'two'], 'The two'],
  ] as const) {
    it(`reads of a feed ${title}`, async () => {
      const {stdout, stderr} = await desk.run(['import', `${origin}/feed.json`, ...args]);
      assert.equal((JSON.parse(stdout) as Story).headline, headline, stderr);
    });
  }

  for (const item of ['two', 'https://blog.example/ü']) {
    it(`reads of a feed the item that the fragment names: ${item}`, async () => {
      const {stdout, stderr} = await desk.run(['import', `${origin}/feed.json#${item}`]);
      assert.equal((JSON.parse(stdout) as Story).headline, `The ${item}`, stderr);
    });
  }

  for (const [name, reason] of [
    ['gone.json', /gone\.json: cannot be had: the server answered 404\./],
    ['cut.json', /cut\.json: cannot be had: .+\./],
    ['nothing', /nothing: cannot be had: the server answered 204\./],
    ['file', /file: cannot be had: URL scheme must be a HTTP\(S\) scheme\./],
    ['round', /round: cannot be had: redirect count exceeded\./],
  ] as const) {
    it(`goes on after an address that cannot be had (${name}), and ends with 2`, async () => {
      const {code, stdout, stderr} = await desk.run(['import', `${origin}/${name}`, 'own.json']);
      assert.equal(code, 2);
      assert.equal((JSON.parse(stdout) as Story).headline, 'From a file');
      assert.match(stderr, reason);
    });
  }

  it('says why nobody answers', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const {port} = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const {code, stderr} = await desk.run(['import', `http://127.0.0.1:${port}/story.json`]);
    assert.equal(code, 2);
    assert.match(stderr, /ECONNREFUSED/);
  });

  it('names files after the last part of the address, and the item', async () => {
    const names = ['story.json', 'feed.json', 'feed.json#two', '一/二.json'];
    const {code, stdout} = await desk.run(['import', ...names.map((name) => `${origin}/${name}`), '--out', 'stories']);
    assert.deepEqual([code, stdout], [0, '']);
    const again = await desk.run(['import', ...['story', 'feed', 'feed-two', '二'].map((name) => `stories/${name}.json`)]);
    assert.deepEqual(again.stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as Story).headline), ['From afar', 'The one', 'The two', '二']);
  });
});
