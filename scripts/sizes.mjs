// Measures the files that pages load, against a budget in bytes of gzip -9. `--print` only prints.
import {readFileSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const onlyPrint = process.argv.includes('--print');
const dist = new URL('../dist/', import.meta.url);

// What the first load is to come down to. Until it has, its budget is a ratchet: what was reached, so that it only shrinks.
const goal = {name: 'article-story.js', bytes: 16_000};

const budgets = {
  'article-story.js': 16_000,
  'article-story-html.js': 20_000,
  'article-story-caps.js': 2_900,
  'article-story-sources.js': 950,
  'article-story-formats.js': 2_200,
  'article-story-long.js': 700,
  'article-story-find.js': 2_300,
  'article-story-figures.js': 2_350,
  'article-story-tables.js': 1_100,
  'article-story-media.js': 3_250,
  'article-story-captions.js': 1_900,
  'article-story-shortcodes.js': 3_800,
  'article-story-shortcodes-more.js': 3_800,
  'article-story-posts.js': 2_000,
  'article-story-cards.js': 2_300,
  'article-story-places.js': 3_400,
  'article-story-lines.js': 3_800,
  'article-story-pasted.js': 1_700,
  'article-story-repair.js': 700,
  'article-story-wordpress.js': 3_700,
  'article-story-yoast.js': 2_000,
  'article-story-languages.js': 1_000,
  'article-story-fields.js': 1_400,
  'article-story-ghost.js': 5_800,
  'article-story-feed.js': 82_000,
  'article-story-json-feed.js': 9_100,
  'article-story-ninjs.js': 12_200,
  'article-story-ans.js': 12_900,
  'article-story-apple-news.js': 10_900,
  'article-story-markdown.js': 16_700,
  'article-story-json-ld.js': 10_700,
  'article-story-text.js': 7_000,
  'article-story-providers.js': 4_800,
  'article-story-player.js': 9_800,
  'article-story-attributes.js': 2_000,
  'article-story-preview.js': 6_500,
  'article-story-check.js': 6_000,
  'article-story-decode.js': 1_500,
  'article-story-words.js': 12_800,
};

// What a post of WordPress needs besides the script, by what it holds: test/built/html.test.ts finds these parts loaded.
const post = ['sources', 'wordpress', 'html'];
const together = {
  'a post with pictures': [...post, 'figures'],
  'with a raw [brid] shortcode': [...post, 'figures', 'shortcodes'],
  'with a known player': [...post, 'figures', 'media'],
  'with a table': [...post, 'figures', 'tables'],
  'with a post of X': [...post, 'media', 'posts'],
};
const MOST_TOGETHER = 25_000;

// Strings that survive minifying and are in DOMPurify alone.
const sanitizer = /DOMPurify|IN_PLACE|SANITIZE_NAMED_PROPS/;

const faults = [];
const sizes = new Map();
const row = (...cells) => console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(33) : String(cell).padStart(9))).join(''));

row('bytes', 'raw', 'gzip', 'brotli', 'budget');
for (const [name, budget] of Object.entries(budgets)) {
  let bytes;
  try {
    bytes = readFileSync(new URL(name, dist));
  } catch {
    faults.push(`${name} is missing`);
    continue;
  }
  const gzip = gzipSync(bytes, {level: 9}).length;
  sizes.set(name, gzip);
  row(name, bytes.length, gzip, brotliCompressSync(bytes).length, budget);
  if (gzip > budget) faults.push(`${name} is ${gzip} bytes gzip, ${gzip - budget} over its budget`);
  if (name === 'article-story.js' && sanitizer.test(bytes.toString())) faults.push(`${name} contains DOMPurify`);
}

for (const [what, parts] of Object.entries(together)) {
  const gzip = parts.reduce((sum, part) => sum + sizes.get(`article-story-${part}.js`), 0);
  row(what, '', gzip, '', MOST_TOGETHER);
  if (!(gzip <= MOST_TOGETHER)) faults.push(`${what}: ${gzip} bytes gzip, more than ${MOST_TOGETHER}`);
}

for (const fault of faults) console.error(fault);
if (!onlyPrint) process.exitCode = faults.length > 0 ? 1 : 0;
