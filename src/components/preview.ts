/** A part loaded by need: the problems of an article, for the editor who previews it. */
import {readPart} from '../model/check-draft.js';
import type {Problem} from '../model/problem.js';
import {sentenceOf, type ChainCode} from '../model/sentences.js';
import {storyForm, type Story} from '../model/story.js';
import type {Words} from '../words/english.js';
import {withPartWords, type PartWords} from '../words/parts.js';
import {sentenceOf as shortSentenceOf} from '../words/short-sentences.js';
import {element} from './element.js';
import type {Outcome} from './reading.js';

/** What the script tag's file says in few bytes is said to the editor in a sentence. */
const messageOf = ({code, message}: Problem) => (message === shortSentenceOf(code) ? sentenceOf(code as ChainCode) : message);

/** A list of problems, folded away where it would push the story down. */
function drawProblems(problems: readonly Problem[], words: PartWords, isFolded = false): HTMLElement {
  const list = element(
    'ul.problems',
    {'aria-label': words.problems},
    ...problems.map((problem) => {
      const {code, path, severity, text} = problem;
      return element(`li.is-${severity}`, element('code', code), ` ${path} ${messageOf(problem)} `, text && element('q', text));
    }),
  );
  return isFolded ? element('details.all-problems problems', element('summary', `${words.problems} (${problems.length})`), list) : list;
}

/** What only the exact check knows, of a story that the script tag's file has read by shapes alone (harmless-services.ts). */
function checkExactly(story: Story): readonly Problem[] {
  const problems: Problem[] = [];
  readPart(storyForm, story, {path: '', report: (problem) => problems.push(problem)});
  return problems;
}

const indexOf = ({path}: Problem) => /^body\[(\d+)\]/.exec(path)?.[1];

/** Shows each problem of the body after the block that it concerns, all others below the head of the story. What was shown before goes. */
export function showProblems(root: Element, body: Element | null, {story, problems}: Pick<Outcome, 'story' | 'problems'>, context: Words): void {
  const words = withPartWords(context);
  for (const old of root.querySelectorAll('.problems')) old.remove();
  const blocks = [...(body?.children ?? [])];
  // A block that was dropped has no element; those after it have moved up.
  const dropped = problems.flatMap(({path, severity}) => (severity === 'info' ? [] : (/^body\[(\d+)\]$/.exec(path)?.[1] ?? []))).map(Number);
  const placed = new Map<Element | undefined, Problem[]>();
  const put = (problem: Problem, at: number) => placed.set(blocks[at], [...(placed.get(blocks[at]) ?? []), problem]);
  for (const problem of problems) {
    const index = Number(indexOf(problem) ?? -1);
    const at = index - dropped.filter((other) => other < index).length;
    put(problem, dropped.includes(index) ? at - 1 : at);
  }
  for (const problem of story ? checkExactly(story) : []) put(problem, Number(indexOf(problem) ?? -1));
  for (const [block, own] of placed) {
    if (block) block.after(drawProblems(own, words));
    else root.insertBefore(drawProblems(own, words, true), root.firstElementChild?.nextSibling ?? null);
  }
}
