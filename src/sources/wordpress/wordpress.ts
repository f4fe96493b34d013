import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {readInlineHtml, readPlainHtml} from '../html/line.js';
import {pickItem} from '../item.js';
import {nameLeftOut} from '../left-out.js';
import {plainOf, stated} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {printUtc} from '../utc.js';
import {readAuthors} from './authors.js';
import {isMachineCut} from './excerpt.js';
import {readFeatured} from './picture.js';
import {readTerms} from './terms.js';

/**
 * Reads an answer of the REST API of WordPress: a post, or one of a list. Authors, picture and terms are in it with `_embed` alone; what Yoast says
 * fills in only what the post itself lacks.
 *
 * @throws {StoryError} if the answer is an error, or the post is not for publication
 */
export async function readWordPress(article: Article, context: SourceContext): Promise<Draft> {
  const post = Array.isArray(article) ? pickItem(recordsOf(article), context, namesOf) : fieldsOf(article);
  refuse(post, context.now);
  const [{readBody}, known] = await Promise.all([import('../html/html.js'), readPlugins(post, context)]);
  const head = await readHead(post, known, {...context, lang: textOf(known.lang) || context.lang});
  return readBody(rendered(post, 'content'), head, context);
}

const rendered = (post: Fields, name: string): string => textOf(fieldsOf(post[name])['rendered']);
const namesOf = (post: Fields) => [post['id'], post['link'], post['slug'], rendered(post, 'guid')];

function refuse({code, message, data, status = 'publish', content, date_gmt}: Fields, now: Date | undefined): void {
  if (code) throw new StoryError(fieldsOf(data)['status'] === 404 ? 'item-missing' : 'status', `WordPress answered: ${textOf(message).slice(0, 300)}`);
  if (!content) throw new StoryError('no-story', 'The answer has no content.');
  const isFuture = now && Date.parse(printUtc(date_gmt)) > now.getTime();
  const state = fieldsOf(content)['protected'] === true ? 'protected by a password' : status !== 'publish' ? `not published (${textOf(status).slice(0, 50)})` : isFuture && 'not published yet';
  if (state) throw new StoryError('held-back', `The post is ${state}.`);
}

/** The fields with words that are read, and those for search engines and social media. */
const KNOWN = /^(?:_\w+|guid|link|title|content|excerpt|\w*authors|meta|acf|(?:wpml|yoast|jetpack)\w+)$/;
/** What has neither a space nor a slash, nor letters beyond ASCII, is a code. */
const WORDS = /[^!-.0-~]/;

/** What plugins say of the post as a whole: those for languages, and Yoast; what stands in fields of their own, and of editors, is named, and so is a date that says no offset. */
async function readPlugins(post: Fields, context: SourceContext): Promise<Draft> {
  const {lang, translations, wpml_translations, yoast_head_json} = post;
  const others = Object.entries({...post, ...fieldsOf(post['meta']), ...fieldsOf(post['acf'])}).filter(([name, value]) => !KNOWN.test(name) && [value].flat().some((part) => part instanceof Object || WORDS.test(part as string)));
  if (others.length || !post['date_gmt']) (await import('./fields.js')).nameFields(others, post, context);
  const languages = translations || wpml_translations ? await (await import('./languages.js')).readLanguages(post, context) : stated({lang});
  return yoast_head_json ? {...languages, ...(await (await import('./yoast.js')).readYoast(post, context))} : languages;
}

async function readHead(post: Fields, known: Draft, context: SourceContext): Promise<Draft> {
  const terms = [fieldsOf(post['_embedded'])['wp:term']].flat(2).map(fieldsOf);
  const published = printUtc(post['date_gmt']);
  const updated = printUtc(post['modified_gmt']);
  const head: Draft = {
    ...known,
    canonicalUrl: known.canonicalUrl ?? post['link'],
    ...stated({
      id: typeof post['id'] === 'number' && `${post['id']}`,
      headline: await readPlainHtml(rendered(post, 'title'), context),
      standfirst: await readExcerpt(post, context),
      authors: await readAuthors(post, terms, context),
      published,
      // The same as `published` until the post is edited.
      updated: updated > published && updated,
      ...(await readTerms(terms, context)),
      leadImage: await readFeatured(post, context),
    }),
  };
  // What stands in the answer by its number alone.
  const numbers = ['author', 'featured_media', 'categories', 'tags'].filter((name) => post[name] && !post['_embedded']);
  if (numbers.length) nameLeftOut(context, 'field-dropped', '_embedded', numbers.join(', '), 'warning', 'Only numbers: ask with `?_embed`.');
  return head;
}

async function readExcerpt(post: Fields, context: SourceContext): Promise<unknown> {
  const excerpt = rendered(post, 'excerpt');
  const words = await readInlineHtml(excerpt, context);
  const text = plainOf(words);
  if (!isMachineCut(excerpt, text, rendered(post, 'content'))) return words;
  if (text) nameLeftOut(context, 'excerpt-cut', 'excerpt', text);
  return undefined;
}
