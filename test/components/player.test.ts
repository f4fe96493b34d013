import {expect} from '@open-wc/testing';
import type {Block} from '../../src/model/block.js';
import {loadProviders} from '../../src/providers/find.js';
import {contactOf, frameAddress} from '../../src/providers/frame.js';
import {framedOf, type Medium} from '../../src/providers/framed.js';
import {providers} from '../../src/providers/table.js';
import {loadWords} from '../../src/words/words.js';
import {count, drawStory, find, findAll, settle, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {sayFrom, useServices} from '../fixtures/services.js';
import {useTimers} from '../fixtures/timers.js';
import {samples} from './media-samples.js';
import {waitUntil} from '../fixtures/wait-until.js';

const YOUTUBE = 'www.youtube-nocookie.com';
const song: Block = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', title: 'A song', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'};
const film: Block = {type: 'video', provider: 'vimeo', id: '76979871', title: 'A film'};
const chart: Block = {type: 'embed', provider: 'datawrapper', id: 'abcde', url: 'https://datawrapper.dwcdn.net/abcde/', title: 'Rain', text: ['It rains.']};
const post: Block = {type: 'quote', content: ['Hello.'], by: {name: 'Ada'}, platform: 'x', url: 'https://x.com/ada/status/20'};

const ready = {speaks: ['{"event":"onReady"}']};
const frames = (root: Element) => findAll<HTMLIFrameElement>(root, 'iframe');
const frameOf = (root: Element) => frames(root)[0];
const press = (root: Element, at = 0) => findAll<HTMLButtonElement>(root, '.play, .embed button, .contact button')[at]!.click();
const said = (root: Element) => texts(root, '[role=status]');
const settled = async (root: Element, isSo: () => unknown, what: string) => {
  await waitUntil(isSo, what);
  await settle(root);
};

