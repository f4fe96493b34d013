/** The package on a server: reading with a DOM handed in, and the writer's check. */
import {findSource} from './sources/sources.js';
import {parseArticle, readStory as readAny, type Reading, type ReadOptions} from './story.js';

// `readStory` below stands before the one of read.ts.
export * from './read.js';
export {checkStory} from './model/strict.js';

/** Whether reading this needs a DOM in `options.document`: there may be HTML in it. */
export function needsDocument(input: unknown, {type, mediaType}: ReadOptions = {}): boolean {
  try {
    return !!findSource(parseArticle(input), {type, mediaType})?.needsDom;
  } catch {
    // Broken JSON: reading it says so.
    return false;
  }
}

/**
 * `readStory` as in a page. HTML needs `options.document`, of a DOM in which DOMPurify cleans (jsdom 26 does, happy-dom and linkedom do not);
 * without one there is no story, and a problem that says so.
 */
export async function readStory(input: unknown, options: ReadOptions = {}): Promise<Reading> {
  const document = options.document ?? (input as Partial<Node> | undefined)?.ownerDocument ?? undefined;
  if (needsDocument(input, options) && !document?.defaultView) {
    const message = 'HTML needs a DOM here: hand in `document`, with its window, for instance of jsdom 26.';
    return {problems: [{code: 'part-missing', path: '', message, severity: 'error'}]};
  }
  return readAny(input, {...options, document});
}
