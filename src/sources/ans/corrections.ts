import type {Desk} from './desk.js';
import {textOf, type Fields} from '../fields.js';

const KINDS = /clarification|update|retraction/i;

/** Adds a correction to those of the story, wherever it stands: in the list of the story, in its body, at a film. */
export async function readCorrection({correction_type, text}: Fields, {draft, line}: Desk, path: string): Promise<void> {
  const content = await line(textOf(text), `${path}.text`);
  if (!content.length) return;
  const [kind = 'correction'] = KINDS.exec(textOf(correction_type)) ?? [];
  (draft.corrections as object[]).push({kind: kind.toLowerCase(), content: [content]});
}
