import assert from 'node:assert/strict';
import {watch} from 'node:fs';
import {mkdir, readFile, readdir, symlink, truncate, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Story} from '../../src/index.js';
import {checkStory} from '../../src/model/strict.js';
import {Desk, withoutJsdom} from './run-command.js';

const seed = await readFile(new URL('../../demo/stories/aleppo.txt', import.meta.url), 'utf8');
const page = '<!doctype html><html lang="de"><h1>Die Lage</h1><p>Ein <strong>Satz</strong>.</p><script>alert(1)</script></html>';

describe('article-story import', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.create({
      'aleppo.txt': seed,
      'lage.html': page,
      'bom.txt': '\ufeffA headline\n\nSome words.',
      'latin.txt': Buffer.from('A headline\n\nCaf\xe9 words.', 'latin1'),
      'broken.json': '{"format": "article-story/1",\n  "headline": "x" "lang": "en"}',
      'future.json': '{"format": "article-story/2", "headline": "x"}',
      'own.json': '{"body": [{"type": "nope"}], "lang": "en", "kicker": "K", "headline": "H", "format": "article-story/1", "published": "Tuesday"}',
      'escape.txt': 'A headline\n\n[foo a="\u001b[31m\u202e"]\n\nSome words.',
      'empty.txt': '',
      'picture.txt': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'program': 'A line\0and\0more',
      'words.html': 'A headline\r\n\r\nSome words.\r\n',
      'page.txt': page,
      'Bom.txt': 'Another headline\n\nSome words.',
      'b c ü.txt': 'Blanks\n\nSome words.',
    });
  });
  after(() => desk.remove());

  it('reads the seed to level M, prints the story and names each rule with the text that it took', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'aleppo.txt', '--lang', 'en']);
    const story = JSON.parse(stdout) as Story;
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(story), ['format', 'lang', 'headline', 'standfirst', 'authors', 'leadImage', 'body']);
    assert.equal(story.headline, 'Aleppo: The Last Goodbyes Of Those Still Alive');
    assert.equal(story.standfirst, 'The battle for Aleppo closes with moving goodbyes');
    assert.deepEqual(story.leadImage, {credit: 'Fusion screengrab'});
    assert.deepEqual(
      story.body.map(({type}) => type),
      ['paragraph', 'paragraph', 'quote', 'paragraph', 'paragraph', 'quote', 'paragraph', 'quote', 'paragraph', 'quote', 'paragraph', 'video'],
    );
    assert.deepEqual(story.body.at(-1), {type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'People Send Their Final Goodbyes from Aleppo'});
    assert.deepEqual(checkStory(story), []);
    assert.ok(stdout.startsWith('{\n  "format": "article-story/1",\n  "lang": "en",\n  "headline"') && stdout.endsWith('}\n'));
    assert.deepEqual(stderr.split('\n').map((line) => line.split(' ').slice(0, 4).join(' ')), [
      'aleppo.txt:line 3 info headline-doubled', 'aleppo.txt:line 31 info credit-line', 'aleppo.txt:line 33 info app-line',
      'aleppo.txt:line 35 info bio-found', '',
    ]);
    assert.match(stderr, / "Featured image via Fusion screengrab"\n/);
  });

  it('reads HTML with jsdom, and its language', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'lage.html']);
    const {lang, headline, body} = JSON.parse(stdout) as Story;
    assert.deepEqual([code, lang, headline], [0, 'de', 'Die Lage']);
    assert.deepEqual(body, [{type: 'paragraph', content: ['Ein ', {t: 'strong', c: 'Satz'}, '.']}]);
    assert.match(stderr, /^lage\.html:.* script-dropped /m);
  });

  it('loads jsdom for HTML alone, and says so where it is missing', async () => {
    const [text, html] = await Promise.all([
      desk.run(['import', 'aleppo.txt', '--lang', 'en'], {node: withoutJsdom}),
      desk.run(['import', 'lage.html'], {node: withoutJsdom}),
    ]);
    assert.equal(text.code, 0);
    assert.deepEqual([html.code, html.stdout], [1, '']);
    assert.equal(html.stderr, 'lage.html: error part-missing HTML is read with jsdom, which is not installed: `npm install jsdom@26`.\n');
  });

  it('reads standard input, without a byte order mark', async () => {
    const {code, stdout, stderr} = await desk.run(['import', '-', '--lang', 'en'], {stdin: '\ufeffA headline\n\nSome words.'});
    assert.deepEqual([code, stderr, (JSON.parse(stdout) as Story).headline], [0, '', 'A headline']);
  });

  it('names bytes that are no UTF-8, with their line', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'latin.txt', '--lang', 'en']);
    assert.equal(code, 1);
    assert.match(stderr, /^latin\.txt:line 3 error encoding-repaired Not UTF-8: /);
    assert.match(stdout, /Caf\ufffd words/);
  });

  it('warns of a language that nobody says, and still ends well', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'bom.txt']);
    assert.deepEqual([code, (JSON.parse(stdout) as Story).lang], [0, 'und']);
    assert.match(stderr, /^bom\.txt:lang warning lang-unknown /m);
  });

  it('names the place of broken JSON', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'broken.json']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(stderr, 'broken.json:2:19 error source-unreadable Broken JSON: `"` where `,` or `}` should come.\n');
  });

  it('refuses a format of the future and an empty file', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'future.json', 'empty.txt', '--lang', 'en']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^future\.json: error format-unknown /m);
    assert.match(stderr, /^empty\.txt: error no-story It is empty\.$/m);
  });

  for (const [file, reason] of [['picture.txt', 'Bytes of a picture, a program or the like, and no text.'], ['program', 'Of no known format: application/octet-stream.']] as const) {
    it(`makes no story of bytes that are no words: ${file}`, async () => {
      const {code, stdout, stderr} = await desk.run(['import', file, '--lang', 'en']);
      assert.deepEqual([code, stdout, stderr], [1, '', `${file}: error source-unreadable ${reason}\n`]);
    });
  }

  it('reads no more of a file than it may', async () => {
    await writeFile(desk.at('large.txt'), '');
    await truncate(desk.at('large.txt'), 2 ** 34);
    const {code, stderr} = await desk.run(['import', 'large.txt']);
    assert.deepEqual([code, stderr], [1, 'large.txt: error too-large Larger than 20 MB; it was not read.\n']);
  });

  for (const [file, headline] of [['words.html', 'A headline'], ['page.txt', 'Die Lage'], ['b c ü.txt', 'Blanks']] as const) {
    it(`tells what a file is from what stands in it, and not from its name: ${file}`, async () => {
      const {code, stdout} = await desk.run(['import', file, '--lang', 'en']);
      assert.deepEqual([code, (JSON.parse(stdout) as Story).headline], [0, headline]);
    });
  }

  it('prints several stories one per line, keys in the order of the model, and a sum', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'bom.txt', 'own.json', '--lang', 'en']);
    const lines = stdout.split('\n');
    assert.equal(code, 0);
    assert.equal(lines.length, 3);
    assert.equal(lines[1], '{"format":"article-story/1","lang":"en","headline":"H","kicker":"K","body":[]}');
    assert.match(stderr, /^own\.json:body\[0\] warning kind-unknown /m);
    assert.match(stderr, /^own\.json:published warning field-wrong .* "Tuesday"$/m);
    assert.match(stderr, /2 files, 2 stories: 2 warnings\n$/);
  });

  it('writes files with --out, and nothing on standard output', async () => {
    const {code, stdout} = await desk.run(['import', 'aleppo.txt', 'lage.html', '--lang', 'en', '--out', 'new/stories']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.deepEqual((await readdir(desk.at('new/stories'))).sort(), ['aleppo.json', 'lage.json']);
    assert.match(await readFile(desk.at('new/stories/lage.json'), 'utf8'), /^\{\n {2}"format": [^]*\}\n$/);
  });

  it('writes over no file that it reads, and two stories into no one file', async () => {
    await mkdir(desk.at('other'));
    await writeFile(desk.at('other/bom.html'), page);
    const [own, same] = await Promise.all([desk.run(['import', 'own.json', '--out', '.']), desk.run(['import', 'bom.txt', 'other/bom.html', '--out', 'x'])]);
    assert.deepEqual([own.code, same.code], [2, 2]);
    assert.match(own.stderr, /own\.json would take the place of own\.json/);
    assert.match(same.stderr, /bom\.txt and other\/bom\.html would both become x\/bom\.json/);
  });

  it('writes over no file that it reads by another path, and no two files that some disks take for one', async () => {
    await symlink('.', desk.at('here'));
    const [own, same] = await Promise.all([desk.run(['import', 'own.json', '--out', 'here']), desk.run(['import', 'bom.txt', 'Bom.txt', '--out', 'x'])]);
    assert.deepEqual([own.code, same.code], [2, 2]);
    assert.match(own.stderr, /here\/own\.json would take the place of own\.json/);
    assert.match(same.stderr, /bom\.txt and Bom\.txt would both become x\/Bom\.json/);
  });

  it('leaves what was there where a file cannot be written, and nothing half written', async () => {
    await mkdir(desk.at('full/bom.json'), {recursive: true});
    const {code, stderr} = await desk.run(['import', 'bom.txt', 'own.json', '--lang', 'en', '--out', 'full']);
    assert.equal(code, 2);
    assert.match(stderr, /^full\/bom\.json: cannot be written: it is a directory\.$/m);
    assert.deepEqual((await readdir(desk.at('full'))).sort(), ['bom.json', 'own.json']);
  });

  it('leaves no half-written file when it is stopped', async () => {
    const large = JSON.stringify({format: 'article-story/1', lang: 'en', headline: 'H', body: Array.from({length: 120}, () => ({type: 'paragraph', content: 'many words '.repeat(1200)}))});
    const names = Array.from({length: 30}, (_, at) => `large-${at}.json`);
    await Promise.all(names.map((name) => writeFile(desk.at(name), large)));
    await mkdir(desk.at('stopped'));
    const stop = new AbortController();
    const watcher = watch(desk.at('stopped'), () => stop.abort());
    const {code} = await desk.run(['import', ...names, '--out', 'stopped'], {stop: stop.signal}).finally(() => watcher.close());
    const written = await readdir(desk.at('stopped'));
    assert.ok(code === null && written.length < names.length, 'it was not stopped');
    for (const name of written) assert.ok(names.includes(name) && JSON.parse(await readFile(desk.at(`stopped/${name}`), 'utf8')), name);
  });

  it('resolves addresses against --base-url', async () => {
    const stdin = '<h1>A headline</h1><p><a href="/more">More</a></p>';
    const {stdout} = await desk.run(['import', '-', '--lang', 'en', '--type', 'html', '--base-url', 'https://example.org/a/'], {stdin});
    assert.match(stdout, /"href": "https:\/\/example\.org\/more"/);
  });

  it('lets no escape sequence and no bidi mark of an article reach the terminal', async () => {
    const {stderr} = await desk.run(['import', 'escape.txt', '--lang', 'en']);
    assert.match(stderr, /\\u001b\[31m\\u202e/);
    assert.doesNotMatch(stderr, /[\u001b\u202e]/);
  });

  it('goes on after a file that cannot be read, and ends with 2', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'missing.txt', 'other', 'bom.txt', '--lang', 'en']);
    assert.equal(code, 2);
    assert.match(stdout, /"headline":"A headline"/);
    assert.match(stderr, /^missing\.txt: cannot be read: there is no such file\.$/m);
    assert.match(stderr, /^other: cannot be read: it is a directory\.$/m);
    assert.match(stderr, /3 files, 1 story: 2 files not read or written\n$/);
  });

  it('takes no address of another kind for the name of a file', async () => {
    const {code, stderr} = await desk.run(['import', 'file:///etc/hostname']);
    assert.deepEqual([code, stderr], [2, 'file:///etc/hostname: is no address that begins with https:// or http://.\n']);
  });
});
