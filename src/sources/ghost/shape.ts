import {fieldsOf, recordsOf, type Fields} from '../fields.js';
import type {Article} from '../source.js';

/** What came from Ghost: its posts, and the tables that they refer to where it is the export of a whole site. */
export interface GhostAnswer {
  readonly posts: readonly Fields[];
  readonly tables: Fields;
}

/** What a post has beside a title; other formats have one or the other. */
const isPost = (post: Fields) => ['html', 'lexical', 'mobiledoc'].some((name) => name in post) && ['slug', 'uuid', 'published_at'].some((name) => name in post);

/** Finds the posts of an answer of Ghost's APIs, of an export, of a list, or the post alone; `undefined` if the article is not from Ghost. */
export function findGhostPosts(article: Article): GhostAnswer | undefined {
  const root = fieldsOf(article);
  const tables = fieldsOf((recordsOf(root['db'])[0] ?? root)['data']);
  const list = [tables['posts'], root['posts'], root['pages'], article].find(Array.isArray);
  const posts = list ? recordsOf(list) : [root];
  const isGhost = posts[0] ? isPost(posts[0]) : 'pagination' in fieldsOf(root['meta']);
  return isGhost ? {posts, tables} : undefined;
}

/** The error in the place of an answer. */
export const findGhostError = (article: Article): Fields | undefined => recordsOf(fieldsOf(article)['errors']).find((error) => 'message' in error && 'context' in error);

/** Whether this came from Ghost. */
export const isGhost = (article: Article): boolean => !!(findGhostPosts(article) ?? findGhostError(article));
