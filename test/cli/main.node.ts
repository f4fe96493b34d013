import assert from 'node:assert/strict';
import {open, readFile, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {Desk} from './run-command.js';

const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};

describe('article-story', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.create({'a.txt': 'A headline\n\nSome words.', file: ''});
  });
  after(() => desk.remove());

  it('prints its help', async () => {
    const {code, stdout, stderr} = await desk.run(['--help']);
    assert.deepEqual([code, stderr], [0, '']);
    for (const word of ['import', 'check', 'snippet', '--csp', '--script', '--lang', '--type', '--base-url', '--out', '--version', '-- ', 'Exit codes']) assert.ok(stdout.includes(word), word);
  });

  it('prints its version', async () => {
    assert.deepEqual(await desk.run(['--version']), {code: 0, stdout: `${version}\n`, stderr: ''});
  });

  it('takes names that begin with a dash after --', async () => {
    await writeFile(desk.at('-a.txt'), 'A dash\n\nSome words.');
    const {code, stdout} = await desk.run(['import', '--lang', 'en', '--', '-a.txt']);
    assert.equal(code, 0);
    assert.match(stdout, /"headline": "A dash"/);
  });

  it('stops in silence where its reader stops early', async () => {
    const {code, stderr} = await desk.run(['import', ...Array.from({length: 50}, () => 'a.txt'), '--lang', 'en'], {deaf: 'stdout'});
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('does its work, with its exit code, where nobody reads the report', async () => {
    const {code, stdout} = await desk.run(['import', 'missing.txt', 'a.txt', '--lang', 'en'], {deaf: 'stderr'});
    assert.equal(code, 2);
    assert.match(stdout, /"headline":"A headline"/);
  });

  it('says that standard output is full', {skip: process.platform !== 'linux' && 'no full device'}, async () => {
    const full = await open('/dev/full', 'w');
    const {code, stderr} = await desk.run(['import', 'a.txt', '--lang', 'en'], {stdout: full.fd}).finally(() => full.close());
    assert.deepEqual([code, stderr], [2, 'article-story: standard output: cannot be written: the disk is full.\n']);
  });

  const misuses: readonly (readonly [args: readonly string[], reason: RegExp])[] = [
    [[], /No command is given/],
    [['publish', 'a.txt'], /no command “publish”/],
    [['import'], /No file is named/],
    [['import', 'a.txt', '--loud'], /Unknown option '--loud'\./],
    [['import', 'a.txt', '--lang'], /'--lang <value>' argument missing/],
    [['import', 'a.txt', '--lang', 'en_US'], /“en_US” is no language tag/],
    [['import', 'a.txt', '--type', 'word'], /no source “word”, only article-story, .*\bhtml, text\./],
    [['import', 'a.txt', '--base-url', '/a'], /“\/a” is no address/],
    [['import', 'a.txt', '--out', ''], /--out needs/],
    [['import', 'a.txt', '--lang', 'en', '--out', 'file'], /file: cannot be made: a file has that name/],
    [['import', 'a.txt', '--lang', 'en', '--out', 'file/sub'], /file\/sub: cannot be made: a part of its path is no directory/],
    [['import', '-a.txt'], /Unknown option '-a'\./],
    [['import', '-', '-'], /only once/],
    [['check', 'a.txt', '--lang', 'en'], /check has no option --lang/],
  ];
  for (const [args, reason] of misuses) {
    it(`is used in a wrong way by: ${args.join(' ') || 'nothing at all'}`, async () => {
      const {code, stdout, stderr} = await desk.run(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, reason);
      assert.match(stderr, /^article-story: [^\n]*\. See article-story --help\.\n$/);
    });
  }
});
