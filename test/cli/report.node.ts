import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {printProblem, Reporter} from '../../src/cli/report.js';

function open(isTTY: boolean, total: number) {
  const written: string[] = [];
  const stream = {isTTY, write: (text: string) => written.push(text)} as unknown as NodeJS.WriteStream;
  return {reporter: new Reporter(stream, total), written};
}

describe('the report', () => {
  it('prints a problem on one line, with its exact text', () => {
    const problem = {code: 'cut', path: 'body[3].content', message: 'Too long.', severity: 'error', text: 'a "b"\nc'} as const;
    assert.equal(printProblem('a.json', problem), 'a.json:body[3].content error cut Too long. "a \\"b\\"\\nc"');
  });

  it('writes controls of names and messages as escapes', () => {
    const problem = {code: 'kind-unknown', path: 'x\u001b', message: 'Of a kind\u009b\u2028.', severity: 'warning'} as const;
    assert.equal(printProblem('a\n.json', problem), 'a\\n.json:x\\u001b warning kind-unknown Of a kind\\u009b\\u2028.');
  });

  it('shows progress on a terminal, which the next line takes away', () => {
    const {reporter, written} = open(true, 2);
    reporter.begin('a.txt');
    reporter.block('a.txt: no.');
    reporter.begin('b.txt');
    reporter.end();
    assert.deepEqual(written, [
      '\r\u001b[K1 of 2: a.txt', '\r\u001b[Ka.txt: no.\n', '\r\u001b[K2 of 2: b.txt', '\r\u001b[K2 files: 1 file not read or written\n',
    ]);
  });

  for (const [isTTY, total] of [[true, 1], [false, 2]] as const) {
    it(`shows none ${total === 1 ? 'for a single file' : 'where nobody watches'}`, () => {
      const {reporter, written} = open(isTTY, total);
      reporter.begin('a.txt');
      reporter.end();
      assert.deepEqual(written, total === 1 ? [] : ['2 files: no problems\n']);
    });
  }
});
