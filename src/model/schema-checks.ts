/** The checks of the strict schema that valibot does not have: they ask the functions of the forgiving check. */
import * as v from 'valibot';
import {pruneInline} from './check-inline.js';
import {record} from './check.js';
import type {Judge, Shape} from './form.js';
import type {Problem, ProblemCode} from './problem.js';

/** The message of an issue: valibot's issues have no code of ours, so it begins with the code. */
export const say = (code: ProblemCode, message: string) => `${code} ${message}`;
/** The message where something stands empty. */
export const EMPTY = say('field-empty', 'Empty, where absent is meant.');
/** The message at a field that the model does not have. */
export const UNKNOWN = say('field-unknown', 'There is no such field here.');

function changed(right: unknown): string {
  const wanted = JSON.stringify(right);
  const message = wanted.length > 200 ? 'A reader changes it: one space at a time, none at the ends, neighbouring strings joined, NFC.' : `A reader makes ${wanted} of it; write that.`;
  return say('text-cleaned', message);
}

/** The message of a schema that a value does not fit; for `null`, `''` and `[]` it is `EMPTY`. */
export const wrong =
  (message: string, code: ProblemCode = 'field-wrong') =>
  ({input}: {readonly input: unknown}) =>
    input === null || input === '' || (Array.isArray(input) && !input.length) ? EMPTY : say(code, message);

/** Wants a string that `read`, a function of the forgiving check, takes and gives back as it is. */
export const asRead = (read: (value: string) => string | undefined, code: ProblemCode = 'field-wrong', wanted = '') =>
  v.rawCheck<string>(({dataset, addIssue}) => {
    if (!dataset.typed || !dataset.value) return;
    const right = read(dataset.value);
    if (right === undefined) addIssue({message: say(code, wanted)});
    else if (right !== dataset.value) addIssue({message: right ? changed(right) : EMPTY});
  });

const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' && one && typeof other === 'object' && other
    ? Object.keys(one).length === Object.keys(other).length &&
      Object.entries(one).every(([name, value]) => isSame(value, (other as Record<string, unknown>)[name]))
    : one === other;

/** The same for a text with spans, once its structure is right. */
export const asInlineRead = v.rawCheck<unknown>(({dataset, addIssue}) => {
  if (dataset.issues) return;
  let isNamed = false;
  const report = ({code, message}: Problem) => {
    isNamed = true;
    addIssue({message: say(code, message)});
  };
  const right = pruneInline(dataset.value, '', {report});
  if (right === null) addIssue({message: EMPTY});
  else if (!isNamed && !isSame(right, dataset.value)) addIssue({message: changed(right)});
});

/** Why a rule takes a field out. */
const REASONS: Readonly<Record<string, string>> = {
  decorative: 'A picture with `alt` is not decorative.',
  platform: '`platform` “other” needs `platformLabel`.',
  updated: '`updated` is not later than `published`.',
};

/** Says all that the rule of a record finds; the rule judges a copy that holds what is right. */
export const obeys = ({rule, required, optional}: Extract<Shape, {is: 'record'}>) =>
  v.rawCheck<Record<string, unknown>>(({dataset, addIssue}) => {
    const input = dataset.value as Record<string, unknown>;
    const copy = rule && (record(required, optional)(input, '', {report: () => undefined}) as Record<string, unknown> | undefined);
    const judge: Judge = {
      drop(key) {
        if (!(key in input)) return;
        const message = key === 'id' ? say('id-refused', `Not an id of the provider “${String(input['provider'])}”.`) : say('field-wrong', REASONS[key]!);
        addIssue({message, path: [{type: 'object', origin: 'value', input, key, value: input[key]}]});
        delete copy![key];
      },
      needs(...names) {
        const isMet = names.some((name) => name in copy!);
        if (!isMet) addIssue({message: say('field-missing', `One of these fields is needed: ${names.join(', ')}.`)});
      },
      cut(key, most) {
        if ((copy![key] as unknown[]).splice(most).length) addIssue({message: say('cut', `More than ${most} items, in each of which most would be empty.`), path: [{type: 'object', origin: 'value', input, key, value: input[key]}]});
      },
    };
    if (copy && rule!(copy, judge)) addIssue({message: changed(copy)});
  });

/** Names every unknown field of a record: valibot itself stops at the first. */
export const namesAll = v.rawCheck<Record<string, unknown>>(({dataset, addIssue}) => {
  const [first] = dataset.issues?.find(({message, path}) => message === UNKNOWN && path?.length === 1)?.path ?? [];
  if (first?.type !== 'object') return;
  const {input} = first;
  for (const key of Object.keys(input)) {
    if (key === first.key || Object.hasOwn(dataset.value as object, key)) continue;
    addIssue({message: UNKNOWN, path: [{type: 'object', origin: 'key', input, key, value: input[key]}]});
  }
});
