import {readAddress} from '../../model/address.js';
import {readDate} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {readName} from '../author-name.js';
import {stated} from '../pieces.js';
import {isCalled} from './called.js';
import {lineOf} from './length.js';
import {ARTICLE, type Top} from './top.js';

/** What readers say under an article. */
export const COMMENT = ':is([itemtype*="Comment"], [class*="comment" i], [id*="comment" i]):not(body, main)';

const AUTHOR = '[itemprop~="author"], [property~="author"], [rel~="author"], .h-entry .p-author, .hentry .author.vcard';
const NAME = '[itemprop~="name"], [property~="name"], .p-name, .fn';
const PUBLISHED = 'time[itemprop~="datePublished"], time[property~="datePublished"], .h-entry time.dt-published, .hentry time.published';
const UPDATED = 'time[itemprop~="dateModified"], time[property~="dateModified"], .h-entry time.dt-updated, .hentry time.updated';
const CALLED_NAME = /(?:^|[-_])(?:author|byline|signature|contributor)s?[-_]*(?:name|author)$/i;
const LONGEST_NAME = 60;
const MOST = 100;

interface Author {
  readonly name: string;
  readonly url?: string | undefined;
}

/**
 * What marks around the words of an article say of it, where its data says nothing: its authors (microdata, RDFa, microformats, `rel=author`, else what is called the
 * name of an author before its words), and its dates, from `time` in such marks alone (formats.md, rule 11).
 */
export function readAround(body: Element, {between}: Top, base: string | undefined): Draft {
  const around = body.closest(ARTICLE) ?? body;
  const find = (names: string) => [...around.querySelectorAll(names)].slice(0, MOST).filter((element) => !element.closest(COMMENT) && !element.parentElement?.closest(names));
  const readAuthor = (element: Element): Author[] => {
    const {textContent} = element.querySelector(NAME) ?? element;
    const link = element.closest('a[href]') ?? element.querySelector('a[href]');
    const name = readName(lineOf(textContent));
    return name ? [stated({name, url: readAddress(link?.getAttribute('href'), 'link', base)})] : [];
  };
  const marked = find(AUTHOR).flatMap(readAuthor);
  const called = marked.length ? [] : between.filter((element) => isCalled(element, CALLED_NAME)).flatMap(readAuthor).filter(({name}) => name.length <= LONGEST_NAME && !/[\d,:;|]/.test(name));
  const names = new Map([...marked, ...called].map((author) => [author.name, author]));
  const dateOf = (marks: string) => readDate(find(marks)[0]?.getAttribute('datetime'));
  return stated({authors: [...names.values()], published: dateOf(PUBLISHED), updated: dateOf(UPDATED)});
}
