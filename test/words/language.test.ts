import {expect} from '@open-wc/testing';
import {directionOf, formatDate, formatDuration, joinNames, languageName} from '../../src/words/language.js';

describe('the direction of a language', () => {
  for (const lang of ['ar', 'ar-EG', 'he', 'he-IL', 'fa', 'ur', 'ps', 'yi', 'dv', 'sd', 'ug', 'ckb', 'syr', 'nqo', 'az-Arab', 'ku-Arab', 'pa-Arab', 'ms-Arab', 'en-Hebr', 'ff-Adlm', 'pa-PK', 'uz-AF']) {
    it(`of ${lang} is from right to left`, () => expect(directionOf(lang)).to.equal('rtl'));
  }
  for (const lang of ['en', 'de-AT', 'ja', 'zh-Hant', 'und', 'ar-Latn', 'fa-Cyrl', 'he-Latn', 'arn', 'az', 'az-Latn', 'ku', 'tr', 'ru', 'sd-Deva', 'tlh', 'qaa']) {
    it(`of ${lang} is from left to right`, () => expect(directionOf(lang)).to.equal('ltr'));
  }
});

describe('the name of a language', () => {
  for (const [lang, inLang, name] of [['de', undefined, 'Deutsch'], ['fr', undefined, 'français'], ['ar', undefined, 'العربية'], ['ja', undefined, '日本語'], ['de', 'en', 'German'], ['en', 'de', 'Englisch']] as const) {
    it(`${lang} is “${name}” in ${inLang ?? 'itself'}`, () => expect(languageName(lang, inLang)).to.equal(name));
  }

  it('of one that nobody knows is its tag', () => expect(languageName('qaa')).to.equal('qaa'));
});

describe('names', () => {
  for (const [names, lang, text] of [
    [['A'], 'en', 'A'], [['A', 'B'], 'en', 'A and B'], [['A', 'B', 'C'], 'en-GB', 'A, B and C'], [['A', 'B'], 'de', 'A und B'], [['A', 'B'], 'es', 'A y B'], [['A', 'B'], 'ja', 'A、B'], [[], 'en', ''],
  ] as const) {
    it(`${names.join(' ')} are “${text}” in ${lang}`, () => expect(joinNames(names, lang)).to.equal(text));
  }

  it('are joined in no language, too', () => expect(joinNames(['A', 'B'], 'und')).to.contain('A').and.to.contain('B'));
});

describe('a date', () => {
  for (const [date, lang, text] of [
    ['2016-12-13', 'en', 'December 13, 2016'], ['2016-12-13', 'en-GB', '13 December 2016'], ['2016-12-13', 'de', '13. Dezember 2016'], ['2016-12-13', 'fr', '13 décembre 2016'],
    ['2016-12-13', 'ja', '2016年12月13日'], ['2016-01-01', 'en', 'January 1, 2016'], ['2016-12-31', 'en', 'December 31, 2016'],
  ] as const) {
    it(`${date} is ${text} in ${lang}, in every time zone`, () => expect(formatDate(date, lang)).to.equal(text));
  }

  it('with a time has the reader’s time', () => {
    const date = new Date('2016-12-13T10:20:30Z');
    const time = date.toLocaleTimeString('en', {timeStyle: 'short'}).replace(/\s/g, ' ');
    expect(formatDate('2016-12-13T10:20:30Z', 'en').replace(/\s/g, ' ')).to.contain('2016').and.to.contain(time);
  });

  it('in no language is printed all the same', () => expect(formatDate('2016-12-13', 'und')).to.contain('2016'));
});

describe('a duration', () => {
  for (const [seconds, text] of [
    [0, '0:00'], [0.4, '0:00'], [5, '0:05'], [59.6, '1:00'], [60, '1:00'], [155, '2:35'], [600, '10:00'], [3599, '59:59'], [3599.7, '1:00:00'], [3600, '1:00:00'], [3605, '1:00:05'], [36_000, '10:00:00'], [86_400, '24:00:00'], [1_000_000, '277:46:40'],
  ] as const) {
    it(`of ${seconds} seconds is ${text}`, () => expect(formatDuration(seconds)).to.equal(text));
  }
});
