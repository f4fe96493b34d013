/** The writing direction of a language tag, by the script that it names or is usually written in. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/.test(new Intl.Locale(lang).maximize().script!) ? 'rtl' : 'ltr';
}

/** The name of a language in itself, so that those who read it know it: `de` gives “Deutsch”. */
export function languageName(lang: string, inLang = lang): string {
  return new Intl.DisplayNames(inLang, {type: 'language'}).of(lang)!;
}

/** Names joined as the language does: “A, B and C”. */
export function joinNames(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang).format(names);
}

/** A date as the language prints it, with the reader's time of day where one is stated. */
export function formatDate(date: string, lang: string): string {
  return new Date(date).toLocaleString(lang, {dateStyle: 'long', ...(date.length > 10 ? {timeStyle: 'short'} : {timeZone: 'UTC'})});
}

/** Seconds as a clock shows them: `155` gives “2:35”. */
export function formatDuration(seconds: number): string {
  const time = new Date(Math.round(seconds) * 1000);
  return `${Math.floor(+time / 3_600_000)}:${time.toISOString().slice(14, 19)}`.replace(/^0:0?/, '');
}
