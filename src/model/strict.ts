import {safeParse, type BaseIssue} from 'valibot';
import {copyBare} from './bare.js';
import type {Problem, ProblemCode} from './problem.js';
import {storySchema} from './schema.js';

type Issue = BaseIssue<unknown>;
type Place = readonly (string | number)[];

/** An issue of a union holds the issues of all that were tried: those at a deeper place are meant, for there the kind was right. */
function findPlaces(issue: Issue, above: Place = []): [Place, Issue][] {
  const place = [...above, ...(issue.path ?? []).map(({key}) => key as string | number)];
  const deeper = (issue.issues ?? []).flatMap((each) => findPlaces(each, place)).filter(([at]) => at.length > place.length);
  return deeper.length ? deeper : [[place, issue]];
}

const printPath = (place: Place) => place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('').replace(/^\./, '');

function toProblem([place, {message}]: [Place, Issue]): Problem {
  const end = message.indexOf(' ');
  const path = printPath(place);
  const code = message.slice(0, end) as ProblemCode;
  return {code: path === 'format' && code === 'field-wrong' ? 'format-unknown' : code, path, message: message.slice(end + 1), severity: 'error'};
}

/**
 * The writer's check: names all that a story in `article-story/1` may not have, unknown fields too, each with its path. No problem means that
 * readers take the story as it is, to the character. Never throws, whatever comes in.
 */
export function checkStory(input: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  try {
    const story = copyBare(input, {path: '', report: (problem) => problems.push(problem)});
    problems.push(...(safeParse(storySchema, story).issues ?? []).flatMap((issue) => findPlaces(issue)).map(toProblem));
  } catch (error) {
    problems.push({code: 'source-unreadable', path: '', message: `Not data that can be read: ${String(error)}`, severity: 'error'});
  }
  return problems;
}
