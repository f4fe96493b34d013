import type {Draft} from '../model/draft.js';
import type {Report} from '../model/problem.js';

/** What came in: text or parsed JSON, or a node of the page whose children are the article. */
export type Article = string | object;

/** What a source may know beside the article itself. */
export interface SourceContext {
  /** BCP 47 tag that the caller gives where the article states none. */
  readonly lang?: string | undefined;
  /** The address that relative ones are resolved against. */
  readonly base?: string | undefined;
  /** Of a feed or a list: the id, the address or the slug of the item to read; without it, the first. */
  readonly item?: string | undefined;
  /** The time that embargoes are held against. */
  readonly now?: Date | undefined;
  /** The window of the DOM to parse HTML with: the page's own, or one handed in on a server. */
  readonly window: SourceWindow;
  /** Names what was changed or left out. */
  readonly report: Report;
}

/** The part of a window that reading HTML needs. */
export type SourceWindow = Window & typeof globalThis;

/** Reads one format into a draft. A source is pure: no network, no clock, no page. */
export interface Source {
  read(article: Article, context: SourceContext): Draft | Promise<Draft>;
}
