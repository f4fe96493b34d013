import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseFeedDate} from '../../../src/sources/feed/date.js';
import {isFeed} from '../../../src/sources/feed/shape.js';
import {addParagraphs} from '../../../src/sources/feed/wordpress.js';
import {asHtml} from '../../../src/sources/feed/xhtml.js';
import {readFeed} from '../../../src/sources/feed/feed.js';
import type {SourceWindow} from '../../../src/sources/source.js';
import {findSource} from '../../../src/sources/sources.js';
import {readStory} from '../../../src/story.js';
import {isOdd} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"', 'xmlns:wp="http://wordpress.org/export/1.2/"', 'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"', 'xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/"', 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
].join(' ');
const rss = (item: string, head = '') => `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel>${head}<item><title>A headline</title>${item}</item></channel></rss>`;
const body = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
const WORDS = body('<p>Some words of the text.</p>');
const atom = (entry: string, head = '') => `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES.replace(/xmlns:atom="[^"]*"/, '')}>${head}<entry><title>A headline</title>${entry}</entry></feed>`;

const read = async (xml: string, options: object = {}) => {
  const {story, problems} = await readStory(xml, {lang: 'en', now: new Date('2026-01-01T00:00:00Z'), ...options});
  return {story, problems, named: problems.map(({code, text}) => [code, text]), kinds: story?.body.map(({type}) => type).join(' ')};
};
const p = (content: unknown) => ({type: 'paragraph', content});
const fixture = async (name: string) => (await fetch(new URL(`../../fixtures/corpus/${name}`, import.meta.url))).text();

