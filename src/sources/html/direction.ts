import {readLang} from '../../model/date.js';
import {directionOf} from '../../words/language.js';
import type {Branch, Page} from './tree.js';
import {stated} from '../pieces.js';

/** The direction that an attribute says. */
export const readDir = (dir: string | undefined): string | undefined => /^(?:ltr|rtl)$/i.exec(dir?.trim() ?? '')?.[0].toLowerCase();

/** What elements say of language and direction. */
export interface Direction {
  readonly lang?: string;
  readonly dir?: string;
}

/** The language and direction that an element says, where they are not those of the page. */
export function readDirection({page, attributes: {lang = '', dir = ''}}: Branch): Direction | undefined {
  const key = `${lang} ${dir}`;
  // To ask the browser of a language is slow, and a page says the same ones again and again.
  if (!page.directions.has(key)) page.directions.set(key, judge(lang, dir, page));
  return page.directions.get(key);
}

function judge(given: string, direction: string, page: Page): Direction | undefined {
  const said = readLang(given || '-');
  const lang = said === page.lang ? undefined : said;
  const dir = readDir(direction);
  const expected = (!lang && page.dir) || directionOf(said ?? page.lang ?? 'und');
  const own: Direction = stated({lang: lang ?? '', dir: dir && dir !== expected ? dir : ''});
  return own.lang || own.dir ? own : undefined;
}
