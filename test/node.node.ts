import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM} from 'jsdom';
import {checkStory, needsDocument, readStory} from '../src/node.js';

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

  it('reads no HTML under a DOM that DOMPurify does not support', async () => {
    const window = {document: {nodeType: 9, implementation: {}}};
    const {story, problems} = await readStory(html, {document: {defaultView: window} as unknown as Document});
    assert.equal(story, undefined);
    assert.match(problems.at(-1)!.message, /HTML cannot be cleaned here/);
  });

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
