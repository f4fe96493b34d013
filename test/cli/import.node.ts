import assert from 'node:assert/strict';
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
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
    assert.match(stderr, /^empty\.txt: error no-story /m);
  });

  it('prints several stories one per line, keys in the order of the model, and a sum', async () => {
    const {code, stdout, stderr} = await desk.run(['import', 'bom.txt', 'own.json', '--lang', 'en']);
    const lines = stdout.split('\n');
    assert.equal(code, 0);
    assert.equal(lines.length, 3);
    assert.equal(lines[1], '{"format":"article-story/1","lang":"en","headline":"H","kicker":"K","body":[]}');
    assert.match(stderr, /^own\.json:body\[0\] warning kind-unknown /m);
    assert.match(stderr, /^own\.json:published warning field-wrong .* "Tuesday"$/m);
    assert.match(stderr, /2 files: 2 warnings\n$/);
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
    assert.match(stderr, /3 files: 2 files not read or written\n$/);
  });
});
