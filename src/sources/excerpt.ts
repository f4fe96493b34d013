const CUT = /\[\s*(?:…|\.{3})\s*\]$|(?:…|\.{3})$/;

/** What two renderings of the same words have in common. */
const lettersOf = (text: string): string => text.replace(/<[^<>]*>|&#?\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether a summary was cut from the body, which need not be whole: it says that it goes on, or is how the body begins. */
export function isExcerpt(summary: string, body: string): boolean {
  return CUT.test(summary) || lettersOf(body.slice(0, 20_000)).startsWith(lettersOf(summary));
}
