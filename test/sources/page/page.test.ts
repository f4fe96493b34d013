import {expect} from '@open-wc/testing';
import type {Story} from '../../../src/index.js';
import {readStory} from '../../../src/story.js';
import {LONG, read, wordsOf, type Given} from './made.js';

const ld = (fields: object): string => `<script type="application/ld+json">${JSON.stringify({'@context': 'https://schema.org', '@type': 'NewsArticle', ...fields})}</script>`;
const article = `<article><h1>The flood</h1><p>${LONG}</p></article>`;

/** As many as a story holds. Readability counts all of them again for each. */
const MOST_BLOCKS = 2000;

const heads: readonly (readonly [title: string, given: Given, wanted: {readonly [K in keyof Story]?: Story[K] | undefined}])[] = [
  ['JSON-LD before what is printed', {head: ld({headline: 'Flood in Ribera'}), body: article}, {headline: 'Flood in Ribera'}],
  ['the printed headline before the title', {head: '<title>The flood | Example News</title>', body: article}, {headline: 'The flood'}],
  [
    'the title without the name of the site',
    {head: '<meta property="og:title" content="The flood – Example News"><meta property="og:site_name" content="Example News">', body: `<article><p>${LONG}</p></article>`},
    {headline: 'The flood', publisher: {name: 'Example News'}},
  ],
  [
    'names of people, and no addresses',
    {head: '<meta name="author" content="By Lea Example"><meta property="article:author" content="https://facebook.example/lea">', body: article},
    {authors: [{name: 'Lea Example'}]},
  ],
  ['no author from the system', {head: '<meta name="author" content="admin">', body: article}, {authors: undefined}],
  ['no headline that ends the title of the page', {head: '<title>The flood | River Times</title>', body: `<h1>River Times</h1><div itemprop="articleBody"><p>${LONG}</p></div>`}, {headline: 'The flood | River Times'}],
  ['a headline without the mark of its place', {head: '<title>The flood</title>', body: `<article><h1>The flood<a href="#top">¶</a></h1><p>${LONG}</p></article>`}, {headline: 'The flood'}],
  ['the only headline, though the text is found by its words', {head: '<title>The flood | News | Print</title>', body: `<h1><span>The flood</span></h1><p>${LONG}</p><p>${LONG} Again.</p>`}, {headline: 'The flood'}],
  ['no author who is the first account of a system', {head: '<meta name="author" content="Super User">', body: article}, {authors: undefined}],
  ['no author who is the staff', {head: '<meta name="author" content="Staff">', body: article}, {authors: undefined}],
  [
    'dates with their offset',
    {head: '<meta property="article:published_time" content="2020-03-04T08:15:00+01:00">', body: article},
    {published: '2020-03-04T08:15:00+01:00'},
  ],
  ['no date without one', {head: '<meta property="article:published_time" content="4 March 2020">', body: `${article}<time datetime="2024-01-01">crawled</time>`}, {published: undefined}],
  [
    'its address, section and tags',
    {head: '<link rel="canonical" href="/flood"><meta property="article:section" content="World"><meta property="article:tag" content="Flood">', body: article},
    {canonicalUrl: 'https://news.example/flood', section: 'World', tags: ['Flood']},
  ],
  [
    'other languages of it',
    {head: '<link rel="alternate" hreflang="es" href="/es/inundacion"><link rel="alternate" hreflang="x-default" href="/"><link rel="alternate" hreflang="en-GB" href="/a">', body: article},
    {translations: [{lang: 'es', url: 'https://news.example/es/inundacion'}]},
  ],
  [
    'the picture that it shares, with its size',
    {head: '<meta property="og:image" content="/i.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="800">', body: article},
    {leadImage: {src: 'https://news.example/i.jpg', width: 1200, height: 800}},
  ],
  ['a standfirst that readers see', {head: '<meta name="description" content="Nobody was warned">', body: `<article><h1>The flood</h1><p>Nobody was warned</p><p>${LONG}</p></article>`}, {standfirst: 'Nobody was warned'}],
  ['no standfirst from what only search engines see', {head: '<meta name="description" content="Read all about it">', body: article}, {standfirst: undefined}],
  ['the direction that is said around its body', {body: `<div dir="rtl"><article><h1>The flood</h1><div itemprop="articleBody"><p>${LONG}</p></div></article></div>`}, {dir: 'rtl'}],
  ['the direction of its body', {body: `<div dir="rtl">${article}</div>`}, {dir: 'rtl'}],
  ['a base of its own', {head: '<base href="https://cdn.example/x/"><link rel="canonical" href="flood">', body: article}, {canonicalUrl: 'https://cdn.example/x/flood'}],
  ['no line under its headline as its standfirst', {body: `<article><h1>The flood</h1><p>Posted by Lea on Monday at noon</p><p>${LONG}</p></article>`}, {standfirst: undefined}],
  [
    'the headline beside that of the site',
    {head: '<title>My blog: The flood</title><meta property="og:title" content="The flood">', body: `<h1>My blog</h1><div><h3>The flood</h3><div itemprop="articleBody"><p>${LONG}</p></div></div>`},
    {headline: 'The flood'},
  ],
  ['no headline that leads to the front page', {head: '<title>The flood</title>', body: `<h1><a href="/">The Flood Times</a></h1><div itemprop="articleBody"><p>${LONG}</p></div>`}, {headline: 'The flood'}],
  ['no headline that is the name of the site', {head: '<title>The flood</title><meta property="og:site_name" content="The Times">', body: `<h1>The Times</h1><div itemprop="articleBody"><p>${LONG}</p></div>`}, {headline: 'The flood'}],
  ['a headline that is printed elsewhere, and shared otherwise', {head: '<title>The flood | News</title><meta property="og:title" content="What nobody was told">', body: `<h1>The flood</h1><div itemprop="articleBody"><p>${LONG}</p></div>`}, {headline: 'The flood'}],
  [
    'authors and dates in microdata around the words, not those of comments',
    {
      body: `<div itemscope itemtype="https://schema.org/BlogPosting"><h1>The flood</h1><div itemprop="articleBody"><p>${LONG}</p></div><p>By <span itemprop="author" itemscope><a href="/lea" rel="author"><span itemprop="name">Lea</span></a></span>,
        <time itemprop="datePublished" datetime="2020-03-04T08:15:00+01:00">4 March</time></p><div class="comments"><b itemprop="author">Bo</b><time itemprop="dateModified" datetime="2021-01-01">1 January</time></div></div>`,
    },
    {authors: [{name: 'Lea', url: 'https://news.example/lea'}], published: '2020-03-04T08:15:00+01:00', updated: undefined},
  ],
  ['broken JSON-LD as none', {head: '<script type="application/ld+json">{ not json </script>', body: article}, {headline: 'The flood'}],
];

