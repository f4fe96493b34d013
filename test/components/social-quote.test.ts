import {expect} from '@open-wc/testing';
import type {SocialQuote} from '../../src/components/social-quote.js';
import type {Quote} from '../../src/model/block.js';
import {loadWords} from '../../src/words/words.js';
import {count, find, findAll, make, place, settle, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

async function draw(quote: object, attributes: Readonly<Record<string, string>> = {}): Promise<SocialQuote> {
  const made = await place('social-quote', attributes);
  made.quote = {type: 'quote', content: ['Words.'], ...quote} as Quote;
  return settle(made);
}

const portrait = new URL('../../demo/pictures/portrait-captain.svg', import.meta.url).href;

const attributions: readonly (readonly [quote: Partial<Quote>, wanted: string])[] = [
  [{by: {name: 'Lina Shamy', role: 'activist'}, platform: 'x', platformLabel: 'Twitter', via: 'BBC News'}, 'Lina Shamy, activist — Twitter, via BBC News'],
  [{by: {description: 'one man (whose name is not provided)'}, via: 'the BBC'}, 'one man (whose name is not provided) — via the BBC'],
  [{by: {name: 'Vitaly Churkin', role: 'Russian envoy'}}, 'Vitaly Churkin, Russian envoy'],
  [{by: {name: 'Ada', handle: '@ada'}, platform: 'bluesky', published: '2025-04-10'}, 'Ada @ada — Bluesky, April 10, 2025'],
  [{by: {handle: '@planks'}, platform: 'threads'}, '@planks — Threads'],
  [{platform: 'other', platformLabel: 'Marine radio'}, 'Marine radio'],
  [{via: 'the Courier'}, 'via the Courier'],
];

describe('<social-quote>', () => {
  usePage();

  for (const [quote, wanted] of attributions) {
    it(`says “${wanted}”`, async () => expect(texts(await draw(quote), 'figcaption')).to.eql([wanted]));
  }

  it('links the post by its date, or else by where it was', async () => {
    const url = 'https://x.example/1';
    expect(texts(await draw({platform: 'x', published: '2025-04-10', url}), 'a')).to.eql(['April 10, 2025']);
    expect(texts(await draw({platform: 'x', via: 'us', url}), 'a')).to.eql(['X']);
    expect(texts(await draw({via: 'us', url}), 'a')).to.eql(['via us']);
  });

  it('links the one who said it', async () => {
    expect(find<HTMLAnchorElement>(await draw({by: {name: 'Ada', url: 'https://ada.example/'}}), 'a')!.href).to.equal('https://ada.example/');
  });

  it('says the date to machines too', async () => expect(find(await draw({published: '2025-04-10'}), 'time')!.getAttribute('datetime')).to.equal('2025-04-10'));

  it('isolates names and handles, which may run the other way', async () => {
    expect(texts(await draw({by: {name: 'ليلى', handle: '@laila'}}), 'bdi')).to.eql(['ليلى', '@laila']);
  });

  it('has the translation after the words, each in its language', async () => {
    await loadWords('ru');
    const drawn = await draw({lang: 'ru', content: ['Идём.'], translation: {lang: 'en', content: ['We go.']}});
    expect(texts(drawn, 'blockquote')).to.eql(['«Идём.»', '“We go.”']);
    expect(findAll(drawn, 'blockquote').map(({lang}) => lang)).to.eql(['ru', 'en']);
    expect(texts(drawn, '.label')).to.eql(['Translation']);
  });

  it('shows the pictures of a post', async () => {
    expect(count(await draw({media: [{src: portrait, alt: 'The captain'}]}), 'story-figure, article-story-figure')).to.equal(1);
  });

  it('shows a face from the publisher, and none from a service before a choice', async () => {
    expect(find<HTMLImageElement>(await draw({by: {name: 'Ada', image: {src: portrait}}}), 'img')!.alt).to.equal('');
    const avatar = {by: {name: 'Ada', image: {src: 'https://pbs.twimg.com/a.jpg'}}};
    expect(count(await draw(avatar), 'img')).to.equal(0);
  });

  it('is no imitation of a post: no button, no count', async () => expect(count(await draw({platform: 'x', by: {name: 'Ada'}}), 'button, svg, input')).to.equal(0));

  it('is shown once to a screen reader where it repeats the text', async () => {
    expect(find(await draw({pull: true}), 'figure')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('passes the audit', async () => expect(await draw({by: {name: 'Ada', role: 'pilot'}, platform: 'x', url: 'https://x.example/', lang: 'de'})).to.be.accessible());

  describe('by attributes and light DOM', () => {
    const byHand = {platform: 'x', 'platform-label': 'Twitter', author: 'Lina Shamy', 'author-role': 'activist', via: 'BBC News'};

    it('says what they say', async () => {
      const quote = await place('social-quote', byHand, 'Stop the genocide.');
      await waitUntil(() => find(quote, 'figcaption'));
      expect(texts(quote, 'blockquote')).to.eql(['“Stop the genocide.”']);
      expect(texts(quote, 'figcaption')).to.eql(['Lina Shamy, activist — Twitter, via BBC News']);
    });

    it('takes each paragraph of the light DOM for one', async () => {
      const quote = await place('social-quote', byHand, make('p', 'One.'), make('p', 'Two.'));
      await waitUntil(() => find(quote, 'blockquote'));
      expect(texts(quote, 'blockquote p')).to.eql(['“One.', 'Two.”']);
    });

    it('takes handle, date and address', async () => {
      const quote = await place('social-quote', {handle: '@ada', href: 'https://x.example/1', published: '2025-04-10'}, 'Words.');
      await waitUntil(() => find(quote, 'figcaption'));
      expect(texts(quote, 'figcaption')).to.eql(['@ada — April 10, 2025']);
      expect(find<HTMLAnchorElement>(quote, 'a')!.href).to.equal('https://x.example/1');
    });

    it('is drawn again when an attribute or a word changes', async () => {
      const quote = await place('social-quote', {author: 'Ada'}, 'One.');
      await waitUntil(() => texts(quote, 'figcaption')[0] === 'Ada');
      quote.setAttribute('author', 'Bo');
      await waitUntil(() => texts(quote, 'figcaption')[0] === 'Bo');
      quote.textContent = 'Two.';
      await waitUntil(() => texts(quote, 'blockquote')[0] === '“Two.”');
    });

    it('has the marks of the language of the page', async () => {
      await loadWords('de');
      const quote = await place('social-quote', {lang: 'de', author: 'Ada'}, 'Worte.');
      await waitUntil(() => find(quote, 'blockquote'));
      expect(texts(quote, 'blockquote')).to.eql(['„Worte.“']);
    });

    it('shows its light DOM until then, and where there are no words', async () => {
      const quote = await place('social-quote', {author: 'Ada'});
      expect(count(quote, 'slot')).to.equal(1);
      await import('../../src/components/attributes.js');
      await settle(quote);
      expect(count(quote, 'figure')).to.equal(0);
    });

    it('links nothing that runs code', async () => {
      const quote = await place('social-quote', {author: 'Ada', href: `${'java'}script:alert(1)`, avatar: 'data:image/png,x'}, 'Words.');
      await waitUntil(() => find(quote, 'figure'));
      expect(count(quote, 'a, img')).to.equal(0);
    });
  });
});
