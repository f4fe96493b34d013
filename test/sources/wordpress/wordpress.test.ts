import {expect} from '@open-wc/testing';
import type {Draft} from '../../../src/model/draft.js';
import type {Problem} from '../../../src/model/problem.js';
import {sources} from '../../../src/sources/sources.js';
import {readWordPress} from '../../../src/sources/wordpress/wordpress.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const NOW = new Date('2026-01-01T00:00:00Z');

const read = async (article: object, more: object = {}) => {
  const problems: Problem[] = [];
  const draft = await readWordPress(article, {lang: 'en', window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), now: NOW, ...more});
  return {draft, problems, named: problems.map(({code, text}) => [code, text])};
};

const PARAGRAPH = '<p>The river rose by three metres on Tuesday, faster than ever, said the mayor of the lower town.</p>';

/** An answer of the REST API; what a case does not say is as harmless as can be. */
const post = (more: object = {}) => ({
  id: 7,
  date: '2020-03-04T09:15:00',
  date_gmt: '2020-03-04T08:15:00',
  modified_gmt: '2020-03-04T08:15:00',
  slug: 'a-flood',
  status: 'publish',
  link: 'https://news.example/a-flood/',
  title: {rendered: 'A flood'},
  content: {rendered: PARAGRAPH, protected: false},
  excerpt: {rendered: '', protected: false},
  author: 3,
  featured_media: 0,
  _embedded: {},
  ...more,
});

const by = (...authors: object[]) => ({_embedded: {author: authors}});
const termsOf = (...terms: object[]) => ({_embedded: {'wp:term': [terms]}});
const titled = (rendered: string) => ({title: {rendered}});
const excerpted = (rendered: string) => ({excerpt: {rendered, protected: false}});
const gravatar = {avatar_urls: {24: 'https://secure.gravatar.com/avatar/0?s=24', 96: 'https://secure.gravatar.com/avatar/0?s=96'}};
const term = (taxonomy: string, name: string, more: object = {}) => ({taxonomy, name, ...more});

