import {copyBare} from '../../model/bare.js';
import {readAddress} from '../../model/address.js';
import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {readCorrection} from './corrections.js';
import type {Desk} from './desk.js';
import {readElements} from './elements.js';
import {langOf, readHead} from './head.js';
import {nameFields, tell} from '../field-problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {closeLevels} from '../html/head.js';
import {createPieceReader} from '../html/pieces.js';
import {pickItem} from '../item.js';
import type {DraftBlock} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';

const HOLDER = /^(?:collection|results)$/;
const DOCUMENT = /^(?:story|video|gallery|audio)$/;

/**
 * Reads Arc ANS: a story, a film or gallery that stands alone, or one document of a collection or of an answer with several. A collection that only
 * refers to its documents is read as what it says itself.
 *
 * @throws {StoryError} if it is not for publication, or not in the list
 */
export async function readAns(given: Article, context: SourceContext): Promise<Draft> {
  if (typeof given === 'string') throw new StoryError('source-unreadable', 'Text, and no data.');
  const story = findDocument(copyBare(given, {path: '', report: context.report}), context);
  refuse(story, context);
  const own: SourceContext = {...context, base: siteOf(story) ?? context.base, lang: langOf(story) ?? context.lang};
  const draft: Draft = {corrections: []};
  const desk: Desk = {...createPieceReader(own), context: own, draft, elements: (list, path) => readElements(list, desk, path)};
  Object.assign(draft, await readHead(story, desk));
  for (const [at, correction] of recordsOf(story['corrections']).entries()) await readCorrection(correction, desk, `corrections[${at}]`);
  const body = [...(await readNote(story, desk)), ...(await readLead(story, desk)), ...(await readWords(story, desk))];
  closeLevels(body);
  const {corrections, ...head} = draft;
  return joinLead({...head, ...((corrections as object[]).length && {corrections}), body}, own);
}

function findDocument(data: unknown, context: SourceContext): Fields {
  const {item, base} = context;
  const holder = fieldsOf(data);
  const isHolder = Array.isArray(data) || HOLDER.test(textOf(holder['type'])) || (!holder['type'] && !holder['headlines']);
  if (!isHolder) return 'raw_oembed' in holder ? {content_elements: [holder]} : holder;
  const documents = recordsOf(Array.isArray(data) ? data : holder['content_elements']).filter(({type}) => DOCUMENT.test(textOf(type)));
  if (!documents.length && item === undefined && holder['headlines']) return holder;
  return pickItem(documents, context, (one) => namesOf(one, base));
}

function namesOf(story: Fields, base: string | undefined): unknown[] {
  const {_id, slug, canonical_url, website_url, short_url, content_aliases} = story;
  const paths = [canonical_url, website_url, short_url].map(textOf).filter(Boolean);
  return [_id, slug, ...[content_aliases].flat(), ...paths, ...paths.map((path) => readAddress(path, 'link', siteOf(story) ?? base)), ...paths.map((path) => path.split('/').filter(Boolean).at(-1))];
}

/** The site of a document that gives a whole address: its paths are relative to it. */
const siteOf = ({canonical_url, website_url}: Fields): string | undefined => [canonical_url, website_url].map((url) => readAddress(url, 'link')).find((url) => url?.startsWith('http'));

const NOT_PUBLISHED = /\b(?:draft|working|pending|embargoed|scheduled|unpublished|deleted|trash|cancell?ed|killed|spiked|hold|held|withdrawn)\b/i;

function refuse({status, revision, publishing, publish_date, content_restrictions}: Fields, {now}: SourceContext): void {
  const hold = (why: string): never => {
    throw new StoryError('held-back', why);
  };
  const isLater = (date: unknown) => !!now && Date.parse(textOf(date)) > now.getTime();
  const {active, end_time} = fieldsOf(fieldsOf(content_restrictions)['embargo']);
  if (NOT_PUBLISHED.test(textOf(status))) hold(`The story is not published: its status is ${textOf(status).slice(0, 50)}.`);
  if (fieldsOf(revision)['published'] === false) hold('No revision of the story is published.');
  if (fieldsOf(publishing)['has_published_edition'] === false) hold('No edition of the story is published.');
  // An embargo without an end, or one whose end cannot be told, lasts.
  if (active === true && !(now && Date.parse(textOf(end_time)) <= now.getTime())) hold('The story is under embargo.');
  if (isLater(publish_date)) hold('The story is to be published later.');
}

/** The editor's note, which the schema wants shown near the content; notes for the newsroom have other fields, and are not read. */
async function readNote({editor_note}: Fields, {line}: Desk): Promise<DraftBlock[]> {
  const content = await line(textOf(editor_note), 'editor_note');
  return content.length ? [{type: 'note', kind: 'editor', content: [content]}] : [];
}

/** A film, a gallery or an embed in the place of the lead image, unless the body has it. Others are for lists of stories. */
async function readLead({promo_items, content_elements}: Fields, {context, elements}: Desk): Promise<DraftBlock[]> {
  const ids = new Set(recordsOf(content_elements).map(({_id}) => textOf(_id)).filter(Boolean));
  const {lead_art, basic, ...others} = fieldsOf(promo_items);
  // The lead image is a part of the head (head.ts).
  const leads = Object.entries({lead_art, basic}).filter(([, item]) => fieldsOf(item)['type'] !== 'image');
  const [name = '', lead] = leads.map(([name, item]) => [name, fieldsOf(item)] as const).find(([, {type}]) => type) ?? [];
  const rest = {...others, ...Object.fromEntries(leads), [name]: ''};
  nameFields(rest, Object.keys(rest), context, 'promo_items');
  return lead && !ids.has(textOf(lead['_id'])) ? elements([lead], `promo_items.${name}`) : [];
}

/** The lead image, shown again before the words, is one picture. */
function joinLead(draft: Draft, context: SourceContext): Draft {
  const lead = draft.leadImage as {src?: unknown} | undefined;
  const body = draft.body as DraftBlock[];
  const first = body.find(({type}) => type !== 'note');
  if (!lead || first?.type !== 'image' || first['src'] !== lead.src) return draft;
  const {type: _, ...image} = first;
  tell(context, 'image-duplicate', 'promo_items', 'The lead image stood there again.', String(lead.src));
  return {...draft, leadImage: {...lead, ...image}, body: body.filter((block) => block !== first)};
}

/** What the head says of a document that is its own body. */
const OF_HEAD = /^(?:(?:sub)?headlines|description|label|copyright|editor_note|(?:vanity_)?credits|promo_items|related_content|corrections)$/;

/** The elements of a story; of a document of another kind, which has none or only pictures, the document itself. */
function readWords(story: Fields, {elements}: Desk): Promise<DraftBlock[]> {
  const {type, credits, content_elements} = story;
  if (!/^(?:video|audio|gallery)$/.test(textOf(type))) return elements(content_elements, 'content_elements');
  const itself = Object.fromEntries(Object.entries(story).filter(([name]) => !OF_HEAD.test(name)));
  const {by, affiliation} = fieldsOf(credits);
  return elements([{...itself, ...(type !== 'gallery' && {credits: {by, affiliation}})}], '');
}
