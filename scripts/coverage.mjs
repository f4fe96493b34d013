// Reads the coverage of the last `npm test`: a line counts as run when a browser or Node ran it. A file that no test loads counts as not run.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {root} from './run.mjs';

const floor = 90;

const reports = ['coverage/browser/lcov.info', 'coverage/node/lcov.info'].filter((name) => existsSync(path.join(root, name)));
if (reports.length === 0) {
  console.error('coverage: no report; run `npm test` first');
  process.exit(1);
}

// Per source file, per line: whether it ran.
const lines = new Map();
for (const report of reports) {
  let file;
  for (const entry of readFileSync(path.join(root, report), 'utf8').split('\n')) {
    if (entry.startsWith('SF:')) {
      const name = path.relative(root, path.resolve(root, entry.slice(3))).replaceAll(path.sep, '/');
      file = lines.get(name) ?? new Map();
      lines.set(name, file);
    } else if (entry.startsWith('DA:')) {
      const [line, count] = entry.slice(3).split(',').map(Number);
      file.set(line, (file.get(line) ?? false) || count > 0);
    }
  }
}

const codeOf = (text) => ts.transpileModule(text, {compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true, verbatimModuleSyntax: true}})
  .outputText.replace(/export \{\};/g, '').trim();

const rows = [];
for (const name of readdirSync(path.join(root, 'src'), {recursive: true}).map((each) => `src/${each.replaceAll(path.sep, '/')}`)) {
  if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
  const text = readFileSync(path.join(root, name), 'utf8');
  if (codeOf(text) === '') continue;
  const seen = lines.get(name);
  const ran = seen ? [...seen.values()].filter(Boolean).length : 0;
  rows.push({name, ran, all: seen ? seen.size : text.split('\n').length, note: seen ? '' : ' (no test loads it)'});
}

const percent = ({ran, all}) => (all === 0 ? 100 : (100 * ran) / all);
const total = rows.reduce((sum, {ran, all}) => ({ran: sum.ran + ran, all: sum.all + all}), {ran: 0, all: 0});
for (const row of rows.filter((each) => percent(each) < floor).sort((a, b) => percent(a) - percent(b))) {
  console.log(`  ${percent(row).toFixed(1).padStart(5)} %  ${row.name}${row.note}`);
}
console.log(`coverage: ${percent(total).toFixed(1)} % of ${total.all} lines; the floor is ${floor} %`);
process.exitCode = percent(total) >= floor ? 0 : 1;
