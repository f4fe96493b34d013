import {expect, oneEvent} from '@open-wc/testing';
import type {StoryFailEvent} from '../../src/components/events.js';
import {count, loadStory, make, place, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {until, useTimers} from '../fixtures/timers.js';

const headline = (element: Element) => texts(element, '.headline')[0];

describe('the reading of an article that fails', () => {
  const page = usePage();
  const timers = useTimers();

  const large = () => new Response(new Blob([new Uint8Array(2 * 1024 * 1024 + 1)]));
  const failures: readonly (readonly [title: string, reply: Parameters<typeof page.answer>[1], reason: string, line: RegExp])[] = [
    ['there is no such server', new TypeError('Failed to fetch'), 'network', /CORS/],
    ['the server says no', new Response('', {status: 404}), 'status', /404/],
    ['the answer is a picture', new Response('x', {headers: {'content-type': 'image/png'}}), 'media-type', /image\/png/],
    ['the answer is too large', async () => large(), 'too-large', /larger/],
    ['the answer is broken JSON', '{"format": "article-story/1",', 'source-unreadable', /SyntaxError.*JSON/],
    ['the format is of the future', {format: 'article-story/2', headline: 'x'}, 'format-unknown', /article-story\/2/],
    ['there is no headline', {format: 'article-story/1', lang: 'en', body: []}, 'no-story', /headline/],
  ];
  for (const [title, reply, reason, line] of failures) {
    it(`says why, once in the console and by an event: ${title}`, async () => {
      const src = page.address(reply);
      const story = await place('article-story', {}, make('a', 'The fallback'));
      story.src = src;
      const event = (await oneEvent(story, 'story-fail')) as StoryFailEvent;
      expect(event.reason).to.equal(reason);
      expect(event.problems.map(({code}) => code)).to.include(reason);
      const warnings = page.takeWarnings();
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(line).and.include(src);
      expect(story.matches(':state(failed)')).to.equal(true);
      expect(story.textContent).to.equal('The fallback');
    });
  }

  it('waits no longer than ten seconds for a silent server', async () => {
    const story = await place('article-story');
    story.src = page.address(({signal}) => new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))));
    await until(() => timers.delays().includes(10_000));
    timers.pass(10_000);
    const {reason} = (await oneEvent(story, 'story-fail')) as StoryFailEvent;
    expect(reason).to.equal('time-out');
    expect(page.takeWarnings()[0]).to.include('silent');
  });

  for (const src of [`${'java'}script:alert(1)`, 'data:application/json,{}', 'mailto:desk@a.example', '//a.example/x', 'https://a:b@a.example/', 'blob:x']) {
    it(`asks nobody for an address that must not be used: ${src}`, async () => {
      const story = await place('article-story');
      story.src = src;
      expect(((await oneEvent(story, 'story-fail')) as StoryFailEvent).reason).to.equal('url-refused');
      expect(page.requests).to.eql([]);
      expect(count(story, 'a')).to.equal(0);
      page.takeWarnings();
    });
  }

  it('keeps no failure: the next asks again', async () => {
    const src = page.address(new TypeError('Failed to fetch'));
    const story = await place('article-story');
    story.src = src;
    await oneEvent(story, 'story-fail');
    page.takeWarnings();
    page.answer(src, storyOf({headline: 'At last'}));
    expect(headline(await loadStory(src))).to.equal('At last');
  });

  it('asks again when the network comes back', async () => {
    const src = page.address(new TypeError('Failed to fetch'));
    const story = await place('article-story');
    story.src = src;
    await oneEvent(story, 'story-fail');
    page.takeWarnings();
    page.answer(src, storyOf({headline: 'At last'}));
    dispatchEvent(new Event('online'));
    await oneEvent(story, 'story-load');
    expect(headline(story)).to.equal('At last');
  });
});
