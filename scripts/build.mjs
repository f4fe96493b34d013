// Installs what is needed and builds dist/: the npm package, the script tag's file with its parts, the schema and the manifest.
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {install, main, root, step, tool} from './run.mjs';

const dist = path.join(root, 'dist');

// Vite writes one licence file per build; each package is named once in the one that is published.
const joinLicences = () => {
  const sections = new Map();
  for (const folder of [path.join(dist, 'licenses'), path.join(dist, 'demo', 'licenses')]) {
    if (!existsSync(folder)) continue;
    const isPublished = !folder.includes(`${path.sep}demo${path.sep}`);
    for (const name of isPublished ? readdirSync(folder).sort() : []) {
      const [, ...packages] = readFileSync(path.join(folder, name), 'utf8').split(/^(?=## .+ - \d)/m);
      for (const section of packages) sections.set(section.split('\n', 1)[0], section.trim());
    }
    if (isPublished) rmSync(folder, {recursive: true});
  }
  const intro = '# Licences\n\nThe script and its parts contain code of these packages:\n';
  writeFileSync(path.join(dist, 'LICENSES.md'), [intro, ...[...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)].join('\n') + '\n');
};

await main(async () => {
  await install();
  rmSync(dist, {recursive: true, force: true});
  await step('the package: types and modules (tsc)', tool('typescript', 'tsc', '-p', 'tsconfig.build.json'));
  await step('the script and its parts (vite)', tool('vite', 'vite', 'build', '--app', '--logLevel', 'warn'));
  joinLicences();
  await step('the schema', ['scripts/schema.mjs']);
  await step('the manifest of the elements (cem)', tool('@custom-elements-manifest/analyzer', 'cem', 'analyze', '--quiet'), {quiet: true});
  await step('sizes', ['scripts/sizes.mjs', '--print']);
  await step('integrity', ['scripts/integrity.mjs']);
});
