import type {Block} from '../model/block.js';
import {quotationMarks} from '../words/words.js';
import {drawBlock} from './blocks.js';
import type {DrawContext} from './context.js';
import {drawWarning} from './figures.js';

/** About how much is drawn before the page gets a turn, in characters of JSON: most stories are drawn at once, one of 2 MB freezes no page. */
const SLICE = 30_000;

/** The blocks now in a container, by what they were drawn from: the same block twice in a story is two elements. */
const drawn = new WeakMap<Element, Map<string, Element[]>>();

/** Takes the steps of a drawing, each of which says how much it draws: at once where there is little, and no further than it is wanted. */
async function take(steps: Iterable<number>, isWanted: () => boolean): Promise<void> {
  let room = SLICE;
  for (const size of steps) {
    if (room < 0) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return;
      room = SLICE;
    }
    room -= size;
  }
}

/** Draws one block, and those in it one by one; what is warned of when the reader opens it. */
function* drawSteps(block: Block, context: DrawContext, put: (made: Element) => void): Generator<number, void> {
  const {contentWarning, ...open} = block;
  const {lang = context.lang, body = []} = block as {readonly lang?: string; readonly body?: readonly Block[]};
  yield JSON.stringify(block).length;
  if (contentWarning && context.warns) {
    const note = drawWarning(contentWarning, context, () => void take(drawSteps(open as Block, context, (made) => note.append(made)), () => note.isConnected) as undefined);
    return put(note);
  }
  const made = drawBlock(block, context);
  put(made);
  for (const inner of body) yield* drawSteps(inner, {...context, lang, level: context.level + 1}, (child) => made.append(child));
}

/**
 * Draws the body into its container, a long one in slices between which the page gets a turn; settles when the last is drawn, or when a newer drawing has
 * overtaken it. A block that has not changed keeps its element, and is not moved, so that a correction that arrives while the reader watches a video does not stop it.
 */
export function drawBody(container: Element, body: readonly Block[], context: DrawContext): Promise<void> {
  const before = drawn.get(container);
  const after = new Map<string, Element[]>();
  drawn.set(container, after);
  const {words, ...setting} = context;
  const plan = body.map((block) => {
    const key = JSON.stringify([words.play, quotationMarks(setting.lang), setting, block]);
    const same = after.get(key) ?? [];
    const kept = before?.get(key)?.shift();
    if (kept) same.push(kept);
    after.set(key, same);
    return {block, same, kept};
  });
  arrange(container, ...plan.flatMap(({kept}) => kept ?? []));

  function* drawAll(): Generator<number> {
    let next = container.firstChild;
    for (const {block, same, kept} of plan) {
      if (kept) next = kept.nextSibling;
      else {
        let made: Element;
        yield* drawSteps(block, context, (whole) => (made = container.insertBefore(whole, next)));
        // Only now, for one that is drawn in part is not kept.
        same.push(made!);
      }
    }
  }
  // One that leaves the page is drawn to the end when it comes back.
  return take(drawAll(), () => container.isConnected && drawn.get(container) === after);
}

/** Makes these nodes the children of a container. None that stays is moved, for a frame that is moved loads anew. */
export function arrange(container: Element, ...nodes: readonly Node[]): void {
  const wanted = new Set(nodes);
  for (const child of [...container.childNodes]) if (!wanted.has(child)) child.remove();
  let cursor = container.firstChild;
  for (const node of nodes) {
    if (node === cursor) cursor = cursor.nextSibling;
    else container.insertBefore(node, cursor);
  }
}
