import {expect} from '@open-wc/testing';
import type {Draft} from '../../../src/model/draft.js';
import type {Problem} from '../../../src/model/problem.js';
import {readJsonLd, readJsonLdBlocks} from '../../../src/sources/json-ld/json-ld.js';
import type {SourceWindow} from '../../../src/sources/source.js';
import {findSource} from '../../../src/sources/sources.js';
import {nameUnread} from '../../../src/sources/unread.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const context = (problems: Problem[], more: object = {}) => ({lang: 'en', window: window as unknown as SourceWindow, report: (problem: Problem) => problems.push(problem), ...more});
const read = async (article: object, more: object = {}) => {
  const problems: Problem[] = [];
  const draft = await readJsonLd(article, context(problems, more));
  return {draft, problems, named: problems.map(({code, text}) => [code, text])};
};
const readHead = async (blocks: unknown[], more: object = {}) => {
  const problems: Problem[] = [];
  const told = await readJsonLdBlocks(blocks, context(problems, more));
  if (told) nameUnread(told.unread, [told.head, told.films], context(problems));
  return {draft: told ? {...told.head, ...(told.films.length && {body: told.films})} : {}, named: problems.map(({code, text}) => [code, text])};
};

const article = (more: object = {}) => ({'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A flood', ...more});
const person = (more: object) => ({author: {'@type': 'Person', ...more}});
const p = (content: unknown) => ({type: 'paragraph', content});
const YOUTUBE = {type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'};

const heads: readonly (readonly [title: string, fields: object, expected: Draft, named?: unknown])[] = [
  ['a headline alone', {}, {headline: 'A flood', standfirst: undefined, authors: undefined, published: undefined, genre: undefined, body: undefined, access: undefined}, []],
  ['a headline whose entities were encoded twice', {headline: 'The mayor&amp;#8217;s &amp;quot;water&amp;quot;&amp;nbsp;'}, {headline: 'The mayor’s "water"'}],
  ['a headline that was encoded twice', {headline: '&quot;The&nbsp;<i>water</i>&quot; came &#8211; at&#x2019;s &amp; R&D; &#146;'}, {headline: '"The water" came – at’s & R&D; ’'}],
  ['a name in the place of a headline', {headline: undefined, name: {'@value': 'Flood', '@language': 'en'}}, {headline: 'Flood'}],
  ['the description as standfirst', {description: 'It came\nat night', alternativeHeadline: 'The water'}, {standfirst: 'It came at night'}, [['field-dropped', 'The water']]],
  ['the second headline where there is no description', {alternativeHeadline: 'The water'}, {standfirst: 'The water'}, []],
  ['no standfirst that is the headline', {description: 'A FLOOD', alternativeHeadline: 'A flood'}, {standfirst: undefined}, []],
  ['no standfirst that was cut', {description: 'It came at …', articleBody: 'x'}, {standfirst: undefined}, [['excerpt-cut', 'It came at …']]],
  ['no standfirst that is how the body begins', {description: 'The river', articleBody: 'The river rose.'}, {standfirst: undefined}, [['excerpt-cut', 'The river']]],
  ['an author who is a string', {author: 'By Ann Lee'}, {authors: [{name: 'Ann Lee'}], byline: undefined}],
  ['no author who is an address', {author: 'https://news.example/author/ann'}, {authors: undefined, byline: undefined}, [['author-dropped', 'https://news.example/author/ann']]],
  ['no author who is an account', {author: {name: 'admin'}}, {authors: undefined}, [['author-dropped', 'admin']]],
  ['no author who is a reference to nothing', {author: {'@id': '#ann'}}, {authors: undefined}, [['author-dropped', '#ann']]],
  ['a printed line that may be several or one', {author: 'Marks and Spencer'}, {authors: undefined, byline: 'Marks and Spencer'}],
  ['a person', person({name: 'Ann Lee', jobTitle: 'Editor', worksFor: {name: 'The News'}, description: 'She writes.', url: ['https://news.example/ann'], image: {url: 'http://news.example/ann.jpg'}, sameAs: ['https://x.com/ann', 'ann']}),
    {authors: [{name: 'Ann Lee', type: 'person', role: 'Editor', org: 'The News', bio: 'She writes.', url: 'https://news.example/ann', image: {src: 'https://news.example/ann.jpg'}, links: [{platform: 'x.com', url: 'https://x.com/ann'}]}]}, [['http-upgraded', 'http://news.example/ann.jpg'], ['url-refused', 'ann']]],
  ['a person by the parts of the name', person({givenName: 'Ann', familyName: 'Lee'}), {authors: [{name: 'Ann Lee', type: 'person'}]}],
  ['a person without a portrait from a third party', person({name: 'Ann', image: 'https://secure.gravatar.com/avatar/0'}), {authors: [{name: 'Ann', type: 'person'}]}, [['field-dropped', 'https://secure.gravatar.com/avatar/0']]],
  ['several whole names in the place of one person', person({name: 'Ann van Lee, Bo Ek and Cy O’Dell'}), {authors: [{name: 'Ann van Lee'}, {name: 'Bo Ek'}, {name: 'Cy O’Dell'}]}],
  ['a person of one name with “and”', person({name: 'Ann and Bo'}), {authors: [{name: 'Ann and Bo', type: 'person'}]}],
  ['an organization with “and”', {author: {'@type': 'NewsMediaOrganization', name: 'Ann Lee and Bo Ek'}}, {authors: [{name: 'Ann Lee and Bo Ek', type: 'organization'}]}],
  ['a list of all kinds', {author: ['Ann', {'@type': 'Person', name: ['Bo', 'Cy']}, {'@type': 'Organization', name: 'AP'}, 'Di and El']}, {authors: [{name: 'Ann'}, {name: 'Bo'}, {name: 'Cy'}, {name: 'AP', type: 'organization'}, {name: 'Di and El'}], byline: undefined}],
  ['the creator where there is no author', {creator: 'Ann'}, {authors: [{name: 'Ann'}]}],
  ['dates with their offset', {datePublished: '2020-03-04T08:15:00+01:00', dateModified: '2020-03-05'}, {published: '2020-03-04T08:15:00+01:00', updated: '2020-03-05'}, []],
  ['dates in short', {datePublished: '2020-03-04T08:15Z', dateModified: '2020-03-05 08:15:00.5 +0100'}, {published: '2020-03-04T08:15:00Z', updated: '2020-03-05T08:15:00.5+01:00'}, []],
  ['no date without an offset', {datePublished: '2020-03-04T08:15:00'}, {published: undefined}, [['date-unreadable', '2020-03-04T08:15:00']]],
  ['no date that is a number', {datePublished: 1583309700}, {published: undefined}, [['date-unreadable', '1583309700']]],
  ['no update before publication', {datePublished: '2020-03-04', dateModified: '2020-03-03'}, {published: '2020-03-04', updated: undefined}, [['field-dropped', '2020-03-03']]],
  ['no update at publication', {datePublished: '2020-03-04T08:15:00Z', dateModified: '2020-03-04T08:15:00Z'}, {updated: undefined}, []],
  ['a publisher', {publisher: {'@type': 'Organization', name: 'The News', url: 'https://news.example/', logo: {'@type': 'ImageObject', url: 'https://news.example/l.png'}}}, {publisher: {name: 'The News', url: 'https://news.example/', logo: {src: 'https://news.example/l.png'}}}],
  ['a publisher by name', {publisher: 'The News'}, {publisher: {name: 'The News'}}],
  ['a publisher whose id is its page', {publisher: {name: 'The News', '@id': 'https://news.example', logo: 'https://news.example/l.png'}}, {publisher: {name: 'The News', url: 'https://news.example/', logo: {src: 'https://news.example/l.png'}}}],
  ['no publisher without a name', {publisher: {'@id': 'https://news.example/#org'}}, {publisher: undefined}],
  ['a picture', {image: {'@type': 'ImageObject', contentUrl: 'https://news.example/a.jpg', width: '800px', height: {value: 400}, caption: 'A boat', creditText: 'Ann', copyrightNotice: '© Ann', digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'}},
    {leadImage: {src: 'https://news.example/a.jpg', width: 800, height: 400, caption: 'A boat', credit: 'Ann', rights: '© Ann', digitalSource: 'TrainedAlgorithmicMediaDigitalSource'}}],
  ['the first of several pictures', {image: ['https://news.example/a.jpg', {url: 'https://news.example/b.jpg'}, {}]}, {leadImage: {src: 'https://news.example/a.jpg'}}, [['field-dropped', 'https://news.example/b.jpg']]],
  ['the thumbnail where there is no picture', {thumbnailUrl: 'https://news.example/t.jpg'}, {leadImage: {src: 'https://news.example/t.jpg'}}],
  ['section and tags', {articleSection: ['World', 'Rivers'], keywords: 'floods, Rivers; boats'}, {section: 'World', tags: ['Rivers', 'floods', 'boats']}],
  ['tags of all kinds', {keywords: ['floods', {'@type': 'DefinedTerm', name: 'boats'}, 5, null]}, {tags: ['floods', 'boats', '5']}],
  ['a language', {inLanguage: 'pt_BR'}, {lang: 'pt-BR'}],
  ['a language that is a node', {inLanguage: {'@type': 'Language', name: 'Spanish', alternateName: 'es'}}, {lang: 'es'}],
  ['no language by its name', {inLanguage: 'English'}, {lang: undefined}],
  ['free access', {isAccessibleForFree: 'True'}, {access: 'free'}],
  ['paid access', {isAccessibleForFree: 'http://schema.org/False'}, {access: 'paid'}],
  ['rights', {license: 'https://creativecommons.org/licenses/by/4.0/', copyrightYear: 2020, copyrightHolder: {name: 'The News'}, usageInfo: 'https://news.example/terms'}, {rights: {license: 'https://creativecommons.org/licenses/by/4.0/', copyright: '© 2020 The News', terms: [{t: 'a', href: 'https://news.example/terms', c: ['https://news.example/terms']}]}}],
  ['a licence by name', {license: {name: 'CC BY', url: 'https://cc.example/'}, copyrightNotice: '© Us'}, {rights: {license: 'https://cc.example/', licenseName: 'CC BY', copyright: '© Us'}}],
  ['a licence that is words', {license: 'All rights reserved'}, {rights: {licenseName: 'All rights reserved'}}],
  ['a correction as text', {correction: 'It was &quot;May&quot;.\n\nNot June.'}, {corrections: [{kind: 'correction', content: ['It was "May".', 'Not June.']}]}],
  ['a correction as an address', {correction: 'https://news.example/c'}, {corrections: [{kind: 'correction', content: [[{t: 'a', href: 'https://news.example/c', c: ['https://news.example/c']}]]}]}],
  ['corrections as comments', {correction: [{'@type': 'CorrectionComment', text: 'a', datePublished: '2020-03-04'}, {url: 'https://news.example/c'}, {}, '']}, {corrections: [{kind: 'correction', date: '2020-03-04', content: ['a']}, {kind: 'correction', content: [[{t: 'a', href: 'https://news.example/c', c: ['https://news.example/c']}]]}]}],
  ['the original of a translation', {translationOfWork: {inLanguage: 'es', url: 'https://news.example/es', headline: 'Crecida'}, translator: {'@type': 'Person', name: 'Ann'}}, {translationOf: {lang: 'es', url: 'https://news.example/es', title: 'Crecida', translator: {name: 'Ann', type: 'person'}}}],
  ['no original of an unknown language', {translationOfWork: {name: 'Crecida'}}, {translationOf: undefined}, [['field-dropped', 'Crecida']]],
  ['translations', {workTranslation: [{inLanguage: 'es', '@id': 'https://news.example/es'}, {inLanguage: 'fr'}]}, {translations: [{lang: 'es', url: 'https://news.example/es'}]}],
  ['a dateline and an id', {dateline: 'RIBERA, Spain', identifier: {'@type': 'PropertyValue', value: 'n7'}}, {dateline: 'RIBERA, Spain', id: 'n7'}],
  ['its own address before that of its page', {url: 'https://news.example/a', mainEntityOfPage: {'@id': 'https://news.example'}}, {canonicalUrl: 'https://news.example/a'}],
  ['the address of its page', {mainEntityOfPage: {'@type': 'WebPage', '@id': 'https://news.example/a'}}, {canonicalUrl: 'https://news.example/a'}],
  ['no address that is a place in a page', {mainEntityOfPage: {'@id': '#page'}}, {canonicalUrl: undefined}, []],
  ['a content warning', {contentRating: 'Mature'}, {contentWarning: {kinds: ['other'], text: 'Mature'}}],
  ['a warning of a story that is not for families', {isFamilyFriendly: false}, {contentWarning: {kinds: ['other']}}],
  ['no warning by a rating that nobody knows', {contentRating: {ratingValue: 'T7'}}, {contentWarning: undefined}, [['field-dropped', 'T7']]],
  ['words of no field by name', {backstory: 'We asked.', creditText: 'Us', hasPart: {'@type': 'Article', headline: 'The dam', isPartOf: {name: 'x'}}}, {}, [['field-dropped', 'We asked.'], ['field-dropped', 'Us'], ['field-dropped', 'The dam x']]],
  ['no words of another field again', {name: 'A flood', creator: 'Ann Lee', author: {'@type': 'Person', name: 'Ann Lee'}}, {}, []],
  ['who made it first', {sourceOrganization: {name: 'The Agency', url: 'https://agency.example'}}, {source: {name: 'The Agency', url: 'https://agency.example/'}}, []],
  ['a film among its media', {associatedMedia: [{'@type': 'VideoObject', embedUrl: 'https://www.youtube.com/embed/aaaaaaaaaaa'}, {'@type': 'ImageObject', url: 'https://news.example/a.jpg', caption: 'A boat'}]}, {body: [YOUTUBE]}, [['field-dropped', 'https://news.example/a.jpg A boat']]],
  ['a player', {video: {'@type': 'VideoObject', name: 'The dam', description: 'It broke.', embedUrl: 'https://www.youtube.com/embed/aaaaaaaaaaa', contentUrl: 'https://news.example/v.mp4', thumbnailUrl: ['https://news.example/v.jpg'], duration: 'PT1H1M5S', transcript: 'One.\nTwo.', caption: {contentUrl: 'https://news.example/v.vtt', inLanguage: 'es'}}},
    {body: [{...YOUTUBE, title: 'The dam', caption: 'It broke.', poster: {src: 'https://news.example/v.jpg'}, duration: 3665, transcript: ['One.', 'Two.'], tracks: [{kind: 'captions', src: 'https://news.example/v.vtt', lang: 'es'}]}]}, []],
  ['a film that is a file', {video: [{contentUrl: 'http://news.example/v', encodingFormat: 'video/webm', name: 'a', description: 'a', caption: 'words'}, 'https://news.example/w.mp4']},
    {body: [{type: 'video', provider: 'file', title: 'a', sources: [{src: 'https://news.example/v', type: 'video/webm'}]}, {type: 'video', provider: 'file', sources: [{src: 'https://news.example/w.mp4', type: 'video/mp4'}]}]}, [['http-upgraded', 'http://news.example/v'], ['field-dropped', 'words']]],
  ['a film of no known player', {video: {embedUrl: 'https://v.example/1', name: 'a'}}, {body: [{type: 'video', provider: 'other', url: 'https://v.example/1', title: 'a'}]}, [['embed-as-link', 'https://v.example/1']]],
  ['no film without an address', {video: [{name: 'a', description: 'b'}, null]}, {body: undefined}, [['field-dropped', 'a b']]],
  ['a sound', {audio: {contentUrl: 'https://news.example/a.mp3'}}, {body: [{type: 'audio', provider: 'file', sources: [{src: 'https://news.example/a.mp3', type: 'audio/mpeg'}]}]}],
];

const genres: readonly (readonly [string | string[], string | undefined])[] = [
  ['NewsArticle', undefined], ['schema:OpinionNewsArticle', 'opinion'], ['https://schema.org/AnalysisNewsArticle', 'analysis'], [['Article', 'ReviewNewsArticle'], 'review'], ['BackgroundNewsArticle', 'explainer'],
  ['ReportageNewsArticle', 'news'], ['SatiricalArticle', 'satire'], ['AdvertiserContentArticle', 'sponsored'], ['LiveBlogPosting', 'live'],
];

const bodies: readonly (readonly [title: string, fields: object, expected: readonly object[], named?: unknown])[] = [
  ['none, which is said', {}, [], [['field-empty', undefined]]],
  ['paragraphs between empty lines', {articleBody: 'One\ntwo.\r\n \r\n\r\nThree &amp; four.'}, [p('One two.'), p('Three & four.')]],
  ['paragraphs that are lines', {articleBody: 'One.\nTwo.\n'}, [p('One.'), p('Two.')]],
  ['paragraphs of a list', {articleBody: ['One.', 5, 'Two.']}, [p('One.'), p('Two.')]],
  ['text where there is no body', {text: 'One.'}, [p('One.')]],
  ['HTML', {articleBody: '<p>One <b>two</b>.</p><h2>a</h2>'}, [p(['One ', {t: 'strong', c: ['two']}, '.']), {type: 'heading', level: 2, content: 'a'}]],
  ['HTML that was encoded twice', {articleBody: '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'}, [p('One.'), p('Two.')]],
  ['signs that are no HTML', {articleBody: 'a < b, c > d'}, [p('a < b, c > d')]],
  ['a film before the words', {video: 'https://youtu.be/aaaaaaaaaaa', articleBody: 'One.'}, [YOUTUBE, p('One.')]],
  [
    'updates',
    {
      '@type': 'LiveBlogPosting',
      articleBody: 'All day.',
      liveBlogUpdate: [
        {'@type': 'BlogPosting', headline: 'It rose', articleBody: 'a\n\nb', datePublished: '2020-03-04T08:15:00Z', dateModified: '2020-03-04T09:15:00Z', author: {'@type': 'Person', name: 'Ann'}, image: 'https://news.example/a.jpg', video: {embedUrl: 'https://www.youtube.com/embed/aaaaaaaaaaa'}},
        {headline: 'Nothing else', author: 'Bo and Cy'},
        {articleBody: '<p>c</p><p>d</p>'},
        {},
        null,
      ],
    },
    [
      p('All day.'),
      {type: 'entry', title: 'It rose', published: '2020-03-04T08:15:00Z', updated: '2020-03-04T09:15:00Z', authors: [{name: 'Ann', type: 'person'}], body: [p('a'), p('b'), {type: 'image', src: 'https://news.example/a.jpg'}, YOUTUBE]},
      {type: 'entry', authors: [{name: 'Bo and Cy'}], body: [p('Nothing else')]},
      {type: 'entry', body: [p('c'), p('d')]},
    ],
  ],
];

describe('the head in JSON-LD', () => {
  for (const [title, fields, expected, named] of heads) {
    it(`has ${title}`, async () => {
      const {draft, ...reading} = await readHead([article(fields)]);
      for (const [name, value] of Object.entries(expected)) expect(draft[name as keyof Draft], name).to.deep.equal(value);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  it('has the film that its page says is in it, and names what updates say beside their words', async () => {
    const page = {'@type': 'WebPage', name: 'A page', video: {'@type': 'VideoObject', '@id': '#v', embedUrl: 'https://www.youtube.com/embed/aaaaaaaaaaa'}};
    const {draft} = await readHead([article(), page, {'@type': 'VideoObject', '@id': '#v'}]);
    expect(draft.body).to.deep.equal([YOUTUBE]);
    const update = {'@type': 'BlogPosting', headline: 'Noon', articleBody: 'a', image: ['https://news.example/a.jpg', 'https://news.example/b.jpg'], backstory: 'We were there.', coverageStartTime: '2020-03-04'};
    expect((await read(article({liveBlogUpdate: [update]}))).named).to.deep.equal([['field-dropped', 'https://news.example/b.jpg'], ['field-dropped', 'We were there.']]);
  });

  for (const [type, genre] of genres) {
    it(`says the genre by its type: ${String(type)}`, async () => {
      expect((await readHead([article({'@type': type})])).draft.genre).to.equal(genre);
    });
  }

  it('keeps no-break spaces of French in texts, not in names', async () => {
    const {draft} = await readHead([article({inLanguage: 'fr', headline: 'Non\u00a0!', description: 'Oui\u00a0!'})]);
    expect(draft).to.include({headline: 'Non !', standfirst: 'Oui\u00a0!'});
  });

  const lea = {'@type': 'Person', '@id': '#lea', name: 'Lea'};
  const graphs: readonly (readonly [string, unknown[]])[] = [
    ['alone', [article({author: lea})]],
    ['in a list', [[{'@type': 'BreadcrumbList', name: 'x'}, article({author: lea})]]],
    ['in a graph with references', [{'@context': 'https://schema.org', '@graph': [{'@type': 'WebPage', '@id': '#p', name: 'Page'}, article({'@id': '#a', author: [{'@id': '#lea'}]}), lea]}]],
    ['in several blocks', [{'@graph': [lea]}, article({author: {'@id': '#lea'}})]],
    ['as what a page is about', [{'@type': 'WebPage', name: 'Page', mainEntity: article({author: lea})}]],
    ['in a list of items', [{'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', item: article({author: lea})}]}]],
    ['with bare names of keywords', [{type: 'NewsArticle', id: '#a', headline: 'A flood', author: {id: '#lea'}}, {type: 'Person', id: '#lea', name: 'Lea'}]],
    ['after an article of a wider kind', [article({'@type': 'Article', headline: 'About us'}), article({author: lea})]],
    ['beside an article that it cites', [{'@type': 'WebPage', citation: article({headline: 'Cited'})}, article({author: lea, citation: article({headline: 'Cited'})})]],
  ];
  for (const [title, blocks] of graphs) {
    it(`is found ${title}`, async () => {
      const {draft} = await readHead(blocks);
      expect(draft.headline).to.equal('A flood');
      expect((draft.authors as {name: string}[]).map(({name}) => name)).to.deep.equal(['Lea']);
    });
  }

  it('is that of the article with the address of the page', async () => {
    const blocks = [article({url: 'https://news.example/b'}), article({headline: 'Mine', mainEntityOfPage: 'https://news.example/a/'})];
    expect((await readHead(blocks, {base: 'https://news.example/a?utm=1#x'})).draft.headline).to.equal('Mine');
  });

  it('is nothing where there is no article', async () => {
    for (const blocks of [[], [null, 5, 'x'], [{'@type': 'WebPage', name: 'Page'}], [{'@type': 'NewsArticle'}], [{'@type': 'JobPosting', name: 'x'}]]) expect((await readHead(blocks)).draft).to.deep.equal({});
  });
});

describe('an article that is JSON-LD', () => {
  for (const [title, fields, expected, named] of bodies) {
    it(`has a body of ${title}`, async () => {
      const {draft, ...reading} = await read(article(fields));
      expect(draft.body).to.deep.equal(expected);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  it('is told from its shape', () => {
    for (const known of [article(), [article()], {'@graph': []}]) expect(findSource(known, {})?.name).to.equal('json-ld');
    for (const other of [{headline: 'x'}, [{headline: 'x'}], []]) expect(findSource(other, {})?.name).to.not.equal('json-ld');
  });

  it('is the first of a list, or the one named', async () => {
    const list = [article({url: 'https://news.example/a/'}), article({headline: 'Two', '@id': '#two', url: 'https://news.example/two/?x=1', identifier: 'n2'})];
    expect((await read(list)).draft.headline).to.equal('A flood');
    for (const item of ['#two', 'https://news.example/two/?x=1', 'two', 'n2']) expect((await read(list, {item})).draft.headline, item).to.equal('Two');
    expect(await read(list, {item: 'none'}).catch((error: unknown) => error)).to.include({code: 'item-missing'});
  });

  it('is refused as a draft, and where there is none', async () => {
    const codes = async (input: object) => (await readStory(input, {lang: 'en'})).problems.map(({code}) => code);
    for (const creativeWorkStatus of ['Draft', 'https://schema.org/Draft', {'@type': 'DefinedTerm', name: 'Cancelled'}, 'Retracted']) expect(await codes(article({creativeWorkStatus}))).to.deep.equal(['held-back']);
    expect(await codes(article({creativeWorkStatus: 'Published', articleBody: 'Words.'}))).to.deep.equal([]);
    expect(await codes({'@context': 'https://schema.org', '@type': 'Person', name: 'x'})).to.deep.equal(['no-story']);
    expect(await readJsonLd('x', context([])).catch((error: unknown) => error)).to.include({code: 'source-unreadable'});
  });

  it('is cut where it is more than a story holds', async () => {
    const words = Array.from({length: 2500}, (_, at) => `Word ${at}.`);
    const updates = words.map((articleBody) => ({articleBody}));
    for (const long of [article({articleBody: words.join('\n')}), article({'@type': 'LiveBlogPosting', liveBlogUpdate: updates})]) {
      const {story, problems} = await readStory(long, {lang: 'en'});
      expect(story!.body).to.have.length(2000);
      expect(problems.map(({code, text}) => `${code} ${text?.slice(0, 10)}`)).to.deep.equal(['cut Word 2000.']);
    }
  });
});

describe('any data as JSON-LD', () => {
  const whole = [
    article({author: [{'@id': '#a'}, 'Ann and Bo'], publisher: {name: 'x', logo: {url: 'y'}}, image: [{url: 'x', width: 1, height: {value: 1}}], keywords: 'a,b', inLanguage: {alternateName: 'en'}, mainEntityOfPage: {'@id': 'x'}}),
    article({correction: [{text: 'a', datePublished: 'b'}], translationOfWork: {inLanguage: 'es', url: 'x'}, workTranslation: [{inLanguage: 'es', url: 'x'}], license: {url: 'x', name: 'y'}, contentRating: {ratingValue: 'x'}, identifier: {value: 'x'}, usageInfo: 'x'}),
    article({video: {embedUrl: 'x', thumbnailUrl: ['x'], caption: [{contentUrl: 'x'}], duration: 'PT1S', transcript: 'x'}, liveBlogUpdate: [{headline: 'x', articleBody: '<p>y', image: 'z', author: {name: 'x'}}], articleBody: 'x\n\ny'}),
    {'@graph': [{'@type': 'WebPage', '@id': '#p', mainEntity: {'@id': '#n'}}, article({'@id': '#n', author: {'@id': '#a'}}), {'@id': '#a', '@type': 'Person', name: ['A', 'B'], sameAs: ['x'], worksFor: {name: 'x'}}]},
  ];
  for (const [at, data] of whole.entries()) {
    it(`fails only by a code: ${at}`, async () => {
      for (const odd of oddValues(data)) {
        if (typeof odd !== 'object' || !odd) continue;
        for (const reading of [read(odd), readHead([odd])]) {
          const end: unknown = await reading.catch((error: unknown) => error);
          expect(isOdd(end), `${String(end)} ${JSON.stringify(odd)}`).to.equal(false);
        }
      }
    });
  }

  it('does not follow references in a circle, nor too deep', async () => {
    const {draft} = await read(article({'@id': '#x', author: {'@id': '#x'}, publisher: {'@id': '#x', logo: {'@id': '#x'}}, image: {'@id': '#x'}}));
    expect(draft.headline).to.equal('A flood');
    let deep: object = article();
    for (let at = 0; at < 5000; at++) deep = {'@graph': [deep]};
    expect(await read(deep).catch((error: unknown) => error)).to.include({code: 'no-story'});
  });
});

describe('the examples of schema.org', () => {
  const examples: readonly (readonly [string, string, number])[] = [
    ['schema-org/ghost-sdk-post-full', 'An interesting article', 0],
    ['schema-org/news-article', 'Trump Russia claims: FBI\'s Comey confirms investigation of election \'interference\'', 1],
    ['schema-org/reportage-with-correction', 'The Snubs and Surprises of the 2018 Oscar Nominations', 0],
  ];
  for (const [name, headline, blocks] of examples) {
    it(`are read: ${name}`, async function () {
      if (!(await isShared())) this.skip();
      const {draft} = await read(JSON.parse(await fetchShared(`corpus/${name}.json`)) as object);
      expect(draft.headline).to.equal(headline);
      expect(draft.body).to.have.length(blocks);
    });
  }
});
