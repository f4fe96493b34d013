import {expect} from '@open-wc/testing';
import {count, drawStory, find, findAll, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';

const publisherOf = async (fields: object) => texts(await drawStory(storyOf(fields)), '.publisher');
const src = new URL('../../demo/pictures/harbour-courier.svg', import.meta.url).href;

describe('the tail of a story', () => {
  usePage();

  describe('the line of its publisher', () => {
    const canonicalUrl = 'https://courier.example/1';
    const lines: readonly (readonly [title: string, fields: object, wanted: readonly string[]])[] = [
      ['is the name', {publisher: {name: 'The Courier'}}, ['The Courier']],
      ['is the name and the link to the story', {publisher: {name: 'The Courier'}, canonicalUrl}, ['The CourierRead at The Courier']],
      ['is the link by its host where there is no name', {canonicalUrl}, ['Read at courier.example']],
      ['is not there where nothing is known', {}, []],
      [
        'has the apps that lead somewhere, and no others',
        {publisher: {name: 'P', apps: [{platform: 'ios', label: 'The app'}, {platform: 'android', label: 'The other', url: 'https://apps.example/1'}]}},
        ['PThe other'],
      ],
    ];
    for (const [title, fields, wanted] of lines) it(title, async () => expect(await publisherOf(fields)).to.eql(wanted));

    it('links the publisher and the story', async () => {
      const story = await drawStory(storyOf({publisher: {name: 'P', url: 'https://courier.example/'}, canonicalUrl}));
      expect(findAll<HTMLAnchorElement>(story, '.publisher a').map(({href, rel}) => [href, rel])).to.eql([['https://courier.example/', 'noopener'], [canonicalUrl, 'noopener']]);
    });

    it('shows the logo in the place of the name, and says the name', async () => {
      const story = await drawStory(storyOf({publisher: {name: 'The Courier', logo: {src, width: 120, height: 24}}}));
      const logo = find<HTMLImageElement>(story, '.publisher img')!;
      expect([logo.alt, logo.getAttribute('width'), logo.getAttribute('height')]).to.eql(['The Courier', '120', '24']);
    });

    it('shows the name where the logo lies with a service', async () => {
      expect(await publisherOf({publisher: {name: 'P', logo: {src: 'https://scontent.fbcdn.net/a.png'}}})).to.eql(['P']);
    });
  });

  const terms: readonly (readonly [title: string, fields: object, wanted: readonly string[]])[] = [
    ['names the source', {source: {name: 'An agency', url: 'https://a.example/'}}, ['Source: An agency']],
    ['says who holds the rights', {rights: {copyright: '© The Courier'}}, ['© The Courier']],
    ['names the licence, by its address at least', {rights: {license: 'https://cc.example/by'}}, ['https://cc.example/by']],
    ['says the terms where they bind', {rights: {license: 'https://cc.example/by', licenseName: 'CC BY', terms: 'Name us.', republish: 'conditions'}}, ['CC BY', 'Name us.']],
    ['says the terms where nothing is said of them', {rights: {terms: 'Name us.'}}, ['Name us.']],
    ['says no terms where all is free', {rights: {terms: 'Name us.', republish: 'free'}}, []],
    ['names other languages in themselves', {translations: [{lang: 'de', url: 'https://a.example/de'}, {lang: 'fr', url: 'https://a.example/fr'}]}, ['Also in Deutsch français']],
  ];
  for (const [title, fields, wanted] of terms) it(title, async () => expect(texts(await drawStory(storyOf(fields)), 'footer > .quiet')).to.eql(wanted));

  it('says in which language a translation is', async () => {
    const link = find<HTMLAnchorElement>(await drawStory(storyOf({translations: [{lang: 'de', url: 'https://a.example/de'}]})), 'footer a')!;
    expect([link.href, link.lang, link.hreflang]).to.eql(['https://a.example/de', 'de', 'de']);
  });

  it('has the bio of each author who has one', async () => {
    const story = await drawStory(storyOf({authors: [{name: 'Ada', bio: 'One.'}, {name: 'Bo'}, {bio: 'Three.'}]}));
    expect(findAll(story, 'author-bio').map((bio) => find(bio, '.root')!.textContent)).to.eql(['AdaOne.', 'Three.']);
  });

  it('has related stories as cards under a heading', async () => {
    const story = await drawStory(storyOf({related: [{url: 'https://a.example/1', title: 'One'}, {url: 'https://a.example/2', title: 'Two'}]}));
    expect(texts(story, 'h3')).to.eql(['Related']);
    expect(findAll<HTMLAnchorElement>(story, '.related a').map(({href}) => href)).to.eql(['https://a.example/1', 'https://a.example/2']);
  });

  it('is not there where nothing is known', async () => expect(count(await drawStory(storyOf()), 'footer')).to.equal(0));

  it('takes a mail address for the address of the story', async () => {
    const story = await drawStory(storyOf({canonicalUrl: 'mailto:desk@courier.example', related: [{url: 'mailto:desk@courier.example', title: 'Write to us'}]}));
    expect(count(story, 'footer a')).to.be.greaterThan(0);
  });
});
