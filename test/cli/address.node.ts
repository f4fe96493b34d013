import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {Story} from '../../src/index.js';
import {Desk} from './run-command.js';

const story = (headline: string, url = 'more') => JSON.stringify({format: 'article-story/1', lang: 'en', headline, body: [{type: 'image', src: 'https://cdn.example/a.jpg', url}]});
const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'F', language: 'en', items: ['one', 'two'].map((id) => ({id, title: `The ${id}`, content_text: `Words of ${id}.`}))};

/** What the server answers: status, content type, and body; a third answer redirects. */
const answers: Readonly<Record<string, readonly [status: number, type: string, body: string | Uint8Array]>> = {
  '/story.json': [200, 'application/json', story('From afar')],
  '/gone.json': [404, 'text/plain', 'gone'],
  '/moved': [302, '', '/deep/story.json'],
  '/deep/story.json': [200, 'application/json', story('Moved')],
  '/latin.txt': [200, 'text/plain; charset=ISO-8859-1', Buffer.from('A headline\n\nCaf\xe9 words.', 'latin1')],
  '/feed.json': [200, 'application/feed+json', JSON.stringify(feed)],
};

describe('article-story import of addresses', () => {
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

  it('reads files and addresses side by side, one story per line', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'own.json', `${origin}/story.json`]);
    const headlines = stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as Story).headline);
    assert.deepEqual([code, headlines], [0, ['From a file', 'From afar']]);
    assert.equal(stderr.trimEnd(), '2 files: no problems');
  });

  it('obeys the encoding that the server names', async () => {
    const {code, stdout} = await desk.run(['import', `${origin}/latin.txt`, '--lang', 'en']);
    assert.deepEqual([code, (JSON.parse(stdout) as Story).body], [0, [{type: 'paragraph', content: 'Café words.'}]]);
  });

  for (const [title, args, headline] of [
    ['the first', [], 'The one'],
    ['the one of --item', ['--item', 'two'], 'The two'],
  ] as const) {
    it(`reads of a feed ${title}`, async () => {
      const {stdout, stderr} = await desk.run(['import', `${origin}/feed.json`, ...args]);
      assert.equal((JSON.parse(stdout) as Story).headline, headline, stderr);
    });
  }

  it('reads of a feed the item that the fragment names', async () => {
    const {stdout, stderr} = await desk.run(['import', `${origin}/feed.json#two`]);
    assert.equal((JSON.parse(stdout) as Story).headline, 'The two', stderr);
  });

  for (const [name, reason] of [
    ['gone.json', /gone\.json: cannot be had: the server answered 404\./],
    ['cut.json', /cut\.json: cannot be had: .+\./],
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

  it('names files after the last part of the address', async () => {
    const {code, stdout} = await desk.run(['import', `${origin}/story.json`, `${origin}/feed.json`, '--out', 'stories']);
    assert.deepEqual([code, stdout], [0, '']);
    const again = await desk.run(['import', 'stories/story.json', 'stories/feed.json']);
    assert.deepEqual(again.stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as Story).headline), ['From afar', 'The one']);
  });
});
