import {element} from './element.js';
import {groups} from './specimens.js';
import {stage} from './stage.js';
import {hasAnswered} from './states.js';

const LATE = 8000;
const SETTLED = 2500;

const stories = new URL('../stories/', import.meta.url);
const main = document.getElementById('specimens');
const contents = document.getElementById('contents');
const tools = document.getElementById('tools');

// The story that is late: its answer is held back until the reader asks for it, or for some seconds.
const held = Promise.withResolvers?.() ?? (() => {
  let resolve;
  return {promise: new Promise((done) => (resolve = done)), resolve: () => resolve()};
})();
const {fetch: fetchNow} = globalThis;
globalThis.fetch = async (input, options) => {
  if (String(input.url ?? input).endsWith('?late')) {
    setTimeout(held.resolve, LATE);
    await held.promise;
  }
  return fetchNow(input, options);
};

const files = new Map();
const readFile = (name) => {
  if (!files.has(name)) files.set(name, fetchNow(new URL(name, stories)).then((answer) => answer.json()));
  return files.get(name);
};

const slug = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const fits = (wanted) => (block) =>
  Object.entries(wanted).every(([name, value]) => (value instanceof RegExp ? value.test(block[name] ?? '') : block[name] === value));

/** The blocks picked, as a story of their own. */
const cut = async ({title, from, pick}) => {
  const {format, lang, body} = await readFile(from);
  const blocks = body.filter(fits(pick));
  if (blocks.length === 0) throw new Error(`${from} has no block for “${title}”`);
  return {format, lang, headline: title, body: blocks};
};

const makeStory = async (specimen) => {
  const {title, src, from, article, light, attributes} = specimen;
  const fallback = light?.() ?? [element('a', {href: 'https://harbourcourier.example/'}, src || article ? 'Read it at the Harbour Courier' : title)];
  // The headline of a part is not shown, so its headings follow the specimen's own.
  const story = element('article-story', {'heading-level': from ? 3 : 4, ...attributes}, ...fallback);
  if (src) story.setAttribute('src', new URL(src, stories).href);
  else story.article = from ? await cut(specimen) : article;
  return story;
};

const settle = (story) =>
  new Promise((resolve) => {
    for (const name of ['story-load', 'story-fail']) story.addEventListener(name, resolve, {once: true});
  });

stage();

const waits = [];

const makeSpecimen = async (specimen) => {
  const {title, src, from, make, isLate} = specimen;
  const id = slug(title);
  const shown = make ? make() : await makeStory(specimen);
  if (!make && !isLate) waits.push(settle(shown));
  const file = (src ?? from)?.replace(/\?.*/, '');
  const head = element('header', {class: 'specimen__head'}, element('h3', {id: `${id}-title`}, element('a', {href: `#${id}`}, title)));
  if (isLate) {
    const arrive = element('button', {type: 'button'}, 'Let it arrive');
    arrive.addEventListener('click', () => held.resolve(), {once: true});
    head.append(arrive);
  }
  if (file) head.append(element('a', {href: new URL(file, stories).href}, file));
  const stage = element('div', {class: ['stage', from && 'stage--part', isLate && 'stage--waiting'].filter(Boolean).join(' ')}, shown);
  const frame = element('div', {class: 'frame', tabindex: 0, role: 'group', 'aria-labelledby': `${id}-title`}, stage);
  return element('article', {class: 'specimen', id, 'aria-labelledby': `${id}-title`}, head, frame);
};

/** A row that draws its states when it is opened. */
const makeRow = ({title, kind = '', draw}) => {
  const states = element('div', {class: 'states'});
  const row = element('details', {class: 'row', id: `states-${slug(`${title} ${kind}`)}`}, element('summary', {}, element('h3', {}, title, ' ', element('span', {}, kind))), states);
  row.addEventListener(
    'toggle',
    () => {
      states.append(...draw());
      show();
    },
    {once: true},
  );
  return row;
};

const makeRows = (rows) => {
  const made = rows.map(makeRow);
  made[0].open = true;
  const all = element('button', {type: 'button'}, 'Open all');
  // One after the other: frames that all come at once may keep each other from answering in time.
  all.addEventListener('click', async () => {
    for (const row of made) {
      row.open = true;
      await hasAnswered(row);
    }
  });
  return element('div', {class: 'ledger'}, all, ...made);
};

const makeGroup = async ({title, note, specimens = [], rows}) => {
  const id = `group-${slug(title)}`;
  contents.append(element('li', {}, element('a', {href: `#${id}`}, title)));
  const made = await Promise.all(specimens.map(makeSpecimen));
  return element('section', {class: 'group', id, 'aria-labelledby': `${id}-title`}, element('h2', {id: `${id}-title`}, title), ...(note ? [element('p', {}, note)] : []), ...made, ...(rows ? [makeRows(rows)] : []));
};

const show = () => {
  const {width, theme} = Object.fromEntries(new FormData(tools));
  for (const stage of main.querySelectorAll('.stage')) {
    stage.dataset.width = width;
    stage.dataset.theme = theme;
    for (const story of stage.querySelectorAll('article-story')) story.setAttribute('theme', theme);
  }
};

tools.addEventListener('change', show);
tools.addEventListener('submit', (event) => event.preventDefault());

// Where the window is narrow, the columns begin narrow: no wider than what the page, the frame and the stage leave them.
const {paddingInlineStart} = getComputedStyle(main);
const room = main.clientWidth - 2 * parseFloat(paddingInlineStart) - (matchMedia('(min-width: 40rem)').matches ? 42 : 2);
const widest = [...tools.elements.width].findLast(({value}) => Number(value) <= Math.min(768, room));
if (widest) widest.checked = true;

main.append(...(await Promise.all(groups.map(makeGroup))));
show();
// Shown at once and whole: the specimens would push one another about while they come.
await Promise.race([Promise.all(waits), new Promise((resolve) => setTimeout(resolve, SETTLED))]);
main.setAttribute('aria-busy', 'false');
const aim = location.hash && document.getElementById(location.hash.slice(1));
if (aim) {
  if (aim.localName === 'details') aim.open = true;
  aim.scrollIntoView();
}
