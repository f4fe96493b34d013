import {expect} from '@open-wc/testing';
import type {Draft} from '../../../src/model/draft.js';
import type {Problem} from '../../../src/model/problem.js';
import {readGhost} from '../../../src/sources/ghost/ghost.js';
import {sources} from '../../../src/sources/sources.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const NOW = new Date('2026-01-01T00:00:00Z');

const read = async (article: object, more: object = {}) => {
  const problems: Problem[] = [];
  const draft = await readGhost(article, {lang: 'en', window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), now: NOW, ...more});
  return {draft, problems, named: problems.map(({code, text}) => [code, text])};
};

/** A post as the Content API gives it. */
const post = (more: object = {}) => ({
  id: '5f01',
  uuid: 'u-1',
  title: 'A flood',
  slug: 'a-flood',
  html: '<p>The river rose.</p>',
  feature_image: null,
  feature_image_alt: null,
  feature_image_caption: null,
  visibility: 'public',
  access: true,
  published_at: '2020-03-04T08:15:00.000+00:00',
  updated_at: '2020-03-04T08:15:00.000+00:00',
  custom_excerpt: null,
  codeinjection_head: null,
  canonical_url: null,
  url: 'https://news.example/a-flood/',
  ...more,
});
const answer = (...posts: object[]) => ({posts, meta: {pagination: {page: 1, total: posts.length}}});
const by = (more: object) => ({authors: [{name: 'Ann', profile_image: null, twitter: null, ...more}]});
const links = (...all: [platform: string, url: string][]) => ({authors: [{name: 'Ann', links: all.map(([platform, url]) => ({platform, url}))}]});
const p = (content: unknown) => ({type: 'paragraph', content});

