/** The words of the language of form.ts, and with each how a value is read: this is the reader's check. */
import {readAddress, type AddressUse} from './address.js';
import {isRecord, type Bare} from './bare.js';
import {readDate, readLang} from './date.js';
import {formOf, type Fields, type Form, type NoFields, type Rule, type Shape, type TypeOf} from './form.js';
import {enter, fit, lose, tell, type CheckContext} from './loss.js';
import {obey} from './rules.js';
import {cleanLines, cleanText} from './text.js';

/** `true` in what vite.config.ts builds for pages: there nobody walks the table, and the minifiers drop the shapes. */
declare const WITHOUT_SHAPES: true | undefined;

/** What a form makes of a value: `undefined` where the value has not the form, which is then named; `null` where nothing can be kept and that is named already. */
type Read = (value: unknown, context: CheckContext) => unknown;

type Flat<T> = {readonly [K in keyof T]: T[K]};
type RecordOf<R, O> = Flat<{[K in keyof R]: TypeOf<R[K]>} & {[K in keyof O]?: TypeOf<O[K]>}>;

/**
 * Makes a form of its shape and of how it reads. What is `empty` stands where
 * there is nothing, and is no loss: an empty cell stays, or the cells after it would move; and without a body a story is still one.
 */
export function form<T>(shape: Shape, read: Read, empty?: '' | readonly []): Form<T> {
  const check: Read = (value, context) => {
    const nothing = empty?.slice();
    const result =
      value === undefined ? null
      : value === null || value === '' || (Array.isArray(value) && !value.length) ? nothing ?? lose(context, 'field-empty')
      : read(value, context);
    if (result === undefined) lose(context, 'field-wrong', value, shape);
    return result ?? nothing;
  };
  return (typeof WITHOUT_SHAPES === 'undefined' ? Object.assign(check, shape) : check) as Form<T>;
}

/** Plain text of one line, of 1 to `max` characters (UTF-16 units), of the form `pattern` where one is given. */
export const text = (max = 2000, pattern?: RegExp, clean = cleanText): Form<string> =>
  form({is: 'text', max, pattern, clean}, (value, context) => {
    if (typeof value !== 'string') return undefined;
    const text = clean(value);
    if (pattern && !pattern.test(text)) return lose(context, 'field-wrong', text, false);
    // Clean once more: what was cut off may have closed a bidi mark.
    return clean(fit(text, max, context)) || null;
  });

/** Text whose line breaks and spaces count. */
export const code = (max: number): Form<string> => text(max, undefined, cleanLines);

const address = (use: AddressUse): Form<string> =>
  form({is: 'address', use}, (value, context) => readAddress(value, use, context.base) ?? lose(context, 'url-refused', value, false));

/** A page to follow. */
export const link = address('link');
/** A file that the page loads. */
export const file = address('media');

/** RFC 3339 date-time with offset, or `YYYY-MM-DD`. */
export const date: Form<string> = form({is: 'date'}, readDate);
/** A BCP 47 tag. */
export const lang: Form<string> = form({is: 'lang'}, readLang);

/** One of some values. */
export const oneOf = <const T>(of: readonly T[]): Form<T> => form({is: 'choice', of}, (value) => of.find((one) => one === value));
/** `true`, or absent; `false` is as good as absent. */
export const flag: Form<true> = form({is: 'choice', of: [true]}, (value) => (typeof value === 'boolean' ? value || null : undefined));

/** A list of `min` to `max` items. */
export const list = <T>(of: Form<T>, max = 2000, min = 1): Form<readonly T[]> =>
  form({is: 'list', of, min, max}, (value, context) => {
    if (!Array.isArray(value)) return undefined;
    // Spread, because `map` passes over the holes of a list, and the cells after one would move.
    const items = [...value.slice(0, max)]
      .map((item, at) => of(item, enter(context, at)))
      .filter((item) => item !== undefined);
    if (value.length > max) lose(context, 'cut', value.slice(max));
    if (items.length >= min) return items;
    return items.length ? lose(context, 'field-missing', items) : null;
  }, min ? undefined : []);

/** A record with required and optional fields, and a rule that binds several of them. */
export function record<R extends Fields, O extends Fields = NoFields>(required: R, optional = {} as O, rule?: Rule): Form<RecordOf<R, O>> {
  const read: Read = (value, context) => {
    if (!isRecord(value)) return undefined;
    const result: Bare = {__proto__: null};
    for (const [name, field] of Object.entries({...required, ...optional})) {
      const kept = field(value[name], enter(context, name));
      if (kept !== undefined) result[name] = kept;
    }
    const isChanged = Object.keys(required).every((name) => name in result) ? obey(rule, result, context) : undefined;
    // What stands in a span stays.
    if (isChanged === undefined) return lose(context, 'field-missing', {...value, c: ''});
    if (!isChanged) return result;
    tell(context, 'text-cleaned', 'info');
    // A rule knows nothing of single spaces and of strings to be joined.
    return read(result, context);
  };
  return form({is: 'record', required, optional, rule}, read);
}

/** One of several records, told apart by the value of their field `type`. */
export const kinds = <V extends Fields>(of: V): Form<{[K in keyof V & string]: Flat<{readonly type: K} & TypeOf<V[K]>>}[keyof V & string]> =>
  form({is: 'kinds', by: 'type', of}, (value, context) => {
    if (!isRecord(value)) return undefined;
    const {type} = value;
    const form = formOf(of, type);
    if (!form) return lose(context, 'kind-unknown', value);
    const kept = form(value, context);
    return kept ? {__proto__: null, type, ...kept} : null;
  });
