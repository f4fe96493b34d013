import {expect} from '@open-wc/testing';
import {english} from '../../src/words/english.js';
import {loadWords, quotationMarks, wordsFor} from '../../src/words/words.js';

// In this order: what is loaded stays.
describe('the words of a language', () => {
  it('are English until others have come', () => {
    for (const lang of ['en', 'en-GB', 'de', 'ar', 'und', 'tlh']) expect(wordsFor(lang)).to.equal(english);
    expect(quotationMarks('de')).to.deep.equal(['“', '”']);
  });

  for (const lang of ['en', 'en-GB', 'und', 'und-Latn']) {
    it(`are not fetched for ${lang}`, async () => expect(await loadWords(lang)).to.equal(false));
  }

  it('come once for all who asked, and each is told', async () => {
    const have = await Promise.all([loadWords('de'), loadWords('de-AT'), loadWords('fr')]);
    expect(have).to.deep.equal([true, true, true]);
    expect(await loadWords('es')).to.equal(false);
  });

  const known: readonly (readonly [lang: string, by: string])[] = [
    ['de', 'Von {name}'], ['de-AT', 'Von {name}'], ['fr-CA', 'Par {name}'], ['zh-Hant-TW', '文：{name}'], ['ar-EG', 'بقلم {name}'], ['en', 'By {name}'], ['da', 'By {name}'],
    ['und', 'By {name}'],
  ];
  for (const [lang, by] of known) {
    it(`of ${lang} are “${by}”`, () => expect(wordsFor(lang).by).to.equal(by));
  }
});

describe('quotation marks', () => {
  before(() => loadWords('de'));

  const marks: readonly (readonly [lang: string, quoted: string])[] = [
    ['en', '“x”'], ['en-GB', '“x”'], ['de', '„x“'], ['de-AT', '„x“'], ['pl', '„x”'], ['nl', '„x”'], ['fr', '«\u202fx\u202f»'], ['fr-CA', '«\u202fx\u202f»'], ['ru', '«x»'], ['uk', '«x»'],
    ['ar', '«x»'], ['fa', '«x»'], ['sv', '”x”'], ['he', '”x”'], ['ja', '「x」'], ['zh', '“x”'], ['zh-CN', '“x”'], ['zh-TW', '「x」'], ['zh-HK', '「x」'], ['zh-Hant', '「x」'],
    ['zh-Hant-TW', '「x」'], ['zh-Hans-SG', '“x”'], ['und', '“x”'], ['tlh', '“x”'],
  ];
  for (const [lang, quoted] of marks) {
    it(`of ${lang} are ${quoted}`, () => expect(quotationMarks(lang, 'x').join('x')).to.equal(quoted));
  }

  for (const text of ['“x”', '„x“', '«x»', '‹x›', '「x」', '『x』', '"x"', '”x”', '“a” b']) {
    it(`are not doubled around ${text}`, () => expect(quotationMarks('sv', text)).to.deep.equal(['', '']));
  }

  for (const text of ['', 'x', '’Tis', '— x', ' “x”']) {
    it(`stand around “${text}”`, () => expect(quotationMarks('en', text)).to.deep.equal(['“', '”']));
  }
});
