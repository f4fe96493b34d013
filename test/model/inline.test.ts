import {expect} from '@open-wc/testing';
import {plainText, type Inline} from '../../src/model/inline.js';

describe('the plain words of a text', () => {
  const texts: readonly (readonly [inline: Inline, words: string])[] = [
    ['a', 'a'],
    ['', ''],
    [[], ''],
    [['a ', {t: 'em', c: 'b'}, ' c'], 'a b c'],
    [['a', {t: 'br'}, 'b'], 'a\nb'],
    [[{t: 'a', href: 'https://news.example/', c: ['a', {t: 'strong', c: ['b', {t: 'br'}]}]}], 'ab\n'],
  ];
  for (const [inline, words] of texts) {
    it(`of ${JSON.stringify(inline)} are ${JSON.stringify(words)}`, () => expect(plainText(inline)).to.equal(words));
  }
});