const heads: readonly (readonly [title: string, fields: object, expected: Draft, named?: unknown])[] = [
  ['the title to the character', {title: 'A <em>flood</em> & [more] &amp;'}, {headline: 'A <em>flood</em> & [more] &amp;'}],
  ['id, address and time', {}, {id: '5f01', canonicalUrl: 'https://news.example/a-flood/', published: '2020-03-04T08:15:00.000+00:00', updated: undefined}],
  ['a later update', {updated_at: '2020-03-05T08:15:00.000Z'}, {updated: '2020-03-05T08:15:00.000Z'}],
  ['a time without offset, which is UTC', {published_at: '2020-03-04 08:15:00'}, {published: '2020-03-04 08:15:00Z'}],
  ['a time that is a number', {published_at: 1583309700000}, {published: '2020-03-04T08:15:00.000Z'}],
  ['the canonical address first', {canonical_url: 'https://other.example/flood/'}, {canonicalUrl: 'https://other.example/flood/'}],
  ['no address of a page that is none', {url: 'https://news.example/404/'}, {canonicalUrl: undefined}],
  ['an excerpt that was written', {custom_excerpt: 'What the water left', excerpt: 'What the water left'}, {standfirst: 'What the water left'}, []],
  ['no excerpt that a machine cut', {excerpt: 'The river\nrose.'}, {standfirst: undefined}, [['excerpt-cut', 'The river rose.']]],
  ['an author with bio and page', by({bio: 'Ann reports on rivers.', url: 'https://news.example/author/ann/'}), {authors: [{name: 'Ann', bio: 'Ann reports on rivers.', url: 'https://news.example/author/ann/'}]}],
  ['no page of an author that is none', by({url: 'https://news.example/404/'}), {authors: [{name: 'Ann'}]}],
  ['a picture of an author', by({profile_image: 'https://news.example/ann.jpg'}), {authors: [{name: 'Ann', image: {src: 'https://news.example/ann.jpg'}}]}],
  ['no picture of an author from a third party', by({profile_image: '//www.gravatar.com/avatar/0'}), {authors: [{name: 'Ann'}]}, [['field-dropped', 'https://www.gravatar.com/avatar/0']]],
  ['the website of an author', by({website: 'https://ann.example'}), links(['website', 'https://ann.example'])],
  ['the accounts of an author', by({twitter: '@ann', facebook: 'ann', bluesky: 'ann.example', mastodon: 'social.example/@ann', youtube: '@ann', linkedin: 'ann', threads: '@ann', tiktok: '@ann', instagram: 'ann'}), links(
    ['facebook', 'https://www.facebook.com/ann'], ['x', 'https://x.com/ann'], ['threads', 'https://www.threads.net/@ann'], ['bluesky', 'https://bsky.app/profile/ann.example'], ['mastodon', 'https://social.example/@ann'],
    ['tiktok', 'https://www.tiktok.com/@ann'], ['youtube', 'https://www.youtube.com/@ann'], ['instagram', 'https://www.instagram.com/ann'], ['linkedin', 'https://www.linkedin.com/in/ann'])],
  ['an account that is an address', by({mastodon: 'https://social.example/@ann'}), links(['mastodon', 'https://social.example/@ann'])],
  ['an account of Mastodon by its name, which was refused as an address with a user', by({mastodon: '@ann@social.example'}), links(['mastodon', 'https://social.example/@ann'])],
  ['no author of the name admin', by({name: 'Admin', bio: 'Runs it.'}), {authors: undefined}, [['author-dropped', 'Admin Runs it.']]],
  ['the primary author where there are no authors', {primary_author: {name: 'Bo'}}, {authors: [{name: 'Bo'}]}],
  ['section and tags', {tags: [{name: 'World'}, {name: 'Rivers'}], primary_tag: {name: 'World'}}, {section: 'World', tags: ['Rivers']}],
  ['no tags of the site’s own use', {tags: [{name: '#internal'}, {name: 'World'}, {name: 'Rivers'}]}, {section: 'World', tags: ['Rivers']}, []],
  ['no section of the site’s own use', {tags: [{name: '#internal'}], primary_tag: {name: '#internal'}}, {section: undefined, tags: undefined}],
  ['the lead image', {feature_image: 'https://news.example/a.jpg', feature_image_alt: 'A "boat"', feature_image_caption: '<span>The square. Photo by </span><a href="https://ann.example/"><span>Ann</span></a>'},
    {leadImage: {src: 'https://news.example/a.jpg', alt: 'A "boat"', caption: ['The square. Photo by ', {t: 'a', href: 'https://ann.example/', c: ['Ann']}]}}],
  ['the credit of the lead image', {feature_image: 'http://news.example/a.jpg', feature_image_caption: 'Featured image via Ann'}, {leadImage: {src: 'https://news.example/a.jpg', credit: 'Ann'}}],
  ['code of the page by name', {codeinjection_head: '<script>1</script>', codeinjection_foot: '<style>p{}</style>'}, {}, [['field-dropped', '<script>1</script>'], ['field-dropped', '<style>p{}</style>']]],
];

const refused: readonly (readonly [title: string, article: object, code: string, sentence: RegExp])[] = [
  ['a draft', answer(post({status: 'draft'})), 'held-back', /draft\.$/],
  ['a post that is only sent by mail', answer(post({status: 'sent'})), 'held-back', /sent\.$/],
  ['a post that is cut', answer(post({visibility: 'paid', access: false})), 'held-back', /members only\.$/],
  ['a post for members in an export', answer(post({visibility: 'members', access: undefined})), 'held-back', /members only\.$/],
  ['a post of the future', answer(post({published_at: '2026-02-01T00:00:00.000Z'})), 'held-back', /later\.$/],
  ['an answer without posts', answer(), 'item-missing', /^None of the 0 items/],
  ['a post that is missing', {errors: [{message: 'Resource not found error, cannot read post.', context: 'Post not found.', type: 'NotFoundError'}]}, 'item-missing', /^Ghost answered: Resource not found/],
  ['an answer that is an error', {errors: [{message: 'Authorization failed', context: 'Check the key.', type: 'NoPermissionError'}]}, 'status', /^Ghost answered: Authorization failed$/],
];

