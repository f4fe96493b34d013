import {checkDraft, type CheckOptions} from './check-draft.js';
import type {Draft} from './draft.js';
import type {Report} from './problem.js';
import type {Story} from './story.js';

/** The check of a draft, as checkDraft makes it. The script tag's file has check-quickly.ts in the place of this one, which may have to wait. */
export async function checkStory(draft: Draft, options: CheckOptions, report: Report): Promise<Story | undefined> {
  return checkDraft(draft, options, report);
}
