import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {copyBare, isRecord} from '../../src/model/bare.js';
import type {Problem} from '../../src/model/problem.js';

const copy = (input: unknown) => {
  const problems: Problem[] = [];
  const data = copyBare(input, {path: '', report: (problem) => problems.push(problem)});
  return {data: data as Record<string, unknown> | undefined, problems: problems.map(({code, path}) => `${code} ${path}`)};
};

describe('the copy of bare data', () => {
  it('is the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 5}), (value) => {
        const {data, problems} = copy(value);
        expect(JSON.stringify(data)).to.equal(JSON.stringify(value));
        expect(problems).to.deep.equal([]);
      }),
    );
  });

  it('leaves out what is undefined, and leaves what is no data to the check', () => {
    const [b, c] = [() => 0, Symbol('c')];
    const {data, problems} = copy({a: undefined, b, c, d: null, e: 1});
    expect(Object.entries(data!)).to.deep.equal([['b', b], ['c', c], ['d', null], ['e', 1]]);
    expect(problems).to.deep.equal([]);
  });

  it('names what is too deep by its whole path, and named only its key', () => {
    let nest: unknown = 'x';
    for (let depth = 0; depth < 50; depth++) nest = {c: [nest]};
    expect(copy({body: nest}).problems).to.deep.equal([`too-deep body${'.c[0]'.repeat(20)}`]);
  });

  it('does not overflow on 10,000 levels of objects or lists', () => {
    let list: unknown = [];
    let record: unknown = {};
    for (let depth = 0; depth < 10_000; depth++) {
      list = [list];
      record = {c: record};
    }
    expect(copy(list).problems).to.have.lengthOf(1);
    expect(copy(record).problems).to.have.lengthOf(1);
  });

  it('ends on data that hold themselves', () => {
    const ring: Record<string, unknown> = {};
    Object.assign(ring, {one: ring, two: [ring, ring]});
    expect(copy(ring).problems).to.include('cut ');
  });

  it('gives nothing for data that throw when they are read, and threw', () => {
    const trap = {get a() { throw new Error('trap'); }};
    const odd = {get a() { throw Object.create(null) as Error; }};
    const proxy = new Proxy({}, {ownKeys: () => { throw new Error('trap'); }});
    const {proxy: revoked, revoke} = Proxy.revocable({}, {});
    revoke();
    for (const input of [trap, odd, {b: [trap]}, proxy, revoked, [revoked]]) {
      expect(copy(input)).to.deep.equal({data: undefined, problems: ['source-unreadable ']});
    }
  });

  it('reads every getter once', () => {
    let count = 0;
    const {data} = copy({get a() { return (count += 1); }});
    expect([data!['a'], count]).to.deep.equal([1, 1]);
  });

  it('inherits nothing', () => {
    const {data} = copy(JSON.parse('{"__proto__": {"x": 1}, "constructor": {"prototype": {"x": 1}}, "y": {}}'));
    expect(Object.getPrototypeOf(data)).to.equal(null);
    expect(data!['x']).to.equal(undefined);
    expect(Object.getPrototypeOf(data!['y'])).to.equal(null);
    expect(({} as {x?: number}).x).to.equal(undefined);
    class Headline { own = 1; get inherited() { return 1; } }
    expect(Object.keys(copy(new Headline()).data!)).to.deep.equal(['own']);
  });

  it('keeps lists lists, whatever other names they carry', () => {
    const list: unknown[] & {x?: string} = ['a'];
    list.x = 'y';
    Object.defineProperty(list, '__proto__', {value: {length: 5}, enumerable: true});
    const {data} = copy({list});
    expect(data!['list']).to.be.an.instanceof(Array);
    expect(data!['list']).to.deep.equal(['a']);
  });

  it('makes no list of four thousand million items of one that says it is so long', () => {
    const sparse: unknown[] = ['a'];
    sparse[4_000_000_000] = 'b';
    expect((copy({sparse}).data!['sparse'] as unknown[]).length).to.be.below(300_000);
  });

  it('takes a million items only as far as its cap', () => {
    const {data, problems} = copy({body: new Array(1_000_000).fill('a')});
    expect((data!['body'] as unknown[]).length).to.be.within(35_000, 40_000);
    expect(problems).to.deep.equal(['cut ']);
  });

  it('keeps the beginning of what goes past its cap, where it kept the outside of everything and the words of nothing', () => {
    const deep = Array.from({length: 20_000}, (_, at) => ({content: [{t: 'em', c: [`word ${at}`]}]}));
    const {data, problems} = copy({body: deep, end: 'lost'});
    const body = data!['body'] as typeof deep;
    expect(JSON.stringify(body.slice(0, 5000))).to.equal(JSON.stringify(deep.slice(0, 5000)));
    expect(body.length).to.be.below(10_000);
    expect('end' in data!).to.equal(false);
    expect(problems).to.deep.equal(['cut ']);
  });

  it('takes characters only as far as their cap', () => {
    const {data, problems} = copy({a: 'x'.repeat(3_999_750), b: 'xx'});
    expect(Object.keys(data!)).to.deep.equal(['a']);
    expect(problems).to.deep.equal(['cut ']);
  });

  for (const input of [null, 5, NaN, true, 'a', '', 1n]) {
    it(`of ${String(input) || 'an empty text'} is itself`, () => expect(copy(input)).to.deep.equal({data: input, problems: []}));
  }
});

describe('a record', () => {
  for (const [input, is] of [[{}, true], [Object.create(null), true], [[], false], [null, false], ['a', false], [5, false], [undefined, false]] as const) {
    it(`is ${is ? '' : 'not '}${JSON.stringify(input) ?? 'undefined'}`, () => expect(isRecord(input)).to.equal(is));
  }
});
