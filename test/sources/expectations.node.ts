import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {JSDOM, VirtualConsole} from 'jsdom';
import {decode} from '../../src/sources/decode.js';
import {readStory, type Reading, type Story} from '../../src/node.js';
import {compareHead, compareLines, countCommon} from './comparison.js';
import {parseExpectation, printHead, printStory, type Expectation} from './expectation.js';
import {isBare, parseGolden, parseGoldenHead, printGolden, type GoldenBlock} from './golden.js';

// The words of an article's body, in order, against what a person read in the same input: at least 99 % of them, and nothing added.

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const shared = place('../../../shared/corpus');
const own = place('../fixtures/corpus');
const findInput = (name: string): string | undefined => [own, shared].map((folder) => path.join(folder, name)).find(existsSync);

const MEDIA_TYPES: Readonly<Record<string, string>> = {'.html': 'text/html', '.txt': 'text/plain', '.xml': 'text/xml'};
const {document} = new JSDOM('', {virtualConsole: new VirtualConsole()}).window;

const read = (file: string, item?: string): Promise<Reading> =>
  readStory(decode(readFileSync(file)).text, {
    document, lang: 'en', base: 'https://example.org/', now: new Date('2027-01-01T00:00:00Z'), mediaType: MEDIA_TYPES[path.extname(file)], item,
  });

const expected = place('expected');
const names = (readdirSync(expected, {recursive: true}) as string[])
  .filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4).replaceAll(path.sep, '/')).sort();

async function findFaults(file: string, expectation: Expectation): Promise<readonly string[]> {
  const {item, refused} = expectation.head;
  const {story, problems} = await read(file, item?.[0]);
  if (refused) return !story && problems.some(({code, severity}) => severity === 'error' && refused.includes(code)) ? [] : ['not refused'];
  if (!story) return [`no story: ${problems.filter(({severity}) => severity === 'error').map(({message}) => message).join(' ')}`];
  return [...compareHead(expectation.head, printHead(story)), ...compareLines(expectation.lines, printStory(story))];
}

describe('sources read what a person reads', () => {
  it('in 30 files at the least, 12 of them in a clone', () => {
    const inputs = new Set(names.map((name) => name.replace(/@.*/, '')));
    assert.ok(inputs.size >= 30);
    assert.ok([...inputs].filter((name) => existsSync(path.join(own, name))).length >= 12);
  });

  for (const name of names) {
    const file = findInput(name.replace(/@.*/, ''));
    // A clone holds only the inputs that may be copied.
    if (!file && !existsSync(shared)) continue;
    it(`in ${name}`, async () => {
      assert.ok(file, 'an expectation without an input');
      const faults = await findFaults(file, parseExpectation(readFileSync(path.join(expected, `${name}.txt`), 'utf8')));
      assert.equal(faults.join('\n'), '');
    });
  }
});

// The seed article as real servers give it: the 12 blocks of the golden reading, equal to the character.
const golden = place('../../../shared/golden/aleppo.expected.md');
const served = [
  'seed/aleppo.txt',
  ...['6.1.9', '7.1'].flatMap((version) => [
    ...['post-blocks-embed.json', 'post-classic-embed.json', 'post-typographic.json', 'post-page.html', 'posts-embed.json aleppo-last-goodbyes',
      'posts-embed.json aleppo-classic', 'posts-embed.json aleppo-typographic', 'feed.xml aleppo-last-goodbyes', 'feed.xml aleppo-classic',
      'feed.xml aleppo-typographic', 'feed-atom.xml aleppo-last-goodbyes'].map((name) => `wordpress-live/${version}/${name}`),
  ]),
  ...['5.130', '6.65'].flatMap((version) =>
    ['post-article.json', 'posts.json aleppo-last-goodbyes', 'rss.xml aleppo-last-goodbyes'].map((name) => `ghost-live/${version}/${name}`)),
];

async function assertGolden(file: string, blocks: readonly GoldenBlock[], item?: string): Promise<Story> {
  const {story} = await read(file, item);
  assert.ok(story);
  // In a page nothing says that its first heading is the standfirst.
  const body = file.endsWith('.html') && story.body[0]?.type === 'heading' ? story.body.slice(1) : story.body;
  assert.deepEqual(body.map(printGolden), blocks);
  assert.ok(body.every(isBare), JSON.stringify(body));
  return story;
}

describe('the seed has the body of the golden reading', () => {
  it('as the demo serves it', async () => {
    const {body} = JSON.parse(readFileSync(place('../../demo/stories/aleppo.json'), 'utf8')) as Story;
    await assertGolden(place('../../demo/stories/wordpress-post.json'), body.map(printGolden));
  });
  if (!existsSync(golden) || !existsSync(shared)) return;

  const markdown = readFileSync(golden, 'utf8');
  const blocks = parseGolden(markdown);
  it('of 12 blocks', () => assert.equal(blocks.length, 12));
  for (const name of served) {
    it(`as served in ${name}`, async () => {
      const [file = '', item] = name.split(' ');
      const {headline} = await assertGolden(path.join(shared, file), blocks, item);
      // The trials tell their copies apart by the title.
      if (!/classic|typographic/.test(name)) assert.equal(headline, parseGoldenHead(markdown, 'headline'));
    });
  }
});

describe('the comparison', () => {
  const compare = (text: string, ...read: [kind: string, words: string][]): readonly string[] =>
    compareLines(parseExpectation(`headline: x\n\n${text}`).lines, read.map(([kind, words]) => ({kind, words})));

  it('counts common words in order', () => {
    assert.equal(countCommon(['a', 'b', 'c', 'd'], ['b', 'x', 'd', 'a']), 2);
    assert.equal(countCommon(['a'], []), 0);
    assert.equal(countCommon([], []), 0);
  });
  it('takes optional lines and other readings', () => {
    const text = 'paragraph?: one\nparagraph: two || a pair\nheading: three';
    assert.deepEqual(compare(text, ['paragraph', 'a pair'], ['heading3', 'three']), []);
    assert.deepEqual(compare(text, ['paragraph', 'one'], ['paragraph', 'two'], ['heading2', 'three']), []);
  });
  it('takes what may stand anywhere, anywhere', () => {
    assert.deepEqual(compare('audio~: file\nparagraph: one\nvideo~: file', ['video', 'file'], ['paragraph', 'one'], ['audio', 'file']), []);
    assert.notDeepEqual(compare('audio~: file\nparagraph: one', ['paragraph', 'one']), []);
  });
  for (const [fault, ...read] of [
    ['a missing word', ['paragraph', 'one'], ['quote', 'three']],
    ['an added word', ['paragraph', 'one two more'], ['quote', 'three']],
    ['another kind', ['paragraph', 'one two'], ['paragraph', 'three']],
    ['another order', ['quote', 'three'], ['paragraph', 'one two']],
  ] as [string, ...[string, string][]][]) {
    it(`finds ${fault}`, () => assert.notDeepEqual(compare('paragraph: one two\nquote: three', ...read), []));
  }
});
