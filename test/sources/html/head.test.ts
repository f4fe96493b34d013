import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/model/problem.js';
import {readHtml} from '../../../src/sources/html/html.js';

const read = async (html: string | Node, more: object = {}) => {
  const problems: Problem[] = [];
  const draft = await readHtml(html, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), ...more});
  return {draft, problems, codes: problems.map(({code}) => code)};
};
const p = (content: unknown) => ({type: 'paragraph', content});

const cases: readonly (readonly [string, string, object])[] = [
  ['takes the first h1 as headline', '<p>x</p><h1>A <em>b</em></h1>', {headline: 'A b', body: [p('x')]}],
  ['takes a first heading as headline', '<h2>A</h2><p>x</p>', {headline: 'A', body: [p('x')]}],
  ['takes no later heading as headline', '<p>x</p><h2>A</h2>', {body: [p('x'), {type: 'heading', level: 2, content: 'A'}]}],
  ['drops a doubled headline', '<h1>A</h1><h2>a</h2><p>x</p>', {headline: 'A', body: [p('x')]}],
  ['takes a standfirst that is marked', '<h1>A</h1><p class="dek">b <em>c</em></p>', {headline: 'A', standfirst: ['b ', {t: 'em', c: ['c']}], body: []}],
  ['takes a standfirst by its part', '<h1>A</h1><p part="standfirst">b</p>', {headline: 'A', standfirst: 'b', body: []}],
  ['takes no standfirst from elsewhere', '<h1>A</h1><p>x</p><p class="dek">b</p>', {headline: 'A', body: [p('x'), p('b')]}],
  ['guesses no standfirst', '<h1>A</h1><p>b</p><p>Long enough.</p>', {headline: 'A', body: [p('b'), p('Long enough.')]}],
  ['takes a kicker that is marked', '<p class="kicker">K</p><h1>A</h1>', {headline: 'A', kicker: 'K', body: []}],
  ['takes authors by rel', '<h1>A</h1><p class="byline">By <a rel="author" href="https://a.example/ann">Ann Lee</a></p>', {headline: 'A', authors: [{name: 'Ann Lee', url: 'https://a.example/ann'}], body: []}],
  ['takes the paragraph with authors by rel away', '<h1>A</h1><p>By <a rel="author" href="https://a.example/ann">Ann Lee</a> and <a rel="author" href="https://a.example/bo">Bo</a></p><p>x</p>', {headline: 'A', authors: [{name: 'Ann Lee', url: 'https://a.example/ann'}, {name: 'Bo', url: 'https://a.example/bo'}], body: [p('x')]}],
  ['takes the day in it away where the head says it', '<h1>A</h1><p>By <a rel="author" href="https://a.example/ann">Ann Lee</a> | <time itemprop="datePublished" datetime="2016-12-13">December 13, 2016</time></p><p>x</p>', {headline: 'A', authors: [{name: 'Ann Lee', url: 'https://a.example/ann'}], published: '2016-12-13', body: [p('x')]}],
  ['keeps as the byline what it says more', '<h1>A</h1><p>By <a rel="author" href="https://a.example/ann">Ann Lee</a> in Beirut</p><p>x</p>', {headline: 'A', authors: [{name: 'Ann Lee', url: 'https://a.example/ann'}], byline: 'By Ann Lee in Beirut', body: [p('x')]}],
  ['keeps a sentence that begins like one', '<h1>A</h1><p>By <a rel="author" href="https://a.example/ann">Ann</a>’s account it rained</p><p>x</p>', {headline: 'A', authors: [{name: 'Ann', url: 'https://a.example/ann'}], body: [p(['By ', {t: 'a', href: 'https://a.example/ann', c: ['Ann']}, '’s account it rained']), p('x')]}],
  ['keeps what a byline says more than its authors', '<h1>A</h1><p class="byline">By <a rel="author" href="https://a.example/ann">Ann Lee</a> in Beirut</p>', {headline: 'A', authors: [{name: 'Ann Lee', url: 'https://a.example/ann'}], byline: 'By Ann Lee in Beirut', body: []}],
  ['takes no account for an author', '<h1>A</h1><p class="byline">By <a rel="author" href="https://a.example/1">admin</a></p><p>x</p>', {headline: 'A', body: [p('x')]}],
  ['takes it away at the end', '<h1>A</h1><p>x</p><p>Text: <a rel="author" href="https://a.example/ann">Ann Lee</a></p>', {headline: 'A', authors: [{name: 'Ann Lee', url: 'https://a.example/ann'}], body: [p('x')]}],
  ['keeps a paragraph that says more of an author', '<h1>A</h1><p>x</p><p><a rel="author" href="https://a.example/ann">Ann</a> won.</p>', {headline: 'A', authors: [{name: 'Ann', url: 'https://a.example/ann'}], body: [p('x'), p([{t: 'a', href: 'https://a.example/ann', c: ['Ann']}, ' won.'])]}],
  ['takes a name from a byline', '<h1>A</h1><div class="byline">By Ann Lee</div>', {headline: 'A', authors: [{name: 'Ann Lee'}], body: []}],
  ['keeps a byline of several as it is', '<h1>A</h1><p class="byline">By Ann Lee and Bo</p>', {headline: 'A', byline: 'By Ann Lee and Bo', body: []}],
  ['keeps a byline with the work of its author as it is', '<h1>A</h1><p class="byline">Interview: Ann Lee</p>', {headline: 'A', byline: 'Interview: Ann Lee', body: []}],
  ['keeps an author inside a sentence', '<h1>A</h1><p>said <span class="author">Ann</span>.</p>', {headline: 'A', body: [p('said Ann.')]}],
  ['reads the date that is marked', '<h1>A</h1><header><time itemprop="datePublished" datetime="2016-12-13">13 Dec</time></header>', {headline: 'A', published: '2016-12-13', body: []}],
  ['reads pubdate', '<h1>A</h1><p>x <time pubdate datetime="2016-12-13">13 Dec</time></p>', {headline: 'A', published: '2016-12-13', body: [p(['x ', {t: 'time', datetime: '2016-12-13', c: ['13 Dec']}])]}],
  ['reads no other date', '<h1>A</h1><p><time datetime="2016-12-13">x</time></p>', {headline: 'A', body: [p([{t: 'time', datetime: '2016-12-13', c: ['x']}])]}],
  ['reads the canonical address', '<h1>A</h1><p><a rel="canonical" href="https://a.example/a">Read on</a></p>', {headline: 'A', canonicalUrl: 'https://a.example/a', body: []}],
  ['reads a whole page', '<!doctype html><html lang="fr"><head><title>t</title><link rel="canonical" href="https://a.example/a"></head><body><h1>A</h1></body></html>', {lang: 'fr', headline: 'A', canonicalUrl: 'https://a.example/a', body: []}],
  ['reads the language of the one root', '<article lang="de"><h1>A</h1></article>', {lang: 'de', headline: 'A', body: []}],
  ['takes the credit line of the lead image', '<h1>A</h1><p>x</p><p>Featured image via Ann</p>', {headline: 'A', leadImage: {credit: 'Ann'}, body: [p('x')]}],
  ['gives a credit line to the image before it', '<h1>A</h1><img src="https://a.example/a.png"><p>Photo: Ann</p>', {headline: 'A', body: [{type: 'image', src: 'https://a.example/a.png', credit: 'Ann'}]}],
  ['finds a bio after a credit line', '<h1>A</h1><p>x</p><p>Featured image via Ann</p><p>Bo lives here.</p>', {headline: 'A', leadImage: {credit: 'Ann'}, authors: [{bio: 'Bo lives here.'}], body: [p('x')]}],
  ['finds no bio after a shortcode', '<h1>A</h1><p>x</p><p>[brid video="1" player="2"]</p><p>Bo lives here.</p>', {headline: 'A', body: [p('x'), {type: 'video', provider: 'brid', id: '1', player: '2'}, p('Bo lives here.')]}],
  ['finds no bio after a paragraph', '<h1>A</h1><p>x</p><p>Bo lives here.</p>', {headline: 'A', body: [p('x'), p('Bo lives here.')]}],
  ['reads nothing from nothing', '', {body: []}],
];

