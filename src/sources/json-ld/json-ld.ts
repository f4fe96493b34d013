import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {loadProviders} from '../../providers/find.js';
import {readDates} from '../field-date.js';
import {tell, wordsIn} from '../field-problem.js';
import {fieldsOf, textOf, type Fields} from '../fields.js';
import {addAll} from '../html/pieces.js';
import {pickItem} from '../item.js';
import {isFilm, playerAddresses, readFilms} from './films.js';
import {findMain, growGraph, namesOf, type Graph} from './graph.js';
import {readHead} from './head.js';
import {readMakers} from './people.js';
import {readLeadImage} from './pictures.js';
import {findBeside, findUnread} from './unread.js';
import {decodeEntities, isMarkup, readParagraphs, wordsOf} from './words.js';
import {stated, type DraftBlock} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {nameUnread, type Unread} from '../unread.js';

/** What JSON-LD says of an article. */
export interface Told {
  /** All but its words, and its films and sounds. */
  readonly head: Draft;
  readonly films: readonly DraftBlock[];
  /** What a story has no field for, and what stands beside the article: to be named, but for what else says it. */
  readonly unread: readonly Unread[];
  /** All words of the article as they stand there, those of the updates of a live blog too; empty where it has none. */
  readonly text: string;
  /** Reads them: the head with a body, without the films. What is left out is named now. */
  read(): Promise<Draft>;
}

/**
 * Reads what the JSON-LD blocks of a web page, parsed, say of its article. Nothing where no article is in them.
 *
 * @throws {StoryError} if the article is a draft
 */
export async function readJsonLdBlocks(blocks: readonly unknown[], context: SourceContext): Promise<Told | undefined> {
  const graph = growGraph(blocks, context.report);
  const article = findMain(graph.articles, context.base);
  return article && readTold(article, graph, context);
}

/**
 * Reads JSON-LD that is the article itself: alone, in a list or a graph. Its body is plain text, so that it has paragraphs only; a live blog has an entry
 * for each update.
 *
 * @throws {StoryError} if there is no article in it, not the one asked for, or it is a draft
 */
export async function readJsonLd(given: Article, context: SourceContext): Promise<Draft> {
  if (typeof given === 'string') throw new StoryError('source-unreadable', 'Text, and no data.');
  const graph = growGraph(given, context.report);
  const {item, base} = context;
  const article = item === undefined ? findMain(graph.articles, base) : pickItem(graph.articles, context, namesOf);
  if (!article) throw new StoryError('no-story', 'There is no article in it.');
  return readWhole(await readTold(article, graph, context), context);
}

/** The article that JSON-LD is by itself: its films come first. */
export async function readWhole({films, unread, read}: Told, context: SourceContext): Promise<Draft> {
  const draft = await read();
  const whole = {...draft, body: [...films, ...(draft.body as DraftBlock[])]};
  if (!whole.body.length) tell(context, 'field-empty', 'body', 'It has no words of the article: they may stand on its page alone.', '', 'warning');
  nameUnread(unread, whole, context);
  return whole;
}

async function readTold(article: Fields, graph: Graph, context: SourceContext): Promise<Told> {
  const status = wordsOf(article['creativeWorkStatus']).replace(/^.*[/#]/, '');
  if (/^(?:draft|incomplete|pending|scheduled|embargoed|unpublished|withdrawn|retracted|cancell?ed|deleted)$/i.test(status)) throw new StoryError('held-back', `The article is not published: its status is ${status}.`);
  const beside = findBeside(graph.others, graph);
  // One film beside the article is the one that it is about; of several nobody can tell.
  const [film, more] = beside.filter((node) => isFilm(node, 'video'));
  const isOnly = film && !more && !article['video'];
  const whole = isOnly ? {...article, video: film} : article;
  await loadProviders(playerAddresses([whole], graph));
  const {body: films = [], ...head} = readHead(whole, graph, context);
  const updates = [article['liveBlogUpdate']].flat().filter((update) => update != null).map(graph.node);
  return {
    head,
    films: films as DraftBlock[],
    unread: findUnread([article, ...updates], beside.filter((node) => !isOnly || node !== film), graph),
    text: [article, ...updates].map(textIn).filter(Boolean).join('\n\n'),
    async read() {
      const own = {...context, lang: (head.lang as string | undefined) ?? context.lang};
      const taken = takeUpdates(updates, context);
      await loadProviders(playerAddresses(taken, graph));
      const draft = await readWords(article, head, own);
      const entries: DraftBlock[] = [];
      for (const update of taken) addAll(entries, await readEntry(update, graph, own));
      return {...draft, body: [...(draft.body as DraftBlock[]), ...entries]};
    },
  };
}

const MOST_UPDATES = 2000;

/** The updates of a live blog, as many as a story holds. */
function takeUpdates(updates: readonly Fields[], context: SourceContext): readonly Fields[] {
  const rest = updates.slice(MOST_UPDATES);
  if (rest.length) tell(context, 'cut', 'liveBlogUpdate', 'More updates than a story holds.', wordsIn(rest), 'error');
  return updates.slice(0, MOST_UPDATES);
}

/** The words of an article or update: plain text, as schema.org has it, or HTML, as some write it. */
const textIn = ({articleBody, text}: Fields): string =>
  [articleBody ?? text].flat().map((words) => textOf(fieldsOf(words)['@value'] ?? words)).join('\n\n').trim();

/** The head with the body. */
async function readWords(article: Fields, head: Draft, context: SourceContext): Promise<Draft> {
  const text = textIn(article);
  const html = isMarkup(text) ? text : decodeEntities(text);
  if (isMarkup(html)) {
    const {readBody} = await import('../html/html.js');
    return readBody(html, head, context);
  }
  return {...head, body: readParagraphs(text, context.lang).map((content) => ({type: 'paragraph', content}))};
}

async function readEntry(update: Fields, graph: Graph, context: SourceContext): Promise<DraftBlock[]> {
  const title = wordsOf(update['headline'] ?? update['name']);
  const {byline, authors = byline && [{name: byline}]} = readMakers(update['author'], graph, context, 'liveBlogUpdate.author');
  const image = readLeadImage(update['image'], graph, context);
  // Its head is not that of the story.
  const {body: words} = await readWords(update, {headline: '', standfirst: '', leadImage: {}, authors: []}, context);
  const body = [...(words as DraftBlock[]), ...(image ? [{type: 'image', ...image}] : []), ...readFilms(update, 'video', graph, context)];
  if (!body.length && !title) return [];
  const whole = body.length ? {title, body} : {body: [{type: 'paragraph', content: title}]};
  return [stated({type: 'entry', ...readDates(update['datePublished'], update['dateModified'], context), authors, ...whole})];
}
