// Runs one step of a longer task: says what it does, and how long it took.
import {spawn} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Resolves to the exit code; 1 where a signal ended the program. */
export const run = (program, args, {env = {}, quiet = false} = {}) => new Promise((resolve, reject) => {
  const child = spawn(program, args, {cwd: root, env: {...process.env, ...env}, stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit']});
  // What ends this process ends what it runs too, which cleans up first. Ctrl+C reaches the child by itself.
  const passOn = () => {
    child.once('exit', () => process.exit(143));
    child.kill('SIGTERM');
  };
  process.once('SIGTERM', passOn);
  child.once('error', reject);
  child.once('exit', (code) => {
    process.off('SIGTERM', passOn);
    resolve(code ?? 1);
  });
});

/** The arguments that run a package's command with this very Node: `[file, ...args]`. */
export const tool = (packageName, command, ...args) => {
  const folder = path.join(root, 'node_modules', packageName);
  const {bin} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [path.join(folder, typeof bin === 'string' ? bin : bin[command]), ...args];
};

/** Says the step, runs Node with these arguments, and throws where it fails. */
export const step = async (title, args, options) => {
  console.log(`- ${title}`);
  const start = Date.now();
  const code = await run(process.execPath, args, options);
  if (code !== 0) throw new Error(`failed: ${title} (exit code ${code})`);
  console.log(`  done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
};

/** Installs the packages of the lock file unless they are there already. */
export const install = async () => {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs) {
    console.log('- packages are installed');
    return;
  }
  console.log('- installing packages (npm ci); the first time takes a minute');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0) throw new Error('npm ci failed');
};

/** Runs a script's main function; a failure is one line and exit code 1. */
export const main = async (task) => {
  try {
    await task();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
};
