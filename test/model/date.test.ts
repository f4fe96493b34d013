import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readDate, readLang} from '../../src/model/date.js';

describe('a date', () => {
  const read: readonly (readonly [raw: string, date: string])[] = [
    ['2016-12-13', '2016-12-13'],
    [' 2016-12-13 ', '2016-12-13'],
    ['2016-02-29', '2016-02-29'],
    ['2016-12-13T10:20:30Z', '2016-12-13T10:20:30Z'],
    ['2016-12-13T10:20:30.123456789+05:30', '2016-12-13T10:20:30.123456789+05:30'],
    ['2016-12-13T23:59:59-12:00', '2016-12-13T23:59:59-12:00'],
  ];
  for (const [raw, date] of read) {
    it(`is ${raw}`, () => expect(readDate(raw)).to.equal(date));
  }

  const refused: readonly unknown[] = [
    '', 'Tuesday', 'yesterday', '2016', '2016-12', '13.12.2016', '12/13/2016', '2016-13-01', '2016-00-10', '2016-12-00', '2016-12-32', '2016-02-30', '2015-02-29',
    '2016-06-31', '2016-12-13T10:20', '2016-12-13T10:20:30', '2016-12-13T24:00:00Z', '2016-12-13T10:60:00Z', '2016-12-13T10:20:61Z', '2016-12-13T10:20:30+24:00',
    '2016-12-13T10:20:30.Z', '2016-12-13T10:20:30.1234567890Z', '+002016-12-13', '-2016-12-13', '2016-12-13\nx', '２０１６-12-13', '2016-W50-2', '20161213', 1481587200000,
    new Date(0), null, undefined, true, {}, [], ['2016-12-13'],
  ];
  for (const raw of refused) {
    it(`is not ${JSON.stringify(raw) ?? 'undefined'}`, () => expect(readDate(raw)).to.equal(undefined));
  }

  for (const raw of ['2016-12-31T23:59:60Z', '2016-12-13t10:20:30z', '2016-12-13 10:20:30Z', '2016-12-13 10:20:30+01:00']) {
    it(`in the less usual form ${raw} of RFC 3339 comes out as one that every browser can print`, () => {
      const date = readDate(raw);
      expect(date).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(Z|[+-]\d\d:\d\d)$/);
      expect(Date.parse(date!)).to.be.finite;
    });
  }

  it('that was read can be printed, and is the same when it is read again', () => {
    const two = (max: number) => fc.integer({min: 0, max}).map((number) => String(number).padStart(2, '0'));
    const day = fc.tuple(fc.integer({min: 1, max: 9999}), two(13), two(32)).map(([year, month, date]) => `${String(year).padStart(4, '0')}-${month}-${date}`);
    const time = fc.tuple(fc.constantFrom('T', 't', ' '), two(24), two(60), two(61), fc.constantFrom('Z', 'z', '+00:00', '-23:59', '')).map(([t, h, m, s, zone]) => `${t}${h}:${m}:${s}${zone}`);
    fc.assert(
      fc.property(day, fc.option(time), (date, clock) => {
        const read = readDate(date + (clock ?? ''));
        if (read === undefined) return;
        expect(new Date(read).getTime()).to.be.finite;
        expect(readDate(read)).to.equal(read);
      }),
      {numRuns: 1000},
    );
  });
});

describe('a language tag', () => {
  const read: readonly (readonly [raw: string, tag: string])[] = [
    ['en', 'en'], [' EN-us ', 'en-US'], ['zh-hant-tw', 'zh-Hant-TW'], ['iw', 'he'], ['und', 'und'], ['sr-LATN', 'sr-Latn'], ['de-1996', 'de-1996'],
  ];
  for (const [raw, tag] of read) {
    it(`${raw} is ${tag}`, () => expect(readLang(raw)).to.equal(tag));
  }

  for (const raw of ['', ' ', 'x', 'en_US', 'en--US', 'en-', '-en', 'e n', 'deutsch!', '__proto__', '<b>', 'en\0', 5, true, null, undefined, {}, [], ['en'], {trim: () => 'en'}]) {
    it(`is not ${JSON.stringify(raw) ?? 'undefined'}`, () => {
      if (typeof raw === 'object' && raw && 'trim' in raw) expect(() => readLang(raw)).to.not.throw();
      else expect(readLang(raw)).to.equal(undefined);
    });
  }
});
