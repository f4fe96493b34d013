import {expect} from '@open-wc/testing';
import {count, drawStory, find, findAll, texts} from '../fixtures/draw.js';
import type {ArticleStory} from '../../src/components/article-story.js';
import {usePage} from '../fixtures/page.js';

interface Seed {
  readonly headline: string;
  readonly standfirst: string;
  readonly authors: readonly [{readonly name: string; readonly bio: string}];
  readonly body: readonly {readonly type: string; readonly content?: string | readonly [string]; readonly title?: string}[];
}

describe('the story of the seed', () => {
  const page = usePage();
  const {fetch} = window;
  let seed: Seed;
  let story: ArticleStory;

  before(async () => (seed = (await (await fetch(new URL('../../demo/stories/aleppo.json', import.meta.url))).json()) as Seed));
  beforeEach(async () => (story = await drawStory(seed)));

  const blocks = () => [...find(story, '.story > .body')!.children];

  it('has the headline and the standfirst', () => {
    expect(texts(story, 'h2')).to.eql(['Aleppo: The Last Goodbyes Of Those Still Alive']);
    expect(texts(story, '.standfirst')).to.eql(['The battle for Aleppo closes with moving goodbyes']);
  });

  it('has seven paragraphs, four quotes and the video in their order', () => {
    const order = blocks().map(({localName}) => localName);
    const kinds = {p: 'paragraph', 'social-quote': 'quote', 'video-embed': 'video'} as Readonly<Record<string, string>>;
    expect(order.map((tag) => kinds[tag])).to.eql('paragraph paragraph quote paragraph paragraph quote paragraph quote paragraph quote paragraph video'.split(' '));
  });

  it('has every text equal to the character', () => {
    seed.body.forEach(({type, content}, at) => {
      if (type === 'paragraph') expect(blocks()[at]!.textContent).to.equal(content);
      if (type === 'quote') expect(find(blocks()[at]!, 'blockquote')!.textContent).to.equal(`“${content![0]}”`);
    });
    expect(blocks()[0]!.textContent).to.include('social media—hoping to receive some help, even if it comes now in the end.');
  });

  it('says under each quote who said it, where, and by whom it was reported', () => {
    expect(blocks().flatMap((block) => (block.localName === 'social-quote' ? texts(block, 'figcaption') : []))).to.eql([
      'Lina Shamy, activist — Twitter, via BBC News',
      'one man (whose name is not provided) — via the BBC',
      'International Committee for the Red Cross (ICRC)',
      'Vitaly Churkin, Russian envoy',
    ]);
  });

  it('draws each quote as a figure with a quotation', () => expect(findAll(story, 'figure > blockquote')).to.have.length(4));

  it('ends with the video as a card with its title and a button', () => {
    expect(texts(story, 'video-embed')).to.eql(['']);
    expect(find(story, 'button')!.getAttribute('aria-label')).to.equal('Play: People Send Their Final Goodbyes from Aleppo');
    expect(count(story, 'iframe')).to.equal(0);
  });

  it('has the bio under the name of the author', () => {
    const bio = find(story, 'author-bio')!;
    expect(texts(bio, '.name')).to.eql(['Carolina']);
    expect(find(bio, 'p')!.textContent).to.equal(seed.authors[0].bio);
    expect(count(bio, 'img')).to.equal(0);
  });

  it('has no byline above, since nothing but the name is known', () => expect(count(story, '.byline')).to.equal(0));

  it('names the publisher, and no app that leads nowhere', () => {
    expect(texts(story, '.publisher')).to.eql(['ReverbPress']);
    expect(count(story, '.publisher a')).to.equal(0);
  });

  it('invents nothing: no date, no picture, no link, no empty box', () => {
    expect(count(story, 'time, img, a')).to.equal(0);
    expect(story.shadowRoot!.textContent).to.not.include('Fusion');
    for (const box of findAll(find(story, 'article')!, 'p, figure, figcaption, header, footer, aside, section, blockquote')) {
      expect(box.textContent.trim() || box.querySelector('button') ? '' : box.outerHTML).to.equal('');
    }
  });

  it('has nothing wrong in it', () => expect(story.problems).to.eql([]));

  it('asks nobody for anything', () => {
    // The fixture sees to it that no other host was contacted.
    expect(page.requests).to.eql([]);
    expect(count(story, 'iframe, script, link, img, video, audio')).to.equal(0);
  });

  it('passes the audit', async () => expect(story).to.be.accessible());
});
