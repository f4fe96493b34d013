import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {JSDOM, VirtualConsole} from 'jsdom';
import {readStory, type Problem, type Story} from '../../src/node.js';
import {decode} from '../../src/sources/decode.js';
import {takeInventory, type Seen} from './inventory.js';

// Nothing is lost in silence: every word, picture and frame of the input is in the story, or in `problems` with its text.

const folders = ['../fixtures/corpus', '../../../shared/corpus'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) =>
  (readdirSync(folder, {recursive: true}) as string[])
    .filter((name) => /\.(?:json|xml|html|txt)$/.test(name))
    .sort()
    .map((name) => ({name: name.replaceAll(path.sep, '/'), file: path.join(folder, name)})),
);

const MEDIA_TYPES: Readonly<Record<string, string>> = {'.html': 'text/html', '.txt': 'text/plain', '.xml': 'text/xml'};
const {document} = new JSDOM('', {virtualConsole: new VirtualConsole()}).window;

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** All words of a value, one after the other; of a span its words alone. */
const print = (value: unknown): string => {
  if (typeof value !== 'object' || !value) return typeof value === 'string' ? value : '';
  return ('t' in value ? ['c' in value ? value.c : ' '] : Object.values(value)).map(print).join('');
};

/** What of the input is neither in the story nor named. */
function findLosses(seen: readonly Seen[], story: Story | undefined, problems: readonly Problem[]): string[] {
  const kept = squeeze(print(story)) + '\n' + problems.map(({text = ''}) => squeeze(text)).join('\n');
  const all = JSON.stringify([story, problems]);
  const isKept = ({kind, what}: Seen): boolean => {
    // A shortcode is read by its parts; a credit in brackets is cut from its caption.
    if (kind === 'words') return what.split(/\[[^\]]*\]|[()]/).every((words) => kept.includes(squeeze(words)));
    const name = what.replace(/^https?:|[?#].*/g, '').split('/').filter(Boolean).at(-1) ?? what;
    return all.includes(name) || all.includes(decodeURI(name));
  };
  return seen.filter((one) => !isKept(one)).map(({kind, what}) => `${kind}: ${what}`);
}

describe('sources lose nothing in silence', () => {
  it('has a corpus to read', () => assert.ok(files.length > 0));

  for (const {name, file} of files) {
    it(`of ${name}`, async () => {
      const {text} = decode(readFileSync(file));
      const {story, problems} = await readStory(text, {
        document, lang: 'en', base: 'https://example.org/', now: new Date('2026-11-01T00:00:00Z'), mediaType: MEDIA_TYPES[path.extname(file)],
      });
      if (!story) {
        assert.ok(problems.some(({severity, message}) => severity === 'error' && message), 'no story, and no word why');
        return;
      }
      assert.deepEqual(findLosses(takeInventory(name, text), story, problems), []);
    });
  }
});
