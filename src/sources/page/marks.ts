import {readAddress} from '../../model/address.js';
import {readDate} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {readName} from '../author-name.js';
import {collapse} from '../html/tree.js';
import {stated} from '../pieces.js';

const AROUND = 'article, main, [itemtype*="Article"], [itemtype$="Posting"]';
const COMMENT = '[itemtype*="Comment"], [class*="comment" i]';

/**
 * What marks around the words of an article say of it, where its data says nothing: its authors (microdata, `rel=author`), and its dates, from `time` in
 * microdata alone (formats.md, rule 11).
 */
export function readAround(body: Element, base: string | undefined): Draft {
  const around = body.closest(AROUND) ?? body;
  const find = (names: string) => [...around.querySelectorAll(names)].filter((element) => !element.closest(COMMENT) && !element.parentElement?.closest(names));
  const authors = find('[itemprop~="author"], [rel~="author"]').flatMap((element) => {
    const {textContent} = element.querySelector('[itemprop~="name"]') ?? element;
    const link = element.closest('a[href]') ?? element.querySelector('a[href]');
    const name = readName(collapse(textContent ?? '').trim());
    return name ? [stated({name, url: readAddress(link?.getAttribute('href'), 'link', base)})] : [];
  });
  const names = new Map(authors.map((author) => [author.name, author]));
  const dateOf = (name: string) => readDate(find(`time[itemprop~="${name}"][datetime]`)[0]?.getAttribute('datetime'));
  return stated({authors: [...names.values()], published: dateOf('datePublished'), updated: dateOf('dateModified')});
}
