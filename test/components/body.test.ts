import {expect} from '@open-wc/testing';
import {drawBody} from '../../src/components/body.js';
import type {Block} from '../../src/model/block.js';
import {english2, make, place} from '../fixtures/draw.js';

const blocks = (...words: string[]): Block[] => words.map((content) => ({type: 'paragraph', content}));

/** Draws one body after another, and tells which elements of the first are left, by their words. */
function redraw(before: readonly Block[], after: readonly Block[]): {readonly words: string[]; readonly kept: string[]; readonly moved: number} {
  const container = make('div');
  drawBody(container, before, english2);
  const first = new Set(container.children);
  const observer = new MutationObserver(() => {});
  observer.observe(container, {childList: true});
  drawBody(container, after, english2);
  const kept = [...container.children].filter((child) => first.has(child));
  const moved = observer.takeRecords().flatMap(({addedNodes}) => [...addedNodes]).filter((node) => first.has(node as Element)).length;
  return {words: [...container.children].map(({textContent}) => textContent), kept: kept.map(({textContent}) => textContent), moved};
}

describe('drawBody', () => {
  it('draws the blocks in their order', () => expect(redraw([], blocks('a', 'b', 'c')).words).to.eql(['a', 'b', 'c']));

  const changes: readonly (readonly [title: string, before: string, after: string, kept: string])[] = [
    ['nothing changes', 'abc', 'abc', 'abc'],
    ['one changes', 'abc', 'aXc', 'ac'],
    ['one comes first', 'abc', 'Xabc', 'abc'],
    ['one comes last', 'abc', 'abcX', 'abc'],
    ['one goes', 'abc', 'ac', 'ac'],
    ['two are the same', 'aab', 'aXab', 'aab'],
    ['all go', 'abc', '', ''],
  ];
  for (const [title, before, after, kept] of changes) {
    it(`keeps the elements of what stays, and moves none, where ${title}`, () => {
      const result = redraw(blocks(...before), blocks(...after));
      expect(result.words.join('')).to.equal(after);
      expect(result.kept.join('')).to.equal(kept);
      expect(result.moved).to.equal(0);
    });
  }

  it('draws anew what is to be drawn otherwise', () => {
    const container = make('div');
    const body: Block[] = [{type: 'heading', level: 2, content: 'x'}];
    drawBody(container, body, english2);
    drawBody(container, body, {...english2, level: 3});
    expect([...container.children].map(({localName}) => localName)).to.eql(['h4']);
  });

  it('keeps a player that runs while a correction comes', async () => {
    const around = (await place('author-bio')).parentElement!;
    const body: Block[] = [{type: 'paragraph', content: 'a'}, {type: 'video', provider: 'vimeo', id: '1'}, {type: 'paragraph', content: 'b'}];
    drawBody(around, body, english2);
    const video = around.querySelector('video-embed')!;
    let left = 0;
    const observer = new MutationObserver((records) => (left += records.flatMap(({removedNodes}) => [...removedNodes]).filter((node) => node === video).length));
    observer.observe(around, {childList: true});
    drawBody(around, [{type: 'paragraph', content: 'A'}, body[1]!, {type: 'paragraph', content: 'B'}], english2);
    await Promise.resolve();
    expect(left).to.equal(0);
    expect(around.querySelector('video-embed') === video).to.equal(true);
    observer.disconnect();
  });
});
