import {expect, oneEvent} from '@open-wc/testing';
import type {WarningOpenEvent} from '../../src/components/events.js';
import {count, drawStory, find, settle, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';

const src = new URL('../../demo/pictures/harbour.svg', import.meta.url).href;
const image = {type: 'image', src, alt: 'A harbour', contentWarning: {kinds: ['death', 'distressing']}};

async function open(story: HTMLElement): Promise<WarningOpenEvent> {
  const told = oneEvent(story.parentElement!, 'warning-open') as Promise<Event>;
  find(story, 'summary')!.click();
  const event = (await told) as WarningOpenEvent;
  await settle(story);
  return event;
}

describe('a content warning', () => {
  usePage();

  describe('of a block', () => {
    it('stands in its place, says why, and has a way in', async () => {
      const story = await drawStory(storyOf({body: [image]}));
      expect(count(story, 'img')).to.equal(0);
      expect(texts(story, 'summary > *')).to.eql(['Content warning', 'Death and Distressing', 'Show']);
    });

    it('says the words of the publisher', async () => {
      const story = await drawStory(storyOf({body: [{...image, contentWarning: {kinds: ['death'], text: 'The place of an accident.'}}]}));
      expect(texts(story, 'summary > *')[1]).to.equal('The place of an accident.');
    });

    it('draws what it warns of when the reader opens it, and tells the page', async () => {
      const story = await drawStory(storyOf({body: [image]}));
      const event = await open(story);
      expect(count(story, 'img')).to.equal(1);
      expect([event.kinds, event.bubbles, event.composed]).to.eql([['death', 'distressing'], true, true]);
    });

    it('draws it once, however often it is opened', async () => {
      const story = await drawStory(storyOf({body: [image]}));
      await open(story);
      const note = find(story, 'details')! as HTMLDetailsElement;
      for (const isOpen of [false, true]) {
        const toggled = oneEvent(note, 'toggle');
        note.open = isOpen;
        await toggled;
      }
      expect(count(story, 'img')).to.equal(1);
    });

    it('is not there where the page wants none', async () => {
      const story = await drawStory(storyOf({body: [image]}), {'content-warning': 'off'});
      expect([count(story, 'img'), count(story, 'details')]).to.eql([1, 0]);
    });

    it('passes the audit', async () => expect(await drawStory(storyOf({body: [image]}))).to.be.accessible());
  });

  describe('of a story', () => {
    const warned = storyOf({
      standfirst: 'What happened.', contentWarning: {kinds: ['injury']}, leadImage: {src, alt: 'x'}, publisher: {name: 'P'},
      body: [{type: 'paragraph', content: 'Words.'}, {type: 'image', src, alt: 'y'}],
    });

    it('stands before the body and the lead image, under the headline', async () => {
      const story = await drawStory(warned);
      expect(texts(story, '.headline, .standfirst, summary > span:first-of-type')).to.eql(['Headline', 'What happened.', 'Injury']);
      expect([count(story, 'img'), count(story, 'p.paragraph')]).to.eql([0, 0]);
    });

    it('opens to the whole story', async () => {
      const story = await drawStory(warned);
      await open(story);
      expect([count(story, 'img'), count(story, 'details')]).to.eql([2, 0]);
      expect(texts(story, 'p.paragraph, .publisher')).to.eql(['Words.', 'P']);
    });

    it('stays open when the story is asked for again', async () => {
      const story = await drawStory(warned);
      await open(story);
      await story.reload();
      await settle(story);
      expect(count(story, 'p.paragraph')).to.equal(1);
    });

    it('is closed again for another story', async () => {
      const story = await drawStory(warned);
      await open(story);
      story.article = {...warned, headline: 'Another'};
      await oneEvent(story, 'story-load');
      expect(texts(story, '.headline')).to.eql(['Another']);
      expect([count(story, 'img'), count(story, 'details')]).to.eql([0, 1]);
    });

    it('is not there where the page wants none', async () => {
      const story = await drawStory(warned, {'content-warning': 'off'});
      expect([count(story, 'img'), count(story, 'details')]).to.eql([2, 0]);
    });

    it('passes the audit', async () => expect(await drawStory(warned)).to.be.accessible());
  });
});