describe('a post of Ghost', () => {
  for (const [title, fields, expected, named] of heads) {
    it(`has ${title}`, async () => {
      const {draft, ...reading} = await read(answer(post(fields)));
      for (const [name, value] of Object.entries(expected)) expect(draft[name as keyof Draft], name).to.deep.equal(value);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  for (const [title, article, code, sentence] of refused) {
    it(`refuses ${title}`, async () => {
      const {story, problems} = await readStory(article, {lang: 'en', now: NOW});
      expect(story).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.severity])).to.deep.equal([[code, 'error']]);
      expect(problems[0]!.message).to.match(sentence);
    });
  }

  it('carries what members may read where the answer was given to one', async () => {
    expect((await read(post({visibility: 'members', access: true}))).draft.headline).to.equal('A flood');
  });

  for (const [title, fields, base, href] of [
    ['its own address', {}, undefined, 'https://news.example/b/'],
    ['the address that the caller knows', {url: undefined}, 'https://blog.example/news/export.json', 'https://blog.example/news/b/'],
  ] as const) {
    it(`has the site’s address from ${title}`, async () => {
      const {draft} = await read(post({...fields, html: '<p><a href="__GHOST_URL__/b/">b</a></p>', feature_image: '__GHOST_URL__/a.jpg'}), {base});
      expect(draft.body).to.deep.equal([p([{t: 'a', href, c: ['b']}])]);
      expect(draft.leadImage).to.deep.equal({src: href.replace('b/', 'a.jpg')});
    });
  }

  it('names what stands on a site that nobody knows', async () => {
    const {draft, named} = await read(post({url: undefined, html: '<p>x</p><img src="__GHOST_URL__/a.jpg">'}));
    expect(draft.body).to.deep.equal([p('x')]);
    expect(named.filter(([code]) => code === 'url-refused').map(([, text]) => text!.trim())).to.include('/a.jpg');
  });
});

describe('posts of Ghost', () => {
  const list = answer(post(), post({id: '5f02', uuid: 'u-2', slug: 'a-drought', url: 'https://news.example/a-drought/', title: 'A drought'}));

  for (const [item, headline] of [[undefined, 'A flood'], ['5f02', 'A drought'], ['u-2', 'A drought'], ['a-drought', 'A drought'], ['https://news.example/a-drought/', 'A drought']]) {
    it(`give ${item ?? 'the first'}`, async () => expect((await read(list, {item})).draft.headline).to.equal(headline));
  }
});

describe('an export of Ghost', () => {
  const tables = {
    posts: [post({url: undefined, authors: undefined, tags: undefined, access: undefined, type: 'post', status: 'published'}), post({id: '5f02', slug: 'b', title: 'B', author_id: 'u2', status: 'published', access: undefined})],
    posts_meta: [{id: 'm1', post_id: '5f01', feature_image_caption: 'x', feature_image_alt: 'y'}],
    users: [{id: 'u1', name: 'Ann', email: 'ann@news.example'}, {id: 'u2', name: 'Bo'}],
    posts_authors: [{post_id: '5f01', author_id: 'u2', sort_order: 1}, {post_id: '5f01', author_id: 'u1', sort_order: 0}, {post_id: '5f03', author_id: 'u1'}],
    tags: [{id: 't1', name: '#mine'}, {id: 't2', name: 'World'}, {id: 't3', name: 'Rivers'}],
    posts_tags: [{post_id: '5f01', tag_id: 't3', sort_order: 2}, {post_id: '5f01', tag_id: 't1', sort_order: 0}, {post_id: '5f01', tag_id: 't2', sort_order: 1}],
    settings: [{key: 'title', value: 'The News'}, {key: 'locale', value: 'de'}],
  };
  const dump = {db: [{meta: {version: '6.65'}, data: tables}]};

  it('has its tables joined, and says no language', async () => {
    const {draft} = await read(dump);
    expect(draft).to.deep.include({headline: 'A flood', authors: [{name: 'Ann'}, {name: 'Bo'}], section: 'World', tags: ['Rivers'], publisher: {name: 'The News'}});
    expect(draft.lang).to.equal(undefined);
  });

  it('gives the one post that is named, with the author that it had before there were several', async () => {
    expect((await read(dump, {item: 'b'})).draft).to.deep.include({headline: 'B', authors: [{name: 'Bo'}]});
  });

  it('may be without the list around it', async () => {
    expect((await read({meta: {}, data: tables})).draft.headline).to.equal('A flood');
  });
});

