import {StoryError} from './model/problem.js';

/** What an address answered. */
export interface Answer {
  readonly text: string;
  /** The address after redirects: what relative addresses in the text are resolved against. */
  readonly url: string;
  /** The media type without parameters, in lower case; empty where the server states none. */
  readonly mediaType: string;
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
  readonly answer: Promise<Answer>;
  /** Aborted when the request failed, too, and its reason says why. */
  readonly controller: AbortController;
  isAnswered?: boolean;
  /** Callers that have not gone away. */
  callers: number;
}

/** Requests under way and successes of this page, by address and hash. Those that failed are asked anew. */
const requests = new Map<string, Request>();

/**
 * Fetches a text. Requests in flight for one address are shared, successes kept until `fresh` is asked for.
 * @throws {StoryError} `network`, `status`, `media-type`, `time-out` or `too-large`, with a sentence for the console; `AbortError` once all callers have gone
 */
export async function load(url: string, {integrity = '', fresh, signal}: LoadOptions = {}): Promise<Answer> {
  const key = url + integrity;
  const known = requests.get(key);
  const isKept = known && !known.controller.signal.aborted && !(fresh && known.isAnswered);
  const request = isKept ? known : start(url, integrity, fresh ? 'no-cache' : 'default');
  requests.set(key, request);
  request.callers++;
  const leave = () => --request.callers || request.isAnswered || request.controller.abort();
  if (signal?.aborted) leave();
  else signal?.addEventListener('abort', leave);
  return request.answer;
}

function start(url: string, integrity: string, cache: RequestCache): Request {
  const controller = new AbortController();
  const request: Request = {answer: fetchText(url, {credentials: 'omit', integrity, cache, signal: controller.signal}, controller), controller, callers: 0};
  request.answer.then(() => (request.isAnswered = true), () => {});
  return request;
}

/** Whatever goes wrong first aborts the request, and is its reason. */
async function fetchText(url: string, options: RequestInit, controller: AbortController): Promise<Answer> {
  const fail = (code: 'network' | 'status' | 'media-type' | 'time-out' | 'too-large', message: string) => controller.abort(new StoryError(code, message));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => fail('time-out', 'The server was silent.'), LONGEST_SILENCE);
  };
  const handleViolation = ({blockedURI}: SecurityPolicyViolationEvent) => {
    if (url.startsWith(blockedURI)) fail('network', 'The policy of this page (CSP, connect-src) forbids it.');
  };
  addEventListener('securitypolicyviolation', handleViolation);
  try {
    listen();
    const {ok, status, headers, body, url: final} = await fetch(url, options);
    const [mediaType = '', charset] = (headers.get('content-type') ?? '').toLowerCase().split(/\s*;(?:\s*charset=)?"?|"/);
    if (!ok) fail('status', `The server answered ${status}.`);
    if (/^(image|audio|video|font)\//.test(mediaType)) fail('media-type', `The server answered ${mediaType}.`);
    const decoder = makeDecoder(charset);
    const reader = body?.getReader();
    let text = '';
    let size = 0;
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      listen();
      text += decoder.decode(chunk.value, {stream: true});
      if ((size += chunk.value.length) > MOST_BYTES) fail('too-large', `The answer is larger than ${MOST_BYTES} bytes.`);
    }
    controller.signal.throwIfAborted();
    return {text: text + decoder.decode(), url: final || url, mediaType};
  } catch {
    // Browsers do not tell a script why a fetch failed: this says what can be known, where nothing else was known before.
    fail(
      'network',
      navigator.onLine
        ? `Does the server send Access-Control-Allow-Origin (CORS)${options.integrity && ', and the bytes of the integrity hash'}?`
        : 'There is no network.',
    );
    throw controller.signal.reason;
  } finally {
    clearTimeout(timer);
    removeEventListener('securitypolicyviolation', handleViolation);
  }
}

function makeDecoder(charset?: string): TextDecoder {
  try {
    return new TextDecoder(charset || 'utf-8');
  } catch {
    return new TextDecoder();
  }
}
