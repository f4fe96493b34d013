import {copyBare} from '../../model/bare.js';
import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {readComponents} from './components.js';
import type {Desk} from './desk.js';
import {readInline, readText} from './text.js';
import {readName} from '../author-name.js';
import {isExcerpt} from '../excerpt.js';
import {readMediaUrl, readPageUrl} from '../field-address.js';
import {readDates} from '../field-date.js';
import {nameFields, tell, wordsIn} from '../field-problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {closeLevels} from '../html/head.js';
import {createPieceReader} from '../html/pieces.js';
import {plainOf, sortLines, stated, type DraftBlock} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';

/**
 * Reads a document of Apple News Format. Styles and layouts are not our concern; pictures of its bundle cannot be shown, and are named.
 *
 * @throws {StoryError} if it is to be published later
 */
export async function readAppleNews(given: Article, context: SourceContext): Promise<Draft> {
  if (typeof given === 'string') throw new StoryError('source-unreadable', 'Text, and no data.');
  const article = fieldsOf(copyBare(given, {path: '', report: context.report}));
  const {metadata, components, language, textStyles} = article;
  const head = fieldsOf(metadata);
  const {now} = context;
  if (now && Date.parse(textOf(head['datePublished'])) > now.getTime()) throw new StoryError('held-back', 'The story is to be published later.');
  const lang = readLang(textOf(language).replaceAll('_', '-') || '-');
  const own: SourceContext = {...context, lang: lang ?? context.lang};
  const draft = readHead(article, head, lang, own);
  nameFields(head, ['issue'], own, 'metadata');
  const desk: Desk = {
    ...createPieceReader(own),
    context: own,
    draft,
    styles: fieldsOf(textStyles),
    text: (value, path) => readText(value, desk, path),
    inline: (value, path) => readInline(value, desk, path),
    components: (list, path) => readComponents(list, desk, path),
  };
  const body = await desk.components(components, 'components');
  closeLevels(body);
  takeExcerpt(textOf(head['excerpt']), body, desk);
  takeThumbnail(head, body, desk);
  return {...draft, body};
}

function readHead({title, subtitle, identifier}: Fields, metadata: Fields, lang: string | undefined, context: SourceContext): Draft {
  const {authors, datePublished, dateModified, keywords, canonicalURL, links, videoURL, contentGenerationType} = metadata;
  const texts = (list: unknown) => [list].flat().map(textOf).filter(Boolean);
  const names = texts(authors).flatMap((given) => readName(given) || (tell(context, 'author-dropped', 'metadata.authors', 'It is no name of an author.', given) ?? []));
  const others = [...recordsOf(links).map(({URL: url}) => url), videoURL].map(textOf).filter(Boolean);
  if (others.length) tell(context, 'field-dropped', 'metadata', 'Addresses without a title.', others.join(' '));
  if (textOf(contentGenerationType)) tell(context, 'field-dropped', 'metadata.contentGenerationType', 'How the content was made, as a code.', textOf(contentGenerationType), 'warning');
  return stated({
    lang,
    id: textOf(identifier),
    headline: textOf(title),
    standfirst: textOf(subtitle),
    authors: names.map((name) => ({name})),
    ...readDates(datePublished, dateModified, context),
    tags: texts(keywords),
    canonicalUrl: readPageUrl(canonicalURL, 'metadata.canonicalURL', context),
  });
}

/** The excerpt is for lists of articles: the standfirst only where there is no other, and where it was not cut from the body. */
function takeExcerpt(excerpt: string, body: readonly DraftBlock[], {draft, context}: Desk): void {
  if (!excerpt || excerpt === plainOf(draft.standfirst)) return;
  if (draft.standfirst) tell(context, 'field-dropped', 'metadata.excerpt', 'There is a standfirst already.', excerpt);
  else if (isExcerpt(excerpt, sortLines(body.slice(0, 20)).lines.map(plainOf).join('\n'))) tell(context, 'excerpt-cut', 'metadata.excerpt', 'A machine may have cut it from the body.', excerpt);
  else draft.standfirst = excerpt;
}

/** The picture for lists of articles: the lead image where the body has none. */
function takeThumbnail({thumbnailURL, coverArt}: Fields, body: readonly DraftBlock[], {draft, context}: Desk): void {
  const [thumbnail, ...others] = [{URL: thumbnailURL}, ...recordsOf(coverArt)].filter(({URL: url}) => textOf(url)) as Fields[];
  const src = readMediaUrl(thumbnail?.['URL'], 'metadata.thumbnailURL', context);
  const pictures = body.flatMap((block) => (block.type === 'image' ? [block['src']] : ((block['images'] ?? []) as Fields[]).map((image) => image['src'])));
  const rest = [...(src && pictures.length && !pictures.includes(src) ? [src] : []), ...others.filter(({URL: url}) => !pictures.includes(url))];
  if (src && !pictures.length) draft.leadImage = stated({src, alt: textOf(thumbnail?.['accessibilityCaption'])});
  if (rest.length) tell(context, 'field-dropped', 'metadata.thumbnailURL', 'Pictures for lists of articles.', wordsIn(rest));
}
