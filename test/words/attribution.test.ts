import {expect} from '@open-wc/testing';
import type {Quote} from '../../src/model/block.js';
import {attributionOf} from '../../src/words/attribution.js';
import {english} from '../../src/words/english.js';
import {translations} from '../../src/words/translations.js';

const POST = 'https://x.example/1';
const PAGE = 'https://x.example/lina';
const quote = (fields: Partial<Quote>): Quote => ({type: 'quote', content: ['a'], ...fields}) as Quote;
const parts = (fields: Partial<Quote>, words = english, lang = 'en') => attributionOf(quote(fields), words, lang);
const line = (fields: Partial<Quote>, words = english, lang = 'en') => parts(fields, words, lang).map(({before, text}) => before + text).join('');
/** The parts that are links, with where they lead to. */
const links = (fields: Partial<Quote>) => parts(fields).flatMap(({what, href}) => (href ? [`${what} ${href}`] : []));

describe('an attribution', () => {
  const lines: readonly (readonly [fields: Partial<Quote>, line: string])[] = [
    // Of the golden reading.
    [{by: {name: 'Lina Shamy', role: 'activist'}, platform: 'x', platformLabel: 'Twitter', via: 'BBC News'}, 'Lina Shamy, activist — Twitter, via BBC News'],
    [{by: {description: 'one man (whose name is not provided)'}, via: 'the BBC'}, 'one man (whose name is not provided) — via the BBC'],
    [{by: {name: 'International Committee for the Red Cross (ICRC)', type: 'organization'}}, 'International Committee for the Red Cross (ICRC)'],
    [{by: {name: 'Vitaly Churkin', role: 'Russian envoy'}}, 'Vitaly Churkin, Russian envoy'],
    [{}, ''],
    [{by: {}}, ''],
    [{by: {role: 'activist'}}, 'activist'],
    [{by: {handle: '@lina'}}, '@lina'],
    [{by: {name: 'Lina', handle: '@lina', role: 'activist'}}, 'Lina @lina, activist'],
    [{by: {name: 'Lina', description: 'from Aleppo'}}, 'Lina, from Aleppo'],
    [{by: {name: 'Lina', role: 'activist', description: 'from Aleppo'}}, 'Lina, activist, from Aleppo'],
    [{platform: 'x'}, 'X'],
    [{platform: 'truthsocial'}, 'Truth Social'],
    [{platform: 'bluesky', by: {name: 'Lina'}}, 'Lina — Bluesky'],
    [{platform: 'other', platformLabel: 'Usenet'}, 'Usenet'],
    [{via: 'Reuters'}, 'via Reuters'],
    [{published: '2016-12-13'}, 'December 13, 2016'],
    [{by: {name: 'Lina'}, published: '2016-12-13'}, 'Lina — December 13, 2016'],
    [{by: {name: 'Lina'}, platform: 'x', via: 'Reuters', published: '2016-12-13'}, 'Lina — X, via Reuters, December 13, 2016'],
    [{by: {name: 'The hearing'}, url: 'https://court.example/1.pdf'}, 'The hearing — court.example'],
    [{by: {name: '$&'}, via: '$1 {name}'}, '$& — via $1 {name}'],
  ];
  for (const [fields, text] of lines) {
    it(`reads “${text}”`, () => expect(line(fields)).to.equal(text));
  }

  const translated: readonly (readonly [lang: string, line: string])[] = [
    ['de', 'Lina — X, via BBC, 13. Dezember 2016'], ['fr', 'Lina — X, via BBC, 13 décembre 2016'], ['es', 'Lina — X, vía BBC, 13 de diciembre de 2016'], ['ja', 'Lina — X, BBCより, 2016年12月13日'],
  ];
  for (const [lang, text] of translated) {
    it(`reads “${text}” in ${lang}`, () => {
      expect(line({by: {name: 'Lina'}, platform: 'x', via: 'BBC', published: '2016-12-13'}, translations[lang] as typeof english, lang)).to.equal(text);
    });
  }

  const linked: readonly (readonly [title: string, fields: Partial<Quote>, ...links: string[]])[] = [
    ['the post on the date', {by: {name: 'Lina', url: PAGE}, platform: 'x', via: 'BBC', published: '2016-12-13', url: POST}, `name ${PAGE}`, `date ${POST}`],
    ['the post on the platform', {by: {name: 'Lina'}, platform: 'x', via: 'BBC', url: POST}, `platform ${POST}`],
    ['the post on who reported it', {by: {name: 'Lina'}, via: 'BBC', url: POST}, `via ${POST}`],
    ['the post on its host, where nothing else says where', {by: {name: 'Lina'}, url: POST}, `platform ${POST}`],
    ['the person on the handle, where there is no name', {by: {handle: '@lina', url: PAGE}}, `handle ${PAGE}`],
    ['the person on the description', {by: {description: 'one man', url: PAGE}}, `name ${PAGE}`],
    ['nothing, where nothing is known', {by: {name: 'Lina', handle: '@lina'}, platform: 'x', published: '2016-12-13'}],
  ];
  for (const [title, fields, ...expected] of linked) {
    it(`links ${title}`, () => expect(links(fields)).to.deep.equal(expected));
  }

  it('of an address for mail has no empty part', () => expect(line({by: {name: 'Lina'}, url: 'mailto:lina@news.example'})).to.equal('Lina'));
});
