import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import type {StoryProgressEvent} from '../../src/components/events.js';
import {drawStory, make, settle, storyOf, storyWith} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {until, useTimers} from '../fixtures/timers.js';

const long = storyWith(...Array.from({length: 60}, () => 'Some words that take a line or two. '.repeat(12).trim()));

/** What a page is told by an element around the story. */
function listen(story: ArticleStory): {readonly shares: number[]; readonly views: () => number} {
  const shares: number[] = [];
  let views = 0;
  story.parentElement!.addEventListener('story-progress', (event) => shares.push((event as StoryProgressEvent).percent));
  story.parentElement!.addEventListener('story-view', () => (views += 1));
  return {shares, views: () => views};
}

/** The page has drawn, and told its observers: they are told in the frame after the one that they were made in. */
async function frames(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const scrollTo = (story: Element, share: number) => {
  const {top, height} = story.getBoundingClientRect();
  scrollTo_(scrollY + top + height * share + 4 - innerHeight);
};
const scrollTo_ = (top: number) => window.scrollTo({top: Math.max(0, top), behavior: 'instant'});

describe('the attention of a reader', () => {
  usePage();
  const timers = useTimers();
  let story: ArticleStory;

  beforeEach(async () => {
    scrollTo_(0);
    story = await drawStory(long);
    story.before(Object.assign(make('div'), {style: 'block-size: 300vh'}));
    story.after(Object.assign(make('div'), {style: 'block-size: 10vh'}));
    await settle(story);
  });
  afterEach(() => scrollTo_(0));

  it('is told at each quarter, once, in order', async () => {
    const {shares} = listen(story);
    for (const share of [0.3, 0.6, 0.8, 1, 0.1, 1]) {
      scrollTo(story, share);
      await frames();
    }
    await until(() => shares.length >= 4);
    expect(shares).to.eql([25, 50, 75, 100]);
  });

  it('tells the quarters that were jumped over', async () => {
    const {shares} = listen(story);
    scrollTo(story, 1);
    await until(() => shares.length >= 4);
    expect(shares).to.eql([25, 50, 75, 100]);
  });

  it('tells nothing while the story is not in view', async () => {
    const {shares, views} = listen(story);
    await frames();
    expect([shares.length, views(), timers.delays().filter((delay) => delay === 1000).length]).to.eql([0, 0, 0]);
  });

  it('tells of a view after a second, once', async () => {
    const {views} = listen(story);
    scrollTo(story, 0.5);
    await until(() => timers.delays().includes(1000));
    expect(views()).to.equal(0);
    timers.pass(1000);
    expect(views()).to.equal(1);
    scrollTo_(0);
    await frames();
    scrollTo(story, 0.5);
    await until(() => timers.delays().includes(1000));
    timers.pass(1000);
    expect(views()).to.equal(1);
  });

  it('tells of no view where the reader is gone before', async () => {
    const {views} = listen(story);
    scrollTo(story, 0.5);
    await until(() => timers.delays().includes(1000));
    scrollTo_(0);
    await until(() => !timers.delays().includes(1000));
    expect(views()).to.equal(0);
  });

  it('tells of a view of a short story of which half is seen', async () => {
    const short = await drawStory(storyOf({standfirst: 'Short.'}));
    short.parentElement!.before(story.parentElement!);
    const {views} = listen(short);
    scrollTo(short, 1);
    await until(() => timers.delays().includes(1000));
    timers.pass(1000);
    expect(views()).to.equal(1);
  });

  it('is told on after the story was moved', async () => {
    const around = make('div');
    story.parentElement!.after(around);
    around.append(story);
    await settle(story);
    const {shares} = listen(story);
    scrollTo(story, 1);
    await until(() => shares.length >= 4);
    around.remove();
  });

  it('waits for nobody after the story was removed', async () => {
    scrollTo(story, 0.5);
    await until(() => timers.delays().includes(1000));
    story.remove();
    expect(timers.delays().filter((delay) => delay === 1000)).to.eql([]);
  });
});
