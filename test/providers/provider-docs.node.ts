import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {readSiteRow} from '../../src/providers/site-row.js';
import {providers} from '../../src/providers/table.js';
import {providerLines} from './provider-lines.js';

const page = await readFile(new URL('../../docs/providers.md', import.meta.url), 'utf8');

describe('docs/providers.md', () => {
  it('has the lines of the table, in its order', async () => {
    const lines = page.split('\n').filter((line) => /^\| (?:video|audio|embed) `/.test(line));
    assert.ok(lines.length > 35);
    assert.deepEqual(lines, await providerLines());
  });

  it('shows rows of a site that are right', () => {
    const tags = [...page.matchAll(/<script[^>]*data-article-story-provider="(\w+)">([^<]*(?:<\w+>[^<]*)*)<\/script>/g)];
    assert.equal(tags.length, 3);
    for (const [, key, text] of tags) if (text) assert.equal(typeof readSiteRow({...(JSON.parse(text) as object), key}, providers, 'news.example'), 'object');
  });
});