describe('the head of HTML', () => {
  for (const [title, html, expected] of cases) {
    it(title, async () => expect((await read(html)).draft).to.deep.equal(expected));
  }

  it('takes the address that the caller knows', async () => {
    expect((await read('<h1>A</h1>', {href: 'https://a.example/b'})).draft.canonicalUrl).to.equal('https://a.example/b');
  });

  it('reads the children of a node and leaves them as they are', async () => {
    const element = document.createElement('section');
    element.lang = 'nl';
    element.append(Object.assign(document.createElement('h1'), {textContent: 'A'}), 'b ', Object.assign(document.createElement('i'), {textContent: 'c', id: 'c'}));
    const before = element.cloneNode(true);
    expect((await read(element)).draft).to.deep.equal({lang: 'nl', headline: 'A', body: [p(['b ', {t: 'em', c: ['c']}])]});
    expect(element.isEqualNode(before)).to.equal(true);
  });

  it('reads what a noscript of a live page holds as text', async () => {
    const element = document.createElement('section');
    const hidden = document.createElement('noscript');
    hidden.textContent = '<img src="https://a.example/a.png" onerror="x"><p>In <b>it</b></p>';
    element.append(hidden);
    expect((await read(element)).draft.body).to.deep.equal([{type: 'image', src: 'https://a.example/a.png'}, p(['In ', {t: 'strong', c: ['it']}])]);
  });
});
