import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/model/problem.js';
import {isNinjs} from '../../../src/sources/ninjs/shape.js';
import {readNinjs} from '../../../src/sources/ninjs/ninjs.js';
import type {SourceWindow} from '../../../src/sources/source.js';
import {findSource} from '../../../src/sources/sources.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const NOW = new Date('2026-01-01T00:00:00Z');

const read = async (article: unknown, options: object = {}) => {
  const {story, problems} = await readStory(article, {lang: 'en', now: NOW, ...options});
  return {story, problems, named: problems.map(({code, text}) => [code, text]), kinds: story?.body.map(({type}) => type).join(' ')};
};
const p = (content: unknown) => ({type: 'paragraph', content});

/** The same item as the three versions of the schema write it. */
const one = {
  uri: 'urn:news:1', type: 'text', versioncreated: '2020-03-05T08:15:00Z', firstcreated: '2020-03-04T08:15:00+0100', pubstatus: 'usable', language: 'en-GB', headline: 'A headline', byline: 'By Lea Example and Omar Example',
  located: 'RIBERA', description_text: 'Why the river rose', body_xhtml: '<p>One.</p><p>Two<br/>three.</p>', copyrightnotice: '© Agency', usageterms: 'For <b>all</b>',
  infosource: [{name: 'Agency', uri: 'https://agency.example/'}], genre: [{name: 'Analysis', scheme: 'x', code: 'y'}], subject: [{name: 'Floods', rel: 'about'}], ednote: 'Call the desk',
  associations: {
    mainpic: {
      uri: 'urn:pic:1', type: 'picture', byline: 'Marta Ruiz', headline: 'The square', description_text: 'The square on Tuesday', copyrightnotice: '© Marta',
      renditions: {big: {href: 'https://a.example/b.jpg', mimetype: 'image/jpeg', width: 900, height: 600}, small: {href: 'https://a.example/s.jpg', mimetype: 'image/jpeg', width: 300, height: 200}},
    },
  },
};
const two = {
  ...one, headline: undefined, byline: undefined, description_text: undefined, body_xhtml: undefined, infosource: undefined, genre: undefined, subject: undefined,
  by: one.byline, headlines: [{role: 'short', value: 'A head'}, {role: 'main', value: 'A headline'}], descriptions: [{contenttype: 'text/plain', value: 'Why the river rose'}],
  bodies: [{role: 'main', contenttype: 'text/plain', value: 'One. Two three.'}, {role: 'richtext', contenttype: 'application/xhtml+xml', value: one.body_xhtml}],
  infosources: one.infosource, genres: [{name: 'Analyse', uri: 'http://cv.iptc.org/newscodes/genre/Analysis'}], subjects: one.subject,
  associations: [{
    ...one.associations.mainpic, name: 'mainpic', by: 'Marta Ruiz', byline: undefined, headline: undefined, description_text: undefined,
    headlines: [{value: 'The square'}], descriptions: [{value: 'The square on Tuesday'}],
    renditions: [{name: 'big', href: 'https://a.example/b.jpg', contenttype: 'image/jpeg', width: 900, height: 600}, {name: 'small', href: 'https://a.example/s.jpg', contenttype: 'image/jpeg', width: 300, height: 200}],
  }],
};
const CAMEL: Readonly<Record<string, string>> = {versioncreated: 'versionCreated', firstcreated: 'firstCreated', pubstatus: 'pubStatus', copyrightnotice: 'copyrightNotice', usageterms: 'usageTerms', infosources: 'infoSources', contenttype: 'contentType', ednote: 'edNote'};
const camel = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(camel) : typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [CAMEL[name] ?? name, camel(inner)])) : value;
const three = {...(camel(two) as object), standard: {name: 'ninjs', version: '3.1'}};

const text = (more: object = {}) => ({uri: 'urn:news:1', type: 'text', versioncreated: '2020-03-05T08:15:00Z', headline: 'A headline', body_text: 'Some words.', ...more});
const file = (href: string, more: object = {}) => ({href, mimetype: 'image/jpeg', ...more});
const picture = (href: string, more: object = {}) => ({type: 'picture', renditions: {main: file(href)}, ...more});

