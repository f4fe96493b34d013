#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {readCommand, type Command} from './command.js';
import {checkFile} from './check-files.js';
import {reasonOf} from './input.js';
import {importFile, planTargets} from './import-files.js';
import {printSafe, Reporter} from './report.js';
import {printSnippet} from './snippet-file.js';
import {HELP, UsageError} from './usage.js';

type FileCommand = Extract<Command, {readonly files: readonly string[]}>;

/** Runs the command over all its files; one that cannot be read does not stop the others. Returns the exit code. */
async function runOverFiles(command: FileCommand): Promise<number> {
  const {files} = command;
  const reporter = new Reporter(process.stderr, files.length);
  const targets = command.name === 'import' ? await planTargets(files, command.options.out) : [];
  for (const [at, file] of files.entries()) {
    reporter.begin(file);
    try {
      if (command.name === 'check') await checkFile(file, reporter);
      else if (command.name === 'snippet') await printSnippet(file, command.options, reporter);
      else await importFile(file, targets[at], files.length === 1, command.options, reporter);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      reporter.block(error.message);
    }
  }
  reporter.end();
  if (reporter.isBlocked) return 2;
  return reporter.has(...(command.name === 'check' ? (['error', 'warning'] as const) : (['error'] as const))) ? 1 : 0;
}

async function run(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if ('files' in command) return runOverFiles(command);
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};
  process.stdout.write(command.name === 'help' ? HELP : `${version}\n`);
  return 0;
}

// Whoever reads our output may stop early (`| head`): no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`article-story: standard output: cannot be written: ${reasonOf(error)}.\n`);
  process.exit(2);
});
// Who does not want the report still wants the stories, and the exit code.
process.stderr.on('error', () => undefined);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const advice = error instanceof UsageError ? ' See article-story --help.' : '';
  process.stderr.write(`article-story: ${printSafe(message)}${advice}\n`);
  process.exitCode = 2;
}