/** What the head of a post with these fields says, and what of it is named. */
const heads: readonly (readonly [title: string, fields: object, expected: Draft, named?: unknown])[] = [
  ['a title with entities', titled('Rock &#038; roll &#8220;here&#8221;'), {headline: 'Rock & roll “here”'}],
  ['a title with entities written twice', titled('Rock &amp;#038; roll&amp;hellip;'), {headline: 'Rock & roll…'}],
  ['a title with tags', titled('A <em>flood</em> in<br>town'), {headline: 'A flood in\ntown'}],
  ['a title with brackets', titled('[video] &amp; [Updated] A flood'), {headline: '[video] & [Updated] A flood'}],
  ['a title with an angle that is no tag', titled('1 &lt; 2'), {headline: '1 < 2'}],
  ['the id and the address', {}, {id: '7', canonicalUrl: 'https://news.example/a-flood/'}],
  ['the time in UTC', {}, {published: '2020-03-04T08:15:00Z', updated: undefined}],
  ['a later update', {modified_gmt: '2020-03-05T08:15:00'}, {updated: '2020-03-05T08:15:00Z'}],
  ['no time without offset', {date_gmt: undefined}, {published: undefined}, [['date-unreadable', '2020-03-04T09:15:00']]],
  ['a time with an offset as it is', {date_gmt: '2020-03-04T08:15:00+01:00'}, {published: '2020-03-04T08:15:00+01:00'}],
  ['an author with bio and page', by({name: 'Ann Lee', description: 'Ann &amp; <a href="https://a.example/">rivers</a>.', link: 'https://news.example/author/ann/'}),
    {authors: [{name: 'Ann Lee', url: 'https://news.example/author/ann/', bio: ['Ann & ', {t: 'a', href: 'https://a.example/', c: ['rivers']}, '.']}]}],
  ['the website of an author', by({name: 'Ann', url: 'https://ann.example/', link: 'https://news.example/ann/'}),
    {authors: [{name: 'Ann', url: 'https://news.example/ann/', links: [{platform: 'website', url: 'https://ann.example/'}]}]}],
  ['no picture of an author from a third party', by({name: 'Ann', ...gravatar}), {authors: [{name: 'Ann'}]}, [['field-dropped', 'https://secure.gravatar.com/avatar/0?s=96']]],
  ['a picture of an author from the site', by({name: 'Ann', avatar_urls: {96: 'https://news.example/ann.jpg'}}), {authors: [{name: 'Ann', image: {src: 'https://news.example/ann.jpg'}}]}],
  ['a name without By', by({name: 'By Ann Lee'}), {authors: [{name: 'Ann Lee'}]}],
  ['a name with entities', by({name: 'Ann &amp; Co'}), {authors: [{name: 'Ann & Co'}]}],
  ['no author where there is an error', by({code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: {status: 404}}), {authors: undefined}, [['author-dropped', 'Invalid user ID.']]],
  ['no author of the name admin', by({name: 'admin', description: 'Runs it.'}), {authors: undefined}, [['author-dropped', 'admin Runs it.']]],
  ['no author with an e-mail address for a name', by({name: 'ann@news.example'}), {authors: undefined}, [['author-dropped', 'ann@news.example']]],
  ['no author with an address for a name', by({name: 'https://ann.example'}), {authors: undefined}, [['author-dropped', 'https://ann.example']]],
  ['the authors of Co-Authors Plus in the place of Guest', {...by({name: 'Guest'}), coauthors: [{display_name: 'Ann'}, {display_name: 'Bo'}]}, {authors: [{name: 'Ann'}, {name: 'Bo'}]}, [['author-dropped', 'Guest']]],
  ['what the account says of an author who is listed', {...by({name: 'Ann', description: 'A reporter.'}), coauthors: [{display_name: 'Bo'}, {display_name: 'Ann'}]}, {authors: [{name: 'Bo'}, {name: 'Ann', bio: 'A reporter.'}]}],
  ['the authors that are terms', termsOf(term('author', 'Ann', {description: 'A reporter.'}), term('author', 'Bo', {description: 'Bo Bo Lee bo 12 bo@news.example'})), {authors: [{name: 'Ann', bio: 'A reporter.'}, {name: 'Bo'}]}],
  ['the printed names of authors whose terms are accounts', termsOf(term('author', 'ann', {slug: 'cap-ann', description: 'Ann Lee Ann Lee ann 12 ann@news.example'}), term('author', 'bo', {slug: 'cap-bo', description: 'Bo   bo 13'})),
    {authors: [{name: 'Ann Lee'}]}, [['author-dropped', 'bo']]],
  ['the authors of PublishPress with their role', {authors: [{display_name: 'Ann', job_title: 'Editor'}]}, {authors: [{name: 'Ann', role: 'Editor'}]}],
  ['the numbers of co-authors as nothing', {...by({name: 'Ann'}), coauthors: [12, 13]}, {authors: [{name: 'Ann'}]}],
  ['section and tags', termsOf(term('category', 'World &amp; Conflict'), term('category', 'Asia'), term('post_tag', 'Rivers')), {section: 'World & Conflict', tags: ['Asia', 'Rivers']}],
  ['no section for what has none', termsOf(term('category', 'Uncategorized'), term('post_tag', 'Rivers')), {section: undefined, tags: ['Rivers']}],
  ['no section of a tag', termsOf(term('post_tag', 'Rivers')), {section: undefined, tags: ['Rivers']}],
  ['terms of the site’s own kinds by name', termsOf(term('series', 'Ten rivers'), term('post_format', 'Gallery')), {section: undefined, tags: undefined}, [['field-dropped', 'Ten rivers']]],
  ['the translations that WPML knows', {wpml_current_locale: 'en_GB', wpml_translations: [{locale: 'fr_FR', id: 8, post_title: 'L&rsquo;eau', href: 'https://news.example/fr/8/'}]},
    {lang: 'en-GB', translations: [{lang: 'fr-FR', url: 'https://news.example/fr/8/', title: 'L’eau'}]}],
  ['translations by number alone by their number', {lang: 'en', translations: {en: 7, fr: 8}}, {lang: 'en', translations: undefined}, [['field-dropped', 'fr 8']]],
  ['an excerpt that was written', excerpted('<p>What the water <em>left</em></p>\n'), {standfirst: ['What the water ', {t: 'em', c: ['left']}]}],
  ['fields of editors by name', {acf: {deck: 'What the water left', code: 'x1'}, meta: {footnotes: '[{"content": "a b"}]'}}, {standfirst: undefined}, [['field-dropped', 'What the water left']]],
  ['the language of a plugin for languages', {lang: 'fr'}, {lang: 'fr'}],
  ['no language where none is said', {}, {lang: undefined}],
];

