import {expect} from '@open-wc/testing';
import {marksOf} from '../../src/words/quotation.js';

describe('the marks of a language', () => {
  const marks: readonly (readonly [lang: string, marks: string | undefined])[] = [
    ['de', '„“'], ['de-CH-1996', '„“'], ['pl', '„”'], ['sv', '””'], ['fr', '«\u202f\u202f»'], ['no', '«»'], ['ja', '「」'], ['en', undefined], ['zh', undefined], ['zh-Hans', undefined],
    ['zh-MO', '「」'], ['und', undefined], ['', undefined], ['constructor', undefined], ['-', undefined],
  ];
  for (const [lang, pair] of marks) {
    it(`“${lang}” are ${pair ?? 'those of English'}`, () => expect(marksOf(lang)?.join('')).to.equal(pair));
  }

  it('are found by the longest part of its tag, and were not: zh-Hant-TW', () => expect(marksOf('zh-Hant-TW')).to.eql(['「', '」']));
});
