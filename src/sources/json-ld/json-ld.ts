import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {loadProviders} from '../../providers/find.js';
import {readDates} from '../field-date.js';
import {tell, wordsIn} from '../field-problem.js';
import {textOf, type Fields} from '../fields.js';
import {addAll} from '../html/pieces.js';
import {pickItem} from '../item.js';
import {playerAddresses, readFilms} from './films.js';
import {findMain, growGraph, namesOf, type Graph} from './graph.js';
import {readHead} from './head.js';
import {readMakers} from './people.js';
import {readPicture} from './pictures.js';
import {decodeEntities, isMarkup, readParagraphs, wordsOf} from './words.js';
import {stated, type DraftBlock} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';

/**
 * Reads what the JSON-LD blocks of a web page, parsed, say of its article, without the words of it. `body` holds the films that they name, and is
 * absent where there are none. Nothing where no article is in them.
 */
export function readJsonLdHead(blocks: readonly unknown[], context: SourceContext): Draft {
  const graph = growGraph(blocks, context.report);
  const article = findMain(graph.articles, context.base);
  return article ? readHead(article, graph, context) : {};
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
  const article = item === undefined ? findMain(graph.articles, base) : pickItem(graph.articles, item, namesOf);
  if (!article) throw new StoryError('no-story', 'There is no article in it.');
  const status = wordsOf(article['creativeWorkStatus']);
  if (/^(?:draft|incomplete|pending|unpublished|withdrawn)$/i.test(status)) throw new StoryError('held-back', `The article is not published: its status is ${status}.`);
  const updates = takeUpdates(article, context);
  await loadProviders(playerAddresses([article, ...updates.map(graph.node)], graph));
  const {body: films = [], ...head} = readHead(article, graph, context);
  const own = {...context, lang: (head.lang as string | undefined) ?? context.lang};
  const draft = await readWords(article, head, own);
  const entries: DraftBlock[] = [];
  for (const update of updates) addAll(entries, await readEntry(graph.node(update), graph, own));
  return {...draft, body: [...(films as DraftBlock[]), ...(draft.body as DraftBlock[]), ...entries]};
}

const MOST_UPDATES = 2000;

/** The updates of a live blog, as many as a story holds. */
function takeUpdates({liveBlogUpdate}: Fields, context: SourceContext): unknown[] {
  const updates = [liveBlogUpdate].flat().filter((update) => update != null);
  const rest = updates.splice(MOST_UPDATES);
  if (rest.length) tell(context, 'cut', 'liveBlogUpdate', 'More updates than a story holds.', wordsIn(rest), 'error');
  return updates;
}

/** The head with the body: plain text, as schema.org has it, or HTML, as some write it. */
async function readWords({articleBody, text}: Fields, head: Draft, context: SourceContext): Promise<Draft> {
  const words = articleBody ?? text;
  const given = [words].flat().map(textOf).join('\n\n');
  const html = isMarkup(given) ? given : decodeEntities(given);
  if (isMarkup(html)) {
    const {readBody} = await import('../html/html.js');
    return readBody(html, head, context);
  }
  return {...head, body: readParagraphs(words, context.lang).map((content) => ({type: 'paragraph', content}))};
}

async function readEntry(update: Fields, graph: Graph, context: SourceContext): Promise<DraftBlock[]> {
  const title = wordsOf(update['headline'] ?? update['name']);
  const {byline, authors = byline && [{name: byline}]} = readMakers(update['author'], graph, context, 'liveBlogUpdate.author');
  const image = readPicture(update['image'], graph, context, 'liveBlogUpdate.image');
  // Its head is not that of the story.
  const {body: words} = await readWords(update, {headline: '', standfirst: '', leadImage: {}, authors: []}, context);
  const body = [...(words as DraftBlock[]), ...(image ? [{type: 'image', ...image}] : []), ...readFilms(update['video'], 'video', graph, context)];
  if (!body.length && !title) return [];
  const whole = body.length ? {title, body} : {body: [{type: 'paragraph', content: title}]};
  return [stated({type: 'entry', ...readDates(update['datePublished'], update['dateModified'], context), authors, ...whole})];
}
