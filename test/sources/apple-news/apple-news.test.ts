import {expect} from '@open-wc/testing';
import type {Draft} from '../../../src/model/draft.js';
import type {Problem} from '../../../src/model/problem.js';
import {readAppleNews} from '../../../src/sources/apple-news/apple-news.js';
import type {SourceWindow} from '../../../src/sources/source.js';
import {findSource} from '../../../src/sources/sources.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const NOW = new Date('2026-01-01T00:00:00Z');

const read = async (article: object, more: object = {}) => {
  const problems: Problem[] = [];
  const draft = await readAppleNews(article, {lang: 'en', window: window as unknown as SourceWindow, report: (problem) => problems.push(problem), now: NOW, ...more});
  return {draft, problems, named: problems.map(({code, text}) => [code, text])};
};

/** A document with a headline, and the styles that its ranges may name. */
const article = (more: object = {}) => ({
  version: '1.7',
  identifier: 'a1',
  title: 'A flood',
  language: 'en',
  textStyles: {slanted: {fontName: 'HelveticaNeue-Italic'}, both: {fontName: 'HelveticaNeue-BoldItalic'}, underlined: {underline: true}},
  components: [],
  ...more,
});
const of = (...components: object[]) => article({components});
const p = (content: unknown) => ({type: 'paragraph', content});
const a = (href: string, ...c: unknown[]) => ({t: 'a', href, c});
const em = (...c: unknown[]) => ({t: 'em', c});
const strong = (...c: unknown[]) => ({t: 'strong', c});
const body = (text: unknown, more: object = {}) => ({role: 'body', text, ...more});
const link = (rangeStart: unknown, rangeLength: unknown, URL = 'https://a.example/') => ({type: 'link', rangeStart, rangeLength, URL});
const style = (rangeStart: number, rangeLength: number, textStyle: unknown) => ({rangeStart, rangeLength, textStyle});
const photo = (name: string, more: object = {}) => ({role: 'photo', URL: `https://news.example/${name}.jpg`, ...more});
const image = (name: string, more: object = {}) => ({type: 'image', src: `https://news.example/${name}.jpg`, ...more});
const SENSITIVE = {kinds: ['other']};

