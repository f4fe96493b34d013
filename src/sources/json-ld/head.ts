import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {readRating} from '../content-rating.js';
import {isExcerpt} from '../excerpt.js';
import {readPageUrl} from '../field-address.js';
import {readDates, readMoment} from '../field-date.js';
import {tell} from '../field-problem.js';
import {fieldsOf, textOf, type Fields} from '../fields.js';
import {readFilms} from './films.js';
import {idOf, typesOf, type Graph} from './graph.js';
import {readAuthor, readMakers, readPublisher, readSource} from './people.js';
import {readLeadImage} from './pictures.js';
import {firstOf, listWords, readParagraphs, wordsOf} from './words.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** Subtypes of `NewsArticle` that say what kind of story it is (model.md). */
const GENRES: Readonly<Record<string, string>> = {
  ReportageNewsArticle: 'news', AnalysisNewsArticle: 'analysis', OpinionNewsArticle: 'opinion', ReviewNewsArticle: 'review', BackgroundNewsArticle: 'explainer',
  LiveBlogPosting: 'live', SatiricalArticle: 'satire', AdvertiserContentArticle: 'sponsored',
};

/** What an article says of itself, without its words. `body` holds its films and sounds, and is absent where there are none. */
export function readHead(article: Fields, graph: Graph, given: SourceContext): Draft {
  const lang = readTag(article['inLanguage'], graph);
  const context = {...given, lang: lang ?? given.lang};
  const headline = wordsOf(article['headline'] ?? article['name']);
  const [section, ...sections] = listWords(article['articleSection']);
  const genre = typesOf(article).map((type) => GENRES[type]).find(Boolean);
  const keywords = [article['keywords']].flat().flatMap((words) => (typeof words === 'string' ? words.split(/[,;]/) : [words]));
  return stated({
    lang,
    id: wordsOf(fieldsOf(article['identifier'])['value'] ?? article['identifier']),
    headline,
    standfirst: readStandfirst(article, headline, context),
    ...readMakers(article['author'] ?? article['creator'], graph, context),
    dateline: wordsOf(article['dateline']),
    ...readDates(article['datePublished'], article['dateModified'], context),
    section,
    tags: [...new Set([...sections, ...listWords(keywords)])],
    genre,
    leadImage: readLeadImage(article['image'] ?? article['thumbnailUrl'], graph, context),
    contentWarning: readWarning(article, context),
    corrections: [article['correction']].flat().flatMap((one) => readCorrection(one, context)),
    publisher: readPublisher(article['publisher'], graph, context),
    source: readSource(article['sourceOrganization'], graph, context),
    canonicalUrl: readCanonical(article, context),
    translations: readTranslations(article['workTranslation'], graph, context),
    translationOf: readOriginal(article, graph, context),
    rights: readRights(article, graph, context),
    access: readAccess(article['isAccessibleForFree']),
    body: [...readFilms(article, 'video', graph, context), ...readFilms(article, 'audio', graph, context)],
  });
}

/** A language: a tag, also with `_`, or a node that has one. Names of languages are none. */
function readTag(value: unknown, graph: Graph): string | undefined {
  const {alternateName, identifier} = graph.node(value);
  const tag = [firstOf(value), alternateName, identifier].map(textOf).find((text) => /^[a-z]{2,3}(?:[-_]|$)/i.test(text));
  return tag && readLang(tag.replaceAll('_', '-'));
}

/** The description, or else a second headline, unless a machine cut it from the body or it is the headline again. */
function readStandfirst(article: Fields, headline: string, context: SourceContext): string | undefined {
  const body = [article['articleBody']].flat().map(textOf).join('\n');
  const [description, second] = [article['description'], article['alternativeHeadline']].map((text) => wordsOf(text, context.lang));
  const isNew = (text: string | undefined) => !!text && text.toLowerCase() !== headline.toLowerCase();
  const isCut = isNew(description) && isExcerpt(description!, body);
  if (isCut) tell(context, 'excerpt-cut', 'description', 'A machine may have cut it from the body.', description);
  const [standfirst, ...others] = [isCut ? '' : description, second].filter(isNew);
  for (const other of others) if (other !== standfirst) tell(context, 'field-dropped', 'alternativeHeadline', 'There is a standfirst already.', other);
  return standfirst;
}

