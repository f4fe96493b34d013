import {checkDraft, type CheckOptions} from './check-draft.js';
import type {Draft} from './draft.js';
import {problemOf, refusal} from './refusal.js';
import {losses} from './silent-loss.js';
import type {Report} from './problem.js';
import type {Story} from './story.js';

/**
 * Stands in the script tag's file for check-story.ts (vite.config.ts). There the check only takes out what is wrong (silent-loss.ts); what that was, and where, is
 * said by the same check as a part, which is loaded where something was wrong.
 */
export async function checkStory(draft: Draft, options: CheckOptions, report: Report): Promise<Story | undefined> {
  const before = losses;
  const story = checkDraft(draft, options, report);
  if (losses === before) return story;
  return import('./check-draft.js').then(
    (part) => part.checkDraft(draft, options, report),
    (error: unknown) => {
      report(problemOf(refusal('part-missing', error), 'warning'));
      return story;
    },
  );
}
