import {readAddress} from '../../model/address.js';
import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {isNoPage, readGhostAuthors} from './authors.js';
import {printGhostDocument} from './document.js';
import {joinTables, settingOf} from './export.js';
import {findGhostError, findGhostPosts} from './shape.js';
import {readPicture} from '../html/line.js';
import {pickItem} from '../item.js';
import {nameLeftOut} from '../left-out.js';
import {stated} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {printUtc} from '../utc.js';

/**
 * Reads a post of Ghost: of an answer of its Content or Admin API, of an export, of a list, or alone.
 *
 * @throws {StoryError} if the answer is an error, or the post is not for publication
 */
export async function readGhost(article: Article, context: SourceContext): Promise<Draft> {
  const error = findGhostError(article);
  if (error) throw new StoryError(error['type'] === 'NotFoundError' ? 'item-missing' : 'status', `Ghost answered: ${textOf(error['message']).slice(0, 300)}`);
  const {posts = [], tables = {}} = findGhostPosts(article) ?? {};
  const chosen = pickItem(posts, context, ({id, uuid, slug, url}) => [id, uuid, slug, url]);
  const post = joinTables(chosen, tables);
  refuse(post, context.now);
  const site = findSite(post, context.base);
  const say = (value: unknown) => textOf(value).replaceAll('__GHOST_URL__', site);
  const {readBody} = await import('../html/html.js');
  const html = say(post['html']) || say(printGhostDocument(post, context));
  return readBody(html, await readHead(post, tables, say, context), context);
}

/** What stands in an export as `__GHOST_URL__`: the address of the site, from that of the post, else from what the caller knows. */
function findSite({url}: Fields, base: string | undefined): string {
  const own = readAddress(url, 'link');
  const known = readAddress(base, 'link');
  return own ? new URL(own).origin : known ? new URL('.', known).href.slice(0, -1) : '';
}

/** Times of Ghost are UTC; in old exports they are numbers. */
const dateOf = (value: unknown): string => printUtc(typeof value === 'number' ? new Date(value).toJSON() : value);

function refuse({status = 'published', access, visibility = 'public', published_at, email_only}: Fields, now: Date | undefined): void {
  const isFuture = now && Date.parse(dateOf(published_at)) > now.getTime();
  const isHidden = access === false || (access !== true && visibility !== 'public');
  const state = status !== 'published' ? `not published, but: ${textOf(status).slice(0, 50)}` : isHidden ? 'for members only' : email_only === true ? 'for mail only' : isFuture && 'to be published later';
  if (state) throw new StoryError('held-back', `The post is ${state}.`);
}

async function readHead(post: Fields, tables: Fields, say: (value: unknown) => string, context: SourceContext): Promise<Draft> {
  const {title, custom_excerpt, feature_image, feature_image_alt, feature_image_caption, canonical_url, primary_author, primary_tag} = post;
  const published = dateOf(post['published_at']);
  const updated = dateOf(post['updated_at']);
  const standfirst = textOf(custom_excerpt);
  const excerpt = textOf(post['excerpt']);
  if (excerpt && !standfirst) nameLeftOut(context, 'excerpt-cut', 'standfirst', excerpt);
  for (const name of ['codeinjection_head', 'codeinjection_foot']) {
    if (textOf(post[name])) nameLeftOut(context, 'field-dropped', name, textOf(post[name]), 'warning');
  }
  // Those of the site's own use begin with a number sign.
  const tags = recordsOf(post['tags']).map(({name}) => textOf(name)).filter((name) => name && !name.startsWith('#'));
  const section = textOf(fieldsOf(primary_tag)['name']) || tags[0] || '';
  const src = say(feature_image);
  const url = say(post['url']);
  const name = textOf(settingOf(tables, 'title'));
  return stated({
    id: textOf(post['id']),
    headline: textOf(title),
    standfirst,
    authors: readGhostAuthors(recordsOf(post['authors']).length ? post['authors'] : [primary_author], say, context),
    published,
    // The same as `published` until the post is edited.
    updated: Date.parse(updated) <= Date.parse(published) ? '' : updated,
    section: !section.startsWith('#') && section,
    tags: tags.filter((tag) => tag !== section),
    leadImage: src && (await readPicture({src, alt: textOf(feature_image_alt), caption: say(feature_image_caption)}, context)),
    publisher: name && {name},
    canonicalUrl: say(canonical_url) || (!isNoPage(url) && url),
  });
}
