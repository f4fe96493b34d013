import {readLang} from '../../model/date.js';
import type {Draft} from '../../model/draft.js';
import type {Desk} from './desk.js';
import {readRelated} from './embeds.js';
import {readAuthors} from './people.js';
import {readPicture} from './pictures.js';
import {isExcerpt} from '../excerpt.js';
import {readPageUrl} from '../field-address.js';
import {readDates} from '../field-date.js';
import {tell, wordsIn} from '../field-problem.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {plainOf, stated} from '../pieces.js';

/** The language of a document, also written with `_`. */
export const langOf = ({language}: Fields): string | undefined => readLang(textOf(language).replaceAll('_', '-') || '-');

/** Who may read it, by codes whose meaning is plain; they are each publisher's own. */
const ACCESS: readonly (readonly [string, RegExp])[] = [
  ['free', /^(?:free|green|open|public|unlocked)$/i],
  ['metered', /^meter(?:ed)?$/i],
  ['paid', /^(?:paid|premium|subscribers?(?:[\s_-]?only)?|subscription|locked|paywall)$/i],
];

/** What an ANS document says of itself. */
export async function readHead(story: Fields, desk: Desk): Promise<Draft> {
  const {context, line} = desk;
  const headlines = fieldsOf(story['headlines']);
  const plain = async (html: unknown, path: string) => plainOf(await line(textOf(html), path));
  const {first_publish_date, publish_date, display_date, last_updated_date, taxonomy, owner, copyright} = story;
  const published = [first_publish_date, publish_date, display_date].find((date) => textOf(date));
  const headline = await plain([headlines['basic'], ...Object.values(headlines)].find(textOf), 'headlines');
  nameUnread(story, desk);
  return stated({
    lang: langOf(story),
    id: textOf(story['_id']),
    headline,
    kicker: await plain(readLabel(story, desk), 'label.basic'),
    standfirst: await readStandfirst(story, headline, desk),
    authors: await readAuthors(story, desk),
    ...readDates(published, last_updated_date, context),
    section: sectionOf(story),
    tags: recordsOf(fieldsOf(taxonomy)['tags']).map(({text, name}) => textOf(text) || textOf(name)).filter(Boolean),
    genre: fieldsOf(owner)['sponsored'] === true && 'sponsored',
    leadImage: await readLeadImage(story, desk),
    related: await readAllRelated(story, desk),
    source: readSource(story),
    canonicalUrl: readPageUrl(story['canonical_url'] || story['website_url'], 'canonical_url', context),
    rights: readRights(textOf(copyright), story),
    access: readAccess(story, desk),
  });
}

function readLabel({label}: Fields, {context}: Desk): unknown {
  const {basic, ...others} = fieldsOf(label);
  for (const [name, other] of Object.entries(others)) {
    const {text, display, url} = fieldsOf(other);
    if (textOf(text) && display !== false) tell(context, 'field-dropped', `label.${name}`, 'The story has one label.', wordsIn([text, url]));
  }
  const {text, display, url} = fieldsOf(basic);
  if (textOf(url)) tell(context, 'field-dropped', 'label.basic.url', 'A label is no link.', textOf(url));
  return display === false ? '' : text;
}

/** The deck, else the description, unless that was cut by a machine or is the headline again. */
async function readStandfirst({subheadlines, description, content_elements}: Fields, headline: string, {context, line}: Desk): Promise<unknown> {
  const first = recordsOf(content_elements).filter(({type}) => type === 'text').slice(0, 5).map(({content}) => textOf(content)).join('\n');
  const all = [
    ['subheadlines', await line(textOf(fieldsOf(subheadlines)['basic']), 'subheadlines.basic')],
    ['description', await line(textOf(fieldsOf(description)['basic']), 'description.basic')],
  ] as const;
  let standfirst: unknown;
  for (const [path, content] of all) {
    const words = plainOf(content);
    if (!words || words === plainOf(standfirst)) continue;
    if (words.toLowerCase() === headline.toLowerCase()) tell(context, 'headline-doubled', path, 'The headline stood there again.', words);
    else if (isExcerpt(words, first)) tell(context, 'excerpt-cut', path, 'A machine may have cut it from the body.', words);
    else if (standfirst) tell(context, 'field-dropped', path, 'There is a standfirst already.', words);
    else standfirst = content;
  }
  return standfirst;
}

function sectionOf({taxonomy, websites, canonical_website}: Fields): string {
  const {primary_section, sections, primary_site, sites} = fieldsOf(taxonomy);
  const own = fieldsOf(fieldsOf(websites)[textOf(canonical_website)])['website_section'];
  return [primary_section, own, recordsOf(sections)[0], primary_site, recordsOf(sites)[0]].map((one) => textOf(fieldsOf(one)['name'])).find(Boolean) ?? '';
}

/** The picture that stands for the story. What is no picture leads the body (ans.ts). */
async function readLeadImage({promo_items}: Fields, desk: Desk): Promise<object | undefined> {
  const {lead_art, basic} = fieldsOf(promo_items);
  const [[name, image] = [], ...others] = Object.entries({lead_art, basic}).filter(([, item]) => fieldsOf(item)['type'] === 'image');
  const lead = name && (await readPicture(fieldsOf(image), desk, `promo_items.${name}`));
  for (const [other, item] of others) {
    const {url} = fieldsOf(item);
    if (url !== fieldsOf(image)['url']) tell(desk.context, 'field-dropped', `promo_items.${other}`, 'There is a lead image already.', wordsIn(item));
  }
  return lead || undefined;
}

async function readAllRelated({related_content}: Fields, desk: Desk): Promise<object[]> {
  const related: object[] = [];
  // A redirect is for whoever asks for the document by its address.
  const lists = Object.entries(fieldsOf(related_content)).filter(([name]) => name !== 'redirect');
  for (const [name, list] of lists) {
    for (const [at, item] of recordsOf(list).entries()) {
      const link = await readRelated(item, desk, `related_content.${name}[${at}]`);
      if (link) related.push(link);
    }
  }
  return related;
}

/** The agency that it came from. `source` said it before 0.10.12. */
function readSource({distributor, source}: Fields): object | undefined {
  const {name, category} = fieldsOf(distributor);
  const {name: older, source_type} = fieldsOf(source);
  const agency = category === 'staff' ? '' : textOf(name);
  const former = /^(?:staff|\(deprecated\))?$/i.test(textOf(source_type)) || textOf(older) === '(deprecated)' ? '' : textOf(older);
  return agency || former ? {name: agency || former} : undefined;
}

function readRights(copyright: string, {syndication}: Fields): object | undefined {
  const republish = fieldsOf(syndication)['external_distribution'] === false && 'no';
  return copyright || republish ? stated({copyright, republish}) : undefined;
}

function readAccess({content_restrictions}: Fields, {context}: Desk): string | undefined {
  const code = textOf(fieldsOf(content_restrictions)['content_code']);
  const access = ACCESS.find(([, pattern]) => pattern.test(code))?.[0];
  if (code && !access) tell(context, 'field-dropped', 'content_restrictions.content_code', 'It cannot be told who may read it.', code);
  return access;
}

/** What a place is, not where the story was written; and the story read by a machine. */
function nameUnread({location, voice_transcripts}: Fields, {context}: Desk): void {
  if (textOf(location)) tell(context, 'field-dropped', 'location', 'A place, and not sure that of the dateline.', textOf(location));
  const voices = wordsIn(recordsOf(voice_transcripts).map(({output, streams}) => [output, streams]));
  if (voices) tell(context, 'field-dropped', 'voice_transcripts', 'The story, read by a machine.', voices);
}
