import {expect} from '@open-wc/testing';
import type {Problem, Story} from '../../../src/index.js';
import {readStory} from '../../../src/story.js';
import {builders} from './sites/builders.js';
import {kinds} from './sites/kinds.js';
import {languages} from './sites/languages.js';
import {papers} from './sites/papers.js';
import {plain, printBlock, readHead} from './sites/print.js';
import type {Site} from './sites/site.js';

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** All words that a reader of the page sees, a text at a time. */
function seePage(page: string): string[] {
  const {body} = new DOMParser().parseFromString(page, 'text/html');
  for (const unseen of body.querySelectorAll('script, style, template')) unseen.remove();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  while (walker.nextNode()) seen.push(walker.currentNode.textContent!.trim());
  return seen.filter(Boolean);
}

async function read({page}: Site): Promise<{story: Story; problems: readonly Problem[]}> {
  const {story, problems} = await readStory(page, {base: 'https://site.example/x/'});
  return {story: story!, problems};
}

describe('pages as sites of many kinds print them', () => {
  for (const site of [...papers, ...languages, ...builders, ...kinds]) {
    it(`reads ${site.what}`, async () => {
      const {story, problems} = await read(site);
      expect(readHead(story)).to.deep.equal(site.head);
      expect(story.body.map(printBlock)).to.deep.equal(site.body);
      const named = problems.map(({text = ''}) => squeeze(text)).join('\n');
      for (const words of site.named ?? []) expect(named).to.include(squeeze(words));
      const all = squeeze(JSON.stringify(story)) + squeeze(plain(story.body.map(printBlock))) + named;
      // The label of a credit is no part of it.
      expect(seePage(site.page).filter((words) => !all.includes(squeeze(words.replace(/^Photograph: /, ''))))).to.deep.equal([]);
    });
  }
});
