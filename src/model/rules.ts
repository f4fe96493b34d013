import type {Bare} from './bare.js';
import type {Rule} from './form.js';
import {enter, lose, type CheckContext} from './loss.js';

/**
 * Lets a rule judge a record that has all that it needs. Returns whether the rule changed it; `undefined` where it refuses it. The script tag's file has harmless-rules.ts
 * in the place of this one.
 */
export function obey(rule: Rule | undefined, record: Bare, context: CheckContext): boolean | undefined {
  let isRefused = false;
  const isChanged = rule?.(record, {
    drop(name) {
      if (name in record) lose(enter(context, name), name === 'id' ? 'id-refused' : 'field-wrong', record[name], false);
      delete record[name];
    },
    needs(...names) {
      isRefused ||= !names.some((name) => name in record);
    },
    cut(name, most) {
      const rest = (record[name] as unknown[]).splice(most);
      if (rest[0]) lose(enter(context, name), 'cut', rest);
    },
  });
  return isRefused ? undefined : Boolean(isChanged);
}
