import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import {StoryError} from '../../model/problem.js';
import {slugOf} from '../feed/address.js';
import {readPeople} from '../feed/authors.js';
import {parseFeedDate, readFeedDate} from '../feed/date.js';
import {placeMedia} from '../feed/place.js';
import {nameOthers, readFeedBody, readFeedLine, readFeedWords, readSummary} from '../feed/texts.js';
import {tell} from '../field-problem.js';
import {textOf, type Fields} from '../fields.js';
import {pickItem} from '../item.js';
import {findMedia, findReason, readAssociations, readNinjsMedia} from './associations.js';
import {fillPlaces, markEmbeds} from './embeds.js';
import {readGenre, readRights, readTags} from './head.js';
import {mediumKind} from './media.js';
import {asFeedText, findMain, rankOf, readNamed, readNames, readTexts, textNamed, type NinjsText} from './names.js';
import {itemsOf} from './shape.js';
import {stated} from '../pieces.js';
import type {Article, SourceContext} from '../source.js';
import {keepTold, nameUnread} from '../unread.js';
import {findUnread} from './unread.js';

const MOST_AUTHORS = 20;

/**
 * Reads an item of IPTC ninjs 1.x, 2.x or 3.x, also as Superdesk writes it: the first of a list, or the one named.
 *
 * @throws {StoryError} `held-back` if it is withheld, canceled or under an embargo, `item-missing` if it is not in the list
 */
export async function readNinjs(article: Article, context: SourceContext): Promise<Draft> {
  const picked = readNames(pickItem(itemsOf(article), context, namesOf));
  refuse(picked, context);
  const item = findStory(picked);
  if (item !== picked) refuse(item, context);
  const {told, own} = keepTold({...context, lang: findLang(item) ?? context.lang});
  const bodies = mediumKind(item) ? [] : readTexts(item, 'body', 'bodies');
  const best = [...bodies].sort((one, other) => rankOf(other) - rankOf(one) || Number(other.role === 'main') - Number(one.role === 'main') || other.value.length - one.value.length)[0];
  const text = best && asFeedText(best);
  const head = await readHead(item, best, own);
  const media = await findMedia(item, own);
  const known = new Set(media.map(({name}) => name));
  const {html, names} = markEmbeds(text?.value ?? '', (name) => known.has(name));
  // The standfirst has a field of its own: none is looked for in the body.
  const {standfirst, ...draft}: Draft = text ? await readFeedBody({...text, value: html}, {standfirst: '', ...head}, own) : {...head, body: []};
  await nameOthers(bodies.filter((one) => one !== best).map(asFeedText), [], 'bodies', own);
  const {placed, loose} = await readNinjsMedia(media, names, own);
  const filled = fillPlaces(draft, (at) => placed.get(names[at] ?? '')?.block);
  const whole = placeMedia({...filled, ...(standfirst ? {standfirst} : {})}, loose, own);
  nameUnread(findUnread(item), [whole, told], context);
  return whole;
}

const namesOf = (item: Fields): unknown[] => {
  const {uri, guid, slugline} = readNames(item);
  return [uri, guid, slugline, slugOf(textOf(uri))];
};

const findLang = (item: Fields) => readLang(textNamed(item, 'language').replace('_', '-') || '-');

/** A package that has no text of its own: the first text in it is the story. */
function findStory(item: Fields): Fields {
  if (readTexts(item, 'body', 'bodies').length || textNamed(item, 'type') !== 'composite') return item;
  return readAssociations(item).find((one) => textOf(one['type']) === 'text' && readTexts(one, 'body', 'bodies').length) ?? item;
}

function refuse(item: Fields, context: SourceContext): void {
  const reason = findReason(item, context);
  if (reason) throw new StoryError('held-back', reason);
}