describe('a feed', () => {
  const shapes: [xml: string, mediaType: string, is: boolean][] = [
    ['<rss version="2.0">', '', true],
    ['\ufeff\n<?xml version="1.0"?>\n<?xml-stylesheet href="x"?>\n<!-- a > b --><rss/>', '', true],
    ['<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a.example/rss.dtd"><rss version="0.91">', '', true],
    ['<!DOCTYPE rdf:RDF [<!ENTITY % x SYSTEM "y">]><rdf:RDF xmlns="x">', '', true],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'text/html', true],
    ['<atom:feed xmlns:atom="x">', '', true],
    ['<FEED >', '', true],
    ['<?xml version="1.0"?><nitf>', '', true],
    ['<entry>', 'application/atom+xml', true],
    ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', 'application/xml', false],
    ['<feedback>', '', false],
    ['<p>About &lt;rss&gt; <rss></p>', 'text/html', false],
    ['About <rss>', 'application/rss+xml', false],
    ['<!-- never closed <rss>', '', false],
    ['', 'text/xml', false],
  ];
  for (const [xml, mediaType, is] of shapes) {
    it(`is ${is ? '' : 'not '}told from ${xml.trim().slice(0, 60) || 'nothing'}`, () => expect(isFeed(xml, mediaType)).to.equal(is));
  }

  it('is the source that is found for it, before HTML', () => {
    expect(findSource(rss(''), {})?.name).to.equal('feed');
    expect(findSource('<?xml version="1.0"?><html><body><p>x</p></body></html>', {mediaType: 'application/xhtml+xml'})?.name).to.not.equal('feed');
  });

  const dates: [string, string | undefined][] = [
    ['Wed, 04 Mar 2020 08:15:00 +0000', '2020-03-04T08:15:00+00:00'],
    ['Wed, 4 Mar 2020 8:15 GMT', '2020-03-04T08:15:00Z'],
    ['04 Mar 20 08:15:00 EST', '2020-03-04T08:15:00-05:00'],
    ['04 Mar 99 08:15:00 PDT', '1999-03-04T08:15:00-07:00'],
    ['Wednesday, 04-March-2020 08:15:00 +05:30', '2020-03-04T08:15:00+05:30'],
    ['Wed, 04 Mar 2020 08:15:00 -0000', '2020-03-04T08:15:00Z'],
    ['Wed, 04 Mar 2020 08:15:00 +0100 (CET)', '2020-03-04T08:15:00+01:00'],
    ['2020-03-04T08:15:00Z', '2020-03-04T08:15:00Z'],
    ['2020-03-04T08:15+0100', '2020-03-04T08:15:00+01:00'],
    ['2020-03-04 08:15:00 +0100', '2020-03-04T08:15:00+01:00'],
    ['2020-03-04', '2020-03-04'],
    ['Wed, 04 Mar 2020 08:15:00', undefined],
    ['Wed, 04 Mar 2020 08:15:00 CET', undefined],
    ['Wed, 04 Mar 2020 08:15:00 A', undefined],
    ['Wed, 04 Mär 2020 08:15:00 +0100', undefined],
    ['Mon, 31 Feb 2020 08:15:00 +0100', undefined],
    ['2020-03-04T08:15:00', undefined],
    ['yesterday', undefined],
  ];
  for (const [given, date] of dates) it(`${date ? 'reads' : 'does not trust'} the date ${given}`, () => expect(parseFeedDate(given)).to.equal(date));

  it('names a date that it does not trust, and takes the next', async () => {
    const {story, named} = await read(rss(`${WORDS}<pubDate>yesterday</pubDate><dc:date>2020-03-04T08:15:00Z</dc:date>`));
    expect(story?.published).to.equal('2020-03-04T08:15:00Z');
    expect(named).to.deep.equal([['date-unreadable', 'yesterday']]);
  });

  it('of RSS gives head, body and media', async () => {
    const {story, kinds, named} = await read(await fixture('made/rss-content-encoded.xml'), {lang: undefined});
    expect(story).to.deep.include({
      lang: 'en-GB', headline: 'Flood in Ribera: “The water came at night”', id: 'https://news.example/?p=4711', published: '2020-03-04T08:15:00+00:00',
      authors: [{name: 'Lea Example'}, {name: 'Omar Example'}], tags: ['World', 'Floods & rivers'], canonicalUrl: 'https://news.example/2020/03/flood-in-ribera/',
      publisher: {name: 'Example News', url: 'https://news.example/'},
      leadImage: {src: 'https://news.example/img/plaza-large.jpg', width: 1200, height: 800, caption: 'The square on Tuesday', credit: 'Marta Ruiz', rights: 'Example Agency'},
    });
    expect(story).to.not.have.any.keys('standfirst', 'contentWarning');
    expect(kinds).to.match(/^paragraph image paragraph (?:video|embed) paragraph/);
    expect(story?.body[0]).to.deep.equal(p('The river rose by three metres.'));
    expect(story?.body[2]).to.deep.equal(p('A second ]]> end mark in the data.'));
    expect(story?.body[4]).to.deep.equal(p([{t: 'a', href: 'https://news.example/2019/other-flood/', c: 'The flood of 2019'}]));
    expect(named).to.deep.include(['excerpt-cut', 'The river rose by three metres on Tuesday […]']);
  });

  const items: [item: string | undefined, headline: string | undefined][] = [
    [undefined, 'One'], ['guid-2', 'Two'], ['https://news.example/two/?a=1&b=2', 'Two'], ['two', 'Two'], ['https://news.example/three', 'Three'], ['nothing', undefined],
  ];
  for (const [item, headline] of items) {
    it(`gives ${headline ?? 'no story'} for the item ${item ?? 'that nobody names'}`, async () => {
      const xml = `<rss version="2.0" ${NAMESPACES}><channel><item><title>One</title></item><item><title>Two</title><guid>guid-2</guid><link>https://news.example/two/?a=1&amp;b=2</link></item>
        <item><title>Three</title><atom:link href='https://news.example/three'/></item></channel></rss>`;
      const {story, problems} = await read(xml, {item});
      expect(story?.headline).to.equal(headline);
      if (!headline) {
        expect(problems[0]).to.include({code: 'item-missing'});
        expect(problems[0]!.message).to.include('3 items');
      }
    });
  }

  it('of older RSS is read, with items beside the channel', async () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/"><title>Example News</title><link>https://news.example/</link><dc:language>fr</dc:language><items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://news.example/1"><title>A headline</title><link>https://news.example/1</link><dc:creator>Lea Example</dc:creator><dc:date>2020-03-04T08:15:00Z</dc:date><description>Some words.</description></item></rdf:RDF>`;
    const {story} = await read(rdf, {lang: undefined, item: 'https://news.example/1'});
    expect(story).to.deep.include({lang: 'fr', headline: 'A headline', canonicalUrl: 'https://news.example/1', authors: [{name: 'Lea Example'}], published: '2020-03-04T08:15:00Z', body: [p('Some words.')]});
    const old = await read('<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>x</title><item><title>A headline</title><description>Caf&eacute;</description></item></channel></rss>');
    expect(old.story?.body).to.deep.equal([p('Café')]);
    expect(old.problems).to.deep.equal([]);
  });

  const titles: [title: string, headline: string][] = [
    ['Plain &amp; simple', 'Plain & simple'],
    ['<![CDATA[Twice &#8220;encoded&#8221;]]>', 'Twice “encoded”'],
    ['&amp;#8220;Twice&amp;#8221;', '“Twice”'],
    ['&lt;em&gt;Marked&lt;/em&gt; up', 'Marked up'],
    ['A &lt; B', 'A < B'],
    ['Gewinn [1] &amp;amp; Verlust', 'Gewinn [1] & Verlust'],
  ];
  for (const [title, headline] of titles) {
    it(`reads the title ${title}`, async () => {
      const {story} = await read(rss(WORDS).replace('A headline', title));
      expect(story?.headline).to.equal(headline);
    });
  }

  const bodies: [why: string, fields: string, expected: unknown[]][] = [
    ['plain text', '<description>One &amp; two\n\nthree</description>', [p('One & two'), p('three')]],
    ['escaped HTML', '<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</description>', [p('One'), p('two')]],
    ['HTML as data', '<description><![CDATA[<p>One</p><p>two</p>]]></description>', [p('One'), p('two')]],
    ['HTML escaped twice', '<description>&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;two&amp;lt;/p&amp;gt;</description>', [p('One'), p('two')]],
    ['HTML between empty lines', '<description><![CDATA[One <b>bold</b>\n\ntwo]]></description>', [p(['One ', {t: 'strong', c: 'bold'}]), p('two')]],
    ['text with entities written twice', '<description>It&amp;#8217;s\n\ntwo</description>', [p('It’s'), p('two')]],
    ['words about markup', '<description>Use &amp;lt;b&amp;gt; for bold.</description>', [p('Use <b> for bold.')]],
    ['long lines', `<description>${'One word. '.repeat(12)}\nTwo</description>`, [p('One word. '.repeat(12).trim()), p('Two')]],
  ];
  for (const [why, fields, expected] of bodies) {
    it(`makes the body of a description that is the only text: ${why}`, async () => {
      const {story, problems} = await read(rss(fields));
      expect(story?.body).to.deep.equal(expected);
      expect(story).to.not.have.property('standfirst');
      expect(problems).to.deep.equal([]);
    });
  }

  it('says that the only text is cut', async () => {
    const {story, problems} = await read(rss('<description>The river rose by [&amp;hellip;]</description>'));
    expect(story?.body).to.deep.equal([p('The river rose by […]')]);
    expect(problems.map(({code, severity}) => [code, severity])).to.deep.equal([['excerpt-cut', 'warning']]);
  });

  const summaries: [why: string, description: string, standfirst: unknown, code?: string][] = [
    ['written by a person', 'Why the &lt;b&gt;river&lt;/b&gt; rose', ['Why the ', {t: 'strong', c: 'river'}, ' rose']],
    ['cut by a machine', 'Another beginning…', undefined, 'excerpt-cut'],
    ['the beginning of the text', 'The river rose by three metres on Tuesday, and', undefined, 'excerpt-cut'],
    ['from the middle of the text', 'Nobody in the village slept that night, since the water came at nine in the evening', undefined, 'excerpt-cut'],
    ['the whole of the text', '&lt;p&gt;The river rose by three metres on Tuesday, and stayed there.&lt;/p&gt;&lt;p&gt;Nobody in the village slept that night, since the water came at nine in the evening.&lt;/p&gt;', undefined],
    ['only marks', '&lt;p&gt;&amp;nbsp;&lt;/p&gt;', undefined],
  ];
  for (const [why, description, standfirst, code] of summaries) {
    it(`takes a description as the standfirst only where it is right: ${why}`, async () => {
      const html = '<p>The river rose by three metres on Tuesday, and stayed there.</p><p>Nobody in the village slept that night, since the water came at nine in the evening.</p>';
      const {story, problems} = await read(rss(`<description>${description}</description>${body(html)}`));
      expect(story?.standfirst).to.deep.equal(standfirst);
      expect(problems.map((problem) => problem.code).filter((one) => one !== 'empty-paragraph')).to.deep.equal(code ? [code] : []);
      expect(story?.body).to.have.length(2);
    });
  }

  it('marks the language of a standfirst that is not that of the story', async () => {
    const {story} = await read(atom('<summary xml:lang="en">About it</summary><content type="text">Il est question.</content>').replace('<entry>', '<entry xml:lang="fr">'));
    expect(story).to.deep.include({lang: 'fr', standfirst: [{t: 'span', lang: 'en', c: 'About it'}]});
  });

  const people: [fields: string, authors: unknown, dropped?: string][] = [
    ['<author>desk@news.example (Night desk)</author>', [{name: 'Night desk'}]],
    ['<author>Lea Example &lt;lea@news.example&gt;</author>', [{name: 'Lea Example'}]],
    ['<author>lea@news.example</author>', undefined, 'lea@news.example'],
    ['<dc:creator>admin</dc:creator>', undefined, 'admin'],
    ['<author>lea@news.example (Lea)</author><dc:creator>Lea Example</dc:creator>', [{name: 'Lea Example'}]],
    ['<itunes:author>Lea Example</itunes:author>', [{name: 'Lea Example'}]],
    ['<dc:creator>Lea Example</dc:creator><dc:creator>Lea Example</dc:creator><dc:creator>Omar Example</dc:creator>', [{name: 'Lea Example'}, {name: 'Omar Example'}]],
    ['<atom:author><atom:name>Lea Example</atom:name><atom:uri>https://news.example/lea</atom:uri></atom:author>', [{name: 'Lea Example', url: 'https://news.example/lea'}]],
  ];
  for (const [fields, authors, dropped] of people) {
    it(`reads authors of ${fields}`, async () => {
      const {story, named} = await read(rss(WORDS + fields));
      expect(story?.authors).to.deep.equal(authors);
      expect(named).to.deep.equal(dropped ? [['author-dropped', dropped]] : []);
    });
  }

  const picture = (name: string, more = '', inside = '') => `<media:content url="https://news.example/${name}" medium="image"${more}>${inside}</media:content>`;
  const media: [why: string, fields: string, expected: object, kinds: string][] = [
    ['the first picture leads, others follow', picture('a.jpg') + picture('b.jpg'), {leadImage: {src: 'https://news.example/a.jpg'}}, 'paragraph image'],
    ['credit and rights', picture('a.jpg', '', '<media:credit role="photographer">Marta Ruiz</media:credit><media:credit>Agency</media:credit><media:copyright>© Agency</media:copyright>'),
      {leadImage: {src: 'https://news.example/a.jpg', credit: 'Marta Ruiz, Agency', rights: '© Agency'}}, 'paragraph'],
    ['a caption of HTML', picture('a.jpg', '', '<media:description type="html">&lt;i&gt;The&lt;/i&gt; square</media:description>'), {leadImage: {src: 'https://news.example/a.jpg', caption: [{t: 'em', c: 'The'}, ' square']}}, 'paragraph'],
    ['a group of sizes', `<media:group>${picture('s.jpg', ' width="300"')}${picture('l.jpg', ' width="900"')}</media:group>`,
      {leadImage: {src: 'https://news.example/l.jpg', sources: [{src: 'https://news.example/l.jpg', width: 900}, {src: 'https://news.example/s.jpg', width: 300}]}}, 'paragraph'],
    ['a thumbnail where there is no other', '<media:thumbnail url="https://news.example/t.jpg" width="75"/>', {leadImage: {src: 'https://news.example/t.jpg'}}, 'paragraph'],
    ['a film with poster and transcript', '<media:content url="https://news.example/a.mp4" type="video/mp4" duration="90" width="640" height="360"><media:title>The flood</media:title><media:thumbnail url="https://news.example/t.jpg"/><media:text>It says this.</media:text></media:content>',
      {body: [{type: 'video', provider: 'file', sources: [{src: 'https://news.example/a.mp4', type: 'video/mp4'}], aspect: '16:9', title: 'The flood', duration: 90, poster: {src: 'https://news.example/t.jpg'}, transcript: ['It says this.']}, p('Some words of the text.')]}, 'video paragraph'],
    ['a player of a known service', '<media:content><media:player url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"/></media:content>', {}, 'video paragraph'],
    ['enclosures', '<enclosure url="https://news.example/a.mp3" type="audio/mpeg" length="5"/><itunes:duration>1:30</itunes:duration>',
      {body: [{type: 'audio', provider: 'file', sources: [{src: 'https://news.example/a.mp3', type: 'audio/mpeg'}], duration: 90}, p('Some words of the text.')]}, 'audio paragraph'],
    ['an enclosed picture', '<enclosure url="https://news.example/a.jpg" type="image/jpeg" length="5"/>', {leadImage: {src: 'https://news.example/a.jpg'}}, 'paragraph'],
    ['nothing that is blocked', picture('a.jpg', '', '<media:status state="blocked"/>'), {}, 'paragraph'],
    ['a rating that warns', `${picture('a.jpg')}<media:rating scheme="urn:simple">adult</media:rating>`, {contentWarning: {kinds: ['other'], text: 'adult'}}, 'paragraph'],
    ['a rating of one film', '<media:content url="https://news.example/a.mp4"><media:rating scheme="urn:mpaa">R</media:rating></media:content>', {}, 'video paragraph'],
  ];
  for (const [why, fields, expected, kinds] of media) {
    it(`places media: ${why}`, async () => {
      const {story, kinds: found} = await read(rss(WORDS + fields));
      expect(story).to.deep.include(expected);
      expect(found).to.equal(kinds);
    });
  }

  it('does not warn of a rating that says nothing', async () => {
    for (const rating of ['<media:rating>nonadult</media:rating>', '<media:rating scheme="urn:mpaa">PG</media:rating>', '<media:rating scheme="urn:own">R</media:rating>']) {
      expect((await read(rss(WORDS + rating))).story).to.not.have.property('contentWarning');
    }
    const {story} = await read(rss(`${WORDS}<media:content url="https://news.example/a.mp4"><media:rating scheme="urn:mpaa">R</media:rating></media:content>`));
    expect(story?.body[0]).to.deep.include({type: 'video', contentWarning: {kinds: ['other'], text: 'R'}});
  });

  it('names pictures that it has no room for', async () => {
    const {named} = await read(rss(`${WORDS}<media:content url="https://news.example/a.jpg" type="image/jpeg"><media:title>Tuesday</media:title><media:description>The square</media:description><media:thumbnail url="https://news.example/t.jpg"/></media:content>
      <media:content url="https://www.gravatar.com/avatar/1" medium="image"/>`));
    expect(named).to.deep.equal([['field-dropped', 'Tuesday'], ['field-dropped', 'https://news.example/t.jpg'], ['field-dropped', 'https://www.gravatar.com/avatar/1']]);
  });

  it('gives a picture of the text the credit that only the feed says, and names other words', async () => {
    const {story, named} = await read(rss(`${body('<p>One</p><figure><img src="https://news.example/a.jpg"><figcaption>The boat</figcaption></figure>')}${picture('a.jpg?w=9', '', '<media:description>The square</media:description><media:credit>Marta Ruiz</media:credit>')}`));
    expect(story?.body[1]).to.deep.equal({type: 'image', src: 'https://news.example/a.jpg', caption: 'The boat', credit: 'Marta Ruiz'});
    expect(story).to.not.have.property('leadImage');
    expect(named).to.deep.equal([['field-dropped', 'The square'], ['image-duplicate', 'https://news.example/a.jpg?w=9']]);
  });

  it('of Atom gives head, body and media', async () => {
    const {story, kinds} = await read(await fixture('atom/feedsmith-atom-10.xml'), {lang: undefined});
    expect(story).to.deep.include({
      lang: 'en-US', headline: 'Comprehensive Entry Example', id: 'tag:example.org,2023:entry-1', published: '2023-01-10T08:30:00Z', updated: '2023-01-15T11:45:00Z',
      standfirst: 'This is a comprehensive example entry showing all possible Atom 1.0 elements in an entry.',
      authors: [{name: 'John Doe', url: 'http://example.org/john/'}], canonicalUrl: 'http://example.org/entry/1',
      source: {name: 'Original Source Feed', url: 'http://original.example.org/'},
      rights: {copyright: 'Copyright © 2023, Entry Copyright Holder. All rights reserved.', license: 'http://creativecommons.org/licenses/by/4.0/'},
    });
    expect(kinds).to.equal('audio video heading paragraph list paragraph');
  });

  const contents: [why: string, content: string, expected: unknown[]][] = [
    ['text', '<content>One &lt;b&gt; two\n\nthree</content>', [p('One <b> two'), p('three')]],
    ['text by its media type', '<content type="text/plain">One</content>', [p('One')]],
    ['HTML', '<content type="html">&lt;p&gt;One&lt;/p&gt;</content>', [p('One')]],
    ['XHTML', '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two &amp; three</p></div></content>', [p(['One', {t: 'br'}, 'two & three'])]],
    ['XHTML with a prefix', '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One</h:p><h:p>two</h:p></h:div></content>', [p('One'), p('two')]],
    ['XHTML with empty elements', '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a id="x"/><p>One</p><iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"/><p>two</p></div></content>',
      [p('One'), {type: 'video', provider: 'youtube', id: 'aqz-KE-bpKQ', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'}, p('two')]],
    ['addresses against xml:base', '<content type="html" xml:base="sub/">&lt;a href="b"&gt;c&lt;/a&gt;</content>', [p([{t: 'a', href: 'https://news.example/a/sub/b', c: 'c'}])]],
  ];
  for (const [why, content, expected] of contents) {
    it(`reads Atom's content: ${why}`, async () => {
      const {story} = await read(atom(content).replace('<feed ', '<feed xml:base="https://news.example/a/" '));
      expect(story?.body).to.deep.equal(expected);
    });
  }

  it('says where content lies that is not in the feed', async () => {
    const {story, named} = await read(atom('<content type="text/html" src="https://news.example/full"/><summary>What it is about.</summary>'));
    expect(story).to.deep.include({canonicalUrl: 'https://news.example/full', body: [p('What it is about.')]});
    expect(named).to.deep.equal([['field-dropped', 'https://news.example/full']]);
  });

  it('reads links of Atom by what they are', async () => {
    const {story} = await read(atom(`<content>One</content><link href="https://news.example/one"/><link rel="alternate" hreflang="fr" href="https://news.example/un"/>
      <link rel="related" title="More" href="https://news.example/more"/><link rel="related" href="https://news.example/untitled"/><link rel="edit" href="https://news.example/edit"/>`));
    expect(story).to.deep.include({
      canonicalUrl: 'https://news.example/one', related: [{url: 'https://news.example/more', title: 'More'}], translations: [{lang: 'fr', url: 'https://news.example/un'}],
    });
  });

  it('reads an entry of Atom alone', async () => {
    const {story} = await read('<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom"><title>A headline</title><content>One</content></entry>');
    expect(story).to.deep.include({headline: 'A headline', body: [p('One')]});
  });

  const held: [why: string, xml: string][] = [
    ['a draft of Atom', atom('<content>x</content><app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>')],
    ['an embargo', rss(`${WORDS}<prism:embargoDate>2027-01-01T00:00:00Z</prism:embargoDate>`)],
    ['the form for a password', rss(body('<form action="x" class="post-password-form" method="post"><p>Locked</p></form>'))],
    ['a draft of WordPress', rss(`${WORDS}<wp:status>draft</wp:status>`)],
    ['a private post of WordPress', rss(`${WORDS}<wp:status><![CDATA[private]]></wp:status>`)],
    ['a post of WordPress with a password', rss(`${WORDS}<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>`)],
  ];
  for (const [why, xml] of held) {
    it(`is held back: ${why}`, async () => {
      const {story, problems} = await read(xml);
      expect(story).to.equal(undefined);
      expect(problems.map(({code}) => code)).to.deep.equal(['held-back']);
    });
  }

  it('is not held back once an embargo is over', async () => {
    const xml = rss(`${WORDS}<prism:embargoDate>2025-01-01T00:00:00Z</prism:embargoDate>`);
    expect((await read(xml)).story?.headline).to.equal('A headline');
  });

  it('of an export of WordPress gives names for accounts, terms by kind, and the picture', async () => {
    const xml = await fixture('wxr/migrate-sample.xml');
    const {story, named} = await read(xml, {item: 'basic-post.html'});
    expect(story).to.deep.include({
      id: '4', headline: 'Basic Post', authors: [{name: 'Hermione Granger'}], published: '2013-06-07T03:00:44+00:00', section: 'Company News', tags: ['Has Images', 'Programming'],
      canonicalUrl: 'https://example.com/blog/basic-post.html',
    });
    expect(story?.leadImage).to.deep.include({caption: 'exc-5134cbefe4b0c6fb04df8065'});
    expect(named).to.deep.equal([]);
    for (const item of [undefined, '5']) expect((await read(xml, {item})).problems.at(-1)?.code).to.equal('held-back');
    const other = await read(await fixture('wxr/migrate-feature-image-captions.xml'));
    expect(other.story?.headline).to.equal('Post with Described Image');
    expect(other.named).to.deep.equal([['item-first', '/blog/post-with-title-only-image.html /blog/post-without-featured-image.html'], ['author-dropped', 'hermione@example.com']]);
  });

  it('passes over pictures and menus of an export', async () => {
    const xml = rss(`${WORDS}<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>`).replace('</channel>', '<item><title>The post</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel>');
    expect((await read(xml)).story?.headline).to.equal('The post');
  });

  const texts: [string, string][] = [
    ['One\ntwo\n\nthree', '<p>One<br>\ntwo</p>\n\n<p>three</p>'],
    ['<h2>One</h2>\n\ntwo', '<h2>One</h2>\n\n<p>two</p>'],
    ['<blockquote>\n\nOne\n\n</blockquote>', '<blockquote>\n\n<p>One</p>\n\n</blockquote>'],
    ['<pre>a\n\nb</pre>\n\nc', '<pre>a\n\nb</pre>\n\n<p>c</p>'],
    ['<em>One</em>\r\n\r\ntwo', '<p><em>One</em></p>\n\n<p>two</p>'],
  ];
  for (const [text, html] of texts) it(`makes paragraphs of ${JSON.stringify(text)}`, () => expect(addParagraphs(text)).to.equal(html));

  it('writes XHTML as HTML is read', () => {
    expect(asHtml('<p/><br/><img src="a/b"/><h:i a=\'1\'/><a href="x>y"/>')).to.equal('<p></p><br/><img src="a/b"/><i a=\'1\'></i><a href="x>y"></a>');
  });

  it('never expands entities that it declares, and names them', async () => {
    const laughs = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const {story, named} = await read(rss('<description>One &b; &c; &amp;</description>').replace('<rss', `${laughs}<rss`));
    expect(story?.body).to.deep.equal([p('One &b; &c; &')]);
    expect(named).to.have.length(1);
    expect(named[0]![0]).to.equal('field-dropped');
    expect(named[0]![1]).to.include('<!ENTITY b');
  });

  const broken: [why: string, xml: string, code: string | undefined][] = [
    ['no end', '<rss version="2.0"><channel><item><title>A', 'source-unreadable'],
    ['marked data without end', rss('<description><![CDATA[x</description>'), 'source-unreadable'],
    ['too deep', rss('<a>'.repeat(500)), 'source-unreadable'],
    ['no item', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'item-missing'],
    ['no feed', '<?xml version="1.0"?><nitf><body/></nitf>', 'source-unreadable'],
    ['an empty item', '<rss version="2.0"><channel><item></item></channel></rss>', 'no-story'],
    ['names of prototypes', rss(`${WORDS}<__proto__>x</__proto__>`), 'source-unreadable'],
    ['tags that were never opened', rss(`${WORDS}</b></i>`), undefined],
  ];
  for (const [why, xml, code] of broken) {
    it(`${code ? `says ${code}` : 'is read'} where it has ${why}`, async () => {
      const {story, problems} = await read(xml);
      expect(!!story).to.equal(!code);
      if (code) expect(problems.map((problem) => problem.code)).to.include(code);
    });
  }

  it('leaves out what is too long to be a name, before anything reads it', async () => {
    const {story, problems} = await read(rss(`${WORDS}<author>${'('.repeat(300_000)}</author>`, `<managingEditor>${'('.repeat(300_000)}</managingEditor>`));
    expect(story?.headline).to.equal('A headline');
    expect(problems.map(({code}) => code)).to.deep.equal(['cut']);
  });

  it('never fails but by a code, whatever it is', async () => {
    const name = fc.constantFrom('rss', 'channel', 'item', 'title', 'description', 'content:encoded', 'media:group', 'media:content', 'media:thumbnail', 'enclosure', 'guid', 'link', 'pubDate',
      'dc:creator', 'author', 'entry', 'feed', 'content', 'summary', 'category', 'wp:status', 'wp:postmeta', 'wp:meta_key', 'source', 'rdf:RDF', 'a:b');
    const attribute = fc.constantFrom('', ' url="https://a.example/a.jpg"', ' type="xhtml"', ' href="x"', ' rel="alternate"', ' xml:base="http://[x"', ' xml:lang="zz-zz-zz"', ' xmlns="http://www.w3.org/2005/Atom"', " a='", ' width="x"');
    const piece = fc.oneof(
      fc.tuple(name, attribute).map(([tag, more]) => `<${tag}${more}>`), name.map((tag) => `</${tag}>`), fc.tuple(name, attribute).map(([tag, more]) => `<${tag}${more}/>`),
      fc.constantFrom('<![CDATA[', ']]>', '<!--', '-->', '&amp;', '&lt;p&gt;', '&#x110000;', '<?', '?>', '<!DOCTYPE', '[', ']', '>', '"', 'publish', '5'), fc.string(),
    );
    const start = fc.constantFrom(`<rss version="2.0" ${NAMESPACES}><channel><item>`, '<feed xmlns="http://www.w3.org/2005/Atom"><entry>', '<?xml version="1.0"?>', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">');
    await fc.assert(fc.asyncProperty(start, fc.array(piece, {maxLength: 30}), async (first, pieces) => {
      const xml = first + pieces.join('');
      isFeed(xml, 'text/xml');
      const end = await readFeed(xml, {window: window as unknown as SourceWindow, report: () => undefined}).catch((error: unknown) => error);
      expect(isOdd(end), String(end)).to.equal(false);
    }), {numRuns: 300});
  });

  it('as real servers write it gives the golden body of the seed', async function () {
    if (!(await isShared())) this.skip();
    const golden = 'paragraph paragraph quote paragraph paragraph quote paragraph quote paragraph quote paragraph video';
    for (const name of ['wordpress-live/6.1.9/feed.xml', 'wordpress-live/7.1/feed.xml', 'wordpress-live/6.1.9/feed-atom.xml', 'wordpress-live/7.1/feed-atom.xml', 'ghost-live/5.130/rss.xml', 'ghost-live/6.65/rss.xml']) {
      const {story, kinds} = await read(await fetchShared(`corpus/${name}`), {item: 'aleppo-last-goodbyes'});
      expect(story, name).to.deep.include({headline: 'Aleppo: The Last Goodbyes Of Those Still Alive', standfirst: 'The battle for Aleppo closes with moving goodbyes'});
      expect(story?.authors?.[0], name).to.include({name: 'Carolina'});
      expect(kinds, name).to.equal(golden);
    }
  });

  it('reads every sample beside the repository, or says why not', async function () {
    if (!(await isShared())) this.skip();
    const ends: Record<string, string | undefined> = {
      'rss/feedsmith-rss-20.xml': 'audio paragraph', 'rss/feedsmith-rss-namespaces.xml': 'video audio video paragraph link', 'atom/feedsmith-atom-10.xml': 'audio video heading paragraph list paragraph',
      'atom/feedsmith-atom-namespaces.xml': 'held-back', 'wxr/migrate-sample.xml': 'held-back', 'wxr/migrate-feature-image-captions.xml': 'paragraph',
    };
    for (const [name, end] of Object.entries(ends)) {
      const {kinds, problems} = await read(await fetchShared(`corpus/${name}`));
      expect(kinds ?? problems.at(-1)?.code, name).to.equal(end);
    }
  });
});
