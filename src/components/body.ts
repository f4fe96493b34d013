import type {Block} from '../model/block.js';
import {quotationMarks} from '../words/words.js';
import {drawBlock} from './blocks.js';
import type {DrawContext} from './context.js';
import {fragment} from './element.js';
import {drawWarning} from './figures.js';

/** About how much is drawn before the page gets a turn, in characters of JSON: most stories are drawn at once, one of 2 MB freezes no page. */
const SLICE = 30_000;

/** A block of more than this is put into the page bit by bit. */
const LARGE = SLICE / 10;

/** The blocks now in a container, by what they were drawn from: the same block twice in a story is two elements. */
const drawn = new WeakMap<Element, Map<string, Element[]>>();

/**
 * Takes the steps of a drawing, each of which says how much it draws: at once where there is little, and no further than until its container leaves the page
 * or is drawn anew.
 */
async function take(steps: Iterable<number>, container: Element, blocks?: Map<string, Element[]>): Promise<void> {
  let taken = 0;
  for (const size of steps) {
    taken += size;
    if (taken > SLICE) {
      // To ask for its height lays a slice out: else several would be laid out at once, before the next frame.
      void container.clientHeight;
      await new Promise((resolve) => setTimeout(resolve));
      if (!container.isConnected || drawn.get(container) !== blocks) return;
      taken = size;
    }
  }
}

/** Puts a tree into the page bit by bit, for what is put there at once is laid out at once. */
function* unfold(node: Node, into: Node, next?: Node | null): Generator<number, void> {
  const inner = fragment(...node.childNodes);
  into.insertBefore(node, next!);
  for (let child; (child = inner.firstChild); ) {
    yield 30 + child.textContent!.length;
    yield* unfold(child, node);
  }
}

/** Draws one block, and those in it one by one, and returns it; what is warned of when the reader opens it. */
function* drawSteps(block: Block, context: DrawContext, into: Element, next?: Node | null): Generator<number, Element> {
  const {contentWarning, ...open} = block;
  const {lang = context.lang, body = [], sources} = block as {readonly lang?: string; readonly body?: readonly Block[]; readonly sources?: unknown};
  const size = JSON.stringify(block).length;
  // WebKit takes 10 ms to make a player of its own, and more for one of many tracks; an ordinary story of one is still drawn at once.
  yield sources ? SLICE / 3 : size;
  if (contentWarning && context.warns) {
    const note = drawWarning(contentWarning, context, () => void take(drawSteps(open as Block, context, note), note) as undefined);
    return into.insertBefore(note, next!);
  }
  const made = drawBlock(block, context);
  if (size < LARGE) into.insertBefore(made, next!);
  else yield* unfold(made, into, next);
  for (const inner of body) yield* drawSteps(inner, {...context, lang, level: context.level + 1}, made);
  return made;
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
      // Only now, for one that is drawn in part is not kept.
      else same.push(yield* drawSteps(block, context, container, next));
    }
  }
  // One that leaves the page is drawn to the end when it comes back.
  return take(drawAll(), container, after);
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
