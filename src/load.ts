import {refusal} from './model/refusal.js';

/** What an address answered. */
export interface Answer {
  /** What came, with the media type and its parameters. */
  readonly bytes: Blob;
  /** It as UTF-8, which JSON is whatever the server says (RFC 8259). */
  readonly text: string;
  /** The address after redirects: what relative addresses in the text are resolved against. */
  readonly url: string;
  /** The media type without parameters, in lower case; empty where the server states none. */
  readonly mediaType: string;
  /** Asks the server anew when the address is wanted next: the text was no story. */
  forget(): void;
}

export interface LoadOptions {
  /** Subresource Integrity hash that the bytes must match. */
  readonly integrity?: string | undefined;
  /** Asks the server again although an answer is at hand. */
  readonly fresh?: boolean | undefined;
  /** Says that this caller waits no more; the request ends with its last caller. */
  readonly signal?: AbortSignal | undefined;
}

const MOST_BYTES = 2 * 1024 * 1024;
const LONGEST_SILENCE = 10_000;

interface Request {
  /** Aborted when it is over: the reason says why there is no answer, and is empty where there is one. */
  readonly end: AbortSignal;
  /** One more caller wants the answer, until its signal says that it waits no more. */
  join(signal: AbortSignal | undefined): Promise<Answer>;
}

/** Requests under way and successes of this page, by address and hash. Those that failed are asked anew. */
const requests = new Map<string, Request>();

/**
 * Fetches a text. Requests in flight for one address are shared, successes kept until `fresh` is asked for.
 * @throws {StoryError} `network`, `status`, `media-type`, `time-out` or `too-large`, with a sentence for the console; `AbortError` once all callers have gone
 */
export function load(url: string, {integrity = '', fresh, signal}: LoadOptions = {}): Promise<Answer> {
  const key = url + integrity;
  let request = requests.get(key);
  if (!request || (fresh ? request.end.aborted : request.end.reason)) {
    // The browser may have kept a failure that we have not.
    request = start(url, {credentials: 'omit', integrity, cache: fresh || request ? 'no-cache' : 'default'});
    requests.set(key, request);
  }
  return request.join(signal);
}

function start(url: string, options: RequestInit): Request {
  const controller = new AbortController();
  const answer = fetchText(url, options, controller);
  let callers = 0;
  const leave = () => --callers || controller.abort();
  return {
    end: controller.signal,
    join(signal) {
      callers++;
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave);
      return answer;
    },
  };
}

/** Whatever goes wrong first aborts the request, and is its reason; without a reason it is over, too. */
async function fetchText(url: string, options: RequestInit, controller: AbortController): Promise<Answer> {
  const {signal} = controller;
  const fail = (code: 'network' | 'status' | 'media-type' | 'time-out' | 'too-large', detail?: unknown) => controller.abort(refusal(code, detail));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => fail('time-out'), LONGEST_SILENCE);
  };
  // Browsers do not tell a script why a fetch failed: this says what can be known.
  let cause = `${options.integrity && 'integrity, '}CORS or no answer`;
  // A policy that only reports forbids nothing.
  addEventListener('securitypolicyviolation', ({blockedURI}) => url.startsWith(blockedURI) && (cause = 'CSP'), {signal});
  try {
    listen();
    const {status, headers, body, url: final} = await fetch(url, {...options, signal});
    const type = headers.get('content-type')?.toLowerCase() ?? '';
    const mediaType = type.replace(/[\s;][^]*/, '');
    // What is no error and no answer either, as 204, holds no story.
    if (status > 203) fail('status', status);
    if (/^(image|audio|video|font)\//.test(mediaType)) fail('media-type', mediaType);
    cause = 'cut off';
    const reader = body?.getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let bytes; (bytes = (await reader?.read())?.value); ) {
      listen();
      chunks.push(bytes);
      if ((size += bytes.length) > MOST_BYTES) fail('too-large');
    }
    clearTimeout(timer);
    const bytes = new Blob(chunks, {type});
    const text = await bytes.text();
    if (!signal.aborted) return {bytes, text, url: final || url, mediaType, forget: () => requests.delete(url + options.integrity)};
  } catch {
    clearTimeout(timer);
    // A policy is told of by an event, which comes after this. Where something else was known before, it stays so.
    await new Promise((resolve) => setTimeout(resolve));
    fail('network', navigator.onLine ? cause : 'offline');
  } finally {
    controller.abort('');
  }
  throw signal.reason;
}