describe('what a reader asks for', () => {
  const services = useServices();
  usePage();

  afterEach(() => {
    localStorage.clear();
    document.documentElement.style.colorScheme = '';
  });

  const grounds: readonly (readonly [theme: string, page: string, asked: string])[] = [
    ['dark', '', '&theme=dark&lang=de'],
    ['light', 'dark', '&lang=de'],
    ['auto', 'dark', '&theme=dark&lang=de'],
    ['auto', 'light dark', matchMedia('(prefers-color-scheme: dark)').matches ? '&theme=dark&lang=de' : '&lang=de'],
    ['auto', '', '&lang=de'],
  ];
  for (const [theme, page, asked] of grounds) {
    it(`is asked for in the language of the interface and the colours of its ground: theme ${theme}, page “${page}”`, async () => {
      await loadWords('de');
      document.documentElement.style.colorScheme = page;
      const story = await drawStory(storyOf({body: [post]}), {theme, lang: 'de'});
      press(story);
      await settled(story, () => frameOf(story), 'no frame came');
      expect(frameOf(story)!.src).to.equal(`https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true${asked}`);
    });
  }

  for (const {block, title} of samples) {
    it(`is the frame of ${title}, of its host, with title, sandbox, policies and permissions, and the words come back`, async () => {
      const medium: Medium = block.type === 'quote' ? {type: 'quote', provider: block.platform!, url: block.url} : (block as Medium);
      await loadProviders(medium.url ?? '');
      const address = frameAddress(framedOf(medium), {autoplay: true, origin: location.origin, lang: 'en'})!;
      const row = providers.find(({key, kind, or}) => key === medium.provider && [kind, or].includes(framedOf(medium).type as 'video'))!;
      const story = await drawStory(storyOf({body: [block]}));
      const top = story.getBoundingClientRect().top;
      press(story);
      await settled(story, () => frameOf(story), 'no frame came');
      const frame = frameOf(story)!;
      expect(frame.src.replace(/[?&]autoplay=1/, '')).to.equal(address.replace(/[?&]autoplay=1/, ''));
      expect(new URL(frame.src).host).to.equal(contactOf(framedOf(medium)));
      expect(frame.title).to.not.equal('');
      expect(frame.getAttribute('sandbox')).to.equal(row.sandbox.join(' '));
      expect(frame.getAttribute('sandbox')).to.not.match(/top-navigation|allow-forms|allow-modals|allow-downloads/);
      expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      expect(frame.allow).to.equal(row.allow.join('; '));
      expect(story.getBoundingClientRect().top).to.equal(top);
      await waitUntil(async () => (await services.contacts()).includes(new URL(frame.src).host), 'it was not asked');
      expect(await services.contacts()).to.deep.equal([new URL(frame.src).host]);
      story.remove();
      expect(count(story, 'iframe')).to.equal(0);
      expect(findAll(story, '[hidden]:not(slot)')).to.have.length(0);
    });
  }

  it('is told in words: who may be contacted, who is being, who was', async () => {
    await services.meet({[YOUTUBE]: {answers: [{to: 'listening', say: '{"event":"onReady"}'}]}});
    const story = await drawStory(storyOf({body: [song]}));
    const told = said(story);
    new MutationObserver(() => told.push(...said(story))).observe(find(story, '[role=status]')!, {childList: true, characterData: true, subtree: true});
    press(story);
    await settled(story, () => said(story)[0]!.includes('now contacted'), 'it was not heard');
    expect(told.filter((words, at) => words !== told[at - 1])).to.eql(['From YouTube, contacted only when you ask; it may set cookies.', 'Loading from YouTube.', 'From YouTube, now contacted.']);
  });

  for (const width of [280, 320, 480, 768]) it(`moves nothing on the page, ${width} px wide: the box, and the line below it, are as large before and after`, async () => {
    await services.meet({[YOUTUBE]: ready});
    const story = await drawStory(storyOf({body: [song, {type: 'paragraph', content: 'Below.'}]}));
    story.style.inlineSize = `${width}px`;
    const places = () => [find(story, '.frame')!, find(story, '.contact')!, find(story, '.paragraph')!].map((part) => JSON.stringify(part.getBoundingClientRect()));
    const before = places();
    press(story);
    await settled(story, () => frameOf(story), 'no frame came');
    expect(places()).to.eql(before);
    await settled(story, () => said(story)[0]!.includes('now contacted'), 'it was not heard');
    expect(places()).to.eql(before);
  });

  it('is as high as a post says by its own frame, and by nobody else', async () => {
    const height = (px: unknown) => ({'twttr.embed': {method: 'twttr.private.resize', params: [{height: px}]}});
    await services.meet({'platform.twitter.com': {speaks: [height(333)]}});
    const story = await drawStory(storyOf({body: [post]}));
    press(story);
    await settled(story, () => frameOf(story)?.style.blockSize === '333px', 'the height was not heard');
    for (const wrong of [height('500'), height(NaN), height(-1), height(1e9), height({valueOf: 1}), 'x', null]) sayFrom(frameOf(story)!, wrong);
    window.postMessage(height(77), '*');
    sayFrom(frameOf(story)!, height(444));
    await settled(story, () => frameOf(story)?.style.blockSize === '444px', 'the last height was not heard');
  });

  it('shows the words of a quotation until then, and again when the reader closes it', async () => {
    const story = await drawStory(storyOf({body: [post]}));
    const words = find(story, '.words')!;
    expect(texts(story, '.contact button')).to.eql(['Show original']);
    press(story);
    await settled(story, () => frameOf(story), 'no frame came');
    expect([words.checkVisibility(), texts(story, '.contact button')]).to.eql([false, ['Close']]);
    press(story);
    await settled(story, () => !frameOf(story), 'the frame stayed');
    expect([words.checkVisibility(), texts(story, '.contact button'), count(story, 'iframe')]).to.eql([true, ['Show original'], 0]);
    expect(said(story)).to.eql(['From X, contacted only when you ask; it may set cookies.']);
  });

  it('is not offered of a post that its author has removed, which is said, with an archived copy', async () => {
    const story = await drawStory(storyOf({body: [{...post, removed: true, archiveUrl: 'https://archive.example/20'}]}));
    expect(texts(story, '.contact')).to.eql(['Removed by its author. Archived']);
    expect(count(story, 'button')).to.equal(0);
  });

  it('gives a chart in the place of its words, and keeps them for print', async () => {
    const story = await drawStory(storyOf({body: [chart]}));
    press(story);
    await settled(story, () => frameOf(story), 'no frame came');
    expect(frameOf(story)!.style.blockSize).to.equal('450px');
    expect(find(story, '.embed p:not(.title, .contact)')!.textContent).to.equal('It rains.');
    expect(texts(story, '.contact label')).to.eql(['Always on this site']);
    expect(getComputedStyle(find(story, '.contact label')!).display, 'the box stays with its words').to.equal('inline-block');
  });

  describe('and does not get', () => {
    const timers = useTimers();

    it('a player that does not answer within 10 seconds: a link and a sentence', async () => {
      await services.meet({[YOUTUBE]: 'silent'});
      const story = await drawStory(storyOf({body: [song]}));
      press(story);
      await settled(story, () => frameOf(story), 'no frame came');
      timers.pass(10_000);
      expect(count(story, 'iframe')).to.equal(0);
      expect(texts(story, '.frame a')).to.eql(['A song']);
      expect(texts(story, '.contact')).to.eql(['Cannot be shown here. Open at youtube.com']);
    });

    it('a player with a poster: the poster, as a link', async () => {
      await services.meet({[YOUTUBE]: 'silent'});
      const story = await drawStory(storyOf({body: [{...song, duration: 90, poster: {src: '/demo/pictures/ferry.svg'}}]}));
      const {height} = find(story, '.frame')!.getBoundingClientRect();
      press(story);
      await settled(story, () => frameOf(story), 'no frame came');
      timers.pass(10_000);
      const link = find<HTMLAnchorElement>(story, '.frame a')!;
      expect([link.href, link.ariaLabel, link.innerText.trim()]).to.eql([song.url, 'A song', '']);
      expect(find(story, '.frame')!.getBoundingClientRect().height).to.equal(height);
      expect([...link.children].filter((part) => getComputedStyle(part).visibility === 'visible').map(({className}) => className)).to.eql(['poster']);
    });

    it('a post that does not answer: its words, and a sentence', async () => {
      await services.meet({'platform.twitter.com': 'silent'});
      const story = await drawStory(storyOf({body: [post]}));
      press(story);
      await settled(story, () => frameOf(story), 'no frame came');
      timers.pass(10_000);
      expect([count(story, 'iframe'), find(story, '.words')!.checkVisibility(), said(story)]).to.eql([0, true, ['Cannot be shown here.']]);
    });

    it('a post that says that it is gone', async () => {
      await services.meet({'platform.twitter.com': {speaks: [{'twttr.embed': {method: 'twttr.private.no_results', params: []}}]}});
      const story = await drawStory(storyOf({body: [post]}));
      press(story);
      await settled(story, () => said(story)[0] === 'Cannot be shown here.', 'it was not said');
      expect([count(story, 'iframe'), find(story, '.words')!.checkVisibility()]).to.eql([0, true]);
    });

    it('a player that the policy of the page forbids, and stays where a policy only reports', async () => {
      await services.meet({[YOUTUBE]: 'silent'});
      const story = await drawStory(storyOf({body: [song]}));
      press(story);
      await settled(story, () => frameOf(story), 'no frame came');
      const tell = (disposition: 'enforce' | 'report', blockedURI: string) =>
        document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', {blockedURI, disposition, effectiveDirective: 'frame-src', violatedDirective: 'frame-src', documentURI: location.href, originalPolicy: 'frame-src', statusCode: 200}));
      tell('report', `https://${YOUTUBE}`);
      tell('enforce', 'https://player.vimeo.com');
      tell('enforce', '');
      expect(count(story, 'iframe')).to.equal(1);
      tell('enforce', `https://${YOUTUBE}`);
      expect([count(story, 'iframe'), said(story)]).to.eql([0, ['Cannot be shown here.']]);
    });

    it('anything less of a player that has answered', async () => {
      await services.meet({[YOUTUBE]: ready});
      const story = await drawStory(storyOf({body: [song]}));
      press(story);
      await settled(story, () => said(story)[0]!.includes('now contacted'), 'it was not heard');
      expect(timers.delays()).to.not.include(10_000);
    });
  });

  describe('sounds alone', () => {
    const playing = '{"event":"play"}';

    it('so that another player that can be told is paused', async () => {
      await services.meet({[YOUTUBE]: ready, 'player.vimeo.com': {speaks: ['{"event":"ready"}', playing]}});
      const story = await drawStory(storyOf({body: [film, song]}));
      press(story, 0);
      await settled(story, () => said(story)[0]!.includes('now contacted'), 'the first was not heard');
      press(story, 1);
      await settled(story, () => frames(story).length === 2, 'no second frame came');
      await waitUntil(async () => (await services.commands('player.vimeo.com')).some((command) => JSON.stringify(command).includes('pause')), 'it was not paused');
    });

    it('so that one that cannot be told is its card again', async () => {
      const story = await drawStory(storyOf({body: [{type: 'video', provider: 'jwplayer', id: 'nPripu9l'}, song]}));
      press(story, 0);
      await settled(story, () => frames(story).length === 1, 'no frame came');
      press(story, 1);
      await settled(story, () => frameOf(story)?.src.includes(YOUTUBE), 'no second frame came');
      expect(frames(story)).to.have.length(1);
    });
  });

  describe('by the answer of the consent tool of the page', () => {
    type Answer = (data: object, isDone: boolean) => void;
    const brid: Block = {type: 'video', provider: 'brid', id: '84806', player: '5260', title: 'Goodbyes'};
    const heard: Answer[] = [];
    const left: unknown[] = [];
    const tool = (command: string, _version: number, answer: Answer, listener?: number) => (command === 'addEventListener' ? void heard.push(answer) : void left.push(listener));
    const vendor = providers.find(({key}) => key === 'brid')!.vendor!;
    const data = (eventStatus: string, purposes: object, vendors: object) => ({eventStatus, listenerId: 7, purpose: {consents: purposes}, vendor: {consents: vendors}});
    const yes = [data('tcloaded', {1: true}, {[vendor]: true}), data('useractioncomplete', {1: true}, {[vendor]: true})];
    const no = [
      data('cmpuishown', {1: true}, {[vendor]: true}), data('tcloaded', {1: false}, {[vendor]: true}), data('tcloaded', {2: true}, {[vendor]: true}), data('tcloaded', {1: true}, {}),
      data('tcloaded', {1: true}, {[vendor]: 'true'}), {}, {eventStatus: 'tcloaded', listenerId: 7},
    ];

    beforeEach(() => {
      heard.length = left.length = 0;
      Object.assign(window, {__tcfapi: tool});
    });
    afterEach(() => Reflect.deleteProperty(window, '__tcfapi'));

    const draw = async (...body: Block[]) => {
      const story = await drawStory(storyOf({body}));
      await waitUntil(() => heard.length, 'it was not asked');
      return story;
    };

    for (const answer of yes) it(`loads without a click: ${JSON.stringify(answer)}`, async () => {
      const story = await draw(brid);
      heard[0]!(answer, true);
      expect(count(story, 'iframe')).to.equal(1);
      story.remove();
      expect(left).to.eql([7]);
    });

    it('waits for a click after any other answer', async () => {
      const story = await draw(brid);
      for (const answer of no) heard[0]!(answer, true);
      heard[0]!(yes[0]!, false);
      expect(count(story, 'iframe')).to.equal(0);
    });

    it('waits for a click of a service that is no vendor of its list', async () => {
      const story = await drawStory(storyOf({body: [film]}));
      await import('../../src/components/player.js');
      await settle(story);
      expect([heard.length, count(story, 'iframe')]).to.eql([0, 0]);
    });
  });

  describe('for always', () => {
    const tick = (root: Element) => find<HTMLInputElement>(root, '.contact input')!;

    it('is remembered for the site by a tick, loads without a click the next time, and is taken back without the tick', async () => {
      const first = await drawStory(storyOf({body: [song]}));
      expect(localStorage.length).to.equal(0);
      press(first);
      await settled(first, () => tick(first), 'no box came');
      expect(localStorage.length).to.equal(0);
      tick(first).click();
      expect(localStorage.getItem('article-story')).to.equal('["youtube"]');
      first.remove();
      const next = await drawStory(storyOf({body: [song, film]}));
      await settled(next, () => frameOf(next), 'no frame came by itself');
      expect(frames(next).map(({src}) => new URL(src).host)).to.eql([YOUTUBE]);
      expect(frameOf(next)!.src).to.not.include('autoplay');
      expect(tick(next).checked).to.equal(true);
      tick(next).click();
      expect(localStorage.length).to.equal(0);
    });

    it('is shown by all boxes of a provider alike, also when another window changes it', async () => {
      const story = await drawStory(storyOf({body: [song, {...song, id: 'aqz-KE-bpKQ'}, film]}));
      for (const at of [0, 1, 2]) press(story, at);
      await settled(story, () => count(story, 'input') === 3, 'three frames did not come');
      const ticks = () => findAll<HTMLInputElement>(story, 'input').map(({checked}) => checked);
      findAll<HTMLInputElement>(story, 'input')[1]!.click();
      expect(ticks()).to.eql([true, true, false]);
      localStorage.setItem('article-story', '["vimeo"]');
      dispatchEvent(new StorageEvent('storage'));
      expect(ticks()).to.eql([false, false, true]);
    });

    it('is not offered, and counts for nothing, under Global Privacy Control', async () => {
      localStorage.setItem('article-story', '["youtube"]');
      Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
      const story = await drawStory(storyOf({body: [song]}));
      await import('../../src/components/player.js');
      expect(count(story, 'iframe')).to.equal(0);
      press(story);
      await settled(story, () => frameOf(story), 'a click did not play');
      expect(count(story, 'input')).to.equal(0);
      Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    });
  });
});
