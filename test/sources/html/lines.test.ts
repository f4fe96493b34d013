import {expect} from '@open-wc/testing';
import {a, p, read} from './read-body.js';

const correction = (content: unknown, more: object = {}) => ({kind: 'correction', ...more, content: [content]});

/** What is told by its first words, and the corrections, related links and blocks that it becomes. */
const lines: readonly (readonly [string, string, object, string?])[] = [
  ['a correction', '<p>Correction: the river is the Ebro.</p>', {corrections: [correction('the river is the Ebro.')]}],
  ['a correction with a day', '<p><em>Correction (March 5, 2020): it is the Ebro.</em></p>', {corrections: [correction([{t: 'em', c: ['it is the Ebro.']}], {date: '2020-03-05'})]}],
  ['a correction with a day that is not sure', '<p>Correction, 5 March: it is the Ebro.</p>', {corrections: [correction('Correction, 5 March: it is the Ebro.')]}],
  ['a correction of another language', '<p>Korrektur: Es ist der Ebro.</p>', {corrections: [correction('Es ist der Ebro.')]}, 'de'],
  ['a clarification', '<p><strong>Clarification:</strong> it is the Ebro.</p>', {corrections: [{kind: 'clarification', content: ['it is the Ebro.']}]}],
  ['a retraction', '<p>Retraction: none of it is so.</p>', {corrections: [{kind: 'retraction', content: ['none of it is so.']}]}],
  ['an amendment', '<p>This article was amended on 5 March 2020 to name the Ebro.</p>', {corrections: [correction('This article was amended on 5 March 2020 to name the Ebro.', {date: '2020-03-05'})]}],
  ['an earlier version', '<p>An earlier version of this story named the Po.</p>', {corrections: [correction('An earlier version of this story named the Po.')]}],
  ['a correction by its class', '<div class="correction"><p>It is the Ebro.</p></div>', {corrections: [correction('It is the Ebro.')]}],
  ['the same correction twice', '<p>Correction: it is the Ebro.</p><p>Correction: it is the Ebro.</p>', {corrections: [correction('it is the Ebro.')]}],
  ['corrections as a theme', '<p>Corrections to the map: what changes</p>', {body: [p('Corrections to the map: what changes')]}],
  ['a correction with nothing to it', '<p>Correction:</p>', {body: [p('Correction:')]}],
  ['a note of the editors', '<p>Editor’s note: names were changed.</p><p>x</p>', {body: [{type: 'note', kind: 'editor', content: ['names were changed.']}, p('x')]}],
  ['an update', '<p>x</p><p>UPDATE, March 5, 2020: the water falls.</p>', {body: [p('x'), {type: 'note', kind: 'update', date: '2020-03-05', content: ['the water falls.']}]}],
  ['a line that says when', '<p>Updated: March 5, 2020</p>', {body: [p('Updated: March 5, 2020')]}],
  ['a link to another story', '<p><strong>Read more:</strong> <a href="/b">The flood of 2019</a></p>', {body: [{type: 'link', url: 'https://site.example/b', title: 'The flood of 2019'}]}],
  ['a link with the label in it', '<p><a href="/b">Read also: The flood of 2019</a></p>', {body: [{type: 'link', url: 'https://site.example/b', title: 'The flood of 2019'}]}],
  ['a link of another language', '<p>Lesen Sie auch: <a href="/b">Die Flut</a></p>', {body: [{type: 'link', url: 'https://site.example/b', title: 'Die Flut'}]}, 'de'],
  ['a link that says nothing', '<p><a href="/b">Read more</a></p>', {body: [p([a('https://site.example/b', 'Read more')])]}],
  ['a link in a sentence', '<p>Read more about <a href="/b">the flood</a> of 2019.</p>', {body: [p(['Read more about ', a('https://site.example/b', 'the flood'), ' of 2019.'])]}],
  ['a list of related stories', '<p>x</p><h3>Related stories</h3><ul><li><a href="/b">B</a></li><li><a href="/c">C</a></li></ul><p>y</p>', {body: [p('x'), p('y')], related: [{url: 'https://site.example/b', title: 'B'}, {url: 'https://site.example/c', title: 'C'}]}],
  ['related stories by their class', '<p>x</p><aside class="related-posts"><h3>More</h3><a href="/b">B</a></aside>', {body: [p('x')], related: [{url: 'https://site.example/b', title: 'B'}]}],
  ['a heading of that name', '<h3>Related stories</h3><p>They are told again.</p>', {body: [{type: 'heading', level: 2, content: 'Related stories'}, p('They are told again.')]}],
];