const cut: readonly (readonly [title: string, excerpt: string, content?: string])[] = [
  ['ends in brackets', '<p>The river rose by three metres [&hellip;]</p>'],
  ['ends in an ellipsis', '<p>Written by whom&#8230;</p>'],
  ['ends in three dots', '<p>Written by whom...</p>'],
  ['has a link to the rest', '<p>Of rivers <a class="more-link" href="https://news.example/a-flood/">On</a></p>'],
  ['says to read on', '<p>Of rivers &hellip; <a href="https://news.example/a-flood/">Continue reading <span>A flood</span></a></p>'],
  ['is the whole body', '<p>The river rose by three metres on Tuesday, faster than ever, said the mayor of the lower town.</p>'],
  ['is how the body begins', '<p>The river rose by three metres on Tuesday, faster than ever, said the mayor and then other words.</p>'],
  ['is a first sentence of the body', '<p>It rained.</p>', '<p>It rained.</p><p>And then it rained again, for as long as anybody could remember.</p>'],
];

const graph = (...nodes: object[]) => ({yoast_head_json: {og_site_name: 'The News', og_locale: 'de_DE', canonical: 'https://news.example/canonical/', schema: {'@graph': nodes}}});
const article = (more: object) => ({'@type': 'NewsArticle', '@id': 'a', ...more});

const yoast: typeof heads = [
  ['language, publisher and address', graph(), {lang: 'de-DE', publisher: {name: 'The News'}, canonicalUrl: 'https://news.example/canonical/'}],
  ['an author where the post has none', graph(article({author: {name: 'Ann', '@id': 'p'}, inLanguage: 'de'}), {'@id': 'p', '@type': 'Person', name: 'Ann Lee', description: 'A reporter.', url: 'https://news.example/ann/'}),
    {lang: 'de', authors: [{name: 'Ann Lee', bio: 'A reporter.', url: 'https://news.example/ann/'}]}],
  ['no author of the name admin', graph(article({author: {name: 'admin'}})), {authors: undefined}, [['author-dropped', 'admin']]],
  ['times where the post has none', {...graph(article({datePublished: '2020-03-04T08:15:00+00:00', dateModified: '2020-03-05T08:15:00+00:00'})), date_gmt: undefined, modified_gmt: undefined, date: undefined},
    {published: '2020-03-04T08:15:00+00:00', updated: '2020-03-05T08:15:00+00:00'}],
  ['section, tags and genre', graph(article({'@type': ['Article', 'AdvertiserContentArticle'], articleSection: ['Uncategorized', 'World'], keywords: ['Rivers']})), {section: 'World', tags: ['Rivers'], genre: 'sponsored'}],
  ['the logo of the publisher', graph(article({publisher: {'@id': 'o'}}), {'@id': 'o', '@type': 'Organization', name: 'The News Ltd', url: 'https://news.example/', logo: {'@id': 'l'}}, {'@id': 'l', url: 'https://news.example/l.png', width: 60, height: 60}),
    {publisher: {name: 'The News Ltd', url: 'https://news.example/', logo: {src: 'https://news.example/l.png', width: 60, height: 60}}}],
  ['the featured image, if there is one', {...graph(article({image: {'@id': 'i'}}), {'@id': 'i', '@type': 'ImageObject', url: 'https://news.example/i.jpg', width: 800, height: 600}), featured_media: 9},
    {leadImage: {src: 'https://news.example/i.jpg', width: 800, height: 600}}],
  ['no image of the body for a featured one', graph(article({image: {url: 'https://news.example/i.jpg'}})), {leadImage: undefined}],
  ['nothing in the place of what the post says', {...graph(article({author: {name: 'Bo'}, datePublished: '2001-01-01T00:00:00Z', articleSection: ['Sport'], keywords: ['Balls']})), _embedded: {author: [{name: 'Ann'}], 'wp:term': [[term('category', 'World'), term('post_tag', 'Rivers')]]}},
    {authors: [{name: 'Ann'}], published: '2020-03-04T08:15:00Z', section: 'World', tags: ['Rivers']}],
  ['no list in the place of a head', {yoast_head_json: [1, 2]}, {authors: undefined}],
];

