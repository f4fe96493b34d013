import {isRecord} from '../../model/bare.js';
import type {Fields} from '../fields.js';
import {findFilms, isFilm} from './films.js';
import {idOf, typesOf, type Graph} from './graph.js';
import {wordsOf} from './words.js';
import {textsIn, type Unread} from '../unread.js';

/** Fields that head.ts and json-ld.ts read, and name where they leave anything out. */
const READ =
  'headline description alternativeHeadline articleBody articleSection keywords inLanguage dateline datePublished dateModified author publisher image video audio correction workTranslation ' +
  'translationOfWork license copyrightNotice copyrightYear copyrightHolder usageInfo acquireLicensePage contentRating isFamilyFriendly isAccessibleForFree url mainEntityOfPage ' +
  'identifier liveBlogUpdate creativeWorkStatus';
/** What no reader of the page sees, what the words of the article say themselves (people, places, things), and what its readers wrote. */
const FOR_MACHINES =
  'about mentions contentLocation locationCreated spatial spatialCoverage temporalCoverage dateCreated isPartOf comment commentCount wordCount interactionStatistic potentialAction ' +
  'sameAs speakable mainEntity subjectOf thumbnailUrl thumbnail audience timeRequired publishingPrinciples ethicsPolicy maintainer discussionUrl additionalType editEIDR ' +
  'sdPublisher sdLicense sdDatePublished primaryImageOfPage breadcrumb printEdition printSection printPage pageStart pageEnd pagination type id';
const SKIPPED = new Set(`${READ} ${FOR_MACHINES}`.split(' '));
/** The same inside of a node. */
const INNER = /^(?:@|(?:type|id|cssSelector|xpath|sameAs|encodingFormat|fileFormat|inLanguage|isAccessibleForFree|embeddable|position|width|height|duration|upload\w+|date\w*|\w+Time|thumbnail\w*|logo|representativeOfPage|license|acquireLicensePage|identifier)$)/;

/** Kinds of nodes beside an article that a page shows. */
const SHOWN = /^(?:(?:FAQ|QA)Page|(?:Claim|Employer|Critic|User)?Review|HowTo|Recipe|(?:Video|Audio|Image)Object|(?:Image|Media|Video)Gallery|Quotation)$/;

/** The nodes beside the articles that a page shows too, also such as the page says are in it. */
export function findBeside(others: readonly Fields[], graph: Graph): Fields[] {
  const inPage = (page: Fields) => [...findFilms(page, 'video', graph), ...findFilms(page, 'audio', graph)].map(graph.node);
  const all = others.flatMap((node) => (typesOf(node).some((type) => SHOWN.test(type)) ? [graph.node(node)] : inPage(node)));
  return [...new Map(all.map((node) => [idOf(node) || node, node])).values()];
}

const sayAll = (value: unknown): string[] => textsIn(value, (name) => INNER.test(name), wordsOf);

/** What an article, its updates and the nodes beside it say, and head.ts does not read. */
export function findUnread(articles: readonly Fields[], beside: readonly Fields[], graph: Graph): Unread[] {
  const ofArticle = articles.flatMap(Object.entries<unknown>).filter(([name]) => !SKIPPED.has(name) && !INNER.test(name));
  const inNode = (value: unknown): unknown => (isRecord(value) ? graph.node(value) : value);
  return [...ofArticle, ...beside.map((node) => [typesOf(node)[0] ?? '', node] as const)].map(([path, value]) => ({
    path,
    texts: [...new Set([value].flat().map(inNode).filter((one) => path !== 'associatedMedia' || !(isRecord(one) && (isFilm(one, 'video') || isFilm(one, 'audio')))).flatMap(sayAll))],
  }));
}
