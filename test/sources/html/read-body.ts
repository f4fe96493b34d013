import type {Draft} from '../../../src/model/draft.js';
import type {Problem} from '../../../src/model/problem.js';
import {readBody, readHtml} from '../../../src/sources/html/html.js';

/** A draft with what was said of it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly body: readonly {readonly type: string; readonly [field: string]: unknown}[];
  /** The texts of the problems of one code. */
  texts(code: string): (string | undefined)[];
}

/** Reads HTML in this page: with a head as the body of an article, without one as the whole of it. */
export async function read(html: string | Node, head?: Draft, more: object = {}): Promise<ReadDraft> {
  const problems: Problem[] = [];
  const context = {window: window as Window & typeof globalThis, report: (problem: Problem) => problems.push(problem), lang: 'en', base: 'https://site.example/a', ...more};
  const draft = await (head ? readBody(html, head, context) : readHtml(html, context));
  return {draft, problems, body: draft.body as ReadDraft['body'], texts: (wanted) => problems.filter(({code}) => code === wanted).map(({text}) => text)};
}

export const p = (content: unknown) => ({type: 'paragraph', content});
export const a = (href: string, ...c: unknown[]) => ({t: 'a', href, c});
