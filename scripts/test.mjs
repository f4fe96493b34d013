// `npm test`: installs what is needed, builds, runs all tests in the browsers and in Node; the last line is the sum.
// Test files named as arguments run alone.
import {mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {install, main, root, run, step, tool} from './run.mjs';

process.chdir(root);
const isLongRun = process.argv.includes('--long');
const chosen = process.argv.slice(2).filter((name) => name !== '--long');
const sum = {passed: 0, failed: 0};

// What takes minutes is `npm run test:long`.
const isLong = (name) => name.startsWith(path.join('test', 'long'));
const testFiles = (ending) => (chosen.length > 0 ? chosen : readdirSync('test', {recursive: true}).map((name) => path.join('test', name)).filter((name) => isLong(name) === isLongRun))
  .filter((name) => name.endsWith(ending)).sort();

const inBrowsers = async (files) => {
  if (files.length === 0) return;
  console.log(`- ${files.length} test files in the browsers`);
  const countFile = path.join('coverage', 'browser-count.json');
  const code = await run(process.execPath, tool('@web/test-runner', 'wtr', ...files.flatMap((file) => ['--files', file])), {env: {COUNT_FILE: countFile}});
  const count = readCount(() => JSON.parse(readFileSync(countFile, 'utf8')));
  sum.passed += count.passed;
  sum.failed += count.failed;
  if (code !== 0 && count.failed === 0) sum.failed += 1;
};

const inNode = async (files) => {
  if (files.length === 0) return;
  console.log(`- ${files.length} test files in Node`);
  const log = path.join('coverage', 'node.tap');
  const code = await run(process.execPath, tool('c8', 'c8', process.execPath, '--import', 'tsx', '--test',
    '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${log}`, ...files));
  const count = readCount(() => {
    const text = readFileSync(log, 'utf8');
    const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)[1]);
    return {passed: number('pass'), failed: number('fail') + number('cancelled')};
  });
  sum.passed += count.passed;
  sum.failed += count.failed;
  if (code !== 0 && count.failed === 0) sum.failed += 1;
};

// A run that broke before it could count is a failure.
const readCount = (read) => {
  try {
    return read();
  } catch {
    return {passed: 0, failed: 1};
  }
};

await main(async () => {
  await install();
  await step('building', ['scripts/build.mjs']);
  rmSync('coverage', {recursive: true, force: true});
  mkdirSync('coverage');
  await inBrowsers(testFiles('.test.ts'));
  await inNode(testFiles('.node.ts'));
  if (sum.passed + sum.failed === 0) throw new Error('no test ran');
  process.exitCode = sum.failed > 0 ? 1 : 0;
});
console.log(`${sum.passed} passed, ${sum.failed + (process.exitCode && sum.failed === 0 ? 1 : 0)} failed`);
