import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {Desk} from './run-command.js';

const aleppo = await readFile(new URL('../../demo/stories/aleppo.json', import.meta.url), 'utf8');
const story = {format: 'article-story/1', lang: 'en', headline: 'H', body: []};

describe('article-story check', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.create({
      'aleppo.json': aleppo,
      'bom.json': `\ufeff${JSON.stringify(story)}`,
      'wrong.json': JSON.stringify({...story, headline: ' H', body: [{type: 'quote', content: ['x'], by: {url: '/me', age: 5}}]}),
      'wordpress.json': '{"id": 5, "title": {"rendered": "H"}, "content": {"rendered": "<p>x</p>"}}',
      'broken.json': '{\n  "format": "article-story/1",\n  "headline": "x",\n}',
      'twice.json': '{"headline": "x", "headline": "y"}',
      'latin.json': Buffer.from(JSON.stringify({...story, headline: 'Caf\xe9'}), 'latin1'),
      'large.json': JSON.stringify({...story, body: Array.from({length: 150}, () => ({type: 'paragraph', content: 'x'.repeat(15_000)}))}),
      'deep.json': `{"format": "article-story/1", "lang": "en", "headline": "H", "body": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'text.txt': 'A headline',
    });
  });
  after(() => desk.remove());

  it('finds nothing in the editor’s story of the seed, and says nothing', async () => {
    assert.deepEqual(await desk.run(['check', 'aleppo.json']), {code: 0, stdout: '', stderr: ''});
  });

  it('takes a byte order mark and standard input', async () => {
    const [file, input] = await Promise.all([desk.run(['check', 'bom.json']), desk.run(['check', '-'], {stdin: JSON.stringify(story)})]);
    assert.deepEqual([file, input].map(({code, stderr}) => [code, stderr]), [[0, ''], [0, '']]);
  });

  it('names every problem with its file and path', async () => {
    const {code, stdout, stderr} = await desk.run(['check', 'wrong.json']);
    assert.deepEqual([code, stdout], [1, '']);
    assert.deepEqual(stderr.trimEnd().split('\n').map((line) => line.split(' ').slice(0, 3).join(' ')).sort(), [
      'wrong.json:body[0].by.age error field-unknown', 'wrong.json:body[0].by.url error url-refused', 'wrong.json:headline error text-cleaned',
    ]);
  });

  for (const [file, expected] of [
    ['broken.json', /^broken\.json:4:1 error source-unreadable Broken JSON: `}` where a name in quotation marks should come\.$/m],
    ['twice.json', /^twice\.json:1:19 error source-unreadable Broken JSON: The name "headline" stands twice in one object\.$/m],
    ['wordpress.json', /^wordpress\.json: error format-unknown No story of ours, which says its `format`; `article-story import` reads other formats\.$/m],
    ['text.txt', /^text\.txt:1:1 error source-unreadable No JSON, so no story of ours; `article-story import` reads other formats\.$/m],
    ['latin.json', /^latin\.json:line 1 error encoding-repaired Not UTF-8/m],
    ['large.json', /^large\.json: error too-large /m],
    ['deep.json', /^deep\.json:.* error too-deep /m],
  ] as const) {
    it(`refuses ${file} in one clear line and without a stack`, async () => {
      const {code, stdout, stderr} = await desk.run(['check', file]);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, expected);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
  }

  it('takes several stories, one per line as import prints them, and names the line', async () => {
    const lines = [story, {...story, headline: ' H'}, story].map((one) => JSON.stringify(one));
    const [good, bad, broken] = await Promise.all([
      desk.run(['check', '-'], {stdin: `${lines[0]}\n${lines[2]}\n`}),
      desk.run(['check', '-'], {stdin: lines.join('\r\n')}),
      desk.run(['check', '-'], {stdin: `${lines[0]}\n{"format" 1}\n`}),
    ]);
    assert.deepEqual([good.code, good.stderr, bad.code, broken.code], [0, '', 1, 1]);
    assert.match(bad.stderr, /^-:2:headline error text-cleaned [^\n]*\n$/);
    assert.match(broken.stderr, /^-:2:1:11 error source-unreadable Broken JSON: [^\n]*\n$/);
  });

  it('goes through many files, counts, and ends with the worst', async () => {
    const [found, blocked] = await Promise.all([
      desk.run(['check', 'aleppo.json', 'wrong.json', 'bom.json']),
      desk.run(['check', 'wrong.json', 'missing.json']),
    ]);
    assert.deepEqual([found.code, blocked.code], [1, 2]);
    assert.match(found.stderr, /3 files: 3 errors\n$/);
    assert.match(blocked.stderr, /2 files: 1 file not read or written, 3 errors\n$/);
  });
});
