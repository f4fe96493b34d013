import {expect, oneEvent} from '@open-wc/testing';
import type {StoryFailEvent} from '../../src/components/events.js';
import {count, drawStory, find, loadStory, make, place, settle, storyOf, storyWith, texts} from '../fixtures/draw.js';
import {promised, usePage} from '../fixtures/page.js';
import {until, useTimers} from '../fixtures/timers.js';

const answerOf = (story: unknown) => new Response(JSON.stringify(story));
const headline = (element: Element) => texts(element, '.headline')[0];

/** Whatever follows at once has happened. */
const turns = () => {
  let frames = 0;
  return until(() => (frames += 1) > 3);
};

describe('the reading of an article', () => {
  const page = usePage();
  const timers = useTimers();

  describe('from an address', () => {
    it('asks without credentials and without a header of its own', async () => {
      await loadStory(page.address(storyOf()));
      const [{options}] = page.requests as [(typeof page.requests)[0]];
      expect(options.credentials).to.equal('omit');
      expect(options.headers).to.equal(undefined);
      expect(options.method ?? 'GET').to.equal('GET');
    });

    it('takes an address relative to the page', async () => {
      const url = new URL('/stories/relative.json', document.baseURI).href;
      page.answer(url, storyOf({headline: 'Relative'}));
      expect(headline(await loadStory('/stories/relative.json'))).to.equal('Relative');
    });

    it('passes the hash on that the bytes must match', async () => {
      await loadStory(page.address(storyOf()), {integrity: 'sha256-x'});
      expect(page.requests[0]!.options.integrity).to.equal('sha256-x');
    });

    it('asks once for all elements of one address', async () => {
      const src = page.address(storyOf({headline: 'Shared'}));
      const stories = await Promise.all([loadStory(src), loadStory(src), loadStory(src)]);
      expect(stories.map(headline)).to.eql(['Shared', 'Shared', 'Shared']);
      expect(page.requests).to.have.length(1);
      await loadStory(src);
      expect(page.requests).to.have.length(1);
    });

    it('reads the item of a feed that a fragment names, and asks once for all of them', async () => {
      const item = (id: string, title: string) => ({id, url: `https://stories.example/${title}`, title, content_text: 'A paragraph.'});
      const src = page.address({version: 'https://jsonfeed.org/version/1.1', title: 'Feed', language: 'en', items: [item('1', 'First'), item('urn:x#2', 'Second'), item('ä 3%', 'Third')]});
      const stories = await Promise.all(['', '#1', '#urn:x#2', '#ä 3%'].map((fragment) => loadStory(`${src}${fragment}`)));
      expect(stories.map(headline)).to.eql(['First', 'First', 'Second', 'Third']);
      expect(page.requests.map(({url}) => url)).to.eql([src]);
    });

    it('says that a feed has no such item', async () => {
      const story = await place('article-story');
      story.src = `${page.address({version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: [{id: '1', title: 'First', content_text: 'A paragraph.'}]})}#2`;
      expect(((await oneEvent(story, 'story-fail')) as StoryFailEvent).reason).to.equal('item-missing');
      expect(page.takeWarnings()).to.have.length(1);
    });

    it('passes over a fragment where there is one story', async () => {
      const src = page.address(storyOf({headline: 'Alone'}));
      expect(headline(await loadStory(`${src}#100%`))).to.equal('Alone');
      expect(page.requests[0]!.url).to.equal(src);
    });

    it('reads relative addresses in the story from the address of the story', async () => {
      const story = await loadStory(page.address(storyOf({publisher: {name: 'P', url: '/home'}})));
      expect(find<HTMLAnchorElement>(story, '.publisher a')!.href).to.equal('https://stories.example/home');
    });

    it('reads the article as the source that it is told', async () => {
      const story = await loadStory(page.address('Headline\n\nA paragraph.'), {type: 'text', lang: 'en'});
      expect([headline(story), ...texts(story, 'p.paragraph')]).to.eql(['Headline', 'A paragraph.']);
    });

    it('never lets a late answer overwrite a newer one', async () => {
      const late = promised<Response>();
      const story = await place('article-story', {src: page.address(() => late.promise)});
      story.src = page.address(storyOf({headline: 'New'}));
      await oneEvent(story, 'story-load');
      late.resolve(answerOf(storyOf({headline: 'Old'})));
      await late.promise;
      await turns();
      expect(headline(story)).to.equal('New');
    });

    it('ends the request when the element leaves the page', async () => {
      let signal: AbortSignal | null | undefined;
      const src = page.address((options) => {
        signal = options.signal;
        return new Promise(() => {});
      });
      const story = await place('article-story', {src});
      await until(() => signal);
      story.remove();
      await until(() => signal!.aborted);
    });

    it('asks again when the element comes back', async () => {
      const src = page.address(() => new Promise(() => {}));
      const story = await place('article-story', {src});
      const around = story.parentElement!;
      story.remove();
      await Promise.resolve();
      page.answer(src, storyOf({headline: 'Back'}));
      around.append(story);
      await oneEvent(story, 'story-load');
      expect(headline(story)).to.equal('Back');
    });
  });

  describe('again', () => {
    it('asks the server anew when told to', async () => {
      const src = page.address(storyOf({headline: 'One'}));
      const story = await loadStory(src);
      page.answer(src, storyOf({headline: 'Two'}));
      await story.reload();
      await settle(story);
      expect(headline(story)).to.equal('Two');
      expect(page.requests.map(({options}) => options.cache)).to.eql(['default', 'no-cache']);
    });

    it('keeps what is drawn when the second answer fails', async () => {
      const src = page.address(storyWith('Words.'));
      const story = await loadStory(src);
      const before = find(story, 'p.paragraph');
      page.answer(src, new Response('', {status: 500}));
      await story.reload();
      await settle(story);
      expect(find(story, 'p.paragraph') === before).to.equal(true);
      expect(story.matches(':state(ready)')).to.equal(true);
      expect(story.story?.headline).to.equal('Headline');
      await until(() => page.takeWarnings().length === 1);
    });

    it('keeps a story withdrawn when the second answer fails, and did not: its light DOM came back', async () => {
      const src = page.address(storyOf({status: 'withdrawn'}));
      const story = await loadStory(src, {}, make('h1', 'Taken back'), make('p', 'Words.'));
      page.answer(src, new Response('', {status: 500}));
      await story.reload();
      await settle(story);
      expect(story.matches(':state(withdrawn)')).to.equal(true);
      expect(count(story, 'p.paragraph')).to.equal(0);
      await until(() => page.takeWarnings().length === 1);
    });

    it('touches nothing when the second answer is the same', async () => {
      const src = page.address(storyWith('Words.'));
      const story = await loadStory(src);
      const observer = new MutationObserver(() => {});
      observer.observe(story.shadowRoot!, {childList: true, subtree: true, attributes: true, characterData: true});
      await story.reload();
      await settle(story);
      expect(observer.takeRecords()).to.have.length(0);
      observer.disconnect();
    });

    it('shows a correction, and leaves the blocks that have not changed', async () => {
      const src = page.address(storyWith('One.', 'Two.', 'Three.'));
      const story = await loadStory(src);
      const [one, , three] = [...find(story, '.story > .body')!.children];
      page.answer(src, storyWith('One.', 'Zwei.', 'Three.'));
      await story.reload();
      await settle(story);
      const after = [...find(story, '.story > .body')!.children];
      expect(after.map(({textContent}) => textContent)).to.eql(['One.', 'Zwei.', 'Three.']);
      expect([after[0] === one, after[2] === three]).to.eql([true, true]);
    });

    it('takes a story away that its publisher withdraws', async () => {
      const src = page.address(storyWith('Words.'));
      const story = await loadStory(src);
      page.answer(src, {...storyWith('Words.'), status: 'withdrawn'});
      await story.reload();
      await settle(story);
      expect(story.matches(':state(withdrawn)')).to.equal(true);
      expect(find(story, 'article')!.textContent).to.not.include('Words.');
    });

    it('asks at the pace that the page wants, and not faster than every five seconds', async () => {
      await loadStory(page.address(storyOf()), {refresh: '60'});
      expect(timers.delays()).to.include(60_000);
      await loadStory(page.address(storyOf()), {refresh: '1'});
      expect(timers.delays()).to.include(5_000);
    });

    it('asks again when the time has come, and once more after that', async () => {
      const story = await loadStory(page.address(storyOf()), {refresh: '60'});
      for (const wanted of [2, 3]) {
        timers.pass(60_000);
        await oneEvent(story, 'story-load');
        expect(page.requests).to.have.length(wanted);
      }
      expect(page.requests.at(-1)!.options.cache).to.equal('no-cache');
    });

    for (const refresh of ['0', '', 'soon', '-5']) {
      it(`asks only once where nothing sensible is said: “${refresh}”`, async () => {
        await loadStory(page.address(storyOf()), {refresh});
        expect(timers.delays().filter((delay) => delay !== 1000)).to.eql([]);
      });
    }

    it('never asks without a pause, whatever number it is given', async () => {
      const story = await loadStory(page.address(storyOf()));
      for (const refresh of ['60s', 1e10, Infinity, {}] as number[]) {
        story.refresh = refresh;
        await story.reload();
      }
      await turns();
      expect(page.requests).to.have.length(5);
      expect(Math.max(...timers.delays())).to.be.below(2 ** 31);
    });

    it('rests while the page is not seen', async () => {
      Object.defineProperty(document, 'hidden', {value: true, configurable: true});
      try {
        await loadStory(page.address(storyOf()), {refresh: '60'});
        expect(timers.delays()).to.not.include(60_000);
      } finally {
        Reflect.deleteProperty(document, 'hidden');
      }
      document.dispatchEvent(new Event('visibilitychange'));
      expect(timers.delays()).to.include(60_000);
    });
  });

  describe('handed in', () => {
    it('asks nobody', async () => {
      await drawStory(storyOf());
      expect(page.requests).to.eql([]);
    });

    it('wins over the address', async () => {
      const src = page.address(storyOf({headline: 'From the address'}));
      expect(headline(await drawStory(storyOf({headline: 'Handed in'}), {src}))).to.equal('Handed in');
    });

    it('is an object, or the same as JSON', async () => {
      expect(headline(await drawStory(JSON.stringify(storyOf({headline: 'JSON'}))))).to.equal('JSON');
    });

    it('is plain text', async () => {
      const story = await drawStory('The headline\n\nFirst paragraph, long enough.\n\nSecond paragraph.', {lang: 'en'});
      expect(headline(story)).to.equal('The headline');
      expect(texts(story, 'p.paragraph')).to.include('Second paragraph.');
    });

    it('is HTML', async () => {
      const story = await drawStory('<h1>The headline</h1><p>A <em>paragraph</em>.</p>', {lang: 'en'});
      expect([headline(story), ...texts(story, 'p.paragraph em')]).to.eql(['The headline', 'paragraph']);
    });

    it('is replaced by the next', async () => {
      const story = await drawStory(storyOf({headline: 'One'}));
      story.article = storyOf({headline: 'Two'});
      await oneEvent(story, 'story-load');
      expect(headline(story)).to.equal('Two');
    });
  });

  describe('from the light DOM', () => {
    it('draws what has a heading, where nothing else is given', async () => {
      const story = await place('article-story', {lang: 'en'}, make('h1', 'The headline'), make('p', 'A paragraph.'));
      await until(() => story.matches(':state(ready)'));
      await settle(story);
      expect([headline(story), ...texts(story, 'p.paragraph')]).to.eql(['The headline', 'A paragraph.']);
      expect(story.querySelector('p')!.textContent).to.equal('A paragraph.');
    });

    it('draws it where the address fails, and says that it failed', async () => {
      const story = await place('article-story', {lang: 'en'}, make('h1', 'The headline'), make('p', 'A paragraph.'));
      story.src = page.address(new Response('', {status: 404}));
      const {reason} = (await oneEvent(story, 'story-fail')) as StoryFailEvent;
      expect(reason).to.equal('status');
      await until(() => headline(story) === 'The headline');
      expect(page.takeWarnings()).to.have.length(1);
    });

    it('does not draw what is only a link', async () => {
      const story = await place('article-story', {}, make('a', 'The story'));
      expect(count(story, '.headline')).to.equal(0);
    });
  });
});
