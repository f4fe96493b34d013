import {takeBytes} from './bytes.js';
import {UsageError} from './usage.js';

/** What an address answered. */
export interface Answer {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
  readonly mediaType: string | undefined;
  /** The address after redirects. */
  readonly url: string;
}

const LONGEST_SILENCE = 10_000;

/** Whether the name of an input is an address, and no file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name) && URL.canParse(name);
}

/** The item that the fragment of an address names, as it stands there. */
export const findItem = (name: string): string | undefined => (isAddress(name) && /#(.+)/s.exec(name)?.[1]) || undefined;

/**
 * Fetches an address, without cookies and with no header of its own but `Accept`; what is too much to be read is not fetched. Throws a `UsageError`
 * with the reason where there is no answer: an error of the server, or ten seconds of silence.
 */
export async function fetchBytes(address: string): Promise<Answer> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new Error('the server was silent')), LONGEST_SILENCE);
  };
  try {
    wait();
    const {status, headers, body, url} = await fetch(address, {signal: controller.signal, headers: {accept: 'application/json, text/html, application/xml;q=0.9, */*;q=0.5'}});
    // What is no error and no answer either, as 204, holds no story.
    if (status > 203) throw new Error(`the server answered ${status}`);
    const bytes = await takeBytes((body ?? []) as AsyncIterable<Uint8Array>, wait);
    const type = headers.get('content-type')?.toLowerCase() ?? '';
    const mediaType = type.replace(/[\s;][^]*/, '');
    // JSON is UTF-8 whatever the server says (RFC 8259).
    const charset = mediaType.endsWith('json') ? undefined : /;\s*charset=["']?([\w.:-]+)/.exec(type)?.[1];
    return {bytes, charset, mediaType: mediaType || undefined, url: url || address};
  } catch (error) {
    // What `fetch` throws says why only in its cause.
    const {message, cause} = error as Error;
    throw new UsageError(`${address}: cannot be had: ${(cause as Error | undefined)?.message ?? message}.`);
  } finally {
    clearTimeout(timer);
  }
}
