import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {MOST_BYTES, openStage, playing, type Comer, type Stage} from './coming-and-going.js';

const TIMES = 1000;
const quote = {type: 'quote', content: ['At last.'], by: {name: 'Ana Ruiz', role: 'fishmonger'}, platform: 'bluesky', url: 'https://bsky.app/profile/a.example/post/1'};
const story = {format: 'article-story/1', lang: 'en', headline: 'A', body: [{type: 'paragraph', content: 'b'}, quote, playing.properties.video]};

const comers: readonly (readonly [title: string, comer: Comer])[] = [
  ['a story of an address', {tag: 'article-story', properties: {src: '/demo/stories/aleppo.json'}, drawn: 'article .headline'}],
  ['a story that is handed in', {tag: 'article-story', properties: {article: story}, drawn: 'article .headline'}],
  ['a story that fails', {tag: 'article-story', properties: {article: {format: 'article-story/2', headline: 'A'}}, drawn: '.failure'}],
  ['a quote', {tag: 'social-quote', properties: {quote}, drawn: '.words'}],
  ['a video that plays', playing],
  ['an author', {tag: 'author-bio', properties: {author: {name: 'Ana', role: 'reporter', bio: 'Words.'}}, drawn: '.name'}],
  ['a picture', {tag: 'story-figure', properties: {figure: {src: 'https://127.0.0.1/a.png', alt: 'A harbour', caption: 'Words.'}}, drawn: 'img'}],
];

describe('what comes and goes', () => {
  let stage: Stage;
  before(async () => (stage = await openStage()));
  after(() => stage.close());

  for (const [title, comer] of comers) {
    it(`leaves no node, no listener and no memory behind: ${title}, ${TIMES} times`, async () => {
      const {JSHeapUsedSize, ...things} = await stage.growthOf(comer, TIMES);
      assert.deepEqual(things, {Nodes: 0, JSEventListeners: 0, Documents: 0, Frames: 0});
      assert.ok(JSHeapUsedSize < MOST_BYTES, `${JSHeapUsedSize} bytes each time`);
    });
  }

  it('would be told of, if it stayed', async () => {
    const {JSHeapUsedSize, Nodes} = await stage.growthOf({tag: 'social-quote', properties: {quote}, drawn: '.words', isKept: true}, 100);
    assert.ok(JSHeapUsedSize > MOST_BYTES);
    assert.ok(Nodes > 1);
  });
});