const bodies: readonly (readonly [title: string, body: string, wanted: readonly unknown[]])[] = [
  ['what is marked as it', `<article><h1>H</h1><p>Not this.</p><div itemprop="articleBody"><p>${LONG}</p></div></article>`, [LONG]],
  ['the one article', `<nav><p>Home</p></nav><article><h1>H</h1><p>${LONG}</p></article><footer><p>Imprint</p></footer>`, [LONG]],
  ['not the standfirst again, whatever stands before it', `<article><h1>H</h1><p>World</p><p>Nobody was warned</p><p>${LONG}</p></article>`, ['World', LONG]],
  ['the standfirst that is all of it', '<article><h1>H</h1><p>Nobody was warned</p></article>', ['Nobody was warned']],
  ['a featured figure before the headline', `<main><figure class="post-featured-image"><img src="/i.jpg"></figure><figure><img src="/logo.png"></figure><h1>H</h1><div itemprop="articleBody"><p>${LONG}</p></div></main>`, ['image', LONG]],
  ['of several articles the one with the headline', `<article><h1>H</h1><p>${LONG}</p></article><article><p>${LONG} Other.</p></article><article><p>${LONG} Third.</p></article>`, [LONG]],
  ['of several articles the one that says most', `<h1>H</h1><article><p>${LONG}</p><p>${LONG} Again.</p></article><article><p>Other.</p></article><article><p>Third.</p></article>`, [LONG, `${LONG} Again.`]],
  ['a short article, where it is most of the page', '<article><h1>H</h1><p>Few words.</p></article>', ['Few words.']],
  [
    'what Readability finds, with its pictures and frames',
    `<div class="nav"><a href="/">Home</a></div><div class="page"><div class="story"><h1>H</h1><p>${LONG}</p><div class="lazy"><noscript><img src="/late.jpg" alt="x"></noscript></div>` +
      `<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe><p>${LONG} Again.</p><p>${LONG} And again.</p></div>` +
      '<div class="related"><a href="/x"><img src="/thumb.jpg"></a></div></div>',
    [LONG, 'image', 'video', `${LONG} Again.`, `${LONG} And again.`],
  ],
  [
    'words that stand between line breaks alone, of which only the headline was found',
    `<h1>The flood</h1>${LONG}<br><br>${LONG} Again.<br><br>${LONG} And again.`,
    [LONG, `${LONG} Again.`, `${LONG} And again.`],
  ],
  [
    'the main part of a page that is too much for Readability',
    `<div><p>${LONG}</p></div><main><h1>The flood</h1>${'<p>It rose.</p>'.repeat(MOST_BLOCKS)}</main><div><p>${LONG}</p></div>`,
    Array.from({length: MOST_BLOCKS}, () => 'It rose.'),
  ],
  ['the figure and the film between the headline and the words', `<main><figure><img src="/logo.jpg"></figure><h1>H</h1><aside><figure><img src="/ad.jpg"></figure></aside><figure><img src="/a.jpg"></figure><iframe src="https://ads.example/1"></iframe><iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe><article><p>${LONG}</p></article></main>`, ['image', 'video', LONG]],
  ['the whole of one that has no main part', `<h1>The flood</h1>${'<p>It rose.</p>'.repeat(MOST_BLOCKS)}<div><p>${LONG}</p></div>`, Array.from({length: MOST_BLOCKS}, () => 'It rose.')],
];