describe('among lines', () => {
  for (const [what, html, expected, lang = 'en'] of lines) {
    it(`${what} is told`, async () => {
      const {draft} = await read(html, {headline: 'H', standfirst: 'S'}, {lang});
      expect(draft).to.deep.equal({headline: 'H', standfirst: 'S', body: [], ...expected});
    });
  }

  it('further corrections and links are added to those of the head', async () => {
    const head = {headline: 'H', corrections: [correction('it is the Ebro.')], related: [{url: 'https://site.example/b', title: 'B'}]};
    const {draft} = await read('<p>Correction: it is the Ebro.</p><p>Correction: it is May.</p><h3>Related</h3><p><a href="/b">B</a></p><p><a href="/c">C</a></p>', head);
    expect(draft.corrections).to.deep.equal([correction('it is the Ebro.'), correction('it is May.')]);
    expect(draft.related).to.deep.equal([{url: 'https://site.example/b', title: 'B'}, {url: 'https://site.example/c', title: 'C'}]);
    expect(head.corrections).to.have.length(1);
  });

  const furniture: readonly (readonly [string, string, string?])[] = [
    ['<p>Advertisement</p>', 'Advertisement'],
    ['<p>ANZEIGE</p>', 'ANZEIGE', 'de'],
    ['<p>Story continues below advertisement</p>', 'Story continues below advertisement'],
    ['<h4>Share this:</h4>', 'Share this:'],
    ['<p>Sign up for our daily newsletter</p>', 'Sign up for our daily newsletter'],
    ['<p>Subscribe now</p>', 'Subscribe now'],
    ['<p>3 min read</p>', '3 min read'],
    ['<p>The post <a href="/a">Flood</a> appeared first on <a href="/">News</a>.</p>', 'The post Flood appeared first on News.'],
    ['<p>Der Beitrag <a href="/a">Flut</a> erschien zuerst auf <a href="/">News</a>.</p>', 'Der Beitrag Flut erschien zuerst auf News.', 'de'],
    ['<p>Tags: <a href="/a">Flood</a>, <a href="/b">Rain</a></p>', 'Tags: Flood, Rain'],
    ['<div class="sharedaddy"><h3>Share</h3><ul><li><a href="/x">X</a></li></ul></div>', 'Share X'],
    ['<div class="newsletter"><img src="/n.png" alt="News">Sign up <form><button>Go</button></form></div>', 'Sign up News /n.png Go'],
    ['<div class="author-box"><p>Ann writes.</p></div>', 'Ann writes.'],
    ['<div class="tag-cloud"><a href="/a">Flood</a></div>', 'Flood'],
  ];
  for (const [html, said, lang = 'en'] of furniture) {
    it(`furniture is left out and named: ${said}`, async () => {
      const {body, problems} = await read(`<p>x</p>${html}`, {headline: 'H', standfirst: 'S'}, {lang});
      expect(body).to.deep.equal([p('x')]);
      expect(problems.map(({code, severity, text}) => [code, severity, text])).to.deep.equal([['unknown-element', 'warning', said]]);
    });
  }

  it('sentences that begin like furniture stay', async () => {
    const html = '<p>Advertisement sales fell.</p><p>Comments are made by all.</p><p>The post he held first was dull.</p>';
    expect((await read(html, {headline: 'H', standfirst: 'S'})).body).to.have.length(3);
  });

  it('what bears a class of furniture and is long stays', async () => {
    const {body} = await read(`<div class="share"><p>${'word '.repeat(1000)}</p></div>`, {headline: 'H', standfirst: 'S'});
    expect(body).to.have.length(1);
  });

  it('those of a field stay as they are', async () => {
    for (const headline of ['', '-']) {
      expect((await read('<p>Update: x</p><p>Advertisement</p>', {headline, standfirst: '-'})).body).to.deep.equal([p('Update: x'), p('Advertisement')]);
    }
  });
});
