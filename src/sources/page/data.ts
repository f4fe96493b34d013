import type {Draft} from '../../model/draft.js';
import {tell} from '../field-problem.js';
import {keyOf} from '../html/head.js';
import type {Told} from '../json-ld/json-ld.js';
import {saysLittle} from './login.js';
import {plainOf, type DraftBlock} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** The JSON-LD blocks of a page, parsed. Broken ones say nothing; the page goes on without. */
export function takeJsonLd(page: Document): unknown[] {
  return [...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({textContent}): unknown[] => {
    try {
      // Some wrap it in a comment, for browsers of another age.
      return [JSON.parse((textContent ?? '').replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')) as unknown];
    } catch {
      return [];
    }
  });
}

/** The letters of an element that a reader can see. */
function lettersIn(body: Element): string {
  const shown = body.cloneNode(true) as Element;
  for (const unseen of shown.querySelectorAll('script, style, template, noscript')) unseen.remove();
  return keyOf(shown.textContent);
}

/**
 * Whether the words of the article stand in the data alone, for a script fills the page. Where the page shows some and the data says more, as pages do
 * that are read for money, what it shows is the article, and the rest is named.
 */
export function isInData({text, head}: Told, body: Element, context: SourceContext): boolean {
  const [told, shown] = [keyOf(text.replace(/<[^<>]*>/g, ' ')), lettersIn(body)];
  // A body that is the whole page may hold the headline alone.
  if (told.length <= shown.replace(keyOf(head.headline), '').length) return false;
  if (saysLittle(body)) return true;
  tell(context, 'field-dropped', 'articleBody', 'The data says more than the page shows.', text);
  return false;
}

const addressesOf = ({url, sources}: DraftBlock) => [url, ...((sources as {src?: unknown}[] | undefined) ?? []).map(({src}) => src)];
const isSame = (one: DraftBlock, other: DraftBlock): boolean =>
  (!!one['id'] && one['provider'] === other['provider'] && one['id'] === other['id']) || addressesOf(one).some((address) => address && addressesOf(other).includes(address));

/**
 * The films that the data names, which a script would put into the page: before the words. One that stands there is shown once, with what either says of
 * it. Others beside a film of the page are named: the same film goes by other addresses there.
 */
export function joinFilms(draft: Draft, films: readonly DraftBlock[], context: SourceContext): Draft {
  const body = [...(draft.body as DraftBlock[])];
  const own = new Set(body.map(({type}) => type));
  const missing = films.filter((film) => {
    const at = body.findIndex((block) => isSame(block, film));
    if (at >= 0) body[at] = {...film, ...body[at]!};
    else if (own.has(film.type)) tell(context, 'field-dropped', film.type, 'The page shows a film, and this may be the same.', [film['title'], film['caption'], ...addressesOf(film), film['id']].map(plainOf).filter(Boolean).join(' '));
    return at < 0 && !own.has(film.type);
  });
  return {...draft, body: [...missing, ...body]};
}
