import {oneEvent} from '@open-wc/testing';
import type {ArticleStory} from '../../../src/components/article-story.js';
import {findAll, settle} from '../../fixtures/draw.js';

/** Gives the page a turn, in which a story that is long is drawn on. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Draws an article, opens all that is folded until there is no more, and says whether there is a story. */
export async function drawOpen(element: ArticleStory, article: unknown): Promise<boolean> {
  const ended = Promise.race([oneEvent(element, 'story-load'), oneEvent(element, 'story-fail')]) as Promise<Event>;
  if (element.article === article) void element.reload();
  element.article = article;
  const end = await ended;
  await settle(element);
  for (let notes; (notes = findAll<HTMLDetailsElement>(element.shadowRoot!, 'details:not([open])')).length; ) {
    await Promise.all(
      notes.map((note) => {
        note.open = true;
        return oneEvent(note, 'toggle');
      }),
    );
    for (let before = 0, now = 1; now !== before; before = now, now = findAll(element.shadowRoot!, '*').length) await turn();
    await settle(element);
  }
  return end.type === 'story-load';
}