const node = (type: string, more: object = {}) => ({type, version: 1, ...more});
const words = (text: string, format = 0) => node('extended-text', {text, format});
const lexical = (...children: object[]) => ({html: null, lexical: JSON.stringify({root: node('root', {children})})});
const mobiledoc = (fields: object) => ({html: null, mobiledoc: JSON.stringify({version: '0.3.1', atoms: [], cards: [], markups: [], ...fields})});

const documents: readonly (readonly [title: string, fields: object, body: unknown[], named?: unknown])[] = [
  ['words and marks', lexical(node('paragraph', {children: [words('a <b> '), words('c', 3), node('linebreak'), node('link', {url: 'https://a.example/', children: [words('d')]})]})),
    [p(['a <b> ', {t: 'em', c: [{t: 'strong', c: ['c']}]}, {t: 'br'}, {t: 'a', href: 'https://a.example/', c: ['d']}])]],
  ['headings, quotes and lists', lexical(node('extended-heading', {tag: 'h3', children: [words('a')]}), node('extended-quote', {children: [words('b')]}), node('list', {listType: 'number', start: 3, children: [node('listitem', {children: [words('c')]})]})),
    [{type: 'heading', level: 2, content: 'a'}, {type: 'quote', content: ['b']}, {type: 'list', items: [{content: 'c'}], ordered: true, start: 3}]],
  ['pictures, code and rules', lexical(node('image', {src: 'https://a.example/a.jpg', alt: 'A', caption: 'b <i>c</i>', width: 8, height: 6}), node('codeblock', {code: 'a < b', language: 'js'}), node('horizontalrule')),
    [{type: 'image', src: 'https://a.example/a.jpg', width: 8, height: 6, alt: 'A', caption: ['b ', {t: 'em', c: ['c']}]}, {type: 'code', text: 'a < b', language: 'js'}, {type: 'divider'}]],
  ['HTML and embeds', lexical(node('html', {html: '<p>a</p>'}), node('embed', {html: '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>', caption: ''})),
    [p('a'), {type: 'video', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', provider: 'youtube', id: 'dQw4w9WgXcQ'}]],
  ['a card of no known kind by name', lexical(node('paragraph', {children: [words('a')]}), node('weather', {place: 'Ribera, upper town'})), [p('a')], [['field-dropped', 'Ribera, upper town']]],
  ['nothing of what is only for mail', lexical(node('email', {html: '<p>Hello {first_name}</p>'}), node('paywall')), [], []],
  ['Mobiledoc', mobiledoc({
    atoms: [['soft-return', '', {}]], cards: [['hr', {}], ['image', {src: 'https://a.example/a.jpg'}]], markups: [['strong'], ['a', ['href', 'https://a.example/']]],
    sections: [[1, 'p', [[0, [], 0, 'a '], [0, [0, 1], 2, 'b'], [1, [], 0, 0], [0, [], 0, 'c']]], [1, 'h2', [[0, [], 0, 'd']]], [3, 'ul', [[[0, [], 0, 'e']]]], [10, 0], [10, 1], [10, 9]],
  }), [p(['a ', {t: 'strong', c: [{t: 'a', href: 'https://a.example/', c: ['b']}]}, {t: 'br'}, 'c']), {type: 'heading', level: 2, content: 'd'}, {type: 'list', items: [{content: 'e'}]}, {type: 'divider'}, {type: 'image', src: 'https://a.example/a.jpg'}]],
  ['nothing of a document that is broken', {html: null, lexical: '{"root": '}, []],
  ['the HTML where both are given', {html: '<p>a</p>', ...{lexical: lexical(node('paragraph', {children: [words('b')]})).lexical}}, [p('a')]],
];

describe('a post of Ghost without HTML', () => {
  for (const [title, fields, body, named] of documents) {
    it(`has ${title}`, async () => {
      const {draft, ...reading} = await read(post(fields));
      expect(draft.body).to.deep.equal(body);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  it('names what is nested deeper than any editor nests', async () => {
    let inner: object = words('deep');
    for (let depth = 0; depth < 80; depth++) inner = node('paragraph', {children: [inner]});
    const {named} = await read(post(lexical(inner)));
    expect(named.map(([code]) => code)).to.include('field-dropped');
  });
});

describe('telling Ghost from the data', () => {
  const source = sources.find(({name}) => name === 'ghost')!;
  for (const [title, data, expected] of [
    ['an answer', answer(post()), true],
    ['an empty answer', answer(), true],
    ['a post', post(), true],
    ['a list', [post()], true],
    ['an export', {db: [{data: {posts: [post()]}}]}, true],
    ['an error', {errors: [{message: 'No.', context: null, type: 'NotFoundError'}]}, true],
    ['an answer about authors', {authors: [{name: 'Ann', slug: 'ann'}], meta: {}}, false],
    ['an answer of oEmbed', {type: 'rich', title: 'A', html: '<p>b</p>'}, false],
    ['posts of another form', {posts: [{title: 'A', content: 'b'}]}, false],
    ['other errors', {errors: ['No.']}, false],
  ] as const) {
    it(`${expected ? 'knows' : 'does not take for it'} ${title}`, () => expect(source.recognises(data)).to.equal(expected));
  }
});

describe('odd answers in the form of Ghost', () => {
  it('throw nothing but what has a code, whatever stands in a field', async () => {
    const full = post({...by({bio: 'b', profile_image: 'https://news.example/a.png', twitter: '@a'}), tags: [{name: 'World'}], primary_tag: {name: 'World'}, feature_image: 'https://news.example/a.png', feature_image_caption: 'c'});
    const dump = {db: [{data: {posts: [{...full, authors: undefined}], posts_meta: [{post_id: '5f01'}], users: [{id: 'u1', name: 'Ann'}], posts_authors: [{post_id: '5f01', author_id: 'u1', sort_order: 0}], settings: [{key: 'title', value: 'x'}]}}]};
    const document = {root: node('root', {children: [node('list', {start: 1, children: [node('listitem', {children: [words('a', 1)]})]}), node('image', {src: 'x', width: 1}), node('gallery', {images: [{src: 'y'}]}), node('bookmark', {url: 'z', metadata: {title: 't'}})]})};
    const sections = {version: '0.3.1', atoms: [['a', 'b', {}]], cards: [['image', {src: 'x'}]], markups: [['a', ['href', 'x']]], sections: [[1, 'p', [[0, [0], 1, 'a'], [1, [], 0, 0]]], [3, 'ul', [[[0, [], 0, 'b']]]], [10, 0]]};
    const all = [...oddValues(answer(full)), ...oddValues(dump), ...[...oddValues(document)].map((odd) => post({html: null, lexical: odd})), ...[...oddValues(sections)].map((odd) => post({html: null, mobiledoc: odd}))];
    for (const article of all) {
      // Data that are odd all over are of no known format, and asked for by name only.
      const end = await (async () => read(article))().catch((error: unknown) => error);
      expect(isOdd(end), JSON.stringify(article)?.slice(0, 2000)).to.equal(false);
    }
  });
});

describe('the seed article as Ghost serves it', () => {
  const golden = async () => {
    const text = await (await fetch(new URL('../../../demo/stories/aleppo.txt', import.meta.url))).text();
    return (await readStory(text, {lang: 'en'})).story!;
  };

  for (const version of ['5.130', '6.65']) {
    for (const name of ['post-article', 'posts#aleppo-last-goodbyes']) {
      it(`is the golden reading in ${name} of Ghost ${version}`, async function () {
        if (!(await isShared())) return this.skip();
        const [file, item] = name.split('#');
        const {story} = await readStory(await fetchShared(`corpus/ghost-live/${version}/${file}.json`), {lang: 'en', item});
        const {headline, standfirst, body} = await golden();
        expect(story!.body).to.deep.equal(body);
        expect({headline: story!.headline, standfirst: story!.standfirst, credit: story!.leadImage!.credit}).to.deep.equal({headline, standfirst, credit: 'Fusion screengrab'});
      });
    }

    it(`is the golden reading in the editor’s own document of Ghost ${version}`, async function () {
      if (!(await isShared())) return this.skip();
      const document = await fetchShared(`corpus/ghost-live/${version}/admin-post-lexical.json`);
      const {story} = await readStory(post({html: undefined, lexical: document}), {lang: 'en'});
      expect(story!.body).to.deep.equal((await golden()).body);
    });
  }
});