async function readHead(item: Fields, body: NinjsText | undefined, context: SourceContext): Promise<Draft> {
  const headlines = readTexts(item, 'headline', 'headlines');
  const descriptions = mediumKind(item) ? [] : readTexts(item, 'description', 'descriptions');
  const [headline, description] = [findMain(headlines), [...descriptions].sort((one, other) => rankOf(other) - rankOf(one))[0]];
  const line = async (text: string) => readFeedLine({value: text, kind: 'open'}, context);
  const published = readFeedDate(['firstpublished', 'firstcreated', 'versioncreated'].map((name) => textNamed(item, name)), 'published', context);
  const updated = parseFeedDate(textNamed(item, 'versioncreated'));
  const summary = description && (await readSummary(asFeedText(description), body && asFeedText(body), context));
  const source = readNamed(item['infosources'] ?? item['infosource'])[0] ?? {};
  const sourceName = textNamed(source, 'name') || textNamed(item, 'source');
  await nameRest(item, {headlines, descriptions, headline, description}, context);
  return stated({
    lang: findLang(item),
    id: textNamed(item, 'uri', 'guid'),
    headline: await line(headline?.value ?? textNamed(item, 'title')),
    standfirst: summary?.standfirst,
    ...(await readBy(item, context)),
    dateline: textNamed(item, 'located'),
    published,
    updated: updated !== undefined && Date.parse(updated) > Date.parse(published ?? '') ? updated : undefined,
    section: textNamed(readNamed(item['service'])[0] ?? {}, 'name'),
    tags: readTags(item),
    genre: readGenre(item),
    contentWarning: readNamed(item['signal']).some(({code}) => code === 'cwarn') ? {kinds: ['other']} : undefined,
    source: sourceName && stated({name: sourceName, url: /^https?:/.test(textNamed(source, 'uri')) && textNamed(source, 'uri')}),
    rights: await readRights(item, context),
  });
}

/** `authors` with their own fields (Superdesk), else the printed line. */
async function readBy(item: Fields, context: SourceContext): Promise<Pick<Draft, 'authors' | 'byline'>> {
  const authors = await Promise.all(
    readNamed(item['authors']).map(async (one, at) => {
      if (at >= MOST_AUTHORS) return {name: textNamed(one, 'name')};
      const {words} = await readFeedWords({value: textNamed(one, 'biography'), kind: 'open'}, context);
      return {name: textNamed(one, 'name'), role: textNamed(one, 'role'), picture: textNamed(one, 'avatarurl'), bio: words};
    }),
  );
  const by = textNamed(item, 'by', 'byline');
  const people = authors.some(({name}) => name) ? authors : by ? [{name: await readFeedLine({value: by, kind: 'open'}, context)}] : [];
  return readPeople(people, context);
}

interface Chosen {
  readonly headlines: readonly NinjsText[];
  readonly descriptions: readonly NinjsText[];
  readonly headline: NinjsText | undefined;
  readonly description: NinjsText | undefined;
}

/** What an item says that a story has no field for. `ednote` is for the staff of the receiver, and is not even named with its words. */
async function nameRest(item: Fields, {headlines, descriptions, headline, description}: Chosen, context: SourceContext): Promise<void> {
  await nameOthers(headlines.filter((text) => text !== headline).map(asFeedText), [headline?.value ?? ''], 'headlines', context);
  await nameOthers(descriptions.filter((text) => text !== description).map(asFeedText), [description?.value ?? ''], 'descriptions', context);
  const trust = readNamed(item['trustindicators'] ?? item['trustindicator']).map(({title, href}) => `${textOf(title)} ${textOf(href)}`.trim());
  if (trust.some(Boolean)) tell(context, 'field-dropped', 'trustindicators', 'A story has no field for it.', trust.join(' '));
  const expires = textNamed(item, 'expires');
  const isExpired = context.now && Date.parse(parseFeedDate(expires) ?? '') < context.now.getTime();
  if (isExpired) context.report({code: 'field-dropped', path: 'expires', message: 'The item says that it is no longer valid.', severity: 'warning', text: expires});
}
