const HARMLESS = /^(?:all[\s_-]?ages|everyone|general(?: audiences?)?|g|pg|u|tv-?(?:g|y7?|pg)|safe|none|nr|not rated|unrated|green)$/i;
const GRAVE = /graphic|mature|adult|explicit|sensitive|violen|disturbing|nsfw|restricted|^r$|^x$|\bnc-17\b|\btv-ma\b|\b18\b/i;

/** What a rating says: a warning with the publisher's own word, `null` where there is nothing to warn of, `undefined` where that cannot be told. */
export function readRating(rating: string): {kinds: ['other']; text: string} | null | undefined {
  if (GRAVE.test(rating)) return {kinds: ['other'], text: rating};
  return !rating || HARMLESS.test(rating) ? null : undefined;
}
