/** Places that hold nothing and say in their attributes what a script would show there. */
import {findProvider} from '../../providers/find.js';
import {findAll, listOf, tell, warn, wordsOf, type Branch} from './tree.js';

/** What attributes say, by name, at any depth of their data. */
type Said = readonly (readonly [name: string, words: string])[];

const DEEPEST = 8;
const ADDRESS = /^https?:\/\/\S+$/;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]\S*)?$/i;

function collect(name: string, value: unknown, depth: number, said: (readonly [string, string])[]): void {
  if (typeof value === 'string' && value.trim()) said.push([name, value.trim()]);
  else if (typeof value === 'object' && value && depth < DEEPEST) for (const [inner, one] of Object.entries(value)) collect(/^\d+$/.test(inner) ? name : inner, one, depth + 1, said);
}

function readAttributes({attributes}: Branch): Said {
  const said: (readonly [string, string])[] = [];
  for (const [attribute, value] of Object.entries(attributes)) {
    const [, name] = /^data-(.+)$/.exec(attribute) ?? [];
    if (!name) continue;
    let data: unknown = value;
    try {
      if (/^\s*[{[]/.test(value)) data = JSON.parse(value);
    } catch {
      // Words in brackets are words.
    }
    collect(name, data, 0, said);
  }
  return said;
}

const find = (said: Said, name: RegExp, form = /./): string | undefined => said.find(([one, words]) => name.test(one) && form.test(words))?.[1];

const DAY = new Intl.DateTimeFormat('en-US', {month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC'});
const printDay = (date: string) => (Number.isNaN(Date.parse(date)) ? date : DAY.format(Date.parse(date)));

/** What a script would have put into a place, as its elements. */
function makeShown(place: Branch, said: Said): Branch | undefined {
  const make = (tag: string, attributes: Branch['attributes'], ...children: Branch['children']): Branch => ({...place, tag, attributes, children});
  const addresses = said.flatMap(([name, words]) => (ADDRESS.test(words) && !/bg|background/.test(name) ? [words] : []));
  const known = addresses.find((address) => findProvider(address, 'embed') ?? findProvider(address));
  const [title, text] = [find(said, /title$/i) ?? '', find(said, /^full_?text$/i)];
  if (known && text) {
    const [name, handle, date] = [find(said, /^name$/), find(said, /^username$/), printDay(find(said, /^date$/) ?? '')];
    return make('blockquote', {class: 'twitter-tweet'}, make('p', {}, text), ...(name ? [`— ${name} (@${handle ?? name}) `] : []), make('a', {href: known}, date || known));
  }
  if (known) return {...make('iframe', {src: known, title}), as: 'iframe', text: ''};
  const page = find(said, /^(?:canonical_?)?(?:url|href|link)$/i, ADDRESS);
  if (page && title && !PICTURE.test(page)) return make('p', {}, make('a', {href: page}, title));
  const pictures = [...new Set(addresses.filter((address) => PICTURE.test(address)))].map((src) => make('img', {src}));
  const caption = find(said, /^caption$/i);
  return pictures.length ? make('figure', {class: 'gallery'}, ...pictures, ...(caption ? [make('figcaption', {}, caption)] : [])) : undefined;
}

/** Whether an element holds nothing, and no reader knows it by its class. */
const isEmptyPlace = (one: Branch): boolean =>
  /^(?:div|figure|section|span|p)$/.test(one.tag) &&
  !wordsOf(one) &&
  !findAll(one, ({tag, as, text}) => tag === 'img' || as || text !== undefined).length &&
  !listOf(one, 'class').some((name) => one.page.readers.has(`.${name}`));

/** The addresses that empty places may show, for the table of providers. */
export const addressesOf = (one: Branch): string[] => readAttributes(one).flatMap(([, words]) => (ADDRESS.test(words) ? [words] : []));

/** Puts into empty places what a script would show there; where it cannot be told, the address is named. */
export function fillPlaces(parent: Branch): void {
  parent.children = parent.children.map((child) => {
    if (typeof child === 'string') return child;
    // The inner ones first: around what they show the place is not empty.
    fillPlaces(child);
    const said = Object.keys(child.attributes).some((name) => name.startsWith('data-')) && isEmptyPlace(child) ? readAttributes(child) : [];
    const shown = said.length ? makeShown(child, said) : undefined;
    if (!shown) {
      const address = find(said, /^(?!.*(?:bg|background))/, ADDRESS);
      if (address) warn(child, 'unknown-element', address);
      return child;
    }
    const kept = [wordsOf(shown), ...[shown, ...findAll(shown)].flatMap(({attributes}) => Object.values(attributes))].join(' ');
    // Single words are settings.
    const rest = said.flatMap(([, words]) => (/\s|^https?:/.test(words) && !kept.includes(words) ? [words] : []));
    if (rest.length) tell(child, 'text-cleaned', rest.join(' '));
    return shown;
  });
}
