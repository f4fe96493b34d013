const NO_NAME = /^(?:(?:wp|web|site)?[_-]?admin(?:istrator)?|web ?master|super ?user|author|editor|user|guest|staff|unknown|redaktion|redacción|rédaction)$|^[^\s@]+@[^\s@]+$|^(?:https?:|www\.)/i;

/** The name of an author as it is printed, without “By”; empty of an account, an e-mail address or a web address, which are no names. */
export function readName(given: string): string {
  const name = given.replace(/^by:?\s+/i, '').trim();
  return NO_NAME.test(name) ? '' : name;
}
