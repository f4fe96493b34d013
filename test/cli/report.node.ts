import assert from 'node:assert/strict';
import {after, beforeEach, describe, it} from 'node:test';
import {printProblem, Reporter} from '../../src/cli/report.js';

function open(isTTY: boolean, total: number) {
  const written: string[] = [];
  const stream = {isTTY, write: (text: string) => written.push(text)} as unknown as NodeJS.WriteStream;
  return {reporter: new Reporter(stream, total), written};
}

const [clear, noWrap, wrap] = ['\r\u001b[K', '\u001b[?7l', '\u001b[?7h'];

const {TERM} = process.env;

describe('the report', () => {
  beforeEach(() => (process.env.TERM = 'xterm'));
  after(() => {
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
  });

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
      `${clear}${noWrap}1 of 2: a.txt${wrap}`, `${clear}a.txt: no.\n`, `${clear}${noWrap}2 of 2: b.txt${wrap}`, `${clear}2 files: 1 file not read or written\n`,
    ]);
  });

  it('writes no escapes to a terminal that knows none', () => {
    process.env.TERM = 'dumb';
    const {reporter, written} = open(true, 2);
    reporter.begin('a.txt');
    reporter.block('a.txt: no.');
    assert.deepEqual(written, ['a.txt: no.\n']);
  });

  it('takes the progress away when a file is read, so that its story does not stand in the same line', () => {
    const {reporter, written} = open(true, 2);
    reporter.begin('a.txt');
    reporter.add('a.txt', []);
    assert.equal(written.at(-1), clear);
  });

  for (const [isTTY, shown] of [[true, `${'é'.repeat(200)}…`], [false, 'é'.repeat(5000)]] as const) {
    it(`shows long words ${isTTY ? 'cut on a terminal' : 'whole where nobody watches'}`, () => {
      const {reporter, written} = open(isTTY, 1);
      reporter.add('a.txt', [{code: 'cut', path: '', message: 'Too long.', severity: 'error', text: 'é'.repeat(5000)}]);
      assert.deepEqual(written, [`a.txt: error cut Too long. "${shown}"\n`]);
    });
  }

  for (const [isTTY, total] of [[true, 1], [false, 2]] as const) {
    it(`shows none ${total === 1 ? 'for a single file' : 'where nobody watches'}`, () => {
      const {reporter, written} = open(isTTY, total);
      reporter.begin('a.txt');
      reporter.end();
      assert.deepEqual(written, total === 1 ? [] : ['2 files: no problems\n']);
    });
  }
});
