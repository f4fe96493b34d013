import type {Problem, Story} from '../../../src/index.js';
import {readStory} from '../../../src/story.js';

/** A paragraph as articles have. */
export const LONG = 'The water came at night, and nobody in the lower town had been warned of it. '.repeat(3).trim();

/** The parts of a page. */
export interface Given {
  readonly head?: string;
  readonly body?: string;
  readonly html?: string;
  readonly base?: string;
}

const printPage = ({head = '', body = '', html = 'lang="en"'}: Given): string => `<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`;

/** Reads a page that is made of its parts. */
export async function read(given: Given): Promise<{story: Story | undefined; problems: readonly Problem[]}> {
  const {story, problems} = await readStory(printPage(given), {base: given.base ?? 'https://news.example/a/b'});
  return {story, problems};
}

/** What a story says, block by block. */
export const wordsOf = (story: Story | undefined): unknown[] => (story?.body ?? []).map((block) => ('content' in block ? block.content : block.type));
