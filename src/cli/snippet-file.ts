import path from 'node:path';
import {needsDocument} from '../node.js';
import {toPolicy, type Places} from '../outputs/policy.js';
import {toSnippet} from '../outputs/snippet.js';
import {findItem, isAddress} from './address.js';
import type {SnippetOptions} from './command.js';
import {print, readText} from './import-files.js';
import {readInput} from './input.js';
import type {Reporter} from './report.js';

/** The addresses of the story and of the script, on the servers. A folder may be named without its last slash. */
function findPlaces(file: string, {base = file, script}: SnippetOptions): Places {
  const folder = base === file ? base : base.replace(/\/*$/, '/');
  const story = isAddress(file) ? file : new URL(encodeURIComponent(path.basename(file)), folder).href;
  return {story, script: script ?? new URL('article-story.js', folder).href};
}

/** `article-story snippet`: prints what a page needs to show the story of a file, or with `--csp` the lines of its Content Security Policy. */
export async function printSnippet(file: string, options: SnippetOptions, reporter: Reporter): Promise<void> {
  const {href, csp} = options;
  const input = await readInput(file);
  const places = findPlaces(file, options);
  // As a page reads it: from its address.
  const {story, problems} = await readText(input, {base: places.story, item: findItem(file)});
  // Which rules fired, `import` says.
  reporter.add(file, problems.filter(({severity}) => severity !== 'info'));
  if (!story) return;
  if (!csp) return print(`${toSnippet(href ? {...story, canonicalUrl: href} : story, places)}\n`);
  const hasHtml = needsDocument(input.text, {mediaType: input.mediaType});
  await print((await toPolicy(story, places, hasHtml)).map((line) => `${line};\n`).join(''));
}
