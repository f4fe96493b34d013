import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

const [, union = ''] = /export type ProblemCode =([^;]*);/.exec(await read('src/model/problem.ts')) ?? [];
const codes = [...union.matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map(([, code]) => code);
const rows = (await read('docs/problems.md')).split('\n').filter((line) => line.startsWith('| `'));
const documented = rows.map((row) => /^\| `([a-z-]+)` \|/.exec(row)?.[1]);

describe('docs/problems.md', () => {
  it('has one row for each code, in the order of src/model/problem.ts', () => {
    assert.ok(codes.length > 30);
    assert.deepEqual(documented, codes);
  });

  it('says of each the severity, the meaning and what to do', () => {
    for (const row of rows) {
      const [, , severity, meaning, remedy] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      assert.match(severity!, /\b(?:info|warning|error)\b/, row);
      assert.match(meaning!, /\.$/, row);
      assert.match(remedy!, /\.$/, row);
    }
  });
});
