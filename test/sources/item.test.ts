import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/model/problem.js';
import {pickItem} from '../../src/sources/item.js';

const items = [{id: 1, url: 'https://news.example/a'}, {id: 2, url: ''}, {id: undefined, url: 'https://news.example/c'}];

function pick(item: string | undefined, from = items): {found: unknown; problems: Problem[]} {
  const problems: Problem[] = [];
  return {found: pickItem(from, {item, report: (problem) => problems.push(problem)}, ({id, url}) => [id, url]), problems};
}

describe('an item of a list', () => {
  it('is the first where none is named, and what the others are called is said', () => {
    expect(pick(undefined)).to.deep.equal({
      found: items[0],
      problems: [{code: 'item-first', path: '', message: 'The first of 3 items was read.', severity: 'info', text: '2 https://news.example/c'}],
    });
  });

  it('is the only one, of which nothing is said', () => expect(pick(undefined, items.slice(1, 2))).to.deep.equal({found: items[1], problems: []}));

  for (const [name, at] of [['2', 1], ['https://news.example/c', 2]] as const) {
    it(`is the one that is called ${name}`, () => expect(pick(name)).to.deep.equal({found: items[at], problems: []}));
  }

  it('is missing', () => {
    for (const [name, from] of [['3', items], [undefined, []]] as const) expect(() => pick(name, [...from])).to.throw('items has this id');
  });
});