const media = (more: object = {}) => ({_embedded: {'wp:featuredmedia': [{source_url: 'https://news.example/plaza.jpg', alt_text: '', caption: {rendered: ''}, media_details: {width: 2000, height: 1000, sizes: {}}, ...more}]}});
const details = (more: object) => media({media_details: {width: 2000, height: 1000, sizes: {}, ...more}});
const lead = {src: 'https://news.example/plaza.jpg', width: 2000, height: 1000};
const size = (width: number, height: number) => ({width, height, source_url: `https://news.example/plaza-${width}x${height}.jpg`});

const pictures: typeof heads = [
  ['address and sides', media(), {leadImage: lead}],
  ['the words for those who do not see it', media({alt_text: 'A "boat" & more'}), {leadImage: {...lead, alt: 'A "boat" & more'}}],
  ['a caption with its credit cut off', media({caption: {rendered: '<p>The <b>square</b>. (Photo: Ann Lee/Agency)</p>\n'}}), {leadImage: {...lead, caption: ['The ', {t: 'strong', c: ['square']}, '.'], credit: 'Ann Lee/Agency'}}],
  ['a caption that is a credit', media({caption: {rendered: '<p>Featured image via Ann Lee</p>\n'}}), {leadImage: {...lead, credit: 'Ann Lee'}}],
  ['the credit that the file says', details({image_meta: {credit: 'Ann &amp; Lee', copyright: 'Agency'}}), {leadImage: {...lead, credit: 'Ann & Lee', rights: 'Agency'}}],
  ['the copyright in the place of a credit', details({image_meta: {credit: '', copyright: 'Agency'}}), {leadImage: {...lead, credit: 'Agency'}}],
  ['the sizes that are not cut', details({sizes: {thumbnail: size(150, 150), medium: size(300, 150), large: size(1024, 512)}}),
    {leadImage: {...lead, sources: [{src: 'https://news.example/plaza-300x150.jpg', width: 300}, {src: 'https://news.example/plaza-1024x512.jpg', width: 1024}]}}],
  ['http made https', media({source_url: 'http://news.example/plaza.jpg'}), {leadImage: lead}, [['http-upgraded', 'http://news.example/plaza.jpg']]],
  ['no image where there is an error', {_embedded: {'wp:featuredmedia': [{code: 'rest_forbidden', message: 'Not allowed.', data: {status: 401}}]}}, {leadImage: undefined}, [['field-dropped', 'Not allowed.']]],
  ['an image that Jetpack knows', {jetpack_featured_media_url: 'https://news.example/jet.jpg'}, {leadImage: {src: 'https://news.example/jet.jpg'}}],
  ['no image with a refused address', media({source_url: 'javascript:alert(1)'}), {leadImage: undefined}],
];