const heads: readonly (readonly [title: string, fields: object, expected: Draft, named?: unknown])[] = [
  ['headline, id and language', {}, {headline: 'A flood', id: 'a1', lang: 'en', standfirst: undefined, authors: undefined, body: []}, []],
  ['the language, however written', {language: 'pt_BR'}, {lang: 'pt-BR'}],
  ['what its metadata say', {subtitle: 'At night', metadata: {authors: ['By Ann Lee', 'admin'], datePublished: '2020-03-04T08:15:00Z', dateModified: '2020-03-05T08:15:00Z', keywords: ['floods'], canonicalURL: 'https://news.example/a', dateCreated: '2019-01-01T00:00:00Z'}},
    {standfirst: 'At night', authors: [{name: 'Ann Lee'}], published: '2020-03-04T08:15:00Z', updated: '2020-03-05T08:15:00Z', tags: ['floods'], canonicalUrl: 'https://news.example/a'}, [['author-dropped', 'admin']]],
  ['no day of creation as that of publication', {metadata: {dateCreated: '2019-01-01T00:00:00Z'}}, {published: undefined, updated: undefined}],
  ['the excerpt where nothing else is said', {metadata: {excerpt: 'It came at night'}, components: [body('The river rose.')]}, {standfirst: 'It came at night'}, []],
  ['no excerpt of the body', {metadata: {excerpt: 'The river'}, components: [body('The river rose.')]}, {standfirst: undefined}, [['excerpt-cut', 'The river']]],
  ['no excerpt beside a subtitle', {subtitle: 'At night', metadata: {excerpt: 'The water came'}}, {standfirst: 'At night'}, [['field-dropped', 'The water came']]],
  ['the thumbnail where the body has no picture', {metadata: {thumbnailURL: 'http://news.example/t.jpg'}}, {leadImage: {src: 'https://news.example/t.jpg'}}, [['http-upgraded', 'http://news.example/t.jpg']]],
  ['no thumbnail beside other pictures', {metadata: {thumbnailURL: 'https://news.example/t.jpg', coverArt: [{URL: 'bundle://c.jpg'}]}, components: [photo('a')]}, {leadImage: undefined, body: [image('a')]}, [['field-dropped', 'https://news.example/t.jpg bundle://c.jpg']]],
  ['no thumbnail that the body shows', {metadata: {thumbnailURL: 'https://news.example/a.jpg'}, components: [photo('a')]}, {leadImage: undefined}, []],
  ['links without titles by name', {metadata: {links: [{URL: 'https://b.example/', relationship: 'related'}], videoURL: 'https://news.example/v.mp4', contentGenerationType: 'AI'}}, {related: undefined}, [['field-dropped', 'https://b.example/ https://news.example/v.mp4'], ['field-dropped', 'AI']]],
  ['the title component once', {components: [{role: 'title', text: 'a Flood'}, body('x')]}, {headline: 'A flood', body: [p('x')]}, [['headline-doubled', 'a Flood']]],
  ['another title component as heading', {components: [{role: 'title', text: 'The water'}]}, {headline: 'A flood', body: [{type: 'heading', level: 2, content: 'The water'}]}],
  ['the title component where there is no title', {title: undefined, components: [{role: 'title', text: 'The water'}]}, {headline: 'The water', body: []}],
  ['the intro', {components: [{role: 'intro', text: 'At <b>night</b>', format: 'html'}, {role: 'intro', text: 'at night'}, {role: 'intro', text: 'Another'}]}, {standfirst: ['At ', strong('night')], body: [p('Another')]}, [['text-cleaned', 'at night']]],
  ['a byline that the authors say', {metadata: {authors: ['Ann Lee']}, components: [{role: 'byline', text: 'By ANN LEE | 4 March'}]}, {authors: [{name: 'Ann Lee'}], byline: undefined, body: []}, [['text-cleaned', 'By ANN LEE | 4 March']]],
  ['a byline that is one name', {components: [{role: 'byline', text: 'By Ann Lee'}]}, {authors: [{name: 'Ann Lee'}], byline: undefined}],
  ['a byline that nobody can read', {components: [{role: 'byline', text: 'By staff and agencies'}, {role: 'byline', text: 'Updated 9:00'}]}, {authors: undefined, byline: 'By staff and agencies', body: [p('Updated 9:00')]}],
  ['words about the one author', {metadata: {authors: ['Ann Lee']}, components: [{role: 'author', text: 'Ann Lee writes.'}, {role: 'author', text: 'By Ann Lee'}, {role: 'author', text: 'She lives here.'}]},
    {authors: [{name: 'Ann Lee', bio: 'Ann Lee writes.'}], body: [p('She lives here.')]}, [['bio-found', 'Ann Lee writes.'], ['text-cleaned', 'By Ann Lee']]],
  ['an author component that is a name', {components: [{role: 'author', text: 'Ann Lee'}]}, {authors: [{name: 'Ann Lee'}], body: []}],
];

