import assert from 'node:assert/strict';
import {readdir, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {Desk} from '../cli/run-command.js';

const TIMES = 1000;
const words = 'many words '.repeat(63);

/** Files, and the heap in MB that is allowed: for stories less than all of them are, with a DOM less than a thousand documents are. */
const kinds: readonly (readonly [title: string, megabytes: number, write: (name: string) => string])[] = [
  ['stories', 48, (name) => JSON.stringify({format: 'article-story/1', lang: 'en', headline: `Story ${name}`, body: Array.from({length: 100}, () => ({type: 'paragraph', content: words}))})],
  ['pages', 128, (name) => `<!doctype html><html lang="en"><title>Story ${name}</title><article><h1>Story ${name}</h1>${`<p>${words}</p>`.repeat(20)}</article></html>`],
  ['posts of WordPress', 128, (name) => JSON.stringify({
    id: 1, type: 'post', status: 'publish', date_gmt: '2026-01-02T03:04:05', link: 'https://news.example/1', title: {rendered: `Story ${name}`}, content: {rendered: `<p>${words}</p>`.repeat(20), protected: false},
  })],
];

describe('the import of many files', () => {
  let desk: Desk;
  before(async () => (desk = await Desk.create()));
  after(() => desk.remove());

  for (const [title, megabytes, write] of kinds) {
    it(`needs no more memory for a thousand than for a few: ${title}`, async () => {
      const names = Array.from({length: TIMES}, (_, at) => `${at}.${title === 'pages' ? 'html' : 'json'}`);
      await Promise.all(names.map((name) => writeFile(desk.at(name), write(name))));
      const {code, stderr} = await desk.run(['import', ...names, '--lang', 'en', '--out', title], {node: [`--max-old-space-size=${megabytes}`]});
      assert.deepEqual([code, stderr.trimEnd().split('\n').at(-1)], [0, '1000 files, 1000 stories: no problems']);
      assert.equal((await readdir(desk.at(title))).length, TIMES);
    });
  }
});
