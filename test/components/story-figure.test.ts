import {expect} from '@open-wc/testing';
import type {StoryFigure} from '../../src/components/story-figure.js';
import type {Image} from '../../src/model/block.js';
import {count, find, make, place, settle, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const src = new URL('../../demo/pictures/harbour.svg', import.meta.url).href;

async function draw(figure: Partial<Image>): Promise<StoryFigure> {
  const made = await place('story-figure');
  made.figure = {src, ...figure};
  return settle(made);
}

const imageOf = (root: Element) => find<HTMLImageElement>(root, 'img')!;

describe('<story-figure>', () => {
  usePage();

  const alts: readonly (readonly [title: string, figure: Partial<Image>, alt: string])[] = [
    ['the alternative text', {alt: 'A harbour', caption: 'x'}, 'A harbour'],
    ['nothing where it is decorative', {decorative: true, caption: 'x'}, ''],
    ['the caption where there is no other text', {caption: ['The ', {t: 'em', c: 'old'}, ' harbour']}, 'The old harbour'],
    ['that there is no description', {}, 'Undescribed picture'],
  ];
  for (const [title, figure, alt] of alts) it(`says to those who do not see it ${title}`, async () => expect(imageOf(await draw(figure)).alt).to.equal(alt));

  it('has caption and credit below', async () => expect(texts(await draw({caption: 'The harbour.', credit: 'Theo'}), 'figcaption')).to.eql(['The harbour. Image: Theo']));

  it('has no caption where nothing is said', async () => expect(count(await draw({}), 'figcaption')).to.equal(0));

  it('keeps its box before it loads', async () => {
    const image = imageOf(await draw({width: 1600, height: 900}));
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.eql(['1600', '900']);
    const {width, height} = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
  });

  it('keeps a box where the size is not known', async () => {
    expect(getComputedStyle(imageOf(await draw({}))).aspectRatio).to.include('3 / 2');
  });

  it('loads when it comes near', async () => expect(imageOf(await draw({})).loading).to.equal('lazy'));

  it('offers its sizes', async () => {
    const image = imageOf(await draw({sources: [{src, width: 640}, {src, width: 1280}]}));
    expect(image.srcset).to.equal(`${src} 640w,${src} 1280w`);
    expect(image.sizes).to.not.equal('');
  });

  it('keeps the point in view that the publisher set', async () => expect(imageOf(await draw({focus: {x: 0.25, y: 1}})).style.objectPosition).to.equal('25% 100%'));

  it('leads where the publisher says', async () => expect(find<HTMLAnchorElement>(await draw({url: 'https://a.example/'}), 'a')!.href).to.equal('https://a.example/'));

  for (const digitalSource of ['trainedAlgorithmicMedia', 'compositeSynthetic', 'algorithmicMedia']) {
    it(`says that it is made: ${digitalSource}`, async () => expect(texts(await draw({digitalSource}), 'figcaption')).to.eql(['Made or altered by a computer.']));
  }

  it('says nothing of how a photograph came about', async () => expect(count(await draw({digitalSource: 'digitalCapture'}), 'figcaption')).to.equal(0));

  it('is a link, and no request, where the picture lies with a service', async () => {
    const figure = await draw({src: 'https://i.ytimg.com/vi/1/hqdefault.jpg', alt: 'A film'});
    expect(count(figure, 'img')).to.equal(0);
    expect(find<HTMLAnchorElement>(figure, 'a')!.textContent).to.equal('Open at i.ytimg.com');
    expect(texts(figure, 'figure')[0]).to.include('A film');
  });

  it('passes the audit', async () => expect(await draw({alt: 'A harbour', caption: 'The harbour.', credit: 'Theo', url: 'https://a.example/'})).to.be.accessible());

  describe('by attributes', () => {
    it('shows what they say', async () => {
      const figure = await place('story-figure', {src, alt: 'A harbour', width: '16', height: '9', caption: 'Words', credit: 'Theo', href: 'https://a.example/'});
      await waitUntil(() => find(figure, 'img'));
      const image = imageOf(figure);
      expect([image.src, image.alt, image.getAttribute('width'), image.getAttribute('height')]).to.eql([src, 'A harbour', '16', '9']);
      expect(texts(figure, 'figcaption')).to.eql(['Words Image: Theo']);
      expect(find<HTMLAnchorElement>(figure, 'a')!.href).to.equal('https://a.example/');
    });

    it('takes an empty alternative text for decoration', async () => {
      const figure = await place('story-figure', {src, alt: '', caption: 'Words'});
      await waitUntil(() => find(figure, 'img'));
      expect(imageOf(figure).alt).to.equal('');
    });

    it('takes an address relative to the page', async () => {
      const figure = await place('story-figure', {src: '/demo/pictures/harbour.svg', alt: 'x'});
      await waitUntil(() => find(figure, 'img'));
      expect(imageOf(figure).src).to.equal(new URL('/demo/pictures/harbour.svg', document.baseURI).href);
    });

    it('is drawn again when an attribute changes', async () => {
      const figure = await place('story-figure', {src, alt: 'One'});
      await waitUntil(() => find(figure, 'img'));
      figure.setAttribute('alt', 'Two');
      await waitUntil(() => imageOf(figure).alt === 'Two');
    });

    for (const refused of [`${'java'}script:alert(1)`, 'data:image/png;base64,AAAA', 'https://a:b@a.example/a.png']) {
      it(`shows its light DOM where the address must not be used: ${refused}`, async () => {
        const figure = await place('story-figure', {src: refused}, make('a', 'The picture'));
        await import('../../src/components/attributes.js');
        await settle(figure);
        expect(count(figure, 'img')).to.equal(0);
        expect(count(figure, 'slot')).to.equal(1);
      });
    }
  });
});
