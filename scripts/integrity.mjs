// The hash by which a page can pin the script's file: the README has to name that of the file as it is built. `--write` puts it there.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';

const readme = new URL('../README.md', import.meta.url);
const script = new URL('../dist/article-story.js', import.meta.url);

const hash = `sha384-${createHash('sha384').update(readFileSync(script)).digest('base64')}`;
const text = readFileSync(readme, 'utf8');
const named = /sha384-[\w+/=]+/.exec(text)?.[0];

console.log(`integrity of dist/article-story.js: ${hash}`);
if (process.argv.includes('--write')) {
  writeFileSync(readme, text.replace(named, () => hash));
} else if (process.argv.includes('--check') && named !== hash) {
  console.error(`README.md names ${named ?? 'no hash'}; put the right one there: node scripts/integrity.mjs --write`);
  process.exitCode = 1;
}
