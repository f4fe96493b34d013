import * as v from 'valibot';
import {readAddress} from './address.js';
import {authorForm, blockForm, imageForm, warningForm} from './block.js';
import {readDate, readLang} from './date.js';
import type {Form, Shape} from './form.js';
import {LONGEST_INLINE, spanForms} from './inline.js';
import {asInlineRead, asRead, EMPTY, namesAll, obeys, say, UNKNOWN, wrong} from './schema-checks.js';
import {storyForm} from './story.js';

type Schema = v.GenericSchema;
type ShapeOf<K extends Shape['is']> = Extract<Shape, {is: K}>;

const LONGEST_ADDRESS = 2048;
// What the published schema can say of what the functions of address.ts and date.ts check; valibot passes it on and does nothing with it.
const ADDRESSES = {media: '^https://', link: '^(https?://|mailto:|tel:)'};
const DATE = '^\\d{4}-\\d\\d-\\d\\d([Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d))?$';
const LANG = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';

const string = v.pipe(v.string(wrong('Not a text.')), v.nonEmpty(EMPTY));
const atMost = (max: number) => v.maxLength<string, number, string>(max, say('cut', `Longer than ${max} characters.`));

const makers: {[K in Shape['is']]: (form: ShapeOf<K>) => Schema} = {
  text({max, pattern, clean}) {
    const text = v.pipe(string, atMost(max), asRead(clean));
    return pattern ? v.pipe(text, v.regex(pattern, wrong('Not of the form that this field has.'))) : text;
  },
  inline: ({empty}) => (empty === undefined ? words : cell),
  address: ({use}) =>
    v.pipe(
      string,
      asRead((value) => readAddress(value, use), 'url-refused', 'Not an absolute address that may be used here.'),
      v.metadata({format: 'uri', maxLength: LONGEST_ADDRESS, pattern: ADDRESSES[use]}),
    ),
  date: () =>
    v.pipe(string, asRead(readDate, 'field-wrong', 'Not a date (`YYYY-MM-DD`) nor a date-time with offset.'), v.metadata({pattern: DATE})),
  lang: () => v.pipe(string, asRead(readLang, 'field-wrong', 'Not a language tag.'), v.metadata({pattern: LANG})),
  choice({of}) {
    const [only, ...more] = of as readonly [string, ...string[]];
    return more.length ? v.picklist([only, ...more], wrong(`Not one of ${of.join(', ')}.`)) : v.literal(only, wrong(`Not \`${only}\`.`));
  },
  number({min, max, whole}) {
    const message = say('field-wrong', `Not a${whole ? ' whole' : ''} number from ${min} to ${max}.`);
    const number = v.pipe(v.number(wrong('Not a number.')), v.minValue(min, message), v.maxValue(max, message));
    return whole ? v.pipe(number, v.integer(message)) : number;
  },
  list({of, min, max}) {
    const items = v.pipe(v.array(toSchema(of), wrong('Not a list.')), v.maxLength(max, say('cut', `More than ${max} items.`)));
    return min ? v.pipe(items, v.minLength(min, wrong(`Fewer than ${min} items.`, 'field-missing'))) : items;
  },
  record: (form) => toRecord(form),
  kinds: ({by, of}) => toVariant(by, Object.entries(of).map(([kind, form]) => toKind(by, kind, form)), 'Not a record.'),
};

/** The same form gives the same schema, so that the published schema can name it once. */
const made = new WeakMap<Form, Schema>();
const kindsMade = new WeakMap<Form, Schema>();

function toSchema(form: Form): Schema {
  const schema = made.get(form) ?? makers[form.is](form as never);
  made.set(form, schema);
  return schema;
}

function toKind(by: string, kind: string, form: Form): Schema {
  const schema = kindsMade.get(form) ?? toRecord(form as ShapeOf<'record'>, {[by]: v.literal(kind)});
  kindsMade.set(form, schema);
  return schema;
}

function toVariant(by: string, kinds: Schema[], wanted: string): Schema {
  // Valibot's type wants the discriminator spelt out, which is data here.
  return v.variant(by, kinds as never, (issue) => (issue.path ? say('kind-unknown', 'Of a kind that is not known here.') : wrong(wanted)(issue)));
}

function toRecord(form: ShapeOf<'record'>, more: Record<string, Schema> = {}): Schema {
  const entries = {...more};
  for (const [name, field] of Object.entries(form.required)) entries[name] = toSchema(field);
  for (const [name, field] of Object.entries(form.optional)) entries[name] = v.exactOptional(toSchema(field));
  const object = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return UNKNOWN;
    return issue.path ? say('field-missing', 'Required, and not there.') : wrong('Not a record.')(issue);
  });
  return v.pipe(object, namesAll, obeys(form));
}

const span = toVariant(
  't',
  Object.entries(spanForms).map(([t, form]) =>
    toRecord(form as ShapeOf<'record'>, {t: v.literal(t), ...(t !== 'br' && {c: v.lazy(() => inlineContent)})}),
  ),
  'Neither a text nor a span.',
);

/** The structure of a text with spans, as it is also inside a span. */
const inlineContent: Schema = v.union(
  [
    v.pipe(string, atMost(LONGEST_INLINE)),
    v.pipe(v.array(v.union([string, span], wrong('Neither a text nor a span.')), wrong('Not a list.')), v.nonEmpty(EMPTY)),
  ],
  wrong('Not a text with spans.'),
);

const words = v.pipe(inlineContent, asInlineRead);
const cell = v.union([v.literal(''), words], wrong('Not a text with spans.'));

/** The strict schema of `article-story/1`, made from the forms of the model. */
export const storySchema = toSchema(storyForm);

const blocks = (blockForm as ShapeOf<'kinds'>).of;

/** The parts of the strict schema that have names of their own in the published one. */
export const definitions: Readonly<Record<string, Schema>> = {
  span,
  spanContent: inlineContent,
  inline: words,
  cell,
  image: toSchema(imageForm),
  author: toSchema(authorForm),
  contentWarning: toSchema(warningForm),
  ...Object.fromEntries(Object.entries(blocks).map(([kind, form]) => [`${kind}Block`, toKind('type', kind, form)])),
};
