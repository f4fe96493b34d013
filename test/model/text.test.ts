import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {cleanCharacters, cleanLines, cleanText, collapseText} from '../../src/model/text.js';

const marks = ['a', 'e', ' ', '\n', '\r', '\u00a0', '\u0301', '\u202a', '\u202b', '\u202c', '\u2066', '\u2067', '\u2069', '\u202e', '\u0007', '\ufeff', '\ud83d', '\ude00', '\u1100', '\u1161'];

describe('the characters of a text', () => {
  const cleaned: readonly (readonly [title: string, raw: string, expected: string])[] = [
    ['keep a balanced isolate', 'a\u2066b\u2069', 'a\u2066b\u2069'],
    ['keep isolates inside of embeddings', '\u202aa\u2067b\u2069\u202c', '\u202aa\u2067b\u2069\u202c'],
    ['lose marks that are not closed in order', '\u202a\u2066a\u202c\u2069', 'a'],
    ['lose a mark that is only opened', 'a\u2067b', 'ab'],
    ['lose a mark that is only closed', 'a\u2069b', 'ab'],
    ['lose a mark that is closed by the other kind', 'a\u202ab\u2069', 'ab'],
    ['lose overrides, also balanced ones', 'a\u202eb\u202cc', 'abc'],
    ['lose all marks for one that is wrong', '\u2066a\u2069\u202a', 'a'],
    ['are NFC, also of what a mark kept apart, and was not', 'e\u202a\u0301', '\u00e9'],
    ['are NFC', 'e\u0301', '\u00e9'],
    ['do not join halves of a pair that a control kept apart, and did', '\ud83d\u0007\ude00', ''],
    ['keep a pair', '\ud83d\ude00', '\ud83d\ude00'],
    ['lose halves of pairs', 'a\ud83db\ude00c\udfff\ud800d', 'abcd'],
    ['lose halves of pairs before a byte order mark and before a pair, and did not in WebKit', '\ud83d\ufeff\ud83d\ud83d\ude00', '\ud83d\ude00'],
    ['lose C0 and C1 controls and the byte order mark', 'a\0b\x08c\x0ed\x1fe\x7ff\x80g\x9fh\ufeffi', 'abcdefghi'],
    ['keep joiners, direction marks and the soft hyphen', 'a\u200cb\u200dc\u200ed\u200fe\u061cf\u00adg', 'a\u200cb\u200dc\u200ed\u200fe\u061cf\u00adg'],
    ['keep 30 marks on a letter and no more, of which thousands froze a page for a minute', `a${'\u0316'.repeat(40_000)}b${'\u0316'.repeat(30)}`, `a${'\u0316'.repeat(30)}b${'\u0316'.repeat(30)}`],
    ['keep 30 marks also of those that NFC makes two of', `a${'\u0344'.repeat(1000)}`, `\u00e4\u0301${'\u0308\u0301'.repeat(14)}\u0308`],
    ['do not take joiners between them for other letters', `a${'\u0316\u200d'.repeat(1000)}`, `a${'\u0316\u200d'.repeat(15)}`],
    ['keep space as it is', ' \t\n a\u00a0\u3000', ' \t\n a\u00a0\u3000'],
  ];
  for (const [title, raw, expected] of cleaned) {
    it(title, () => expect(cleanCharacters(raw)).to.equal(expected));
  }
});

describe('one line of text', () => {
  const cleaned: readonly (readonly [title: string, raw: string, expected: string])[] = [
    ['has single spaces and none at the ends', ' \n a \t\r\n b\u2028c ', 'a b c'],
    ['keeps U+00A0 inside, where French wants it', 'Vraiment\u00a0? « Oui\u202f»', 'Vraiment\u00a0? « Oui\u202f»'],
    ['has no U+00A0 at the ends', '\u00a0a\u00a0', 'a'],
    ['divides a word of Arabic without end, of which 20,000 letters froze a page for half a minute', '\u0633'.repeat(1200), `${'\u0633'.repeat(500)} ${'\u0633'.repeat(500)} ${'\u0633'.repeat(200)}`],
    ['divides no word of a length that there is', '\u0633'.repeat(500), '\u0633'.repeat(500)],
    ['divides nothing in Latin or Chinese', `${'x'.repeat(2000)}\u5b57${'\u5b57'.repeat(2000)}`, `${'x'.repeat(2000)}\u5b57${'\u5b57'.repeat(2000)}`],
    ['is empty where nothing can be seen', '\u202e \u0007\ufeff', ''],
  ];
  for (const [title, raw, expected] of cleaned) {
    it(title, () => expect(cleanText(raw)).to.equal(expected));
  }

  it('has one space for each run of space, of whatever kinds', () => {
    const text = fc.string({unit: fc.constantFrom('a', ' ', ' ', '\t', '\n', '\r', '\f', '\v', '\u2028', '\u2029', '\u00a0', '\u3000'), maxLength: 12});
    fc.assert(fc.property(text, (raw) => collapseText(raw) === raw.split(/[\t-\r \u2028\u2029]+/).join(' ')), {numRuns: 1000});
  });

  it('may keep its ends', () => expect(collapseText('  a\n\nb ')).to.equal(' a b '));
});

describe('lines of code', () => {
  it('keep their spaces and have one kind of end', () => expect(cleanLines('\tif (a) {\r\n    b;\r}\n\u202e')).to.equal('\tif (a) {\n    b;\n}\n'));
});

describe('cleaning', () => {
  for (const clean of [cleanCharacters, cleanLines, collapseText, cleanText]) {
    it(`gives the same when it is done again: ${clean.name}`, () => {
      const text = fc.oneof(fc.string({unit: fc.constantFrom(...marks), maxLength: 20}), fc.string({unit: 'binary'}));
      fc.assert(fc.property(text, (raw) => clean(clean(raw)) === clean(raw)), {numRuns: 1000});
    });
  }

  it('does not hang on text made to be slow, which the runner would end', () => {
    for (const hostile of ['\u2066', ' ', '\u202a\u2069', '\u0301', '\u0316\u0301', '\ud800', '\r']) {
      cleanText(hostile.repeat(200_000));
    }
  });
});
