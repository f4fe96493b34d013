import type {LitElement} from 'lit';
import {load} from '../load.js';
import {readAddress} from '../model/address.js';
import {problemOf, refusal} from '../model/refusal.js';
import type {Problem, StoryError} from '../model/problem.js';
import type {Story} from '../model/story.js';
import {readStory, type Reading, type ReadOptions} from '../story.js';

/** What an element says about the article that it wants read. */
type Host = LitElement & {
  readonly src: string | undefined;
  readonly article: unknown;
  readonly type: string | undefined;
  readonly integrity: string | undefined;
  readonly refresh: number | undefined;
};

/** What came of it. `failure` is set where no story could be had from where it was to come from, though the light DOM may have given one. */
export interface Outcome {
  readonly story?: Story | undefined;
  readonly problems: readonly Problem[];
  readonly failure: Problem | undefined;
}

/** Waits until the page has been parsed. */
export async function untilParsed(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}

/**
 * Has the article of an element read: from the property, from the address, or from the light DOM; again on `refresh`, on coming back online, and when
 * asked. A late answer never overwrites a newer one.
 *
 * @param tell is called once for every reading that is not overtaken by a newer one
 * @returns reads anew; `isFresh`: asks the server again although an answer is at hand
 */
export function makeReader(host: Host, tell: (outcome: Outcome, isFresh: boolean) => void): (isFresh?: boolean) => Promise<void> {
  let controller = new AbortController();
  let connection: AbortController;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failure: Problem | undefined;

  async function read(isFresh = false): Promise<void> {
    controller.abort();
    const {signal} = (controller = new AbortController());
    const options = {type: host.type, lang: host.closest<HTMLElement>('[lang]')?.lang, base: document.baseURI};
    const given = await readGiven(host, options, isFresh, signal);
    const light = given?.story || host.article || signal.aborted ? undefined : await readLight(host, options);
    const wanted = given ?? light;
    if (signal.aborted || !wanted) return;
    failure = wanted.story ? undefined : wanted.problems.at(-1);
    tell({story: (light ?? wanted).story, problems: [given, light].flatMap((reading) => reading?.problems ?? []), failure}, isFresh);
    schedule();
  }

  function schedule(): void {
    const {refresh = 0, src} = host;
    clearTimeout(timer);
    // A framework may set anything; a number that is too large, or none, would be no pause at all.
    if (refresh > 0 && src && !document.hidden) timer = setTimeout(() => void read(true), Math.min(Math.max(5, refresh), 1e6) * 1000);
  }

  host.addController({
    hostConnected() {
      // As options of a listener it gives its `signal`.
      connection = new AbortController();
      addEventListener('online', () => void (failure && host.src && read(true)), connection);
      document.addEventListener('visibilitychange', schedule, connection);
      if (controller.signal.aborted) void read();
      schedule();
    },
    hostDisconnected() {
      connection.abort();
      clearTimeout(timer);
      // An element that is only moved is back before the next microtask.
      queueMicrotask(() => !host.isConnected && controller.abort());
    },
  });
  return read;
}

/** The article that was handed in, or is fetched; what stands after `#` in the address names the item of a feed, and is asked of nobody. */
async function readGiven({article, src, integrity}: Host, options: ReadOptions, fresh: boolean, signal: AbortSignal): Promise<Reading | undefined> {
  if (article != null) return readStory(article, options);
  if (!src) return undefined;
  try {
    const [whole, item] = src.split?.(/#(.*)/) ?? [];
    const address = readAddress(whole, 'link', options.base) ?? '';
    if (!address.startsWith('http')) throw refusal('url-refused');
    const {bytes, text, url, mediaType, forget} = await load(address, {integrity, fresh, signal});
    const reading = await readStory(text, {...options, base: url, mediaType, bytes, item});
    if (!reading.story) forget();
    return reading;
  } catch (error) {
    return {problems: [problemOf(error as StoryError)]};
  }
}

/** The light DOM, where it is a story and not only a link: stories have a heading. The parser may still be busy with it. */
async function readLight(host: Host, options: ReadOptions): Promise<Reading | undefined> {
  await untilParsed();
  return host.querySelector('h1,h2,h3,h4,h5,h6') ? readStory(host, {...options, type: 'html'}) : undefined;
}
