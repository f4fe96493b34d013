import type {Draft} from '../../model/draft.js';
import {readName} from '../author-name.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {readInlineHtml, readPicture, readPlainHtml} from '../html/line.js';
import {nameLeftOut} from '../left-out.js';
import {stated} from '../pieces.js';
import {isSection} from '../section.js';
import type {SourceContext} from '../source.js';

const GENRES: Readonly<Record<string, string>> = {
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  ReviewNewsArticle: 'review',
  AdvertiserContentArticle: 'sponsored',
  SatiricalArticle: 'satire',
};

/** What a page shows beside its article, or in it. */
const SHOWN = /^(?:VideoObject|(?:FAQ|QA)Page|HowTo|Recipe|\w*Review)$/;

const typesOf = (node: Fields) => [node['@type']].flat().map(textOf);

/** The head as the plugin Yoast knows it: `yoast_head_json`, with a schema.org graph in it. The fields of the post itself come before it. */
export async function readYoast(post: Fields, context: SourceContext): Promise<Draft> {
  const head = fieldsOf(post['yoast_head_json']);
  const graph = recordsOf(fieldsOf(head['schema'])['@graph']);
  const find = (reference: unknown): Fields => {
    const own = fieldsOf(reference);
    return graph.find((node) => own['@id'] && node['@id'] === own['@id']) ?? own;
  };
  const article = graph.find((node) => typesOf(node).some((type) => /Article$|Posting$|^Report$/.test(type))) ?? {};
  const shown = graph.filter((node) => typesOf(node).some((type) => SHOWN.test(type)));
  if (shown.length) (await import('./fields.js')).nameFields(shown.map((node) => [typesOf(node)[0]!, node]), post, context);
  const lang = textOf(article['inLanguage']) || textOf(head['og_locale']).replace('_', '-');
  const line: SourceContext = {...context, lang: lang || context.lang};
  const picture = async (reference: unknown) => {
    const {url, width, height} = find(reference);
    return textOf(url) ? readPicture({src: textOf(url), width, height}, line) : undefined;
  };
  const plain = (value: unknown) => readPlainHtml(textOf(value), line);
  const names = (value: unknown, most: number) => Promise.all([value].flat().slice(0, most).map(plain));
  const authors = [article['author'] ?? head['author']].flat().slice(0, 20).map(async (reference) => {
    const {name = reference, description, url} = find(reference);
    const given = await plain(name);
    if (given && !readName(given)) nameLeftOut(context, 'author-dropped', 'yoast_head_json', given);
    return readName(given) ? stated({name: readName(given), bio: await readInlineHtml(textOf(description), line), url}) : undefined;
  });
  const {name, url, logo} = find(article['publisher']);
  const publisher = (await plain(name)) || (await plain(head['og_site_name']));
  const published = article['datePublished'] ?? head['article_published_time'];
  const updated = article['dateModified'] ?? head['article_modified_time'];
  return stated({
    lang,
    authors: (await Promise.all(authors)).filter(Boolean),
    published,
    updated: Date.parse(textOf(updated)) > Date.parse(textOf(published)) ? updated : undefined,
    section: (await names(article['articleSection'], 9)).find(isSection),
    tags: await names(article['keywords'], 30),
    genre: typesOf(article).map((type) => GENRES[type]).find(Boolean),
    // Without a featured image Yoast names any picture of the body.
    leadImage: post['featured_media'] ? await picture(article['image']) : undefined,
    publisher: publisher && stated({name: publisher, url, logo: await picture(logo)}),
    canonicalUrl: head['canonical'],
  });
}
