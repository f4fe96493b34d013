import {expect} from '@open-wc/testing';
import {fillFirst, fillTemplate} from '../../src/providers/provider.js';

describe('fillTemplate', () => {
  const cases: readonly (readonly [string, Record<string, string | undefined>, string | undefined])[] = [
    ['https://a.example/{id}', {id: '1'}, 'https://a.example/1'],
    ['https://a.example/{id}', {}, undefined],
    ['https://a.example/{+id}', {}, undefined],
    ['https://a.example/{id}[?h={hash}]', {id: '1'}, 'https://a.example/1'],
    ['https://a.example/{id}[?h={hash}]', {id: '1', hash: '2'}, 'https://a.example/1?h=2'],
    ['{id}[/{rest}][/{more}]', {id: '1', more: '3'}, '1/3'],
    ['{id}', {id: 'a/b?c#d&e'}, 'a%2Fb%3Fc%23d%26e'],
    ['{id}', {id: "a'(b)*~!"}, 'a%27%28b%29%2a%7e!'],
    ['{+id}', {id: 'a/b%20c'}, 'a/b%20c'],
    ['{id}', {id: 'did:plc:x'}, 'did:plc:x'],
    ['{id}', {id: '{hash}', hash: 'x'}, '%7Bhash%7D'],
    ['{id}', {id: '$&$1'}, '%24%26%241'],
  ];
  for (const [template, parts, expected] of cases) {
    it(`fills ${template} with ${JSON.stringify(parts)}`, () => expect(fillTemplate(template, parts)).to.equal(expected));
  }

  it('takes the first that can be filled', () => {
    expect(fillFirst(['{a}{b}', '{a}', 'c'], {a: '1'})).to.equal('1');
    expect(fillFirst(['{b}'], {a: '1'})).to.equal(undefined);
  });
});