describe('an item of ninjs', () => {
  const shapes: [unknown, boolean][] = [
    [one, true], [two, true], [three, true], [[two], true], [{_items: [one]}, true],
    [{guid: 'tag:x', body_html: '<p>x</p>', type: 'text'}, true],
    [{uri: 'urn:1', title: 'An event', eventDetails: {}}, true],
    [{uri: 'urn:1', name: 'x'}, false], [{headlines: [], bodies: []}, false], [{guid: {rendered: 'x'}, body_html: 'x'}, false], [[], false], [[5], false], ['{"uri": "x", "bodies": []}', false],
  ];
  for (const [article, is] of shapes) {
    it(`is ${is ? '' : 'not '}told from ${JSON.stringify(article).slice(0, 60)}`, () => expect(isNinjs(article as object)).to.equal(is));
  }

  it('is the source that is found for it', () => expect(findSource(two, {})?.name).to.equal('ninjs'));

  for (const [version, item] of Object.entries({'1.x': one, '2.x': two, '3.x': three})) {
    it(`of ${version} gives the same story`, async () => {
      const {story, problems} = await read(item, {lang: undefined});
      expect(story).to.deep.equal({
        format: 'article-story/1', lang: 'en-GB', id: 'urn:news:1', headline: 'A headline', standfirst: 'Why the river rose', authors: [{name: 'Lea Example'}, {name: 'Omar Example'}],
        dateline: 'RIBERA', published: '2020-03-04T08:15:00+01:00', updated: '2020-03-05T08:15:00Z', genre: 'analysis', tags: ['Floods'],
        source: {name: 'Agency', url: 'https://agency.example/'}, rights: {copyright: '© Agency', terms: ['For ', {t: 'strong', c: 'all'}]},
        leadImage: {
          src: 'https://a.example/b.jpg', width: 900, height: 600, sources: [{src: 'https://a.example/b.jpg', width: 900}, {src: 'https://a.example/s.jpg', width: 300}],
          caption: 'The square on Tuesday', credit: 'Marta Ruiz', rights: '© Marta',
        },
        body: [p('One.'), p(['Two', {t: 'br'}, 'three.'])],
      });
      expect(problems.filter(({severity}) => severity !== 'info')).to.deep.equal([]);
      // What is for the staff of the receiver is shown to nobody.
      expect(JSON.stringify([story, problems])).to.not.include('Call the desk');
    });
  }

  it('names other headlines, and other forms of the text', async () => {
    const {named} = await read(two);
    expect(named).to.deep.equal([['field-dropped', 'One. Two three.']]);
    const {named: more} = await read({...two, headlines: [{role: 'main', value: 'A headline'}, {role: 'mobile', value: 'Quite another'}]});
    expect(more).to.deep.include(['field-dropped', 'Quite another']);
  });

  const bodies: [why: string, fields: object, expected: unknown[]][] = [
    ['plain text at its empty lines', {body_text: 'One\nmore\n\nTwo'}, [p('One more'), p('Two')]],
    ['plain text of long lines', {body_text: `${'One word. '.repeat(12)}\nTwo`}, [p('One word. '.repeat(12).trim()), p('Two')]],
    ['HTML before plain text', {body_html: '<p>One</p>'}, [p('One')]],
    ['HTML that is not said to be', {bodies: [{value: '<p>One</p><p>Two</p>'}], body_text: undefined}, [p('One'), p('Two')]],
    ['markup in plain text', {bodies: [{contenttype: 'text/plain', value: 'One <p>x</p>'}], body_text: undefined}, [p('One <p>x</p>')]],
    ['NITF', {bodies: [{contenttype: 'text/vnd.IPTC.NITF', value: '<?xml version="1.0"?><nitf><head><title>T</title></head><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head><body.content><p lede="true">One <em>two</em></p><hl2>Part</hl2><p>Three</p><media media-type="image"><media-reference mime-type="image/jpeg" source="https://a.example/n.jpg"/><media-caption>The boat</media-caption></media></body.content></body></nitf>'}]},
      [p(['One ', {t: 'em', c: 'two'}]), {type: 'heading', level: 2, content: 'Part'}, p('Three'), {type: 'image', src: 'https://a.example/n.jpg', caption: 'The boat'}]],
    ['a page of HTML', {bodies: [{contenttype: 'text/html', value: '<html><head><title>A headline</title></head><body><h1>A headline</h1><p>One</p></body></html>'}]}, [p('One')]],
  ];
  for (const [why, fields, expected] of bodies) {
    it(`reads the body: ${why}`, async () => expect((await read(text(fields))).story?.body).to.deep.equal(expected));
  }

  it('makes no standfirst of a description that a machine cut, nor of the first words of the text', async () => {
    const words = 'The river rose by three metres on Tuesday, and nobody slept in the village of Ribera';
    const {story, named} = await read(text({body_html: `<p>Ribera, by hand</p><p>${words}, which lies at its bank.</p>`, description_text: words}));
    expect(story).to.not.have.property('standfirst');
    expect(story?.body).to.have.length(2);
    expect(named).to.deep.include(['excerpt-cut', words]);
  });

  const held: [why: string, fields: object][] = [
    ['canceled', {pubstatus: 'canceled'}], ['withheld', {pubstatus: 'stat:withheld'}], ['under an embargo', {embargoed: '2026-02-01T00:00:00Z'}], ['under an embargo that cannot be read', {embargoed: 'soon'}],
  ];
  for (const [why, fields] of held) {
    it(`is held back: ${why}`, async () => {
      const {story, problems} = await read(text(fields));
      expect(story).to.equal(undefined);
      expect(problems.map(({code}) => code)).to.deep.equal(['held-back']);
    });
  }

  it('is held back under an embargo where there is no clock', async () => {
    const end = await readNinjs(text({embargoed: '2020-01-01T00:00:00Z'}), {window: window as unknown as SourceWindow, report: () => undefined}).catch((error: unknown) => error);
    expect(end).to.include({name: 'StoryError', code: 'held-back'});
  });

  it('is not held back once its embargo is over', async () => {
    expect((await read(text({embargoed: '2025-02-01T00:00:00+0000', pubstatus: 'stat:usable'}))).story?.headline).to.equal('A headline');
  });

  it('is the first of a list, or the one that is named', async () => {
    const list = [text(), text({uri: 'https://a.example/items/second', headline: 'The second'})];
    for (const [item, headline] of [[undefined, 'A headline'], ['https://a.example/items/second', 'The second'], ['second', 'The second']]) {
      expect((await read(list, {item})).story?.headline).to.equal(headline);
      expect((await read({_items: list}, {item})).story?.headline).to.equal(headline);
    }
    expect((await read(list, {item: 'third'})).problems[0]).to.include({code: 'item-missing'});
  });

  it('of Superdesk puts its pictures where the text has their comments', async () => {
    const {story, problems} = await read({
      guid: 'tag:1', type: 'text', versioncreated: '2020-03-05T08:15:00+0000', headline: 'A headline', authors: [{name: 'Lea Example', role: 'writer', biography: 'Writes.', avatar_url: 'https://a.example/l.jpg'}],
      body_html: [
        '<p>One</p>', '<!-- EMBED START Image {id: "editor_0"} -->', '<figure>', '<img src="http://editor.local/1/raw" alt="A boat" srcset="http://editor.local/1/raw 800w" />', '<figcaption>In <b>this</b> place</figcaption>', '</figure>',
        '<!-- EMBED END Image {id: "editor_0"} -->', '<p>Two</p>', '<!-- EMBED START Video {id: "editor_1"} -->', '<figure><video controls src="http://editor.local/2/raw"></video></figure>', '<!-- EMBED END Video {id: "editor_1"} -->',
        '<!-- EMBED START Image {id: "editor_2"} -->', '<p>Three</p>', '<!-- EMBED START Image {id: "unknown"} --><figure><img src="https://a.example/u.jpg"></figure>',
      ].join('\n'),
      associations: {
        editor_0: picture('https://a.example/0.jpg', {byline: 'Marta Ruiz', description_text: 'Its own words', body_text: 'Its own alternative'}),
        editor_1: {type: 'video', headline: 'The flood', renditions: {original: {href: 'https://a.example/1.mp4', mimetype: 'video/mp4'}}},
        editor_2: picture('https://a.example/2.jpg', {description_text: 'The third'}),
        featuremedia: picture('https://a.example/f.jpg'),
      },
    });
    expect(story?.authors).to.deep.equal([{name: 'Lea Example', role: 'writer', bio: 'Writes.', image: {src: 'https://a.example/l.jpg'}}]);
    expect(story?.leadImage).to.deep.equal({src: 'https://a.example/f.jpg'});
    expect(story?.body).to.deep.equal([
      p('One'),
      {type: 'image', src: 'https://a.example/0.jpg', alt: 'A boat', caption: ['In ', {t: 'strong', c: 'this'}, ' place'], credit: 'Marta Ruiz'},
      p('Two'),
      {type: 'video', provider: 'file', sources: [{src: 'https://a.example/1.mp4', type: 'video/mp4'}], title: 'The flood'},
      {type: 'image', src: 'https://a.example/2.jpg', caption: 'The third'},
      p('Three'),
      {type: 'image', src: 'https://a.example/u.jpg'},
    ]);
    expect(problems.map(({text: words = ''}) => words).join(' ')).to.not.include('.invalid');
    expect(JSON.stringify(story)).to.not.include('.invalid');
  });

  it('keeps the words under a picture whose address must not be used', async () => {
    const {story, named} = await read(text({
      body_html: '<p>One</p><!-- EMBED START Image {id: "a"} --><figure><img src="x"><figcaption>The boat</figcaption></figure><!-- EMBED END Image {id: "a"} --><p>Two</p>', associations: {a: picture('javascript:alert(1)')},
    }));
    expect(story?.body).to.deep.equal([p('One'), p('The boat'), p('Two')]);
    expect(named.map(([code]) => code)).to.include('url-refused');
  });

  it('knows a picture of the text by any of its renditions, and shows the larger', async () => {
    const {story} = await read(text({
      body_html: '<p>One</p><figure><img src="https://a.example/thumb.jpg"><figcaption>The boat</figcaption></figure>',
      associations: [{name: 'a1', type: 'picture', by: 'Marta Ruiz', renditions: [file('https://a.example/big.jpg', {width: 900, height: 600}), file('https://a.example/thumb.jpg', {width: 90, height: 90})]}],
    }));
    expect(story?.body[1]).to.deep.equal({type: 'image', src: 'https://a.example/big.jpg', width: 900, height: 600, caption: 'The boat', credit: 'Marta Ruiz'});
    expect(story).to.not.have.property('leadImage');
  });

  it('leads with the picture that is named for it; others follow the text', async () => {
    const {story, kinds} = await read(text({associations: {a: picture('https://a.example/a.jpg', {headline: 'The boat'}), feature_media: picture('https://a.example/f.jpg')}}));
    expect(story?.leadImage).to.deep.equal({src: 'https://a.example/f.jpg'});
    expect(kinds).to.equal('paragraph image');
    expect(story?.body[1]).to.deep.equal({type: 'image', src: 'https://a.example/a.jpg', caption: 'The boat'});
  });

  it('names what belongs to an item and is not shown: other stories, canceled pictures, what has no file', async () => {
    const {story, problems} = await read(text({
      associations: [{name: 'a', type: 'text', headline: 'Another story', body_html: '<p>Its words.</p>'}, {name: 'b', ...picture('https://a.example/b.jpg'), pubstatus: 'canceled'}, {name: 'c', type: 'picture', headline: 'No file'}],
    }));
    expect(story).to.not.have.property('leadImage');
    expect(problems.map(({code, severity, text: words}) => [code, severity, words])).to.deep.equal([
      ['field-dropped', 'warning', 'Another story Its words.'], ['held-back', 'warning', 'b'], ['field-dropped', 'warning', 'No file'],
    ]);
  });

  it('that is a picture or a film is a story of it', async () => {
    const pictured = await read({...picture('https://a.example/a.jpg', {by: 'Marta Ruiz'}), uri: 'urn:1', headlines: [{value: 'A headline'}], descriptions: [{value: 'The square'}]});
    expect(pictured.story).to.deep.include({headline: 'A headline', leadImage: {src: 'https://a.example/a.jpg', caption: 'The square', credit: 'Marta Ruiz'}, body: []});
    const film = await read({
      uri: 'urn:1', type: 'video', headlines: [{value: 'A headline'}], digitalsourcetype: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
      renditions: [{name: 'wmv', href: 'https://a.example/a.wmv', contenttype: 'video/x-ms-wmv'}, {name: 'main', href: 'https://a.example/a.mp4', contenttype: 'video/mp4', duration: 90}, {name: 'preview', href: 'https://a.example/a.jpg', contenttype: 'image/jpeg'}],
    });
    expect(film.story?.body).to.deep.equal([{type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}], duration: 90, poster: {src: 'https://a.example/a.jpg'}}]);
  });

  it('that is a package without a text is the first story in it', async () => {
    const {story} = await read({uri: 'urn:1', type: 'composite', headline: 'The package', versioncreated: '2020-03-05T08:15:00Z', associations: {main: text({headline: 'The story'})}});
    expect(story).to.deep.include({headline: 'The story', body: [p('Some words.')]});
  });

  it('gives rights, and names those that only machines read', async () => {
    const {story, named} = await read(text({copyrightholder: 'Agency', rightsinfo: {linkedrights: 'https://a.example/licence', encodedrights: '{"policy": 1}'}, trustindicators: [{title: 'Standards', href: 'https://a.example/s'}], expires: '2021-01-01T00:00:00Z'}));
    expect(story?.rights).to.deep.equal({copyright: 'Agency', license: 'https://a.example/licence'});
    expect(named).to.have.deep.members([['field-dropped', '{"policy": 1}'], ['field-dropped', 'Standards https://a.example/s'], ['field-dropped', '2021-01-01T00:00:00Z']]);
  });

  it('warns where it says that it should', async () => {
    expect((await read(text({signal: [{code: 'cwarn', name: 'Content Warning'}]}))).story?.contentWarning).to.deep.equal({kinds: ['other']});
    expect((await read(text({signal: [{code: 'update'}]}))).story).to.not.have.property('contentWarning');
  });

  it('prints a line of authors that cannot be divided', async () => {
    const {story} = await read(text({byline: 'Von Christian Hollmann, dpa'}));
    expect(story?.byline).to.equal('Von Christian Hollmann, dpa');
    expect(story).to.not.have.property('authors');
  });

  it('reads the samples that lie beside the repository', async function () {
    if (!(await isShared())) this.skip();
    const ends = {
      '001_simple_example': 'paragraph', '004_simple_text_article': 'paragraph paragraph paragraph paragraph', '005_complex_text_article': 'paragraph paragraph paragraph paragraph', '007_multimedia': 'paragraph paragraph paragraph paragraph image',
    };
    for (const [name, expected] of Object.entries(ends)) {
      const {story, kinds} = await read(await fetchShared(`corpus/ninjs/iptc-2.2-${name}.json`));
      expect(story, name).to.deep.include({headline: 'Captain of wrecked cruise ship on trial in Italy', authors: [{name: 'Paulo Santalucia'}, {name: 'Frances d\'Emilio'}]});
      expect(kinds, name).to.equal(expected);
    }
  });

  const wholes: Readonly<Record<string, object>> = {
    'of 2.x': {
      uri: 'urn:1', by: 'A', headlines: [{role: 'main', value: 'A'}], descriptions: [{value: 'B'}], bodies: [{contenttype: 'text/html', value: '<p>C</p>'}, {value: 'D'}], infosources: [{name: 'E'}], genres: [{uri: 'F'}], subjects: [{name: 'G'}],
      rightsinfo: {linkedrights: 'x', encodedrights: 'y'}, associations: [{name: 'main', type: 'picture', renditions: [{href: 'https://a.example/a.jpg', width: 5}]}],
    },
    'of Superdesk': text({
      body_html: '<!-- EMBED START Image {id: "a"} --><img src="x">', associations: {a: picture('https://a.example/a.jpg')}, signal: [{code: 'x'}], authors: [{name: 'A', biography: 'b', avatar_url: 'c'}], service: [{name: 'x'}], embargoed: 'x', expires: 'x',
    }),
  };
  for (const [name, whole] of Object.entries(wholes)) {
    it(`never fails but by a code, whatever stands in its fields: ${name}`, async () => {
      const ends: unknown[] = [];
      for (const odd of oddValues(whole)) {
        if (typeof odd !== 'object' || !odd) continue;
        const problems: Problem[] = [];
        isNinjs(odd);
        ends.push(await readNinjs(odd, {window: window as unknown as SourceWindow, now: NOW, report: (problem) => problems.push(problem)}).catch((error: unknown) => error));
        expect(problems.every(({code, message}) => code && message)).to.equal(true);
      }
      expect(ends.length).to.be.greaterThan(300);
      expect(ends.filter(isOdd)).to.deep.equal([]);
    });
  }
});
