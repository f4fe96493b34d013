import {copyBare, isRecord} from '../../model/bare.js';
import type {Report} from '../../model/problem.js';
import {textOf, type Fields} from '../fields.js';
import {wordsOf} from './words.js';

/** What one or several blocks of JSON-LD say, with its references resolved. */
export interface Graph {
  /** The articles that are not part of another, in order. */
  readonly articles: readonly Fields[];
  /** The nodes beside them that are part of no other, in order. */
  readonly others: readonly Fields[];
  /** The node that a value is, or refers to by its `@id`, with all that is said of it; of a list, the first. No fields of anything else. */
  node(value: unknown): Fields;
}

const ARTICLE = /^(?:\w{0,40}Article|(?:Live)?BlogPosting|SocialMediaPosting|Report)$/;
/** Where a node that is no article itself holds its articles. */
const HOLDERS = /^(?:@graph|mainEntity|mainEntityOfPage|itemListElement|item)$/;

/** The types of a node, without the vocabulary's address or prefix. */
export const typesOf = (node: Fields): string[] => [node['@type'] ?? node['type']].flat().map((type) => textOf(type).replace(/^.*[/#:]/, ''));

export const idOf = (node: Fields): string => textOf(node['@id'] ?? node['id']);

/** Reads blocks of JSON-LD, of whatever shape they came in. */
export function growGraph(blocks: unknown, report: Report): Graph {
  const articles: Fields[] = [];
  const others: Fields[] = [];
  const byId = new Map<string, Fields>();

  // The depth is capped by `copyBare`.
  function walk(value: unknown, isOuter: boolean): void {
    if (Array.isArray(value)) value.forEach((item) => walk(item, isOuter));
    if (!isRecord(value)) return;
    const id = idOf(value);
    if (id && Object.keys(value).length > 1) byId.set(id, {__proto__: null, ...value, ...byId.get(id)} as Fields);
    const isArticle = typesOf(value).some((type) => ARTICLE.test(type)) && !!wordsOf(value['headline'] ?? value['name']);
    if (isOuter) (isArticle ? articles : others).push(value);
    for (const [name, inner] of Object.entries(value)) walk(inner, isOuter && !isArticle && HOLDERS.test(name));
  }

  function node(value: unknown): Fields {
    if (Array.isArray(value)) return node(value[0]);
    if (isRecord(value)) return {__proto__: null, ...byId.get(idOf(value)), ...value};
    return (typeof value === 'string' && byId.get(value)) || {};
  }

  walk(copyBare(blocks, {path: '', report}), true);
  return {articles, others, node};
}

/** The addresses and ids that an article goes by. */
export function namesOf(article: Fields): string[] {
  const pages = [article['url'], article['mainEntityOfPage'], article['identifier']].flat();
  const names = [idOf(article), ...pages.map((page) => textOf(page) || (isRecord(page) ? idOf(page) || textOf(page['url'] ?? page['value']) : ''))];
  return [...names, ...names.map((name) => withoutQuery(name).split('/').at(-1)!)].filter(Boolean);
}

const withoutQuery = (address: string): string => address.replace(/[?#][^]*/, '').replace(/\/$/, '');

/** The article that a page is about: the one with the page's own address, else the first of the kind that says most. */
export function findMain(articles: readonly Fields[], base: string | undefined): Fields | undefined {
  const ofPage = base && articles.find((article) => namesOf(article).some((name) => withoutQuery(name) === withoutQuery(base)));
  const news = articles.find((article) => typesOf(article).some((type) => /News|Live|Advertiser|Satirical/.test(type)));
  return ofPage || news || articles[0];
}
