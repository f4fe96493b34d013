import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** A sentence of SECURITY.md that promises something, and the tests that keep it. */
interface Promised {
  readonly sentence: string;
  readonly pointers: readonly string[];
}

/** Each item of a list is a promise, each item under it a pointer. */
function readPromises(text: string): Promised[] {
  const promises: {sentence: string; pointers: string[]}[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) promises.push({sentence: line.slice(2), pointers: []});
    else if (line.startsWith('  - ')) promises.at(-1)!.pointers.push(line.slice(4));
  }
  return promises;
}

/** The titles of a test file: of its tests, or in the rows of its tables; “…” stands for what differs from row to row. */
function readTitles(file: string): Set<string> {
  const literals = read(file).matchAll(/(?:\bit\(|\[|title: )\s*(['`])((?:\\.|(?!\1)[^\\])*)\1/g);
  return new Set([...literals].map(([, , title = '']) => title.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…').replace(/\\(.)/g, '$1')));
}

const promises = readPromises(read('SECURITY.md'));
const pointers = promises.flatMap(({pointers: own}) => own);

describe('SECURITY.md', () => {
  it('promises in sentences, each once', () => {
    assert.ok(promises.length > 40);
    for (const {sentence} of promises) assert.match(sentence, /^[A-Z].*\.$/);
    assert.equal(new Set(promises.map(({sentence}) => sentence)).size, promises.length);
  });

  for (const pointer of new Set(pointers)) {
    it(`points to a test that there is: ${pointer}`, () => {
      const [, file = '', title = ''] = /^`(test\/[\w/.-]+\.(?:test|node)\.ts)`: (.+)$/.exec(pointer) ?? [];
      assert.ok(file, 'a pointer is a file and a title');
      assert.ok(readTitles(file).has(title), `${file} has no such title`);
    });
  }

  it('says how to report a fault, and names no address', () => {
    const [, report = ''] = read('SECURITY.md').split('## How to report a fault');
    assert.match(report, /private/);
    assert.doesNotMatch(report, /@|https?:/);
  });

  it('would be told of a title that there is not', () => {
    const titles = readTitles('test/security-doc.node.ts');
    assert.ok(titles.has('points to a test that there is: …'));
    assert.ok(!titles.has('points to a test that there is'));
  });

  it('counts the promises that point to no test yet', (test) => {
    const bare = promises.filter(({pointers: own}) => !own.length);
    test.diagnostic(`${bare.length} of ${promises.length}`);
    assert.ok(bare.length < promises.length / 4);
  });
});
