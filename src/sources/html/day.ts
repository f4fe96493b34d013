const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const DAY = /(?:^|\s|\()(?:([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2}), (\d{4})|(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6} (\d{4}))(?!\d)/;

/** The first “December 13, 2016” or “13 December 2016” of a line; no other form can be told apart for sure. */
export function readDay(line: string): string | undefined {
  const [, month = '', day, year, dayBefore = day, monthAfter = month, yearAfter = year] = DAY.exec(line) ?? [];
  const at = MONTHS.indexOf(monthAfter);
  return yearAfter && at % 3 === 0 ? `${yearAfter}-${String(at / 3 + 1).padStart(2, '0')}-${dayBefore!.padStart(2, '0')}` : undefined;
}
