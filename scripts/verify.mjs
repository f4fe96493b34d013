// `npm run verify`: everything beside the tests that must hold. Runs all checks, then fails if one did.
import {install, main, run, tool} from './run.mjs';

const checks = [
  ['types', tool_('typescript', 'tsc', '--noEmit')],
  ['lint and layers', tool_('eslint', 'eslint', '.', '--max-warnings=0')],
  ['sizes', () => ['scripts/sizes.mjs']],
  ['integrity', () => ['scripts/integrity.mjs', '--check']],
  ['coverage', () => ['scripts/coverage.mjs']],
  ['package', tool_('publint', 'publint', '--strict')],
  ['lock', () => ['scripts/lock.mjs']],
];

function tool_(...args) {
  return () => tool(...args);
}

await main(async () => {
  await install();
  const failed = [];
  for (const [name, args] of checks) {
    console.log(`- ${name}`);
    if (await run(process.execPath, args()) !== 0) failed.push(name);
  }
  console.log('- npm ci --dry-run');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'];
  if (await (npm ? run(process.execPath, [npm, ...args], {quiet: true}) : run('npm', args, {quiet: true})) !== 0) failed.push('npm ci');
  if (failed.length > 0) throw new Error(`verify failed: ${failed.join(', ')}`);
  console.log('verify: all checks passed');
});
