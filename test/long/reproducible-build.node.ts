import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createBuilder} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the script', () => {
  it('is the same to the byte when it is built in another folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'article-story-'));
    try {
      for (const name of ['src', 'package.json', 'tsconfig.json', 'vite.config.ts']) cpSync(path.join(root, name), path.join(folder, name), {recursive: true});
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
      const builder = await createBuilder({root: folder, configFile: path.join(folder, 'vite.config.ts'), logLevel: 'silent'});
      await builder.build(builder.environments['article_story']!);
      for (const name of ['article-story.js', 'article-story.js.map']) {
        assert.equal(readFileSync(path.join(folder, 'dist', name), 'utf8') === readFileSync(path.join(root, 'dist', name), 'utf8'), true, name);
      }
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
