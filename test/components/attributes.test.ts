import {expect} from '@open-wc/testing';
import type {Video} from '../../src/model/block.js';
import {count, find, findAll, make, place, settle, texts} from '../fixtures/draw.js';
import {useStillFrames} from '../fixtures/frames.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const buttonOf = (root: Element) => find<HTMLButtonElement>(root, 'button')!;

describe('the attributes of <video-embed>', () => {
  useStillFrames();
  usePage();

  const pages: readonly (readonly [src: string, contact: string])[] = [
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'YouTube'],
    ['https://youtu.be/dQw4w9WgXcQ', 'YouTube'],
    ['https://vimeo.com/76979871', 'Vimeo'],
    ['https://services.brid.tv/services/iframe/video/84806/5260', 'Brid.TV'],
  ];
  for (const [src, name] of pages) {
    it(`recognises ${src}`, async () => {
      const video = await place('video-embed', {src, label: 'A film'});
      await waitUntil(() => find(video, 'button'));
      expect(texts(video, '.contact')[0]).to.match(new RegExp(`^From ${name}, contacted`));
    });
  }

  it('links a page that it does not know', async () => {
    const video = await place('video-embed', {src: 'https://video.example/watch/1', label: 'A film'});
    await waitUntil(() => find(video, 'a'));
    expect(find<HTMLAnchorElement>(video, 'a')!.href).to.equal('https://video.example/watch/1');
  });

  it('takes provider and id, and all that can be said of a video', async () => {
    const video = await place('video-embed', {
      provider: 'brid', 'video-id': '84806', player: '5260', partner: '7', label: 'Goodbyes', start: '3', caption: 'Words', credit: 'Somebody', href: 'https://a.example/',
    });
    await waitUntil(() => find(video, 'button'));
    expect(texts(video, 'figcaption')[0]).to.equal('GoodbyesWords Video: Somebody From Brid.TV, contacted only when you ask; it may set cookies. Open at a.example');
    buttonOf(video).click();
    await waitUntil(() => find(video, 'iframe'));
    expect(find<HTMLIFrameElement>(video, 'iframe')!.src).to.equal('https://services.brid.tv/services/iframe/video/84806/7/5260/0/1/?amp=1');
  });

  it('is drawn again when an attribute changes', async () => {
    const video = await place('video-embed', {src: 'https://vimeo.com/1', label: 'One'});
    await waitUntil(() => find(video, 'button'));
    video.setAttribute('label', 'Two');
    await waitUntil(() => buttonOf(video).getAttribute('aria-label') === 'Play: Two');
  });

  for (const src of [`${'java'}script:alert(1)`, 'data:text/html,x', 'nonsense']) {
    it(`neither plays nor links what must not be followed: ${src}`, async () => {
      const video = await place('video-embed', {src, label: 'A film'}, make('p', 'The fallback'));
      await import('../../src/components/attributes.js');
      await settle(video);
      for (const link of findAll<HTMLAnchorElement>(video, 'a')) expect(link.protocol).to.match(/^https?:$/);
      expect(count(video, 'button')).to.equal(0);
    });
  }

  it('takes up what changed while the element was out of the page, and watches on', async () => {
    const video = await place('video-embed', {src: 'https://vimeo.com/76979871', label: 'A film'});
    await waitUntil(() => find(video, 'button'));
    const around = video.parentElement!;
    video.remove();
    video.setAttribute('label', 'Another film');
    around.append(video);
    await waitUntil(() => find(video, 'button')?.getAttribute('aria-label') === 'Play: Another film');
    video.setAttribute('label', 'A third film');
    await waitUntil(() => find(video, 'button')?.getAttribute('aria-label') === 'Play: A third film');
  });

  it('does as the data says where both are given', async () => {
    const video = await place('video-embed', {src: 'https://vimeo.com/1', label: 'Other'});
    video.video = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', title: 'A song'} satisfies Video;
    await settle(video);
    expect(texts(video, '.title')).to.eql(['A song']);
  });
});
