import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM, VirtualConsole} from 'jsdom';
import {readStory} from '../../../src/node.js';
import {builders} from './sites/builders.js';
import {kinds} from './sites/kinds.js';
import {languages} from './sites/languages.js';
import {papers} from './sites/papers.js';
import {printBlock, readHead} from './sites/print.js';

const {document} = new JSDOM('', {virtualConsole: new VirtualConsole()}).window;

describe('pages as sites of many kinds print them, on a server', () => {
  for (const {what, page, head, body} of [...papers, ...languages, ...builders, ...kinds]) {
    it(`reads ${what}`, async () => {
      const {story} = await readStory(page, {document, base: 'https://site.example/x/'});
      assert.deepEqual(story && [readHead(story), story.body.map(printBlock)], [head, body]);
    });
  }
});
