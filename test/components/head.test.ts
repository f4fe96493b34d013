import {expect} from '@open-wc/testing';
import {count, drawStory, find, findAll, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';

const src = new URL('../../demo/pictures/harbour.svg', import.meta.url).href;
const bylineOf = async (fields: object) => texts(await drawStory(storyOf(fields)), '.byline')[0];

describe('the head of a story', () => {
  usePage();

  const labels: readonly (readonly [fields: object, wanted: readonly string[]])[] = [
    [{}, []],
    [{genre: 'news'}, []],
    [{section: 'Harbour'}, ['Harbour']],
    [{section: 'Harbour', kicker: 'Ferries'}, ['Ferries']],
    [{genre: 'opinion'}, ['Opinion']],
    [{genre: 'opinion', kicker: 'Ferries'}, ['Opinion · Ferries']],
    [{genre: 'press-release'}, ['Press release']],
    [{genre: 'sponsored', section: 'Harbour'}, ['Sponsored']],
  ];
  for (const [fields, wanted] of labels) {
    it(`has the label ${JSON.stringify(wanted)} for ${JSON.stringify(fields)}`, async () => expect(texts(await drawStory(storyOf(fields)), '.kicker')).to.eql(wanted));
  }

  const bylines: readonly (readonly [title: string, fields: object, wanted: string | undefined])[] = [
    ['is not made of authors alone whose bios stand below', {authors: [{name: 'Ada', bio: 'x'}]}, undefined],
    ['is made of an author without a bio', {authors: [{name: 'Ada'}]}, 'By Ada'],
    ['is made of all authors where one has no bio', {authors: [{name: 'Ada', bio: 'x'}, {name: 'Bo'}, {name: 'Cy'}]}, 'By Ada, Bo, and Cy'],
    ['is made of the authors where there is a date', {authors: [{name: 'Ada', bio: 'x'}], published: '2025-01-19'}, 'By AdaJanuary 19, 2025'],
    ['is made of the authors where there is a place', {authors: [{name: 'Ada', bio: 'x'}], dateline: 'GROSSETO, Italy'}, 'By AdaGROSSETO, Italy'],
    ['is the printed one where there is one', {byline: 'By staff in Beirut', authors: [{name: 'Ada', bio: 'x'}]}, 'By staff in Beirut'],
    ['is the date alone where nobody is named', {published: '2025-01-19'}, 'January 19, 2025'],
    ['has the day of the last change', {published: '2025-01-19', updated: '2025-01-20'}, 'January 19, 2025Updated January 20, 2025'],
    ['names the language of the original and the translator', {translationOf: {lang: 'fr', url: 'https://a.example/', translator: {name: 'Bo'}}}, 'Translated from French (Bo)'],
    ['is not there where nothing is known', {authors: [{bio: 'x'}]}, undefined],
  ];
  describe('its byline', () => {
    for (const [title, fields, wanted] of bylines) it(title, async () => expect(await bylineOf(fields)).to.equal(wanted));

    it('states its dates for machines', async () => {
      const story = await drawStory(storyOf({published: '2025-04-12T05:40:00+01:00', updated: '2025-04-13'}));
      expect(findAll(story, '.byline time').map((time) => time.getAttribute('datetime'))).to.eql(['2025-04-12T05:40:00+01:00', '2025-04-13']);
    });

    for (const published of ['2016-12-31T23:59:60Z', '2016-12-31t23:59:00z', '2016-12-31 23:59:00Z']) {
      it(`prints every date that a story may state: ${published}`, async () => {
        const line = await bylineOf({published});
        expect(line).to.match(/201[67]/);
      });
    }
  });

  it('has the disclosures under it', async () => expect(texts(await drawStory(storyOf({disclosures: ['Paid for by us.', 'We hold shares.']})), '.disclosure')).to.eql(['Paid for by us.', 'We hold shares.']));

  it('shows the lead image with its credit', async () => {
    const story = await drawStory(storyOf({leadImage: {src, alt: 'A harbour', credit: 'Theo'}}));
    expect(texts(story, 'figcaption')).to.eql(['Image: Theo']);
    expect(find<HTMLImageElement>(story, 'img')!.alt).to.equal('A harbour');
  });

  it('draws nothing for a lead image of which only the credit is known', async () => {
    const story = await drawStory(storyOf({leadImage: {credit: 'Fusion screengrab'}}));
    expect(count(story, 'figure, img, story-figure')).to.equal(0);
  });

  it('draws no lead image of a service before a choice', async () => {
    expect(count(await drawStory(storyOf({leadImage: {src: 'https://pbs.twimg.com/a.jpg'}})), 'img')).to.equal(0);
  });

  it('has a retraction before the body, and the other corrections after it, newest first', async () => {
    const story = await drawStory(
      storyOf({
        body: [{type: 'paragraph', content: 'Words.'}],
        corrections: [
          {kind: 'update', content: ['New.']},
          {kind: 'retraction', date: '2025-02-07', content: ['We withdraw this.']},
          {kind: 'correction', content: ['Old.', 'And more.']},
        ],
      }),
    );
    expect(texts(story, '.note, p.paragraph')).to.eql(['Retraction, February 7, 2025We withdraw this.', 'Words.', 'UpdateNew.', 'CorrectionOld.And more.']);
  });

  describe('hide', () => {
    const full = storyOf({
      standfirst: 'Standfirst.', authors: [{name: 'Ada', bio: 'Bio.'}], published: '2025-01-01', leadImage: {src, alt: 'x'}, publisher: {name: 'Publisher'},
      corrections: [{kind: 'correction', content: ['Wrong.']}, {kind: 'retraction', content: ['Retracted.']}], related: [{url: 'https://a.example/', title: 'Related story'}],
    });
    const parts: Readonly<Record<string, string>> = {
      image: '.lead', standfirst: '.standfirst', byline: '.byline', bio: 'author-bio', corrections: 'footer ~ .note, .body ~ .note', related: '.related', publisher: '.publisher',
    };
    for (const word of Object.keys(parts)) {
      it(`leaves out what it says, and nothing else: ${word}`, async () => {
        const story = await drawStory(full, {hide: word});
        for (const [other, its] of Object.entries(parts)) expect(count(story, its), other).to.equal(other === word ? 0 : 1);
      });
    }

    it('takes several words, and ignores those that it does not know', async () => {
      const story = await drawStory(full, {hide: ' headline  image\nbio body '});
      expect([count(story, '.lead'), count(story, 'author-bio'), count(story, '.headline'), count(story, '.publisher')]).to.eql([0, 0, 1, 1]);
    });

    it('names the author at the top where the bio is hidden, who was named nowhere', async () => {
      const undated = storyOf({authors: [{name: 'Carolina', bio: 'From Mexico City.'}]});
      expect(count(await drawStory(undated), '.byline')).to.equal(0);
      expect(texts(await drawStory(undated, {hide: 'bio'}), '.byline')).to.eql(['By Carolina']);
    });

    it('hides no retraction', async () => expect(texts(await drawStory(full, {hide: 'corrections'}), '.note')).to.eql(['RetractionRetracted.']));
  });
});
