/** A part loaded by need: text that was encoded once too often. */
import type {Report} from '../../model/problem.js';

/** What Windows-1252 sets in the place of the controls 0x80 to 0x9f; where it sets nothing the control stays. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** UTF-8 that was read as Latin-1 or Windows-1252 (“â€™”), read again; as it is, if not the whole text decodes. */
function decodeAgain(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : WINDOWS.indexOf(text[at]!) + 0x80;
    if (byte < 0x80 && code > 0x7f) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return text;
  }
}

/** Entities that were encoded twice (`&amp;#8217;`), but for those in code, where they are meant. */
function decodeEntities(text: string): string {
  let inCode = 0;
  return text.replace(/<(\/?)(?:pre|code|kbd|samp|textarea|script|style)\b|&amp;(#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/gi, (whole, slash: string | undefined, name?: string) => {
    if (name) return inCode > 0 ? whole : `&${name};`;
    inCode = Math.max(0, inCode + (slash ? -1 : 1));
    return whole;
  });
}

/** The text of an article as it was meant; what was done is named. */
export function repairText(text: string, report: Report): string {
  const tell = (message: string) => report({code: 'encoding-repaired', path: '', message, severity: 'info'});
  const decoded = decodeAgain(text);
  if (decoded !== text) tell('UTF-8 that was read as Latin-1 was read again.');
  const repaired = decodeEntities(decoded);
  if (repaired !== decoded) tell('Entities that were encoded twice were decoded.');
  return repaired;
}