const components: readonly (readonly [title: string, component: object | object[], expected: readonly object[], named?: unknown])[] = [
  ['plain text', body('<b>One</b> &amp;\u00a0two.\nA line.\n\n\nThree.\n'), [p(['<b>One</b> &amp; two.', {t: 'br'}, 'A line.']), p('Three.')], []],
  ['long plain text as a paragraph a line', body(`${'a'.repeat(3000)}\n${'b'.repeat(3000)}`), [p('a'.repeat(3000)), p('b'.repeat(3000))]],
  ['no words', [body(''), body(' \n '), body(5), {role: 'body'}, {role: 'heading1', text: ''}, {role: 'quote'}], [], []],
  ['a link, counted in UTF-16 units', body('🌊 a link.', {additions: [link(5, 4)]}), [p(['🌊 a ', a('https://a.example/', 'link'), '.'])]],
  ['styles by name and as they are', body('one two three four five six', {inlineTextStyles: [style(0, 3, 'slanted'), style(4, 3, 'both'), style(8, 5, {fontWeight: 'bold'}), style(14, 4, {strikethrough: true}), style(19, 4, 'underlined'), style(24, 3, {verticalAlignment: 'superscript', fontWeight: 700})]}),
    [p([em('one'), ' ', strong(em('two')), ' ', strong('three'), ' ', {t: 'del', c: ['four']}, ' five ', strong({t: 'sup', c: ['six']})])]],
  ['ranges over one another', body('abcdef', {additions: [link(0, 4)], inlineTextStyles: [style(2, 4, 'slanted')]}), [p([a('https://a.example/', 'ab', em('cd')), em('ef')])]],
  ['links over one another', body('abcdef', {additions: [link(0, 4), link(2, 4, 'https://b.example/')]}), [p([a('https://a.example/', 'abcd'), a('https://b.example/', 'ef')])]],
  ['a range over the end of a line', body('ab\ncd\n\nef', {additions: [link(1, 6)]}), [p(['a', a('https://a.example/', 'b'), {t: 'br'}, a('https://a.example/', 'cd')]), p('ef')]],
  ['ranges that are wrong', body('abc', {additions: [link(-5, 6), link(9, 9), link('x', 2), link(0, -1), link(null, null), {type: 'link', rangeStart: 0, rangeLength: 3, URL: 'javascript:x'}], inlineTextStyles: [style(0, 3, 'none'), style(0, 3, 'toString')]}), [p([a('https://a.example/', 'a'), 'bc'])],
    [...Array.from({length: 4}, () => ['field-dropped', 'https://a.example/']), ['url-refused', 'javascript:x']]],
  ['a range that would divide a character', body('a🌊b', {additions: [link(0, 2)]}), [p([a('https://a.example/', 'a'), '🌊b'])]],
  ['HTML', body('<p>One <strong>two</strong>.</p><ul><li>a</li></ul>', {format: 'html'}), [p(['One ', strong('two'), '.']), {type: 'list', items: [{content: 'a'}]}]],
  ['Markdown', body('# A\n\nIt was *dark*, **cold**.\n\n- a\n- [b](https://b.example/)\n\n> c\n\n<script>x</script>', {format: 'markdown'}),
    [{type: 'heading', level: 2, content: 'A'}, p(['It was ', em('dark'), ', ', strong('cold'), '.']), {type: 'list', items: [{content: 'a'}, {content: [a('https://b.example/', 'b')]}]}, {type: 'quote', content: ['c']}], [['script-dropped', 'x']]],
  ['Markdown that is too deep', body(`${'> '.repeat(50)}a`, {format: 'markdown'}), [p(`${'> '.repeat(50)}a`)], [['too-deep', undefined]]],
  ['headings', [{role: 'heading2', text: 'a', format: 'none'}, {role: 'heading4', text: '*b*', format: 'markdown'}, {role: 'heading6', text: 'c'}], [{type: 'heading', level: 2, content: 'a'}, {type: 'heading', level: 3, content: [em('b')]}, {type: 'heading', level: 4, content: 'c'}]],
  ['a heading of no level', {role: 'heading', text: 'a'}, [{type: 'heading', level: 2, content: 'a'}]],
  ['quotes', [{role: 'quote', text: '“We heard nothing.”'}, {role: 'pullquote', text: 'Nothing.'}, {role: 'quote', text: 'a\n\n— Ann Lee, mayor'}], [{type: 'quote', content: ['We heard nothing.']}, {type: 'quote', content: ['Nothing.'], pull: true}, {type: 'quote', content: ['a'], by: {name: 'Ann Lee', role: 'mayor'}}]],
  ['a quote of HTML that says who', {role: 'quote', format: 'html', text: '<blockquote><p>a</p><cite>Ann</cite></blockquote>'}, [{type: 'quote', content: ['a'], by: {name: 'Ann'}}]],
  ['a picture', photo('a', {caption: {text: 'A <i>boat</i>', format: 'html'}, accessibilityCaption: 'Two people', explicitContent: true, additions: [{type: 'link', URL: 'https://a.example/'}]}), [image('a', {alt: 'Two people', caption: ['A ', em('boat')], contentWarning: SENSITIVE, url: 'https://a.example/'})]],
  ['a picture with one link of two', photo('a', {additions: [{type: 'link', URL: 'javascript:x'}, {type: 'link', URL: 'https://a.example/'}, {type: 'link', URL: 'https://b.example/'}]}), [image('a', {url: 'https://a.example/'})], [['url-refused', 'javascript:x'], ['field-dropped', 'https://b.example/']]],
  ['pictures of all roles', ['figure', 'portrait', 'image', 'logo'].map((role) => photo(role, {role})), ['figure', 'portrait', 'image', 'logo'].map((name) => image(name))],
  ['no picture of the bundle', [photo('a', {URL: 'bundle://a.jpg', caption: 'A boat'}), photo('b', {URL: 'bundle://b.jpg'})], [], [['url-refused', 'bundle://a.jpg A boat'], ['url-refused', 'bundle://b.jpg']]],
  ['a gallery', {role: 'gallery', items: [photo('a', {caption: 'One'}), photo('b', {explicitContent: true}), {URL: 'bundle://c.jpg'}]}, [{type: 'gallery', images: [{src: 'https://news.example/a.jpg', caption: 'One'}, {src: 'https://news.example/b.jpg'}], contentWarning: SENSITIVE}]],
  ['a mosaic of one', {role: 'mosaic', items: [photo('a')], caption: 'Boats'}, [p('Boats'), image('a')]],
  ['a credit', [photo('a'), {role: 'photographer', text: 'Photo: Ann'}, {role: 'illustrator', text: 'Bo'}], [image('a', {credit: 'Ann'}), p('Bo')], [['credit-line', 'Photo: Ann']]],
  ['a caption', [photo('a'), {role: 'caption', text: 'A boat'}, {role: 'caption', text: 'Again'}], [image('a', {caption: 'A boat'}), p('Again')]],
  ['a film', {role: 'video', URL: 'https://news.example/v.m3u8', stillURL: 'https://news.example/v.jpg', aspectRatio: 1.777, caption: 'The mayor', accessibilityCaption: 'A man speaks', explicitContent: false},
    [{type: 'video', provider: 'file', title: 'A man speaks', caption: 'The mayor', poster: {src: 'https://news.example/v.jpg'}, aspect: '16:9', sources: [{src: 'https://news.example/v.m3u8', type: 'application/vnd.apple.mpegurl'}]}]],
  ['an odd ratio', {role: 'video', URL: 'https://news.example/v.mp4', aspectRatio: 1.234}, [{type: 'video', provider: 'file', aspect: '1234:1000', sources: [{src: 'https://news.example/v.mp4', type: 'video/mp4'}]}]],
  ['a film of the bundle', {role: 'video', URL: 'bundle://v.mp4', caption: 'The mayor'}, [], [['url-refused', 'bundle://v.mp4 The mayor']]],
  ['a player', {role: 'embedwebvideo', URL: 'https://www.youtube.com/embed/aaaaaaaaaaa', caption: 'From above'}, [{type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa', caption: 'From above'}]],
  ['an unknown player', {role: 'embedvideo', URL: 'https://v.example/1', caption: 'x'}, [{type: 'embed', provider: 'other', url: 'https://v.example/1', caption: 'x'}], [['embed-as-link', 'https://v.example/1']]],
  ['an embed without an address', {role: 'embedwebvideo', caption: 'x'}, [], [['unknown-element', 'x']]],
  ['posts', [{role: 'tweet', URL: 'https://twitter.com/ann/status/20'}, {role: 'instagram', URL: 'https://www.instagram.com/p/AbCdEfGhIjK/'}, {role: 'facebook_post', URL: 'https://www.facebook.com/ann/odd/address'}, {role: 'tweet', URL: 'https://evil.example/twitter.com/status/20'}],
    [{type: 'embed', provider: 'x', id: '20', url: 'https://x.com/ann/status/20'}, {type: 'embed', provider: 'instagram', id: 'p/AbCdEfGhIjK', url: 'https://www.instagram.com/p/AbCdEfGhIjK/'}, {type: 'embed', provider: 'facebook', url: 'https://www.facebook.com/ann/odd/address'}, {type: 'embed', provider: 'other', url: 'https://evil.example/twitter.com/status/20'}],
    [['embed-as-link', 'https://evil.example/twitter.com/status/20']]],
  ['sounds', [{role: 'audio', URL: 'https://news.example/a.mp3', caption: 'Talk'}, {role: 'podcast', URL: 'https://p.example/1', caption: 'Cast'}], [{type: 'audio', provider: 'file', caption: 'Talk', sources: [{src: 'https://news.example/a.mp3', type: 'audio/mpeg'}]}, {type: 'audio', provider: 'other', url: 'https://p.example/1', caption: 'Cast'}]],
  ['a map by its numbers', {role: 'map', latitude: 41, longitude: 0.5, caption: 'Ribera', items: [{latitude: 42, longitude: 1}]}, [], [['unknown-element', 'Ribera 41 0.5 42 1']]],
  ['a table of records', {role: 'datatable', data: {descriptors: [{key: 'n', label: {text: '<b>Name</b>', format: 'html'}}, {key: 'y', label: 'Year'}, {key: 'none'}], records: [{n: 'Ann', y: 1999}, {n: {text: '*Bo*', format: 'markdown'}, y: true}, {n: {type: 'image', URL: 'bundle://x'}}]}},
    [{type: 'table', head: [[[strong('Name')], 'Year', '']], rows: [['Ann', '1999', ''], [[em('Bo')], 'true', ''], ['', '', '']]}], [['field-dropped', 'bundle://x']]],
  ['a table without labels', {role: 'datatable', showDescriptorLabels: false, data: {descriptors: [{key: 'n', label: 'Name'}], records: [{n: 'Ann'}]}}, [{type: 'table', rows: [['Ann']]}]],
  ['a table without records', [{role: 'datatable', data: {descriptors: [{key: 'n', label: 'Name'}]}}, {role: 'datatable'}], [{type: 'table', rows: [['Name']]}]],
  ['a table of HTML', {role: 'htmltable', html: '<table><tr><td>a<td>b</table>', caption: 'Levels'}, [{type: 'table', rows: [['a', 'b']], caption: 'Levels'}]],
  ['a divider', {role: 'divider'}, [{type: 'divider'}]],
  ['a button', [{role: 'link_button', URL: 'https://a.example/', text: 'More'}, {role: 'link_button', text: 'None'}], [{type: 'link', url: 'https://a.example/', title: 'More'}, p('None')]],
  ['containers in containers', {role: 'section', components: [{role: 'header', components: [photo('a'), {role: 'photographer', text: 'Ann'}]}, {role: 'container', components: [body('x')]}]}, [image('a', {credit: 'Ann'}), p('x')]],
  ['an aside', {role: 'aside', components: [body('x'), {role: 'divider'}, photo('a')]}, [{type: 'box', body: [p('x'), image('a')]}, {type: 'divider'}]],
  ['no advertisement', [{role: 'banner_advertisement', bannerType: 'any'}, {role: 'flexible_spacer'}], [], [['unknown-element', undefined]]],
  ['no advertisement with words', {role: 'replica_advertisement', URL: 'https://news.example/ad.jpg', caption: 'Buy'}, [], [['unknown-element', 'https://news.example/ad.jpg Buy']]],
  ['nothing hidden', body('secret', {hidden: true}), [], [['field-dropped', 'secret']]],
  ['a button without words', {role: 'link_button', URL: 'https://a.example/'}, [{type: 'link', url: 'https://a.example/', title: 'https://a.example/'}], []],
  ['a link to another article', {role: 'article_link', articleIdentifier: 'https://apple.news/A1', components: [{role: 'article_thumbnail', URL: 'https://news.example/a.jpg'}, {role: 'article_title', text: 'Another'}, body('About it')]}, [{type: 'link', url: 'https://apple.news/A1', title: 'Another', image: {src: 'https://news.example/a.jpg'}}, p('About it')], []],
  ['a link to another article whose parts Apple fills in', {role: 'article_link', articleIdentifier: 'https://apple.news/A1', components: [{role: 'article_thumbnail'}, {role: 'article_title'}]}, [{type: 'link', url: 'https://apple.news/A1', title: 'https://apple.news/A1'}], []],
  ['a link to this article, or by an id', [{role: 'article_link', components: [{role: 'article_title', text: 'This'}]}, {role: 'article_link', articleIdentifier: 'b2', components: [{role: 'article_title', text: 'That'}]}], [p('This'), p('That')], [['field-dropped', 'b2']]],
  ['no link around a container', {role: 'container', components: [body('x')], additions: [{type: 'link', URL: 'https://a.example/'}]}, [p('x')], [['field-dropped', 'https://a.example/']]],
  ['no ranges of a text that has marks of its own', body('<b>x</b>', {format: 'html', additions: [link(0, 1)]}), [p([strong('x')])], [['field-dropped', 'https://a.example/']]],
  ['what is more than a link by its words', body('On Monday', {additions: [{type: 'calendar_event', rangeStart: 3, rangeLength: 6, title: 'Meeting', location: 'Town hall'}]}), [p('On Monday')], [['field-dropped', 'Meeting Town hall']]],
  ['formats in other letters', [body('<b>x</b>', {format: ' HTML'}), body('*y*', {format: 'Markdown'})], [p([strong('x')]), p([em('y')])], []],
  ['a role between blanks, and none in other letters', [body('x', {role: ' body '}), body('y', {role: 'Body'})], [p('x')], [['unknown-element', 'y']]],
  ['a quote longer than one may be', {role: 'quote', text: Array.from({length: 21}, (_, at) => `${at}`).join('\n\n')}, [{type: 'quote', content: Array.from({length: 20}, (_, at) => `${at}`)}, {type: 'quote', content: ['20']}], []],
  ['a table whose records say more than its columns', {role: 'datatable', showDescriptorLabels: false, accessibilityCaption: 'Years', data: {descriptors: [{key: 'n', label: 'Name'}], records: [{n: 'Ann', y: 'Old'}]}}, [{type: 'table', rows: [['Ann']]}], [['field-dropped', 'Years'], ['field-dropped', 'Name'], ['field-dropped', 'Old']]],
  ['no component of an unknown role', {role: 'some_future_role', text: 'x'}, [], [['unknown-element', 'x']]],
  ['what is no component', [null, 5, []] as unknown as object[], []],
];

describe('a document of Apple News', () => {
  for (const [title, fields, expected, named] of heads) {
    it(`has ${title}`, async () => {
      const {draft, ...reading} = await read(article(fields));
      for (const [name, value] of Object.entries(expected)) expect(draft[name as keyof Draft], name).to.deep.equal(value);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  for (const [title, component, expected, named] of components) {
    it(`holds ${title}`, async () => {
      const {draft, ...reading} = await read(of(...[component].flat()));
      expect(draft.body).to.deep.equal(expected);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  it('keeps no-break spaces where French sets them', async () => {
    const {draft} = await read({...of(body('Non\u00a0! Oui.')), language: 'fr'});
    expect(draft.body).to.deep.equal([p('Non\u00a0! Oui.')]);
  });

  it('is refused before its time', async () => {
    const {story, problems} = await readStory(article({metadata: {datePublished: '2026-02-01T00:00:00Z'}}), {lang: 'en', now: NOW});
    expect(story).to.equal(undefined);
    expect(problems.map(({code}) => code)).to.deep.equal(['held-back']);
  });

  it('is told from its components', () => {
    for (const known of [of(body('x')), article()]) expect(findSource(known, {})?.name).to.equal('apple-news');
    for (const other of [{components: []}, {components: [{}]}, {components: {role: 'x'}}, {version: '1.7', identifier: 'x'}]) expect(findSource(other, {})?.name, JSON.stringify(other)).to.not.equal('apple-news');
  });

  it('cannot be text', async () => {
    expect(await readAppleNews('x', {window: window as unknown as SourceWindow, report: () => undefined}).catch((error: unknown) => error)).to.include({code: 'source-unreadable'});
  });
});

describe('any data as a document of Apple News', () => {
  const whole = [
    article({subtitle: 'x', metadata: {authors: ['Ann'], excerpt: 'x', keywords: ['x'], thumbnailURL: 'x', links: [{URL: 'x'}], coverArt: [{URL: 'x'}], datePublished: 'x'}, components: [{role: 'byline', text: 'x'}, {role: 'author', text: 'Ann x'}, {role: 'intro', text: 'x'}]}),
    of(body('abc', {additions: [link(0, 1)], inlineTextStyles: [style(0, 1, {fontName: 'x', fontWeight: 1}), style(0, 1, 'both')]}), body('*a*', {format: 'markdown'}), body('<p>a', {format: 'html'}), {role: 'quote', text: 'a\n\n- b'}),
    of(photo('a', {caption: {text: 'a', format: 'html'}}), {role: 'caption', text: 'b'}, {role: 'gallery', items: [photo('a'), photo('b')]}, {role: 'tweet', URL: 'https://x.com/a/status/1'}, {role: 'video', URL: 'https://a.example/a.mp4', aspectRatio: 1}, {role: 'map', latitude: 1, items: [{longitude: 1}]}),
    of({role: 'datatable', data: {descriptors: [{key: 'a', label: 'b'}], records: [{a: 'c'}]}}, {role: 'htmltable', html: '<table>'}, {role: 'aside', components: [body('a')]}, {role: 'link_button', URL: 'x', text: 'y'}),
  ];
  for (const [at, data] of whole.entries()) {
    it(`fails only by a code: ${at}`, async () => {
      for (const odd of oddValues(data)) {
        if (typeof odd !== 'object' || !odd) continue;
        const end = await read(odd).catch((error: unknown) => error);
        expect(isOdd(end), `${String(end)} ${JSON.stringify(odd)}`).to.equal(false);
      }
    });
  }

  it('is cut where it is too deep, or more than a story holds', async () => {
    let deep: object = body('x');
    for (let at = 0; at < 5000; at++) deep = {role: 'container', components: [deep]};
    expect((await read(of(deep))).problems.map(({code}) => code)).to.include('too-deep');
    const {story, problems} = await readStory(of(...Array.from({length: 2500}, (_, at) => body(`Word ${at}`))), {now: NOW});
    expect(story!.body).to.have.length(2000);
    expect(problems.map(({code, text}) => `${code} ${text?.slice(0, 9)}`)).to.deep.equal(['cut Word 2000']);
    const rows = Array.from({length: 15_000}, (_, at) => ({a: `row ${at}`}));
    const table = await read(of({role: 'datatable', data: {descriptors: [{key: 'a'}, {key: 'b'}], records: rows}}));
    expect((table.draft.body as {rows: unknown[]}[])[0]!.rows).to.have.length(10_000);
    expect(table.named.map(([code, text]) => `${code} ${text?.slice(0, 9)}`)).to.deep.equal(['cut row 10000']);
  });
});

describe('the examples of Apple News Format', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['anf/lonelyplanet-data-table', 'table'],
    ['anf/lonelyplanet-html-table', 'paragraph'],
    ['anf/lonelyplanet-metadata', 'paragraph'],
    ['anf/micnews-article', 'heading heading heading heading heading heading paragraph paragraph'],
    ['made/anf-article', 'image paragraph paragraph list heading paragraph paragraph paragraph quote quote embed embed embed video video image divider heading table'],
  ];
  for (const [name, expected] of kinds) {
    it(`are read: ${name}`, async function () {
      if (!(await isShared())) this.skip();
      const {draft} = await read(JSON.parse(await fetchShared(`corpus/${name}.json`)) as object);
      expect((draft.body as {type: string}[]).map(({type}) => type).join(' ')).to.equal(expected);
    });
  }
});