describe('the source of web pages', () => {
  for (const [title, given, wanted] of heads) {
    it(`reads ${title}`, async () => {
      const {story} = await read(given);
      const found = Object.fromEntries(Object.keys(wanted).map((name) => [name, story?.[name as keyof Story]]));
      expect(found).to.deep.equal(wanted);
    });
  }

  for (const [title, body, wanted] of bodies) {
    it(`takes for the body ${title}`, async () => {
      const {story} = await read({head: '<meta name="description" content="Nobody was warned">', body});
      expect(wordsOf(story)).to.deep.equal(wanted);
    });
  }

  it('keeps all parts of an article that is printed in several', async () => {
    const part = (words: string) => `<div class="entry-content"><p>${words}</p></div>`;
    const {story} = await read({body: `<article><h1>The flood</h1>${part(LONG)}${part('It rose. It rose again, and nobody saw it rise.')}${part(`${LONG} Again.`)}</article>`});
    expect(wordsOf(story)).to.deep.equal([LONG, 'It rose. It rose again, and nobody saw it rise.', `${LONG} Again.`]);
  });

  it('reads what is said of an article around the first of its parts, and nothing of another story', async () => {
    const part = (words: string) => `<div itemprop="articleBody"><p>${words}</p></div>`;
    const before = '<h1>The flood</h1><p class="byline">By <span itemprop="author">Lea Example</span></p><time itemprop="datePublished" datetime="2024-05-05">5 May</time>';
    const other = '<section><h3>Other</h3><div class="excerpt">Another story of a bridge that fell in the night.</div><span class="author-name">Bob Other</span></section>';
    const {story} = await read({body: `<article dir="rtl">${before}${part(LONG)}<div>Buy</div>${part(`${LONG} Again.`)}</article>${other}`});
    expect(story).to.deep.equal({
      format: 'article-story/1', lang: 'en', dir: 'rtl', headline: 'The flood', authors: [{name: 'Lea Example'}], published: '2024-05-05',
      body: [{type: 'paragraph', content: LONG}, {type: 'paragraph', content: `${LONG} Again.`}],
    });
  });

  it('reads the spare picture of one that loads late once', async () => {
    const {story} = await read({body: `<main><h1>The flood</h1><div><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/i.jpg"><noscript><img src="/i.jpg"></noscript></div><article><p>${LONG}</p></article></main>`});
    expect(wordsOf(story)).to.deep.equal(['image', LONG]);
  });

  const form = '<form method="post"><p>Who are you? It matters a great deal to us, and that is why we ask you here and now, before anything else, in so many words.</p><input name="user"><input type="PASSWORD" name="pass"></form>';

  it('refuses a page that asks to log in, which was a story by its title', async () => {
    const {story, problems} = await read({head: '<title>Log in</title>', body: `<nav><p>${LONG}</p></nav><main><h1>Log in</h1><p>Please log in.</p>${form}</main><footer><p>${LONG}</p></footer>`});
    expect(story).to.equal(undefined);
    expect(problems.at(-1)).to.include({code: 'held-back', severity: 'error'});
  });

  for (const [title, given] of [
    ['with many words', {body: `${form}${article}`}],
    ['around all of it', {body: `<form><input type="password"><div itemprop="articleBody"><h1>The flood</h1><p>${LONG}</p></div></form>`}],
    ['that says in its data what it is', {head: ld({headline: 'The flood'}), body: `${form}<article><h1>The flood</h1><p>It came at night.</p></article>`}],
  ] as const) {
    it(`reads a page with a form to log in ${title}`, async () => expect((await read(given)).story?.headline).to.equal('The flood'));
  }

  it('names what stands outside the article, with its words and addresses', async () => {
    const {problems} = await read({body: `<nav><a href="/">Home</a> <a href="/w">World</a></nav>${article}<footer><p>Imprint</p><img src="/logo.png"></footer>`});
    const texts = problems.filter(({message}) => message.includes('outside')).map(({path, text}) => [path, text]);
    expect(texts).to.deep.equal([['nav', 'Home World'], ['p', 'Imprint'], ['footer', '/logo.png']]);
  });

  it('names the scripts of the page in one problem, and those of the article where they stand', async () => {
    const {problems} = await read({
      head: `<script src="/a.js"></script>${ld({headline: 'H'})}`,
      body: `<script>let b = 1;</script><article><h1>H</h1><p>${LONG}</p><script src="/c.js"></script></article>`,
    });
    const texts = problems.filter(({code}) => code === 'script-dropped').map(({severity, text}) => [severity, text]);
    expect(texts).to.have.deep.members([['info', '/a.js\nlet b = 1;'], ['warning', '/c.js']]);
  });

  it('shows the picture of the head once, with the caption that the body has', async () => {
    const {story} = await read({
      head: '<meta property="og:image" content="https://news.example/i.jpg?w=1200">',
      body: `<article><h1>H</h1><figure><img src="/i.jpg" alt="The square"><figcaption>At dawn</figcaption></figure><p>${LONG}</p></article>`,
    });
    expect(story?.leadImage).to.include({caption: 'At dawn', alt: 'The square'});
    expect(wordsOf(story)).to.deep.equal([LONG]);
  });

  const film = (fields: object) => ld({headline: 'The flood', video: {'@type': 'VideoObject', name: 'The dam breaks', ...fields}});
  const youtube = {type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa', title: 'The dam breaks'};
  const frame = '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>';

  it('puts the film that the data names, and a script would show, before the words', async () => {
    const {story} = await read({head: film({embedUrl: 'https://www.youtube.com/embed/aaaaaaaaaaa'}), body: article});
    expect(story?.body).to.deep.equal([youtube, {type: 'paragraph', content: LONG}]);
  });

  it('shows a film of the data once, where it stands on the page', async () => {
    const {story, problems} = await read({head: film({embedUrl: 'https://youtu.be/aaaaaaaaaaa'}), body: `<article><h1>H</h1><p>${LONG}</p>${frame}</article>`});
    expect(story?.body).to.deep.equal([{type: 'paragraph', content: LONG}, youtube]);
    expect(problems.filter(({code}) => code === 'field-dropped')).to.deep.equal([]);
  });

  it('takes for its film the one that stands in the data beside the article, or that its head names for other sites', async () => {
    const beside = (...names: string[]) => names.map((name) => ld({'@type': 'VideoObject', name, embedUrl: 'https://www.youtube.com/embed/aaaaaaaaaaa'})).join('');
    const one = await read({head: ld({headline: 'The flood'}) + beside('The dam breaks'), body: article});
    expect(one.story?.body[0]).to.deep.equal(youtube);
    const several = await read({head: ld({headline: 'The flood'}) + beside('One', 'Another'), body: article});
    expect(wordsOf(several.story)).to.deep.equal([LONG]);
    expect(several.problems.filter(({path}) => path === 'VideoObject').map(({text}) => text?.split(' ')[0])).to.deep.equal(['One', 'Another']);
    const shared = await read({head: '<meta property="og:video" content="https://news.example/dam.mp4">', body: article});
    expect(wordsOf(shared.story)).to.deep.equal(['video', LONG]);
  });

  it('names what stands in the data beside the article, unless the page shows it', async () => {
    const question = (name: string) => ({'@type': 'Question', name, acceptedAnswer: {'@type': 'Answer', text: name.startsWith('Did') ? 'It did.' : 'Nobody'}});
    const {problems} = await read({head: ld({headline: 'The flood'}) + ld({'@type': 'FAQPage', mainEntity: [question('Did it rain?'), question('The water came at night?')]}), body: article});
    expect(problems.filter(({path}) => path === 'FAQPage').map(({text}) => text)).to.deep.equal(['Did it rain? It did.']);
  });

  it('names a film of the data beside another of the page, which may be the same', async () => {
    const {story, problems} = await read({head: film({contentUrl: 'https://news.example/dam.mp4'}), body: `<article><h1>H</h1><p>${LONG}</p>${frame}</article>`});
    expect(wordsOf(story)).to.deep.equal([LONG, 'video']);
    expect(problems.find(({code}) => code === 'field-dropped')).to.include({path: 'video', text: 'The dam breaks https://news.example/dam.mp4'});
  });

  describe('whose words stand in its data', () => {
    const shell = '<nav><a href="/">Home</a></nav><div id="app">Loading…</div><noscript>Please switch on JavaScript.</noscript><script>start("The water came at night, and nobody in the lower town had been warned of it.")</script>';
    const data = (more: object = {}) => ld({headline: 'The flood', description: 'Nobody was warned', articleBody: 'The water came at night.\n\nNobody was warned of it, in a town of ten thousand.', ...more});

    it('reads them, and names what the page shows instead', async () => {
      const {story, problems} = await read({head: `<title>News</title><meta property="og:site_name" content="Example News">${data({video: {embedUrl: 'https://youtu.be/aaaaaaaaaaa'}})}`, body: shell});
      expect(story).to.include({headline: 'The flood', standfirst: 'Nobody was warned'});
      expect(story?.publisher?.name).to.equal('Example News');
      expect(wordsOf(story)).to.deep.equal(['video', 'The water came at night.', 'Nobody was warned of it, in a town of ten thousand.']);
      expect(problems.map(({code, text}) => [code, text?.slice(0, 7)])).to.have.deep.members([['unknown-element', 'Home'], ['unknown-element', 'Loading'], ['script-dropped', 'start("']]);
    });

    it('reads the updates of a live blog so', async () => {
      const {story} = await read({head: data({articleBody: undefined, liveBlogUpdate: [{'@type': 'BlogPosting', headline: 'Noon', articleBody: 'It rose once more, and the people of the town left.'}]}), body: shell});
      expect(wordsOf(story)).to.deep.equal(['entry']);
    });

    it('reads the page where it shows them, however short', async () => {
      const {story, problems} = await read({head: data(), body: '<article><h1>The flood</h1><p>The water came <b>at night</b>.</p><p>Nobody was warned of it, in a town of ten thousand.</p></article>'});
      expect(story?.body[0]).to.deep.equal({type: 'paragraph', content: ['The water came ', {t: 'strong', c: 'at night'}, '.']});
      expect(problems).to.deep.equal([]);
    });

    it('keeps to what the page shows where that is an article, and names the rest', async () => {
      const {story, problems} = await read({head: data({articleBody: `${LONG} And the rest, for those who pay.`}), body: article});
      expect(wordsOf(story)).to.deep.equal([LONG]);
      expect(problems.find(({path}) => path === 'articleBody')).to.include({code: 'field-dropped', text: `${LONG} And the rest, for those who pay.`});
    });

    it('says where neither has any', async () => {
      const {story, problems} = await read({head: data({articleBody: undefined}), body: '<div id="app"></div>'});
      expect(story?.headline).to.equal('The flood');
      expect(problems.find(({path}) => path === 'body')).to.include({code: 'field-empty', severity: 'warning'});
    });
  });

  it('refuses one that is a draft by its data', async () => {
    const {story, problems} = await read({head: ld({headline: 'The flood', creativeWorkStatus: 'Draft'}), body: article});
    expect(story).to.equal(undefined);
    expect(problems.at(-1)?.code).to.equal('held-back');
  });

  it('is told from a fragment', async () => {
    const {story} = await readStory('<!-- saved --><!DOCTYPE html><title>Only a title</title><p>Words.</p>');
    expect(story?.headline).to.equal('Only a title');
    const {problems} = await readStory('<p>Words.</p>');
    expect(problems.at(-1)?.code).to.equal('no-story');
  });

  for (const name of ['querySelector', 'querySelectorAll', 'body', 'documentElement', 'cloneNode', 'createElement', 'getElementsByTagName']) {
    it(`is not led astray by an element named ${name}`, async () => {
      const traps = `<img name="${name}"><form name="${name}" id="${name}"><input name="${name}" id="children"></form>`;
      const {story, problems} = await read({body: `${traps}<div><h1>The flood</h1><p>${LONG}</p>${traps}<p>${LONG}</p></div>`});
      expect(story?.headline, JSON.stringify(problems)).to.equal('The flood');
      expect(wordsOf(story)).to.deep.equal([LONG, LONG]);
    });
  }

  it('loads and runs nothing of it', async () => {
    const trap = '<script>window.pageRan = true</script><img src="x" onerror="window.pageRan = true"><svg onload="window.pageRan = true"></svg>';
    const before = performance.getEntriesByType('resource').length;
    const {story} = await read({head: trap, body: `${trap}<article><h1>H</h1><p onclick="x">${LONG}</p>${trap}<img src="https://tracker.invalid/pixel.gif"></article>`, base: location.href});
    expect(story?.headline).to.equal('H');
    expect((window as {pageRan?: boolean}).pageRan).to.equal(undefined);
    expect(performance.getEntriesByType('resource').slice(before).filter(({name}) => name.includes('tracker'))).to.deep.equal([]);
  });
});
