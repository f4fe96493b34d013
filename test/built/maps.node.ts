import {readdirSync, readFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {describe, it} from 'node:test';
import assert from 'node:assert/strict';

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, dist), 'utf8');

/** What stands at the place in the sources that the map names: the rest of that line. */
function sourceAt(map: SourceMap, row: number, column: number): string {
  const found = map.findEntry(row, column);
  if (!('originalSource' in found)) return '';
  const {sources, sourcesContent} = map.payload;
  return sourcesContent[sources.indexOf(found.originalSource)]?.split('\n')[found.originalLine]?.slice(found.originalColumn) ?? '';
}

describe('the source maps', () => {
  for (const name of readdirSync(dist).filter((file) => /^article-story.*\.js$/.test(file))) {
    it(`of ${name} name the place of each text`, () => {
      const map = new SourceMap(JSON.parse(read(`${name}.map`)) as SourceMap['payload']);
      for (const [row, line] of read(name).split('\n').entries()) {
        for (const {1: words, index} of line.matchAll(/"([a-z][\w -]{9,})"/g)) {
          const place = sourceAt(map, row, index);
          // What a constant holds is put where it is used.
          const isConstant = /^(?:`\$\{|\w+[ (|]+)?[A-Z][A-Z_]+\b/.test(place);
          assert.ok(isConstant || place.includes(words!.slice(0, 10)), `“${words}” comes from “${place}”`);
        }
      }
    });
  }
});
