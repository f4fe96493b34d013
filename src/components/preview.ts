/** A part loaded by need: the problems of an article, for the editor who previews it. */
import type {Problem} from '../model/problem.js';
import {sentenceOf, type ChainCode} from '../model/sentences.js';
import type {Words} from '../words/english.js';
import {sentenceOf as shortSentenceOf} from '../words/short-sentences.js';
import {element} from './element.js';

/** What the script tag's file says in few bytes is said to the editor in a sentence. */
const messageOf = ({code, message}: Problem) => (message === shortSentenceOf(code) ? sentenceOf(code as ChainCode) : message);

/** A list of problems, folded away where it would push the story down. */
function drawProblems(problems: readonly Problem[], words: Words, isFolded = false): HTMLElement {
  const list = element(
    'ul.problems',
    {'aria-label': words.problems},
    ...problems.map((problem) => {
      const {code, path, severity, text} = problem;
      return element(`li.${severity}`, element('code', code), ` ${path} ${messageOf(problem)} `, text && element('q', text));
    }),
  );
  return isFolded ? element('details.problems', element('summary', `${words.problems} (${problems.length})`), list) : list;
}

/** Shows each problem of the body after the block that it concerns, all others above the story. What was shown before goes. */
export function showProblems(root: Element, body: Element | null, problems: readonly Problem[], words: Words): void {
  for (const old of root.querySelectorAll('.problems')) old.remove();
  const blocks = [...(body?.children ?? [])];
  // A block that was dropped has no element; those after it have moved up.
  const dropped = problems.flatMap(({path, severity}) => (severity === 'info' ? [] : (/^body\[(\d+)\]$/.exec(path)?.[1] ?? []))).map(Number);
  const placed = new Map<Element | undefined, Problem[]>();
  for (const problem of problems) {
    const index = /^body\[(\d+)\]/.exec(problem.path)?.[1];
    const at = index === undefined ? -1 : Number(index) - dropped.filter((other) => other < Number(index)).length;
    const block = blocks[dropped.includes(Number(index)) ? at - 1 : at];
    placed.set(block, [...(placed.get(block) ?? []), problem]);
  }
  for (const [block, own] of placed) {
    if (block) block.after(drawProblems(own, words));
    else root.prepend(drawProblems(own, words, true));
  }
}
