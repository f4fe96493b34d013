import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/model/problem.js';
import {isJsonFeed} from '../../../src/sources/json-feed/shape.js';
import {readJsonFeed} from '../../../src/sources/json-feed/json-feed.js';
import type {SourceWindow} from '../../../src/sources/source.js';
import {findSource} from '../../../src/sources/sources.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const VERSION = 'https://jsonfeed.org/version/1.1';
const item = {id: '1', title: 'A headline', content_text: 'Some words of the text.'};
const feedOf = (...items: object[]) => ({version: VERSION, title: 'Example News', items});

const read = async (article: unknown, options: object = {}) => {
  const {story, problems} = await readStory(article, {lang: 'en', ...options});
  return {story, problems, codes: problems.map(({code}) => code), kinds: story?.body.map(({type}) => type).join(' ')};
};

const fixture = async (name: string) => (await fetch(new URL(`../../fixtures/corpus/jsonfeed/${name}`, import.meta.url))).text();

describe('a JSON Feed', () => {
  const shapes: [unknown, boolean][] = [
    [feedOf(item), true],
    [{version: 'https://jsonfeed.org/version/1', items: []}, true],
    [{version: '1.0', items: [{id: 1}, item]}, true],
    [item, true],
    [{content_html: '<p>x</p>'}, true],
    [{version: '1.0', items: [{id: 1}]}, false],
    [{items: [{content_html: 5}]}, false],
    [{version: VERSION}, false],
    [[item], false],
    ['{"content_text": ""}', false],
  ];
  for (const [article, is] of shapes) {
    it(`is ${is ? '' : 'not '}told from ${JSON.stringify(article).slice(0, 70)}`, () => expect(isJsonFeed(article as object)).to.equal(is));
  }

  it('is the source that is found for it', () => expect(findSource(feedOf(item), {})?.name).to.equal('json-feed'));

  it('gives the head that item and feed say', async () => {
    const {story, problems} = await read({
      version: VERSION, title: 'Example &amp; News', home_page_url: 'https://news.example/', icon: 'https://news.example/icon.png', language: 'de-AT',
      authors: [{name: 'Somebody Else'}],
      items: [{
        ...item, id: 7, url: 'https://news.example/a', summary: 'What it is about', date_published: '2020-03-04T08:15:00+01:00', date_modified: '2020-03-05T08:15:00+01:00',
        authors: [{name: 'Lea Example', url: 'https://news.example/lea', avatar: 'http://news.example/lea.jpg'}], tags: ['World', 'Floods'],
        image: 'https://news.example/a.jpg',
      }],
    });
    expect(story).to.deep.equal({
      format: 'article-story/1', lang: 'de-AT', id: '7', headline: 'A headline', standfirst: 'What it is about',
      authors: [{name: 'Lea Example', url: 'https://news.example/lea', image: {src: 'https://news.example/lea.jpg'}}],
      published: '2020-03-04T08:15:00+01:00', updated: '2020-03-05T08:15:00+01:00', tags: ['World', 'Floods'],
      leadImage: {src: 'https://news.example/a.jpg'},
      publisher: {name: 'Example & News', url: 'https://news.example/', logo: {src: 'https://news.example/icon.png'}},
      canonicalUrl: 'https://news.example/a', body: [{type: 'paragraph', content: 'Some words of the text.'}],
    });
    expect(problems.map(({code}) => code)).to.deep.equal(['http-upgraded']);
  });

  it('takes authors of version 1.0, and of the feed where the item has none', async () => {
    const {story} = await read({...feedOf({...item, authors: [{}]}), author: {name: 'Lea Example'}});
    expect(story?.authors).to.deep.equal([{name: 'Lea Example'}]);
  });

  it('reads the first item, or the one that is named by id, address or slug', async () => {
    const items = [item, {...item, id: 22, title: 'The second', url: 'https://news.example/2020/second/?x=1'}];
    const titles = [undefined, '22', 'https://news.example/2020/second/?x=1', 'second'].map(async (name) => (await read(feedOf(...items), {item: name})).story?.headline);
    expect(await Promise.all(titles)).to.deep.equal(['A headline', 'The second', 'The second', 'The second']);
    const {story, problems} = await read(feedOf(...items), {item: 'third'});
    expect(story).to.equal(undefined);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({code: 'item-missing', severity: 'error'});
    expect(problems[0]!.message).to.include('2');
  });

  it('reads HTML where there is any, and names other words that the text has', async () => {
    const {story, problems} = await read(feedOf({...item, content_html: '<p>One <em>two</em></p><p><a href="/b">three</a></p>', url: 'https://news.example/a', content_text: 'Not the same.'}));
    expect(story?.body).to.deep.equal([
      {type: 'paragraph', content: ['One ', {t: 'em', c: 'two'}]},
      {type: 'paragraph', content: [{t: 'a', href: 'https://news.example/b', c: 'three'}]},
    ]);
    expect(problems.map(({code, text}) => [code, text])).to.deep.equal([['field-dropped', 'Not the same.']]);
  });

  it('divides plain text at its empty lines, and takes no headline, no bio and no markup from it', async () => {
    const {story} = await read(feedOf({...item, authors: [{name: 'Lea Example'}], content_text: 'First <b>words</b> &amp; more\n\n“A quotation of somebody.”\n\nhttps://news.example/b\n\n[brid video="84806" player="1"]\n\nLast.'}));
    expect(story?.headline).to.equal('A headline');
    expect(story?.body.map(({type}) => type)).to.deep.equal(['paragraph', 'quote', 'paragraph', 'video', 'paragraph']);
    expect(story?.body[0]).to.deep.equal({type: 'paragraph', content: 'First <b>words</b> &amp; more'});
  });

  const summaries: [why: string, summary: string, content: string, standfirst: unknown, code?: string][] = [
    ['written by a person', 'Why the river rose', 'Some words of the text.', 'Why the river rose'],
    ['cut by a machine', 'Some words of the […]', 'Some words of the text.', undefined, 'excerpt-cut'],
    ['the beginning of the text', 'Some words of the', 'Some words of the text.', undefined, 'excerpt-cut'],
    ['the text itself', 'Some words of the text.', 'Some words of the text.', undefined],
    ['with marks of markup', 'Less <than> five', 'Some words of the text.', 'Less <than> five'],
  ];
  for (const [why, summary, content_text, standfirst, code] of summaries) {
    it(`takes a summary as the standfirst only where it is right: ${why}`, async () => {
      const {story, codes, problems} = await read(feedOf({...item, content_text, summary}));
      expect(story?.standfirst).to.deep.equal(standfirst);
      expect(codes).to.deep.equal(code ? [code] : []);
      if (code) expect(problems[0]!.text).to.equal(summary);
    });
  }

  it('makes the body of the summary where there is no other text', async () => {
    const {story} = await read(feedOf({id: '1', title: 'A headline', summary: 'The only words.'}));
    expect(story).to.deep.include({headline: 'A headline', body: [{type: 'paragraph', content: 'The only words.'}]});
    expect(story).to.not.have.property('standfirst');
  });

  it('makes blocks of attachments, those of one title together, and links of other files', async () => {
    const {story} = await read(feedOf({
      ...item,
      attachments: [
        {url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', title: 'The talk', duration_in_seconds: 90},
        {url: 'https://news.example/a.ogg', mime_type: 'audio/ogg', title: 'The talk'},
        {url: 'https://news.example/plan%20b.pdf', mime_type: 'application/pdf'},
        {url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', mime_type: 'text/html'},
        {url: 'javascript:alert(1)', mime_type: 'audio/mpeg'}, {mime_type: 'audio/mpeg'}, 5,
      ],
    }));
    expect(story?.body).to.deep.equal([
      {type: 'audio', provider: 'file', title: 'The talk', duration: 90, sources: [{src: 'https://news.example/a.mp3', type: 'audio/mpeg'}, {src: 'https://news.example/a.ogg', type: 'audio/ogg'}]},
      {type: 'video', provider: 'youtube', id: 'aqz-KE-bpKQ', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'},
      {type: 'paragraph', content: 'Some words of the text.'},
      {type: 'link', url: 'https://news.example/plan%20b.pdf', title: 'plan b.pdf'},
    ]);
  });

  it('shows a picture that opens the text once, as the leading one', async () => {
    const {story, codes} = await read(feedOf({...item, content_text: undefined, image: 'https://news.example/a.jpg', content_html: '<img src="https://news.example/a-300x200.jpg" alt="A boat"><p>Words.</p>'}));
    expect(story).to.deep.include({leadImage: {src: 'https://news.example/a.jpg', alt: 'A boat'}, body: [{type: 'paragraph', content: 'Words.'}]});
    expect(codes).to.deep.equal(['image-duplicate']);
  });

  const authors: [name: unknown, authors: unknown, byline: unknown, dropped: string | undefined][] = [
    ['admin', undefined, undefined, 'admin'],
    ['desk@news.example', undefined, undefined, 'desk@news.example'],
    ['https://news.example/lea', undefined, undefined, 'https://news.example/lea'],
    ['By Lea Example', [{name: 'Lea Example'}], undefined, undefined],
    ['Lea Example and Omar O’Neil', [{name: 'Lea Example'}, {name: 'Omar O’Neil'}], undefined, undefined],
    ['Lea Example, Omar Example und Ida Example', [{name: 'Lea Example'}, {name: 'Omar Example'}, {name: 'Ida Example'}], undefined, undefined],
    ['Lea Example, BBC News', undefined, 'Lea Example, BBC News', undefined],
    ['Science and Technology Desk', undefined, 'Science and Technology Desk', undefined],
    ['محمد علي', [{name: 'محمد علي'}], undefined, undefined],
    [5, undefined, undefined, undefined],
  ];
  for (const [name, expected, byline, dropped] of authors) {
    it(`reads the author ${String(name)}`, async () => {
      const {story, problems} = await read(feedOf({...item, authors: [{name}]}));
      expect([story?.authors, story?.byline]).to.deep.equal([expected, byline]);
      expect(problems.map(({code, text}) => [code, text])).to.deep.equal(dropped ? [['author-dropped', dropped]] : []);
    });
  }

  it('names what a story has no field for', async () => {
    const {problems} = await read(feedOf({...item, external_url: 'https://elsewhere.example/x', image: 'https://news.example/a.jpg', banner_image: 'https://news.example/b.jpg'}));
    expect(problems.map(({code, text}) => [code, text])).to.deep.equal([
      ['field-dropped', 'https://elsewhere.example/x'],
      ['field-dropped', 'https://news.example/b.jpg'],
    ]);
  });

  it('gives a date only with its offset', async () => {
    const {story, problems} = await read(feedOf({...item, date_published: '2020-03-04T08:15:00', date_modified: '2020-03-05T08:15+0100'}));
    expect(story?.published).to.equal(undefined);
    expect(story?.updated).to.equal('2020-03-05T08:15:00+01:00');
    expect(problems.map(({code, text}) => [code, text])).to.deep.equal([['date-unreadable', '2020-03-04T08:15:00']]);
  });

  it('reads the examples of its specification', async () => {
    const {story, kinds} = await read(await fixture('spec-1.1-example-2.json'));
    expect(story).to.include({headline: 'Special #1 - Chris Parrish', published: '2014-05-09T14:04:00-07:00'});
    expect(kinds).to.equal('audio paragraph');
    // Posts without a title: what they are called is not invented.
    for (const name of ['spec-1.1-example-1.json', 'spec-1.1-example-3.json']) {
      const {story: none, codes} = await read(await fixture(name));
      expect(none).to.equal(undefined);
      expect(codes).to.include('no-story');
    }
  });

  it('reads the samples that lie beside the repository', async function () {
    if (!(await isShared())) this.skip();
    for (const name of ['full-11', 'version-10', 'version-11']) {
      const {story, kinds} = await read(await fetchShared(`corpus/jsonfeed/gofeed-${name}.json`));
      expect(story).to.include({headline: 'title', standfirst: 'summary'});
      expect(kinds).to.equal('audio paragraph');
    }
  });

  it('never fails but by a code, whatever stands in its fields', async () => {
    const whole = {
      ...feedOf({
        ...item, content_html: '<p>x</p>', summary: 'y', url: 'https://a.example/', image: 'https://a.example/a.jpg', authors: [{name: 'A', avatar: 'x'}],
        attachments: [{url: 'https://a.example/a.mp3', mime_type: 'audio/mpeg', title: 't', duration_in_seconds: 5}], tags: ['a'], date_published: '2020-01-01',
      }),
      home_page_url: 'https://a.example/', icon: 'x', language: 'en',
    };
    const window_ = window as unknown as SourceWindow;
    const ends: unknown[] = [];
    for (const odd of oddValues(whole)) {
      if (typeof odd !== 'object' || !odd) continue;
      const problems: Problem[] = [];
      ends.push(await readJsonFeed(odd, {window: window_, report: (problem) => problems.push(problem)}).catch((error: unknown) => error));
      expect(problems.every(({code, message}) => code && message)).to.equal(true);
    }
    expect(ends.length).to.be.greaterThan(300);
    expect(ends.filter(isOdd)).to.deep.equal([]);
  });
});
