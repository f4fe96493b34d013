// `npm test`: installs what is needed, builds, runs all tests in the browsers and in Node; the last line is the sum.
// Test files named as arguments run alone.
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {main, root, run, step, tool} from './run.mjs';

process.chdir(root);
const isLongRun = process.argv.includes('--long');
const chosen = process.argv.slice(2).filter((name) => name !== '--long');
const sum = {passed: 0, failed: 0};
const failures = [];

// What takes minutes is `npm run test:long`.
const isLong = (name) => name.startsWith(path.join('test', 'long'));
// Where the pauses of a page are measured, not even another browser may run.
const isAlone = (name) => name.startsWith(path.join('test', 'long', 'alone'));
const testFiles = (ending) => (chosen.length > 0 ? chosen : readdirSync('test', {recursive: true}).map((name) => path.join('test', name)).filter((name) => isLong(name) === isLongRun))
  .filter((name) => name.endsWith(ending)).sort();

// Tests of functions share one page a folder: to open a page takes longer than most of them.
const sharing = ['model', 'providers', 'sanitize', 'sources', 'words'];
const pagesOf = (files) => {
  const pages = new Map();
  for (const file of files) {
    const [, folder] = file.split(path.sep);
    const page = chosen.length === 0 && sharing.includes(folder) ? path.join('coverage', 'pages', `${folder}.js`) : file;
    pages.set(page, [...(pages.get(page) ?? []), file]);
  }
  for (const [page, shared] of pages) {
    if (shared.includes(page)) continue;
    mkdirSync(path.dirname(page), {recursive: true});
    writeFileSync(page, shared.map((file) => `import '/${file.replaceAll(path.sep, '/')}';\n`).join(''));
  }
  return [...pages.keys()];
};

// A run that broke before it could count is a failure.
const add = (code, read) => {
  let count = {passed: 0, failed: 0};
  try {
    count = read();
  } catch {
    code ||= 1;
  }
  sum.passed += count.passed;
  sum.failed += count.failed || (code === 0 ? 0 : 1);
  failures.push(...(count.failures ?? []));
};

const inBrowsers = async (files, settings) => {
  if (files.length === 0) return;
  console.log(`- ${files.length} test files in the browsers`);
  const countFile = path.join('coverage', 'browser-count.json');
  const folder = path.join('coverage', 'browser');
  const raw = path.join(folder, 'tmp');
  const code = await run(process.execPath, tool('@web/test-runner', 'wtr', ...pagesOf(files).flatMap((file) => ['--files', file])), {env: {COUNT_FILE: countFile, ...(!isLongRun && {COVERAGE_DIR: raw}), ...settings}});
  add(code, () => JSON.parse(readFileSync(countFile, 'utf8')));
  if (existsSync(raw)) await run(process.execPath, tool('c8', 'c8', 'report', `--temp-directory=${raw}`, `--reports-dir=${folder}`));
};

// Its words go into a file, since they would mingle with those of the browsers.
const inNode = async (files) => {
  if (files.length === 0) return;
  const log = path.join('coverage', 'node.tap');
  const words = path.join('coverage', 'node.txt');
  const counting = isLongRun ? [] : tool('c8', 'c8', process.execPath);
  const code = await run(process.execPath, [...counting, '--import', 'tsx', '--test',
    '--test-reporter=spec', `--test-reporter-destination=${words}`, '--test-reporter=tap', `--test-reporter-destination=${log}`, ...files]);
  add(code, () => {
    const text = readFileSync(log, 'utf8');
    const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)[1]);
    return {passed: number('pass'), failed: number('fail') + number('cancelled')};
  });
  return () => console.log(`- ${files.length} test files in Node\n${readFileSync(words, 'utf8')}`);
};

await main(async () => {
  await step('building', ['scripts/build.mjs']);
  rmSync('coverage', {recursive: true, force: true});
  mkdirSync('coverage');
  const files = testFiles('.test.ts');
  const browsers = inBrowsers(files.filter((name) => !isAlone(name)));
  // What takes long is measured, and gets the machine for itself; lines are not counted there.
  if (isLongRun) await browsers;
  await inBrowsers(files.filter(isAlone), {CONCURRENT_BROWSERS: '1'});
  const [tell] = await Promise.all([inNode(testFiles('.node.ts')), browsers]);
  tell?.();
  // Once more at the end, where whoever sees the last lines alone finds them.
  for (const failure of failures) console.log(`- failed: ${failure}`);
  if (sum.passed + sum.failed === 0) throw new Error('no test ran');
  process.exitCode = sum.failed > 0 ? 1 : 0;
});
console.log(`${sum.passed} passed, ${sum.failed + (process.exitCode && sum.failed === 0 ? 1 : 0)} failed`);