/** A correction as text, as an address, or as a `CorrectionComment`. */
function readCorrection(value: unknown, context: SourceContext): object[] {
  const node = fieldsOf(value);
  const words = node['text'] ?? node['description'] ?? node['name'];
  const address = typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : words === undefined ? textOf(node['url']) : '';
  const url = readPageUrl(address, 'correction', context);
  const content = address ? [url ? [{t: 'a', href: url, c: [url]}] : ''] : readParagraphs(words ?? value, context.lang);
  const date = readMoment(node['datePublished'] ?? node['dateCreated'], 'correction.datePublished', context);
  return content[0] ? [stated({kind: 'correction', date, content})] : [];
}

function readWarning(article: Fields, context: SourceContext): object | undefined {
  const rating = wordsOf(article['contentRating']) || wordsOf(fieldsOf(article['contentRating'])['ratingValue']);
  const warning = readRating(rating);
  if (warning === undefined) tell(context, 'field-dropped', 'contentRating', 'It cannot be told what the rating warns of.', rating);
  return warning ?? (readFlag(article['isFamilyFriendly']) === false ? {kinds: ['other']} : undefined);
}

/** `true`, `"True"`, `"https://schema.org/True"`, and so on. */
function readFlag(value: unknown): boolean | undefined {
  const [word] = /(?:true|false)$/i.exec(typeof value === 'boolean' ? String(value) : textOf(value)) ?? [];
  return word === undefined ? undefined : word.toLowerCase() === 'true';
}

function readAccess(value: unknown): string | undefined {
  const isFree = readFlag(value);
  return isFree === undefined ? undefined : isFree ? 'free' : 'paid';
}

/** The address of a node that has or is one; an id inside the page is none. */
const addressOf = (value: unknown, graph: Graph): string => {
  const node = graph.node(value);
  return [firstOf(node['url']), idOf(node), firstOf(value)].map(textOf).find((text) => text && !text.startsWith('#')) ?? '';
};

function readCanonical(article: Fields, context: SourceContext): string | undefined {
  const page = firstOf(article['mainEntityOfPage']);
  const {url, ...node} = fieldsOf(page);
  const address = [firstOf(article['url']), page, idOf(node), firstOf(url)].map(textOf).find((text) => text && !text.startsWith('#'));
  return readPageUrl(address, 'url', context);
}

function readTranslations(value: unknown, graph: Graph, context: SourceContext): object[] {
  return [value].flat().flatMap((one) => {
    const lang = readTag(graph.node(one)['inLanguage'], graph);
    const url = readPageUrl(addressOf(one, graph), 'workTranslation', context);
    return lang && url ? [stated({lang, url, title: wordsOf(graph.node(one)['headline'] ?? graph.node(one)['name'])})] : [];
  });
}

function readOriginal(article: Fields, graph: Graph, context: SourceContext): object | undefined {
  const value = article['translationOfWork'];
  const node = graph.node(value);
  const lang = readTag(node['inLanguage'], graph);
  const title = wordsOf(node['headline'] ?? node['name']);
  const address = addressOf(value, graph);
  const translator = article['translator'] == null ? undefined : readAuthor(article['translator'], graph, context, 'translator')[0];
  if (lang) return stated({lang, url: readPageUrl(address, 'translationOfWork', context), title, translator});
  const words = [title, address, wordsOf(article['translator'])].filter(Boolean).join(' ');
  return words ? tell(context, 'field-dropped', 'translationOfWork', 'The language of the original is not said.', words) : undefined;
}

function readRights(article: Fields, graph: Graph, context: SourceContext): object | undefined {
  const {license, copyrightNotice, copyrightYear, copyrightHolder, usageInfo, acquireLicensePage} = article;
  const address = addressOf(license, graph);
  const isPage = /^https?:/.test(address);
  const holder = wordsOf(graph.node(copyrightHolder)) || wordsOf(copyrightHolder);
  const terms = [usageInfo, acquireLicensePage].map((page) => addressOf(page, graph)).filter((page) => /^https?:/.test(page));
  const links = [...new Set(terms)].flatMap((page) => readPageUrl(page, 'usageInfo', context) ?? []);
  const rights = stated({
    copyright: wordsOf(copyrightNotice) || (holder && ['©', wordsOf(copyrightYear), holder].filter(Boolean).join(' ')),
    license: isPage && readPageUrl(address, 'license', context),
    licenseName: wordsOf(graph.node(license)) || (!isPage && wordsOf(license)),
    terms: links.flatMap((page, at) => [...(at ? [' '] : []), {t: 'a', href: page, c: [page]}]),
  });
  return Object.keys(rights).length ? rights : undefined;
}
