import {readAddress} from './address.js';
import {isRecord, type Bare} from './bare.js';
import {pruneInline} from './check-inline.js';
import {readDate, readLang} from './date.js';
import {flag, formOf, type Form, type Judge, type Shape, type TypeOf} from './form.js';
import {fit, lose, tell, type CheckContext} from './loss.js';

/** Forms whose values are no words of the story, so that none are lost with them. */
const WORDLESS = /date|lang|choice|number/;

/**
 * The reader's check: returns the value as the form wants it, without what is wrong in it, or `undefined` if nothing can be kept. Every loss is
 * reported with its path. It expects bare data (bare.ts) and never throws on it.
 */
export function prune<F extends Form>(form: F, value: unknown, path: string, context: CheckContext): TypeOf<F> | undefined {
  // An empty cell stays, or the cells after it would move; and without a body a story is still one.
  const nothing = (form.is === 'inline' ? form.empty : form.is === 'list' && !form.min ? [] : undefined) as TypeOf<F> | undefined;
  // A flag that is `false` is as good as absent.
  if (value === undefined || (value === false && (form as Form) === flag)) return nothing;
  if (value === null || value === '' || (Array.isArray(value) && !value.length)) {
    if (nothing === undefined) lose(context, 'field-empty', path);
    return nothing;
  }
  const result = pruners[form.is](form as never, value, path, context) as TypeOf<F> | null | undefined;
  if (result === undefined) lose(context, 'field-wrong', path, value, !WORDLESS.test(form.is));
  return result ?? nothing;
}

type ShapeOf<K extends Shape['is']> = Extract<Shape, {is: K}>;

/** Each gives `undefined` for a value that has not its form, which is then named, and `null` where nothing can be kept and that is named already. */
const pruners: {[K in Shape['is']]: (form: ShapeOf<K>, value: unknown, path: string, context: CheckContext) => unknown} = {
  text({clean, max, pattern}, value, path, context) {
    if (typeof value !== 'string') return undefined;
    const text = clean(value);
    if (pattern && !pattern.test(text)) return lose(context, 'field-wrong', path, text, false);
    // Clean once more: what was cut off may have closed a bidi mark.
    return clean(fit(text, max, path, context)) || null;
  },
  inline: (_form, value, path, context) => pruneInline(value, path, context, prune) ?? null,
  address: ({use}, value, path, context) => readAddress(value, use, context.base) ?? lose(context, 'url-refused', path, value, false),
  date: (_form, value) => readDate(value),
  lang: (_form, value) => readLang(value),
  choice: ({of}, value) => of.find((one) => one === value),
  number: ({min, max, whole}, value) =>
    typeof value === 'number' && value >= min && value <= max && !(whole && value % 1) ? value : undefined,
  list({of, min, max}, value, path, context) {
    if (!Array.isArray(value)) return undefined;
    // Spread, because `map` passes over the holes of a list, and the cells after one would move.
    const items = [...value.slice(0, max)]
      .map((item, at) => prune(of, item, `${path}[${at}]`, context))
      .filter((item) => item !== undefined);
    if (value.length > max) lose(context, 'cut', path, value.slice(max));
    if (items.length >= min) return items;
    return items.length ? lose(context, 'field-missing', path, items) : null;
  },
  record(form, value, path, context) {
    if (!isRecord(value)) return undefined;
    const {required, optional, rule} = form;
    const result: Bare = {__proto__: null};
    for (const [name, field] of Object.entries({...required, ...optional})) {
      const kept = prune(field, value[name], `${path}.${name}`, context);
      if (kept !== undefined) result[name] = kept;
    }
    let isRefused = false;
    const judge: Judge = {
      drop(name) {
        if (!(name in result)) return;
        lose(context, name === 'id' ? 'id-refused' : 'field-wrong', `${path}.${name}`, result[name], false);
        delete result[name];
      },
      needs(...names) {
        isRefused ||= !names.some((name) => name in result);
      },
    };
    for (const name of Object.keys(required)) judge.needs(name);
    const isChanged = !isRefused && rule?.(result, judge);
    if (isRefused) return lose(context, 'field-missing', path, result);
    if (!isChanged) return result;
    tell(context.report, 'text-cleaned', path, 'info');
    // A rule knows nothing of single spaces and of strings to be joined.
    return pruners.record(form, result, path, context);
  },
  kinds({by, of}, value, path, context) {
    if (!isRecord(value)) return undefined;
    const form = formOf(of, value[by]);
    if (!form) return lose(context, 'kind-unknown', path, value);
    const kept = prune(form, value, path, context);
    return kept ? {[by]: value[by], ...kept} : null;
  },
};
