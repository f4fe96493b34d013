import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {EmbedLoadEvent, VideoPlayEvent} from '../../src/components/events.js';
import type {VideoEmbed} from '../../src/components/video-embed.js';
import type {Video} from '../../src/model/block.js';
import {count, drawStory, find, findAll, make, place, settle, storyOf, texts} from '../fixtures/draw.js';
import {useStillFrames} from '../fixtures/frames.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const song: Video = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', title: 'A song', duration: 213};

async function draw(video: Partial<Video> = {}, attributes: Readonly<Record<string, string>> = {}): Promise<VideoEmbed> {
  const made = await place('video-embed', attributes, make('a', 'The fallback'));
  made.video = {...song, ...video} as Video;
  return settle(made);
}

const frameOf = (root: Element) => find<HTMLIFrameElement>(root, 'iframe');
const buttonOf = (root: Element) => find<HTMLButtonElement>(root, 'button')!;
const frameComes = (root: Element) => waitUntil(() => frameOf(root), 'no frame came');

/** All that was to happen after a click has happened: the part is here, and the promises that waited for it are kept. */
const partCame = async () => {
  await import('../../src/components/player.js');
  await new Promise((resolve) => setTimeout(resolve));
};

describe('<video-embed>', () => {
  useStillFrames();
  usePage();

  describe('before a choice', () => {
    it('is a card with a named button, its length, and the word of who is contacted', async () => {
      const video = await draw();
      expect(buttonOf(video).getAttribute('aria-label')).to.equal('Play: A song, 3:33');
      expect(texts(video, '.length')).to.eql(['3:33']);
      expect(texts(video, '.contact')).to.eql(['From YouTube, contacted only when you ask; it may set cookies.']);
      expect(count(video, 'iframe')).to.equal(0);
    });

    it('names the service where there is no title', async () => {
      const made = await place('video-embed');
      made.video = {type: 'video', provider: 'vimeo', id: '1'};
      expect(buttonOf(await settle(made)).getAttribute('aria-label')).to.equal('Play: Vimeo');
    });

    it('says that it is live', async () => expect(texts(await draw({live: true}), '.length')).to.eql(['Live']));

    it('links the page of the video beside the button', async () => {
      const video = await draw({url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'});
      expect(find<HTMLAnchorElement>(video, '.contact a')!.href).to.equal('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    });

    it('draws a poster of the publisher', async () => {
      const video = await draw({poster: {src: new URL('../../demo/pictures/harbour.svg', import.meta.url).href, alt: 'A harbour'}});
      expect(find<HTMLImageElement>(video, 'img')!.alt).to.equal('A harbour');
      expect(find<HTMLImageElement>(video, 'img')!.loading).to.equal('lazy');
    });

    for (const src of ['https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg', 'https://cdn.brid.tv/live/partners/1/snapshot/2.jpg', 'https://secure.gravatar.com/avatar/1']) {
      it(`draws no poster from ${new URL(src).host}`, async () => expect(count(await draw({poster: {src}}), 'img')).to.equal(0));
    }

    it('keeps the box of its shape', async () => expect(find(await draw({aspect: '9:16'}), '.frame')!.style.aspectRatio).to.equal('9 / 16'));

    it('has the wide shape where none is stated', async () => {
      const {width, height} = find(await draw(), '.frame')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(16 / 9, 0.02);
    });

    it('passes the audit', async () => expect(await draw({caption: 'A caption', credit: 'Somebody'})).to.be.accessible());
  });

  describe('when the reader plays', () => {
    it('puts the frame in the place of the button', async () => {
      const video = await draw();
      buttonOf(video).click();
      await frameComes(video);
      expect(frameOf(video)!.src).to.equal(`https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&playsinline=1&rel=0&enablejsapi=1&origin=${encodeURIComponent(location.origin).replace('%3A', ':').replace('%3A', ':')}`);
      expect(frameOf(video)!.title).to.equal('A song');
      expect(getComputedStyle(buttonOf(video)).display).to.equal('none');
      expect(texts(video, '.contact')).to.eql(['Loading from YouTube. Always on this site']);
    });

    it('gives the frame its sandbox, its referrer policy and its permissions', async () => {
      const video = await draw();
      buttonOf(video).click();
      await frameComes(video);
      const frame = frameOf(video)!;
      expect(frame.getAttribute('sandbox')).to.include('allow-scripts').and.not.include('top-navigation');
      expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      expect(frame.allow).to.include('autoplay');
      expect(frame.srcdoc).to.equal('');
    });

    it('moves the focus to the frame', async () => {
      const video = await draw();
      buttonOf(video).click();
      await frameComes(video);
      expect(video.shadowRoot!.activeElement?.localName).to.equal('iframe');
    });

    it('keeps a way to the story where the video has no page: a player may be gone', async () => {
      const story = await drawStory(storyOf({canonicalUrl: 'https://publisher.example/story', body: [song]}));
      const video = find<VideoEmbed>(story, 'video-embed')!;
      expect(texts(video, '.contact a')).to.eql(['Read at publisher.example']);
      buttonOf(video).click();
      await frameComes(video);
      expect(texts(video, '.contact a')).to.eql(['Read at publisher.example']);
    });

    for (const [url, host] of [['https://www.youtube.com/watch?v=aaaaaaaaaaa', 'youtube.com'], ['https://youtube.com.evil.example/', 'youtube.com.evil.example'], ['https://youtwww.ube.example/', 'youtwww.ube.example']] as const) {
      it(`names the host that its link leads to, whatever service it is of: ${host}`, async () => {
        const story = await drawStory(storyOf({body: [{...song, url}]}));
        expect(texts(find<VideoEmbed>(story, 'video-embed')!, '.contact a')).to.eql([`Open at ${host}`]);
      });
    }

    it('asks once although the words of another language come meanwhile, and asked twice', async () => {
      const made = await place('video-embed', {consent: 'granted', lang: 'nl'});
      let asked = 0;
      made.addEventListener('embed-load', () => (asked += 1));
      made.video = song;
      await frameComes(made);
      await import('../../src/words/translations.js');
      await settle(made);
      expect(asked).to.equal(1);
    });

    it('starts where the story says', async () => {
      const video = await draw({start: 42});
      buttonOf(video).click();
      await frameComes(video);
      expect(frameOf(video)!.src).to.include('&start=42');
    });

    it('tells the page twice, of the wish and of the contact, out of the shadow', async () => {
      const video = await draw();
      const around = video.parentElement!;
      const told: unknown[] = [];
      const tell = (event: Event) => {
        const {type, composed, cancelable, provider, videoId} = event as VideoPlayEvent;
        told.push([type, composed, cancelable, provider, videoId]);
      };
      around.addEventListener('video-play', tell);
      around.addEventListener('embed-load', tell);
      buttonOf(video).click();
      await frameComes(video);
      expect(told).to.eql([['video-play', true, true, 'youtube', 'dQw4w9WgXcQ'], ['embed-load', true, true, 'youtube', undefined]]);
    });

    for (const name of ['video-play', 'embed-load']) {
      it(`keeps the card where the page refuses ${name}`, async () => {
        const video = await draw();
        video.addEventListener(name, (event) => event.preventDefault());
        buttonOf(video).click();
        await partCame();
        expect(count(video, 'iframe')).to.equal(0);
        expect(count(video, 'button')).to.equal(1);
      });
    }

    it('says so where the player cannot be had, and puts the focus there', async () => {
      const made = await place('video-embed');
      made.video = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ'};
      await settle(made);
      // The page switches the service off once the card is there.
      const off = document.createElement('script');
      off.type = 'application/json';
      off.dataset['articleStoryProvider'] = 'youtube';
      document.head.append(off);
      buttonOf(made).focus();
      buttonOf(made).click();
      await waitUntil(() => !find(made, 'button'));
      off.remove();
      expect(texts(made, '.frame')).to.eql(['YouTube']);
      expect(texts(made, '.contact')).to.eql(['Cannot be shown here.']);
      expect(count(made, 'iframe')).to.equal(0);
      expect(made.shadowRoot!.activeElement?.textContent).to.equal('YouTube');
    });

    for (const [name, key] of [['Enter', 'Enter'], ['Space', ' ']] as const) {
      it(`is played by the keyboard: Tab, ${name}`, async () => {
        const start = await fixture<HTMLButtonElement>(html`<button>Before</button>`);
        const video = await draw();
        start.after(video);
        await settle(video);
        start.focus();
        await sendKeys({press: 'Tab'});
        expect(video.shadowRoot!.activeElement?.localName).to.equal('button');
        expect(count(video, 'iframe')).to.equal(0);
        await sendKeys({press: key});
        await frameComes(video);
      });
    }

    it('is a card again after it was taken out and put back', async () => {
      const video = await draw();
      const around = video.parentElement!;
      buttonOf(video).click();
      await frameComes(video);
      video.remove();
      around.append(video);
      await settle(video);
      expect(count(video, 'iframe')).to.equal(0);
      buttonOf(video).click();
      await frameComes(video);
    });

    it('brings no frame after it was taken out', async () => {
      const video = await draw();
      buttonOf(video).click();
      video.remove();
      await partCame();
      expect(count(video, 'iframe')).to.equal(0);
    });

    it('has a box that does not grow by the frame in a narrow column', async () => {
      const video = await draw();
      video.style.inlineSize = '240px';
      const height = () => find(video, '.frame')!.getBoundingClientRect().height;
      const before = height();
      buttonOf(video).click();
      await frameComes(video);
      expect(height()).to.equal(before);
    });

    it('has the box of its card, however high its words have made that', async () => {
      const video = await draw({provider: 'vimeo', id: '76979871', title: 'The last ferry of the year leaves the slip for the winter, and half of the town has come to see it go'});
      video.style.inlineSize = '240px';
      const box = () => find(video, '.frame')!.getBoundingClientRect();
      const {width, height} = box();
      expect(height).to.be.above(width);
      buttonOf(video).click();
      await frameComes(video);
      expect([box().width, box().height]).to.deep.equal([width, height]);
      const frame = frameOf(video)!.getBoundingClientRect();
      expect([frame.width, frame.height]).to.deep.equal([width, height]);
    });

    it('has a box that follows its column where the card was no higher than the ratio', async () => {
      const video = await draw();
      video.style.inlineSize = '600px';
      const box = () => find(video, '.frame')!.getBoundingClientRect();
      buttonOf(video).click();
      await frameComes(video);
      video.style.inlineSize = '300px';
      expect(box().height / box().width).to.be.closeTo(9 / 16, 0.01);
    });

    it('is as high as the card was until a post says how high it is', async () => {
      const video = await draw({provider: 'instagram', id: 'reel/AbCdEfGhIjK', aspect: '9:16'});
      video.style.inlineSize = '400px';
      const height = () => find(video, '.frame')!.getBoundingClientRect().height;
      const before = height();
      buttonOf(video).click();
      await frameComes(video);
      expect(height()).to.be.closeTo(before, 1);
    });

    it('keeps playing when it is told the same again', async () => {
      const video = await draw();
      buttonOf(video).click();
      await frameComes(video);
      const frame = frameOf(video);
      video.video = {...song};
      await settle(video);
      expect(frameOf(video) === frame).to.equal(true);
    });

    it('is the card of another video when it is told another', async () => {
      const video = await draw();
      buttonOf(video).click();
      await frameComes(video);
      video.video = {...song, title: 'Another'};
      await settle(video);
      expect(count(video, 'iframe')).to.equal(0);
      expect(buttonOf(video).getAttribute('aria-label')).to.include('Another');
    });

    it('keeps the frame when it is moved as it is', async function () {
      const video = await draw();
      const other = await fixture<HTMLElement & {moveBefore?(node: Node, before: null): void}>(html`<div></div>`);
      if (!other.moveBefore) return this.skip();
      buttonOf(video).click();
      await frameComes(video);
      const frame = frameOf(video);
      other.moveBefore(video, null);
      await settle(video);
      expect(frameOf(video) === frame).to.equal(true);
    });
  });

  describe('with a consent', () => {
    const setSignal = (value: boolean | undefined) => Object.defineProperty(navigator, 'globalPrivacyControl', {value, configurable: true});
    afterEach(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

    for (const consent of ['granted', 'youtube', 'vimeo, youtube', 'vimeo youtube']) {
      it(`plays without a click, and leaves the focus where it is: ${consent}`, async () => {
        const video = await draw({}, {consent});
        await frameComes(video);
        expect(frameOf(video)!.src).to.not.include('autoplay');
        expect(video.shadowRoot!.activeElement?.localName).to.equal(undefined);
      });
    }

    it('tells the page before the contact, which may refuse it', async () => {
      const video = await place('video-embed', {consent: 'granted'});
      const told: string[] = [];
      video.addEventListener('embed-load', (event) => {
        told.push((event as EmbedLoadEvent).provider);
        event.preventDefault();
      });
      video.video = song;
      await partCame();
      expect(told).to.eql(['youtube']);
      expect(count(video, 'iframe')).to.equal(0);
    });

    it('waits for a click where the consent is for another service', async () => {
      const video = await draw({}, {consent: 'vimeo'});
      await partCame();
      expect(count(video, 'iframe')).to.equal(0);
    });

    it('is a link where the page denies it', async () => {
      const video = await draw({url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}, {consent: 'denied'});
      expect(count(video, 'button')).to.equal(0);
      expect(findAll<HTMLAnchorElement>(video, 'a').map(({href}) => href)).to.include('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    });

    it('says that it cannot be played where it is denied and has no page', async () => {
      expect(texts(await draw({}, {consent: 'denied'}), '.contact')).to.eql(['YouTube: Cannot be shown here.']);
    });

    it('obeys Global Privacy Control, and still plays at a click', async () => {
      setSignal(true);
      const video = await draw({}, {consent: 'granted'});
      await partCame();
      expect(count(video, 'iframe')).to.equal(0);
      buttonOf(video).click();
      await frameComes(video);
    });

    it('plays without a click where the signal says no', async () => {
      setSignal(false);
      await frameComes(await draw({}, {consent: 'granted'}));
    });

    it('takes the consent of the story that it stands in', async () => {
      await frameComes(await drawStory(storyOf({body: [song]}), {consent: 'granted'}));
    });
  });

  describe('of a player that is not known', () => {
    const url = 'https://video.example/watch/1';
    for (const video of [{provider: 'other', url}, {provider: 'rumble', id: 'v0salt1', url}, {provider: 'brid', id: '84806', url}] as const) {
      it(`is a link: ${video.provider}`, async () => {
        const made = await place('video-embed');
        made.video = {type: 'video', title: 'A film', ...video};
        await settle(made);
        expect(count(made, 'button')).to.equal(0);
        expect(findAll<HTMLAnchorElement>(made, 'a').map(({href}) => href)).to.eql([url, url]);
      });
    }

    it('shows its light DOM where there is nothing to play or link', async () => {
      const made = await place('video-embed', {}, make('a', 'The fallback'));
      made.video = {type: 'video', provider: 'youtube', id: '../evil'};
      await settle(made);
      expect(count(made, 'slot')).to.equal(1);
      expect(count(made, 'button')).to.equal(0);
    });
  });

  describe('of a file', () => {
    const file = {provider: 'file', id: undefined, sources: [{src: 'https://a.example/v.mp4', type: 'video/mp4'}]} as never;

    it('is played by the browser, and nothing is fetched before', async () => {
      const player = find<HTMLVideoElement>(await draw(file), 'video')!;
      expect([player.controls, player.preload, player.autoplay, player.getAttribute('aria-label')]).to.eql([true, 'none', false, 'A song']);
      expect(player.hasAttribute('playsinline')).to.equal(true);
    });

    it('is no service that is contacted', async () => expect(count(await draw(file), '.contact')).to.equal(0));

    it('that no browser can play is a link in the light colour of the dark card, whatever the accent', async () => {
      const sources = [{src: 'https://a.example/v.mp4', type: 'video/x-unknown'}];
      const made = await place('video-embed', {style: '--story-accent: #123456'});
      made.video = {...song, provider: 'file', id: undefined, sources} as never;
      await settle(made);
      await waitUntil(() => find(made, '.frame a'));
      expect(texts(made, '.frame')).to.eql(['Cannot be shown here. Open at a.example']);
      expect(getComputedStyle(find(made, '.frame a')!).color).to.equal(getComputedStyle(find(made, '.frame')!).color);
    });
  });
});
