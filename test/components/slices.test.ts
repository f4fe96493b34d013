import {expect, oneEvent} from '@open-wc/testing';
import {drawBlock} from '../../src/components/blocks.js';
import {drawBody} from '../../src/components/body.js';
import type {Block} from '../../src/model/block.js';
import '../../src/define.js';
import {count, drawStory, english2, findAll, make, place, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';

const paragraphs = (many: number, start = 0): Block[] => Array.from({length: many}, (_, at) => ({type: 'paragraph', content: `Paragraph ${start + at} of many.`}));
const wordsOf = (blocks: readonly Block[]) => blocks.map((block) => (block as {readonly content: string}).content);
const turn = () => new Promise((resolve) => setTimeout(resolve));

async function container(): Promise<HTMLElement> {
  const made = make('div');
  (await place('author-bio')).after(made);
  return made;
}

/** The most elements, or of what else is counted, that come into a tree between two turns of the page. */
async function mostAtOnce(root: Element, act: () => Promise<unknown>, countAll = () => findAll(root, '*').length): Promise<number> {
  let [most, before, isOver] = [0, 0, false];
  const ended = act().then(() => (isOver = true));
  while (!isOver) {
    const now = countAll();
    most = Math.max(most, now - before);
    before = now;
    await turn();
  }
  await ended;
  return Math.max(most, countAll() - before);
}

describe('a long story', () => {
  usePage();

  it('is drawn in slices, in order, each block once', async () => {
    const around = await container();
    const body = paragraphs(2000);
    const drawing = drawBody(around, body, english2);
    expect(around.children.length).to.be.within(1, 1000);
    await drawing;
    expect([...around.children].map(({textContent}) => textContent)).to.eql(wordsOf(body));
  });

  it('that is short is drawn at once', async () => {
    const around = await container();
    void drawBody(around, paragraphs(100), english2);
    expect(around.children).to.have.length(100);
  });

  it('that is short is drawn at once also with a player of its own', async () => {
    const around = await container();
    const film: Block = {type: 'video', provider: 'file', sources: [{src: `${location.origin}/demo/pictures/first-light.mp4`, type: 'video/mp4'}]};
    void drawBody(around, [...paragraphs(100), film, ...paragraphs(100, 100)], english2);
    expect(around.children).to.have.length(201);
  });

  it('of long paragraphs gets no two of them into the page at once', async () => {
    const around = await container();
    const body = Array.from({length: 10}, (_, at): Block => ({type: 'paragraph', content: `${at} `.repeat(8000)}));
    expect(await mostAtOnce(around, () => drawBody(around, body, english2), () => around.textContent!.length)).to.equal(16_000);
    expect([...around.children].map(({textContent}) => textContent)).to.eql(wordsOf(body));
  });

  it('is laid out slice by slice, not in one piece before the next frame', async () => {
    const around = await container();
    const [heights, inner]: [number[], () => number] = [[], Object.getOwnPropertyDescriptor(Element.prototype, 'clientHeight')!.get!];
    Object.defineProperty(around, 'clientHeight', {get: () => heights.push(inner.call(around)) && heights.at(-1)});
    await drawBody(around, paragraphs(2000), english2);
    expect(heights.length).to.be.greaterThan(2);
    expect(heights).to.eql([...new Set(heights)].sort((one, other) => one - other));
  });

  it('is overtaken by a newer one, which keeps what is drawn already', async () => {
    const around = await container();
    const drawing = drawBody(around, paragraphs(2000), english2);
    const first = around.firstElementChild;
    const newer = [...paragraphs(1000), ...paragraphs(500, 5000)];
    const other = drawBody(around, newer, english2);
    await Promise.all([drawing, other]);
    expect([...around.children].map(({textContent}) => textContent)).to.eql(wordsOf(newer));
    expect(around.firstElementChild === first).to.equal(true);
  });

  it('that has changed in one block keeps the elements of all others, and moves none', async () => {
    const around = await container();
    const body = paragraphs(2000);
    await drawBody(around, body, english2);
    const before = [...around.children];
    let changes = 0;
    const observer = new MutationObserver((records) => records.forEach(({addedNodes, removedNodes}) => (changes += addedNodes.length + removedNodes.length)));
    observer.observe(around, {childList: true});
    await drawBody(around, body.map((block, at) => (at === 1500 ? {type: 'paragraph', content: 'Corrected.'} : block)), english2);
    await turn();
    observer.disconnect();
    expect(changes).to.equal(2);
    expect([...around.children].filter((child, at) => child !== before[at]).map(({textContent}) => textContent)).to.eql(['Corrected.']);
  });

  it('has the same block as often as it says, where each was sought among all before it', async () => {
    const around = await container();
    await drawBody(around, Array.from({length: 2000}, () => paragraphs(1)[0]!), english2);
    expect(around.children).to.have.length(2000);
  });

  it('stops when it leaves the page, and is drawn to the end when it comes back', async () => {
    const story = await place('article-story');
    const around = story.parentElement!;
    story.article = storyOf({body: paragraphs(2000)});
    while (!count(story, 'p.paragraph')) await turn();
    story.remove();
    await turn();
    await turn();
    const drawn = count(story, 'p.paragraph');
    expect(drawn).to.be.below(2000);
    await turn();
    expect(count(story, 'p.paragraph')).to.equal(drawn);
    around.append(story);
    await oneEvent(story, 'story-load');
    expect(texts(story, 'p.paragraph')).to.eql(wordsOf(paragraphs(2000)));
  });

  it('is said to be loaded after its last slice, once', async () => {
    const story = await place('article-story');
    const drawn: number[] = [];
    story.addEventListener('story-load', () => drawn.push(count(story, 'p.paragraph')));
    story.article = storyOf({body: paragraphs(2000)});
    while (!count(story, 'p.paragraph')) await turn();
    // Drawn anew in the midst, as when the words of a language have come.
    story.headingLevel = 3;
    await oneEvent(story, 'story-load');
    await turn();
    expect(drawn).to.eql([2000]);
  });

  it('that a newer one has overtaken is not said to be loaded', async () => {
    const story = await place('article-story');
    const loaded: string[] = [];
    story.addEventListener('story-load', ({story: {headline}}) => loaded.push(headline));
    story.article = storyOf({headline: 'Old', body: paragraphs(2000)});
    while (!count(story, 'p.paragraph')) await turn();
    story.article = storyOf({headline: 'New', body: paragraphs(3)});
    while (!loaded.length) await turn();
    await turn();
    expect([loaded, texts(story, '.headline'), count(story, 'p.paragraph')]).to.eql([['New'], ['New'], 3]);
  });

  it('in one entry is drawn in slices, in order', async () => {
    const around = await container();
    const entry: Block = {type: 'entry', title: 'Long', lang: 'de', body: [...paragraphs(1500), {type: 'box', title: 'Box', body: [{type: 'heading', level: 2, content: 'Why'}, ...paragraphs(400, 2000)] as never}]  as never};
    const drawing = drawBody(around, [entry, ...paragraphs(1, 9000)], english2);
    expect(count(around, 'p.paragraph')).to.be.below(1000);
    await drawing;
    expect(texts(around, 'p.paragraph')).to.eql([...wordsOf(paragraphs(1500)), ...wordsOf(paragraphs(400, 2000)), 'Paragraph 9000 of many.']);
    expect(texts(around, 'h3, h4, h5')).to.eql(['Long', 'Box', 'Why']);
  });

  it('behind a warning is drawn in slices once it is opened', async () => {
    const story = await drawStory(storyOf({body: [{type: 'entry', contentWarning: {kinds: ['violence']}, body: paragraphs(1500)}]}));
    expect(count(story, 'p.paragraph')).to.equal(0);
    const [note] = findAll<HTMLDetailsElement>(story, 'details');
    const most = await mostAtOnce(
      story,
      async () => {
        note!.open = true;
        await oneEvent(note!, 'toggle');
        while (count(story, 'p.paragraph') < 1500) await turn();
      },
    );
    expect(most).to.be.below(1000);
    expect(texts(story, 'p.paragraph')).to.eql(wordsOf(paragraphs(1500)));
  });

  const repeat = <T>(many: number, make: (at: number) => T) => Array.from({length: many}, (_, at) => make(at));
  const worst: readonly (readonly [title: string, body: () => unknown[]])[] = [
    ['spans of one letter', () => repeat(2000, () => ({type: 'paragraph', content: repeat(50, () => ({t: 'em', c: 'x'}))}))],
    ['one paragraph of 60,000 spans', () => [{type: 'paragraph', content: repeat(60_000, () => ({t: 'em', c: 'x'}))}]],
    ['one paragraph of 60,000 line breaks', () => [{type: 'paragraph', content: ['x', ...repeat(60_000, () => ({t: 'br'})), 'x']}]],
    ['videos in entries', () => repeat(6, () => ({type: 'entry', body: repeat(500, () => ({type: 'video', provider: 'vimeo', id: '1'}))}))],
    ['tables in which a few words make many cells', () => repeat(3, () => ({type: 'table', rows: [repeat(200, () => 'x'), ...repeat(1999, () => ['x'])]}))],
  ];
  for (const [title, body] of worst) {
    it(`comes into the page little by little: ${title}`, async function () {
      this.timeout(300_000);
      const story = await place('article-story');
      const most = await mostAtOnce(
        story,
        async () => {
          story.article = storyOf({body: body()});
          await oneEvent(story, 'story-load');
        },
      );
      expect(most).to.be.within(1, 8000);
      expect(findAll(story, '*').length).to.be.below(120_000);
    });
  }

  const blocks: readonly (readonly [title: string, block: () => object])[] = [
    ['a list of lists', () => ({type: 'list', items: repeat(20, () => ({content: 'x', items: repeat(500, () => ({content: 'x'}))}))})],
    ['a table', () => ({type: 'table', rows: repeat(1000, () => repeat(10, () => 'x'))})],
    ['a paragraph of many spans', () => ({type: 'paragraph', content: repeat(2000, (at) => ({t: at % 2 ? 'em' : 'strong', c: 'word word word '}))})],
  ];
  for (const [title, block] of blocks) {
    it(`comes into the page little by little also where it is one block: ${title}`, async () => {
      const around = await container();
      const most = await mostAtOnce(around, () => drawBody(around, [block() as Block], english2));
      expect(most).to.be.within(1, 1500);
      expect(around.firstElementChild!.isEqualNode(drawBlock(block() as Block, english2))).to.equal(true);
      expect(findAll(around, '*').length).to.be.greaterThan(1999);
    });
  }
});
