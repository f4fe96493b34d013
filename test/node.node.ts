import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM, type DOMWindow} from 'jsdom';
import {checkStory, needsDocument, readStory} from '../src/node.js';
import {findSource, sources} from '../src/sources/sources.js';
import {parseArticle} from '../src/story.js';

const html = '<h1>A headline</h1><p onclick="x">Some words.<script>x</script></p>';

describe('the package on a server', () => {
  it('reads text and data without a DOM', async () => {
    const {story} = await readStory('A headline\n\nSome words.', {lang: 'en'});
    assert.equal(story?.headline, 'A headline');
    assert.deepEqual(checkStory(story), []);
    assert.deepEqual((await readStory(story)).story, story);
  });

  it('reads HTML with the DOM that it is handed', async () => {
    const {story, problems} = await readStory(html, {lang: 'en', document: new JSDOM('').window.document});
    assert.deepEqual(JSON.parse(JSON.stringify(story?.body)), [{type: 'paragraph', content: 'Some words.'}]);
    assert.deepEqual(problems.map(({code}) => code), ['script-dropped']);
  });

  it('reads a node with the DOM that it comes from', async () => {
    const {document} = new JSDOM(`<article>${html}</article>`).window;
    const {story} = await readStory(document.querySelector('article'), {lang: 'en'});
    assert.equal(story?.headline, 'A headline');
  });

  it('says that HTML needs a DOM', async () => {
    for (const options of [{}, {document: new JSDOM('').window.document.implementation.createHTMLDocument('')}]) {
      const {story, problems} = await readStory(html, options);
      assert.equal(story, undefined);
      assert.deepEqual(problems.map(({code, severity}) => [code, severity]), [['part-missing', 'error']]);
      assert.match(problems[0]!.message, /`document`.*jsdom/);
    }
  });

  /** Doms that do as two that are often used did: https://www.npmjs.com/package/linkedom, https://www.npmjs.com/package/happy-dom. */
  const poor: Readonly<Record<string, (window: DOMWindow) => void>> = {
    'makes no documents (linkedom)': ({DOMImplementation}) => Object.defineProperty(DOMImplementation.prototype, 'createHTMLDocument', {value: undefined}),
    'keeps attributes (older happy-dom)': ({Element}) => Object.assign(Element.prototype, {removeAttribute() {}, removeAttributeNode() {}}),
    'throws errors of its own kind (happy-dom)': ({Element}) =>
      Object.assign(Element.prototype, {
        replaceWith() {
          throw Object.create({toString: () => 'Error: Only one element'}) as Error;
        },
      }),
  };
  const words = '<p onclick="x">Some <b>words</b>.</p>';
  const inputs: Readonly<Record<string, unknown>> = {
    wordpress: {id: 1, link: 'https://a.example/', title: {rendered: 'A'}, content: {rendered: words, protected: false}},
    ghost: {posts: [{id: '1', title: 'A', slug: 'a', html: words, url: 'https://a.example/'}]},
    feed: `<rss version="2.0"><channel><item><title>A</title><description><![CDATA[${words}]]></description></item></channel></rss>`,
    'json-feed': {version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: 'A', content_html: words}]},
    ninjs: {uri: 'a', type: 'text', versioncreated: '2020-01-01T00:00:00Z', headline: 'A', body_html: words},
    ans: {type: 'story', version: '0.10.9', headlines: {basic: 'A'}, content_elements: [{type: 'text', content: 'Some <b>words</b>.'}]},
    'apple-news': {version: '1.7', identifier: 'a', title: 'A', language: 'en', components: [{role: 'body', format: 'html', text: words}]},
    'json-ld': {'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A', articleBody: 'Some <b>words</b>.'},
    page: `<!doctype html><title>A</title>${words}`,
    html: `<h1>A</h1>${words}`,
  };

  it('tries every source that may hold HTML', () => {
    assert.deepEqual(Object.keys(inputs), sources.filter((source) => source.needsDom).map(({name}) => name));
    for (const [name, input] of Object.entries(inputs)) assert.equal(findSource(parseArticle(input), {})?.name, name);
  });

  for (const [what, spoil] of Object.entries(poor)) {
    for (const [name, input] of Object.entries(inputs)) {
      it(`reads no ${name} under a DOM that ${what}, and says why`, async () => {
        const {window} = new JSDOM('');
        spoil(window);
        const {story, problems} = await readStory(input, {lang: 'en', document: window.document});
        assert.equal(story, undefined);
        assert.equal(problems.at(-1)!.severity, 'error');
        assert.match(problems.at(-1)!.message, /HTML cannot be cleaned here: \S/);
      });
    }
  }

  it('knows what needs a DOM', () => {
    for (const [input, options, expected] of [
      ['<p>x</p>', {}, true],
      ['\ufeff <p>x</p>', {}, true],
      ['words', {mediaType: 'text/html'}, true],
      ['words', {type: 'html'}, true],
      ['<p>x</p>', {type: 'text'}, false],
      ['words', {}, false],
      [{format: 'article-story/1'}, {}, false],
      [undefined, {}, false],
    ] as const) {
      assert.equal(needsDocument(input, options), expected, JSON.stringify([input, options]));
    }
  });
});
