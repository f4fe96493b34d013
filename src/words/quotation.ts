/** Opening and closing marks of a quotation, by language, as its newspapers set them: all but “ ”, which is what stays elsewhere. */
const marks: Readonly<Record<string, string>> = {
  '„“': 'de cs sk sl bg et lt lv is ka mk sr',
  '„”': 'pl hu ro nl hr bs',
  '«»': 'ru uk be el ar fa hy ca no nb nn az kk sq',
  '«\u202f\u202f»': 'fr',
  '””': 'sv fi he',
  '「」': 'ja zh-TW zh-HK zh-MO zh-Hant',
};

const byLang = new Map(Object.entries(marks).flatMap(([pair, langs]) => langs.split(' ').map((lang) => [lang, pair] as const)));

/** The marks of a language, before and after: `['„', '“']`. `undefined` where they are those of English. */
export function marksOf(lang: string): readonly [string, string] | undefined {
  let tag = lang;
  while (tag && !byLang.has(tag)) tag = tag.replace(/-?[^-]*$/, '');
  const pair = byLang.get(tag);
  return pair ? [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)] : undefined;
}