const refused: readonly (readonly [title: string, article: object, code: string, sentence: RegExp])[] = [
  ['a draft', post({status: 'draft'}), 'held-back', /not published \(draft\)\.$/],
  ['a private post', post({status: 'private'}), 'held-back', /private/],
  ['a post behind a password', post({content: {rendered: '', protected: true}}), 'held-back', /password\.$/],
  ['a post of the future', post({date_gmt: '2026-02-01T00:00:00'}), 'held-back', /not published yet\.$/],
  ['an answer without content', post({content: undefined}), 'no-story', /no content\.$/],
  ['a post that is missing', {code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: {status: 404}}, 'item-missing', /^WordPress answered: Invalid post ID\.$/],
  ['an answer that is an error', {code: 'rest_forbidden', message: 'Sorry.', data: {status: 401}}, 'status', /^WordPress answered: Sorry\.$/],
];

describe('a post of WordPress', () => {
  for (const [group, rows] of Object.entries({'the head has': heads, 'Yoast gives': yoast, 'the lead image has': pictures})) {
    for (const [title, fields, expected, named] of rows) {
      it(`${group} ${title}`, async () => {
        const {draft, ...reading} = await read(post(fields));
        for (const [name, value] of Object.entries(expected)) expect(draft[name as keyof Draft], name).to.deep.equal(value);
        if (named) expect(reading.named).to.deep.equal(named);
      });
    }
  }

  for (const [title, excerpt, content = PARAGRAPH] of cut) {
    it(`takes no standfirst from an excerpt that ${title}`, async () => {
      const {draft, problems} = await read(post({...excerpted(excerpt), content: {rendered: content, protected: false}}));
      expect(draft.standfirst).to.equal(undefined);
      const words = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent!.trim();
      expect(problems.filter(({code}) => code === 'excerpt-cut').map(({text}) => text)).to.deep.equal([words]);
    });
  }

  it('takes an excerpt that is the first heading of the body for what a person wrote', async () => {
    const {draft} = await read(post({...excerpted('<p>What the water left</p>'), content: {rendered: `<h2 class="wp-block-heading">What the water left</h2>${PARAGRAPH}`, protected: false}}));
    expect(draft.standfirst).to.equal('What the water left');
    expect((draft.body as object[]).length).to.equal(1);
  });

  it('says that `_embed` is missing', async () => {
    const {draft, problems} = await read(post({_embedded: undefined, featured_media: 9, categories: [2]}));
    expect(draft.authors).to.equal(undefined);
    expect(problems.map(({code, severity, text}) => [code, severity, text])).to.deep.equal([['field-dropped', 'warning', 'author, featured_media, categories']]);
  });

  for (const [title, answer, code, sentence] of refused) {
    it(`refuses ${title}`, async () => {
      const {story, problems} = await readStory(answer, {lang: 'en', now: NOW});
      expect(story).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.severity])).to.deep.equal([[code, 'error']]);
      expect(problems[0]!.message).to.match(sentence);
    });
  }

  it('reads no clock of its own', async () => {
    expect((await read(post({date_gmt: '2999-01-01T00:00:00'}), {now: undefined})).draft.headline).to.equal('A flood');
  });
});

describe('a list of posts of WordPress', () => {
  const list = [post(), post({id: 8, slug: 'a-drought', link: 'https://news.example/a-drought/', title: {rendered: 'A drought'}}), post({id: 9, status: 'draft'})];

  for (const [item, headline] of [[undefined, 'A flood'], ['8', 'A drought'], ['a-drought', 'A drought'], ['https://news.example/a-drought/', 'A drought']]) {
    it(`gives ${item ?? 'the first'}`, async () => expect((await read(list, {item})).draft.headline).to.equal(headline));
  }

  for (const [item, code] of [['10', 'item-missing'], ['9', 'held-back']] as const) {
    it(`has a code for the item ${item}: ${code}`, async () => {
      expect((await readStory(list, {item, lang: 'en'})).problems.map((problem) => problem.code)).to.deep.equal([code]);
    });
  }
});

