/** The words of the language of form.ts, and with each how a value is read: this is the reader's check. */
import {readAddress, type AddressUse} from './address.js';
import {isRecord, type Bare} from './bare.js';
import {readDate, readLang} from './date.js';
import {formOf, type Fields, type Form, type Judge, type NoFields, type Rule, type Shape, type TypeOf} from './form.js';
import {fit, lose, tell, type CheckContext} from './loss.js';
import {cleanLines, cleanText} from './text.js';

/** `true` in what vite.config.ts builds for pages: there nobody walks the table, and the minifiers drop the shapes. */
declare const WITHOUT_SHAPES: true | undefined;

/** What a form makes of a value: `undefined` where the value has not the form, which is then named; `null` where nothing can be kept and that is named already. */
type Read = (value: unknown, path: string, context: CheckContext) => unknown;

/** The words of a text, one by one. */
type WordsOf<S> = S extends `${infer Word} ${infer Rest}` ? Word | WordsOf<Rest> : S;
type Flat<T> = {readonly [K in keyof T]: T[K]};
type RecordOf<R, O> = Flat<{[K in keyof R]: TypeOf<R[K]>} & {[K in keyof O]?: TypeOf<O[K]>}>;

/**
 * Makes a form of its shape and of how it reads. Where values are no words of the story (`hasWords`), none are lost with a wrong one. What is `empty` stands where
 * there is nothing, and is no loss: an empty cell stays, or the cells after it would move; and without a body a story is still one.
 */
export function form<T>(shape: Shape, read: Read, hasWords = true, empty?: '' | readonly []): Form<T> {
  const check: Read = (value, path, context) => {
    const nothing = empty?.slice();
    const result =
      value === undefined ? null
      : value === null || value === '' || (Array.isArray(value) && !value.length) ? nothing ?? lose(context, 'field-empty', path)
      : read(value, path, context);
    if (result === undefined) lose(context, 'field-wrong', path, value, hasWords);
    return result ?? nothing;
  };
  return (typeof WITHOUT_SHAPES === 'undefined' ? Object.assign(check, shape) : check) as Form<T>;
}

/** Plain text of one line, of 1 to `max` characters (UTF-16 units), of the form `pattern` where one is given. */
export const text = (max = 2000, pattern?: RegExp, clean = cleanText): Form<string> =>
  form({is: 'text', max, pattern, clean}, (value, path, context) => {
    if (typeof value !== 'string') return undefined;
    const text = clean(value);
    if (pattern && !pattern.test(text)) return lose(context, 'field-wrong', path, text, false);
    // Clean once more: what was cut off may have closed a bidi mark.
    return clean(fit(text, max, path, context)) || null;
  });

/** Text whose line breaks and spaces count. */
export const code = (max: number): Form<string> => text(max, undefined, cleanLines);

const address = (use: AddressUse): Form<string> =>
  form({is: 'address', use}, (value, path, context) => readAddress(value, use, context.base) ?? lose(context, 'url-refused', path, value, false));

/** A page to follow. */
export const link = address('link');
/** A file that the page loads. */
export const file = address('media');

/** RFC 3339 date-time with offset, or `YYYY-MM-DD`. */
export const date: Form<string> = form({is: 'date'}, readDate, false);
/** A BCP 47 tag. */
export const lang: Form<string> = form({is: 'lang'}, readLang, false);

/** One of some values. */
export const oneOf = <const T>(of: readonly T[]): Form<T> => form({is: 'choice', of}, (value) => of.find((one) => one === value), false);
/** One of the words that a text names, with a space between them. */
export const choice = <S extends string>(words: S) => oneOf(words.split(' ') as WordsOf<S>[]);
/** `true`, or absent; `false` is as good as absent. */
export const flag: Form<true> = form({is: 'choice', of: [true]}, (value) => (typeof value === 'boolean' ? value || null : undefined), false);

/** A finite number between two bounds, both included. */
export const number = (min: number, max: number, whole?: boolean): Form<number> =>
  form({is: 'number', min, max, whole}, (value) => (typeof value === 'number' && value >= min && value <= max && !(whole && value % 1) ? value : undefined), false);

/** A list of `min` to `max` items. */
export const list = <T>(of: Form<T>, max = 2000, min = 1): Form<readonly T[]> =>
  form({is: 'list', of, min, max}, (value, path, context) => {
    if (!Array.isArray(value)) return undefined;
    // Spread, because `map` passes over the holes of a list, and the cells after one would move.
    const items = [...value.slice(0, max)]
      .map((item, at) => of(item, `${path}[${at}]`, context))
      .filter((item) => item !== undefined);
    if (value.length > max) lose(context, 'cut', path, value.slice(max));
    if (items.length >= min) return items;
    return items.length ? lose(context, 'field-missing', path, items) : null;
  }, true, min ? undefined : []);

/** A record with required and optional fields, and a rule that binds several of them. */
export function record<R extends Fields, O extends Fields = NoFields>(required: R, optional = {} as O, rule?: Rule): Form<RecordOf<R, O>> {
  const read: Read = (value, path, context) => {
    if (!isRecord(value)) return undefined;
    const result: Bare = {__proto__: null};
    for (const [name, field] of Object.entries({...required, ...optional})) {
      const kept = field(value[name], `${path}.${name}`, context);
      if (kept !== undefined) result[name] = kept;
    }
    let isRefused = false;
    const judge: Judge = {
      drop(name) {
        if (name in result) lose(context, name === 'id' ? 'id-refused' : 'field-wrong', `${path}.${name}`, result[name], false);
        delete result[name];
      },
      needs(...names) {
        isRefused ||= !names.some((name) => name in result);
      },
      cut(name, most) {
        const rest = (result[name] as unknown[]).splice(most);
        if (rest[0]) lose(context, 'cut', `${path}.${name}`, rest);
      },
    };
    for (const name of Object.keys(required)) judge.needs(name);
    const isChanged = !isRefused && rule?.(result, judge);
    if (isRefused) return lose(context, 'field-missing', path, result);
    if (!isChanged) return result;
    tell(context.report, 'text-cleaned', path, 'info');
    // A rule knows nothing of single spaces and of strings to be joined.
    return read(result, path, context);
  };
  return form({is: 'record', required, optional, rule}, read);
}

/** One of several records, told apart by the value of their field `type`. */
export const kinds = <V extends Fields>(of: V): Form<{[K in keyof V & string]: Flat<{readonly type: K} & TypeOf<V[K]>>}[keyof V & string]> =>
  form({is: 'kinds', by: 'type', of}, (value, path, context) => {
    if (!isRecord(value)) return undefined;
    const {type} = value;
    const form = formOf(of, type);
    if (!form) return lose(context, 'kind-unknown', path, value);
    const kept = form(value, path, context);
    return kept ? {type, ...kept} : null;
  });
