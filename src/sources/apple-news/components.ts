import type {ComponentReader, Desk} from './desk.js';
import {nameMap, readArticleLink, readAudio, readButton, readGallery, readImage, readPost, readVideo, readWebVideo} from './media.js';
import {
  readAuthor, readBody, readByline, readCaption, readCredit, readDataTable, readHeading, readHtmlTable, readIntro, readQuote, readTitle,
} from './words.js';
import {lossOf, tell, wordsIn} from '../field-problem.js';
import {fieldsOf, textOf} from '../fields.js';
import {addAll} from '../html/pieces.js';
import type {DraftBlock} from '../pieces.js';

const readContainer: ComponentReader = async (component, desk, path) => [
  ...(await desk.text(component, path)),
  ...(await desk.components(component['components'], `${path}.components`)),
];

const IN_BOX = /^(?:paragraph|heading|list|quote|table|image)$/;

/** What stands beside the story; what a box cannot hold follows it. */
const readAside: ComponentReader = async (component, desk, path, before) => {
  const blocks = await readContainer(component, desk, path, before);
  const body = blocks.filter(({type}) => IN_BOX.test(type));
  return [...(body.length ? [{type: 'box', body}] : []), ...blocks.filter((block) => !body.includes(block))];
};

const dropAdvertisement: ComponentReader = ({URL: url, caption, accessibilityCaption}, {context}, path) => {
  tell(context, 'unknown-element', path, 'A place for an advertisement was left out.', wordsIn([url, caption, accessibilityCaption]));
  return [];
};

/** The roles of components. */
const readers: ReadonlyMap<string, ComponentReader> = new Map(
  (
    [
      [readBody, 'body article_title'],
      [readTitle, 'title'],
      [readIntro, 'intro'],
      [readByline, 'byline'],
      [readAuthor, 'author'],
      [readHeading, 'heading heading1 heading2 heading3 heading4 heading5 heading6'],
      [readQuote, 'quote pullquote'],
      [readCaption, 'caption'],
      [readCredit, 'photographer illustrator'],
      [readImage, 'photo figure portrait image logo article_thumbnail'],
      [readGallery, 'gallery mosaic'],
      [readVideo, 'video'],
      [readWebVideo, 'embedwebvideo embedvideo'],
      [readAudio, 'audio music podcast'],
      [readPost, 'tweet instagram facebook_post tiktok'],
      [nameMap, 'map place'],
      [readDataTable, 'datatable'],
      [readHtmlTable, 'htmltable'],
      [readButton, 'link_button'],
      [() => [{type: 'divider'}], 'divider'],
      [() => [], 'flexible_spacer'],
      [readAside, 'aside'],
      [readContainer, 'container section header chapter'],
      [readArticleLink, 'article_link'],
      [dropAdvertisement, 'banner_advertisement medium_rectangle_advertisement replica_advertisement'],
    ] as [ComponentReader, string][]
  ).flatMap(([reader, roles]) => roles.split(' ').map((role) => [role, reader] as const)),
);

/** Reads one component; of an unknown role, and one that is hidden, the words are named. */
async function readComponent(given: unknown, desk: Desk, path: string, before: DraftBlock | undefined): Promise<DraftBlock[]> {
  const component = fieldsOf(given);
  const role = textOf(component['role']);
  const read = readers.get(role);
  const words = wordsIn(given);
  if (read && component['hidden'] !== true) return read(component, desk, path, before);
  if (read) tell(desk.context, 'field-dropped', path, 'It is hidden.', words, 'warning');
  else tell(desk.context, 'unknown-element', path, `A component of an unknown role: ${role.slice(0, 50)}.`, words, lossOf(words));
  return [];
}

/** Reads a list of components, one after the other. */
export async function readComponents(list: unknown, desk: Desk, path: string): Promise<DraftBlock[]> {
  const blocks: DraftBlock[] = [];
  for (const [at, component] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) addAll(blocks, await readComponent(component, desk, `${path}[${at}]`, blocks.at(-1)));
  return blocks;
}