describe('telling WordPress from the data', () => {
  const source = sources.find(({name}) => name === 'wordpress')!;
  for (const [title, data, expected] of [
    ['a post', post(), true],
    ['a post of a few fields', {title: {rendered: 'A'}, content: {rendered: ''}}, true],
    ['a list', [post()], true],
    ['an error', {code: 'rest_no_route', message: 'No route.', data: {status: 404}}, true],
    ['an empty list', [], false],
    ['a title that is a text', {title: 'A', content: 'b'}, false],
    ['another error', {code: 'x', message: 'y'}, false],
    ['a text', 'title', false],
  ] as const) {
    it(`${expected ? 'knows' : 'does not take for it'} ${title}`, () => expect(source.recognises(data as object)).to.equal(expected));
  }
});

describe('odd answers in the form of WordPress', () => {
  const full = post({
    ...graph(article({author: {name: 'Ann'}, publisher: {name: 'P', logo: {url: 'https://news.example/l.png'}}, image: {url: 'https://news.example/i.png'}})),
    coauthors: [{display_name: 'Ann', description: 'A', avatar_urls: {96: 'https://news.example/a.png'}}],
    acf: {deck: 'a b'},
    _embedded: {...media({caption: {rendered: '<p>c</p>'}})._embedded, author: [{name: 'Ann', description: 'b'}], 'wp:term': [[term('category', 'World')]]},
  });

  it('throw nothing but what has a code, whatever stands in a field', async () => {
    for (const answer of oddValues(full)) {
      const end = await read(answer).catch((error: unknown) => error);
      expect(isOdd(end), JSON.stringify(answer).slice(0, 2000)).to.equal(false);
    }
  });

  it('keep all of what is too many for a story, which the check names', async () => {
    const many = Array.from({length: 20_000}, (_, at) => term('post_tag', `&amp;${at}`));
    const {draft} = await read(post({_embedded: {'wp:term': [many], author: Array.from({length: 5000}, (_, at) => ({name: `&amp;${at}`}))}, title: {rendered: '&amp;'.repeat(100_000)}}));
    expect((draft.tags as string[]).length).to.equal(20_000);
    expect(draft.tags).to.include('&0');
  });
});

describe('the seed article as WordPress serves it', () => {
  const readDemo = async (name: string) => {
    const base = new URL(`../../../demo/stories/${name}`, import.meta.url).href;
    return (await readStory(await (await fetch(base)).text(), {lang: 'en', base})).story!;
  };

  it('is the golden reading in the answer of the demo', async () => {
    const [story, {headline, standfirst, body}] = await Promise.all([readDemo('wordpress-post.json'), readDemo('aleppo.txt')]);
    expect(story.body).to.deep.equal(body);
    expect({headline: story.headline, standfirst: story.standfirst}).to.deep.equal({headline, standfirst});
    expect(story.authors!.map(({name}) => name)).to.deep.equal(['Carolina']);
    expect(story.leadImage!.sources!.map(({width}) => width)).to.deep.equal([300, 1024, 1600]);
  });

  for (const version of ['6.1.9', '7.1']) {
    for (const name of ['post-blocks-embed', 'post-classic-embed', 'post-typographic', 'posts-embed#297', 'posts-fields#295']) {
      it(`is the golden reading in ${name} of WordPress ${version}`, async function () {
        if (!(await isShared())) return this.skip();
        const [file, item] = name.split('#');
        const article = await fetchShared(`corpus/wordpress-live/${version}/${file}.json`);
        const {story} = await readStory(article, {lang: 'en', item});
        expect(story!.body).to.deep.equal((await readDemo('aleppo.txt')).body);
      });
    }
  }
});
