/** Stories in which every field of the model, as the forms name them, is tried with each of some values: a field that is added is tried too. */
import type {Form, Shape} from '../../../src/model/form.js';
import {spanForms} from '../../../src/model/inline.js';
import {storyForm} from '../../../src/model/story.js';

type ShapeOf<K extends Shape['is']> = Extract<Shape, {is: K}>;
type Fields = Record<string, unknown>;

/** How fields are tried. */
export interface Trial {
  /** The values for fields of a shape; nothing where they are not to be tried. */
  values(shape: Shape): readonly unknown[] | undefined;
  /** Makes one value of the next ones of the list, from `at` on: how many were taken, and what came of them. `place`: `body.quote.by.name`. */
  fill(shape: Shape, values: readonly unknown[], at: number, place: string): readonly [taken: number, value: unknown];
  /** Whether a record is tried in one field at a time, since what is wrong in one may take the others with it. */
  readonly isOneByOne?: boolean;
}

const PAGE = 'https://publisher.example/page';
const PICTURE = new URL('../../../demo/pictures/harbour.svg', import.meta.url).href;
/** Whatever hides other fields, or changes what may stand in them. */
const goods: Readonly<Record<string, unknown>> = {status: undefined, republish: 'conditions', level: 2, decorative: undefined};
/** Some things are not in every story: what is warned of is not seen at once. */
const isRare = (name: string, turn: number) => name === 'contentWarning' && turn % 4 !== 3;
/** Without these others are not drawn. */
const ALWAYS = ['url', 'src', 'bio', 'title', 'platform'];
const NESTED = ['record', 'list', 'kinds'];

/** Makes stories until every value has stood in every field that is tried. */
export function* storiesOf({values, fill, isOneByOne = false}: Trial): Generator<Fields> {
  /** How far each field of each form has come. */
  const cursors = new Map<Form, Map<string, number>>();
  /** How many values were taken in all. */
  let advances = 0;
  let turn = 0;

  function tryNext(owner: Form, name: string, form: Form, place: string): unknown {
    const list = values(form);
    const known = cursors.get(owner) ?? new Map<string, number>();
    const at = known.get(name) ?? 0;
    if (!list || at >= list.length) return undefined;
    advances += 1;
    const [taken, value] = fill(form, list, at, place);
    cursors.set(owner, known.set(name, at + taken));
    return value;
  }

  /** What is made, where something is tried in it; later stories hold no more than that. */
  function makeTried<T>(made: () => T): T | undefined {
    const before = advances;
    const value = made();
    return advances > before || turn < 3 ? value : undefined;
  }

  const makers: {readonly [K in Shape['is']]: (form: ShapeOf<K>, place: string) => unknown} = {
    text: () => 'good',
    inline: () => 'good',
    address: ({use}) => (use === 'media' ? PICTURE : PAGE),
    date: () => '2026-10-01',
    lang: () => 'en',
    choice: ({of}) => of[turn % of.length],
    number: ({min, max}) => Math.min(Math.max(min, 3), max),
    list: (form, place) => {
      const {of, min, max} = form;
      if (of.is === 'kinds') return Object.keys(of.of).flatMap((type) => makeTried(() => makeBlock(of as ShapeOf<'kinds'>, type, place)) ?? []);
      return Array.from({length: Math.min(max, Math.max(min, 3))}, () => tryNext(form as Form, '', of, place) ?? make(of, place));
    },
    record: (form, place) => makeRecord(form as ShapeOf<'record'> & Form, place),
    kinds: (form, place) => makeBlock(form, 'paragraph', place),
  };
  const make = (form: Form, place: string): unknown => makers[form.is](form as never, place);
  const makeBlock = (form: ShapeOf<'kinds'>, type: string, place: string): Fields => ({type, ...makeRecord((form.of as Record<string, unknown>)[type] as never, `${place}.${type}`)});

  function makeRecord(form: ShapeOf<'record'> & Form, place: string): Fields {
    const record: Fields = {};
    const fields = Object.entries<Form>({...form.required, ...form.optional});
    let isTried = false;
    for (const [name, field] of fields) {
      const there = `${place}.${name}`;
      const tried: unknown = isTried && isOneByOne ? undefined : tryNext(form, name, field, there);
      isTried ||= tried !== undefined;
      const isNeeded = name in form.required;
      const isWanted = NESTED.includes(field.is) && !isRare(name, turn);
      const isAlways = isNeeded || ALWAYS.includes(name);
      const good = () => (name in goods ? goods[name] : isAlways ? make(field, there) : isWanted ? makeTried(() => make(field, there)) : undefined);
      const value = tried ?? good();
      if (value !== undefined) record[name] = value;
    }
    const provider = fields.find(([name]) => name === 'provider')?.[1] as ShapeOf<'choice'> | undefined;
    if (provider?.is === 'choice' && provider.of.includes(record['provider'])) {
      record['provider'] = turn % 2 && provider.of.includes('file') ? 'file' : 'other';
      record['url'] ??= PAGE;
    }
    if ('bio' in form.optional) record['name'] ??= 'good';
    return record;
  }

  for (let idle = 0; idle < 4; idle += 1) {
    const before = advances;
    turn += 1;
    const story = makeRecord(storyForm as never, '');
    const spans = Object.entries(spanForms).map(([t, form]) => ({t, c: 'good', ...makeRecord(form as never, `span.${t}`)}));
    if (Array.isArray(story['body'])) story['body'].push({type: 'paragraph', content: ['good', ...spans]});
    if (advances === before) continue;
    idle = 0;
    yield {format: 'article-story/1', lang: 'en', ...story};
  }
}
