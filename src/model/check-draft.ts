import {copyBare} from './bare.js';
import {readLang} from './date.js';
import type {Draft} from './draft.js';
import type {Form} from './form.js';
import {enter, tell, type CheckContext} from './loss.js';
import {refusal} from './refusal.js';
import type {Report} from './problem.js';
import {storyForm, type Story} from './story.js';

const FORMAT = 'article-story/1';

/** What the check of a draft is told beside it. */
export interface CheckOptions {
  /** BCP 47 tag, used where the article states no language. */
  readonly lang?: string | undefined;
  /** The address that relative ones are resolved against. */
  readonly base?: string | undefined;
}

/** The check of one form: a whole story, or the one block or record that an element was handed. Returns `undefined` where nothing can be kept. */
export function readPart<T>(form: Form<T>, input: unknown, context: CheckContext): T | undefined {
  return form(copyBare(input, context), context);
}

/**
 * What can be kept of a draft, with its format and language. `undefined` where that is no story.
 * @throws {StoryError} `format-unknown` for a format of another major version
 */
export function checkDraft(draft: Draft, {lang, base}: CheckOptions, report: Report): Story | undefined {
  // What it needs comes first, and the body last: where there is too much for the check (bare.ts), the head stays, and the beginning of the body.
  const {format = FORMAT, lang: said, headline, body, ...head} = draft;
  if (!/^article-story\/1(\.\d+)?$/.test(format as string)) throw refusal('format-unknown', format);
  const context: CheckContext = {base, path: '', report};
  const wanted = [said, lang].find((tag) => readLang(tag) && tag !== 'und');
  if (said !== undefined && !readLang(said)) tell(enter(context, 'lang'), 'field-wrong', 'warning');
  if (!wanted) tell(enter(context, 'lang'), 'lang-unknown', 'warning');
  if (!body) tell(enter(context, 'body'), 'field-missing', 'warning');
  return readPart(storyForm, {format: FORMAT, lang: wanted ?? 'und', headline, ...head, body}, context);
}
