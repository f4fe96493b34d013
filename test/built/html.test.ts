import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/model/problem.js';
import type {readHtml} from '../../src/sources/html.js';
import {attacks, DANGEROUS} from '../fixtures/attacks.js';

const part = new URL('../../dist/article-story-html.js', import.meta.url).href;
const built = async () => ((await import(part)) as {readHtml: typeof readHtml}).readHtml;
const read = async (html: string) => {
  const problems: Problem[] = [];
  const draft = await (await built())(html, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), lang: 'en'});
  return {draft, problems};
};
const loaded = () => performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.includes('article-story-shortcodes'));

describe('the built reader of HTML', () => {
  it('loads nothing but itself for an ordinary fragment', async () => {
    const {draft} = await read('<h1>A</h1><p>b <em>c</em></p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>');
    expect(draft.body).to.have.length(2);
    expect(loaded()).to.deep.equal([]);
  });

  it('loads the reader of shortcodes from beside it where there may be one', async () => {
    const {draft} = await read('<h1>A</h1><p>[brid video="1" player="2"]</p>');
    expect(draft.body).to.deep.equal([{type: 'video', provider: 'brid', id: '1', player: '2'}]);
    expect(loaded()).to.deep.equal([new URL('article-story-shortcodes.js', part).href]);
  });

  for (const attack of attacks) {
    it(`leaves nothing dangerous of ${attack.slice(0, 100)}`, async () => {
      const {draft} = await read(`<h1>Head</h1>${attack}`);
      const said = JSON.stringify(draft).replaceAll('\u202e', '');
      expect(said).to.include('harmless');
      expect(said.replace(/"url":"https:\/\/youtube\.com\.evil\.example[^"]*"|"href":"https:\/\/[^"]*"/, '')).to.not.match(DANGEROUS);
    });
  }

  it('is without the lists and helpers that it does not use', async () => {
    const code = await (await fetch(part)).text();
    expect(code).to.include('3.4.18').and.not.match(/feDistantLight|accent-height|columnspacing|AsyncGenerator|asyncIterator/);
  });
});
