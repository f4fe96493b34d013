/** A part loaded by need: texts that are not UTF-8. */
import type {Problem} from '../model/problem.js';

/** A text from bytes, and what was wrong with them. */
export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** How far into a file an encoding may be declared (HTML Standard, prescan). */
const PRESCAN = 1024;
const DECLARED = [/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i, /<meta[^>]*\scharset\s*=\s*["']?\s*([\w.:-]+)/i];

/**
 * The encoding that bytes say themselves: a byte order mark, the zero beside the first character of UTF-16 (XML, appendix F), then an XML declaration or
 * `meta`. UTF-16 cannot be declared in ASCII, so it is UTF-8 then.
 */
function findEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const declared = DECLARED.map((pattern) => pattern.exec(start)?.[1]).find(Boolean);
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** What windows-1252 has from 0x80 on, which some versions of Node read as controls (nodejs/node#56542). */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeBy(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (control) => FROM_0X80[control.charCodeAt(0) - 0x80]!) : text;
}

function createDecoder(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name, {fatal: true});
  } catch {
    return undefined;
  }
}

/**
 * Reads bytes as text without its byte order mark: in the encoding that the server names (`charset`), else in the one that the bytes declare, else
 * as UTF-8. Bytes that are no text in it are named and replaced by U+FFFD.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const named = hasMark ? undefined : (charset ?? findEncoding(bytes));
  const decoder = createDecoder(named ?? 'utf-8');
  if (!decoder) return {...decodeUtf8(bytes), problems: [fault('', `The encoding “${named}” is not known here; it was read as UTF-8.`)]};
  try {
    return {text: decodeBy(decoder, bytes), problems: []};
  } catch {
    if (!/^utf-?8$/i.test(named ?? 'utf-8')) return {text: new TextDecoder(named).decode(bytes), problems: [fault('', `Not all of it is ${named}: the rest was replaced by U+FFFD.`)]};
    return decodeUtf8(bytes);
  }
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return {text, problems: [fault(`line ${line}`, 'Not UTF-8: bytes that are no text were replaced by U+FFFD. Save the file as UTF-8.')]};
}

const fault = (path: string, message: string): Problem => ({code: 'encoding-repaired', path, message, severity: 'error'});
