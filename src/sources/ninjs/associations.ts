import {isEmbargoed} from '../feed/date.js';
import {readMedium, type FeedMedium, type PlacedMedium} from '../feed/media.js';
import {readFeedLine} from '../feed/texts.js';
import {tell} from '../field-problem.js';
import {textOf, type Fields} from '../fields.js';
import {mediumKind, readNinjsMedium} from './media.js';
import {asFeedText, readNamed, readTexts, textNamed} from './names.js';
import type {SourceContext} from '../source.js';

/** Items inside an item, by the names that it gives them. */
export const readAssociations = (item: Fields): Fields[] => readNamed(item['associations']);

/** Why an item may not be shown, if it may not. */
export function findReason(item: Fields, context: SourceContext): string | undefined {
  const status = textNamed(item, 'pubstatus');
  if (status && !/^(?:\w+:)?usable$/i.test(status)) return `The item is not for publication: its status is ${status.slice(0, 50)}.`;
  const until = textNamed(item, 'embargoed');
  return until && isEmbargoed(until, context) ? `The item is under an embargo until ${until.slice(0, 50)}.` : undefined;
}

const MOST = 100;
/** Names that publishers give the picture that leads a story. */
const LEAD = /^(?:main|feature|lead|hero|top|header)/i;

/** Something to be seen or heard that belongs to an item, by the name that the item gives it; an item that is such a thing has none. */
export interface NinjsMedium {
  readonly name: string;
  readonly medium: FeedMedium;
}

/** What of an item and its associations is to be seen or heard; the picture that leads comes first. All else is named, with its words. */
export async function findMedia(item: Fields, context: SourceContext): Promise<NinjsMedium[]> {
  const own = mediumKind(item) ? readNinjsMedium(item) : undefined;
  // A set of pictures is an item of its own; deeper the nesting is not followed.
  const associations = readAssociations(item).flatMap((one) => (textOf(one['type']) === 'composite' ? [one, ...readAssociations(one)] : [one]));
  const sorted = [...associations].sort((one, other) => Number(LEAD.test(textOf(other['name']))) - Number(LEAD.test(textOf(one['name']))));
  // The title of an item that is a picture by itself is the headline.
  const media: NinjsMedium[] = own ? [{name: '', medium: {...own, title: undefined}}] : [];
  for (const association of sorted.slice(0, MOST)) {
    const medium = readNinjsMedium(association);
    const reason = findReason(association, context);
    if (reason) tell(context, 'held-back', 'associations', reason, textNamed(association, 'name', 'uri', 'guid'), 'warning');
    else if (medium) media.push({name: textOf(association['name']), medium: nameByTitle(medium)});
    else await nameAssociation(association, context);
  }
  const more = sorted.slice(MOST).map((one) => textNamed(one, 'uri', 'guid', 'name')).join(' ');
  if (more) tell(context, 'cut', 'associations', 'More than can be shown.', more, 'warning');
  return media;
}

/** A picture has no title: where nothing else is said of it, that is what stands under it. */
const nameByTitle = (medium: FeedMedium): FeedMedium =>
  medium.kind === 'image' && medium.title && !medium.caption ? {...medium, caption: {value: medium.title, kind: 'plain'}} : medium;

/** Other stories of a package, and what has no file. */
async function nameAssociation(item: Fields, context: SourceContext): Promise<void> {
  const texts = [...readTexts(item, 'headline', 'headlines'), ...readTexts(item, 'description', 'descriptions'), ...readTexts(item, 'body', 'bodies')];
  const words = await Promise.all(texts.slice(0, MOST).map((text) => readFeedLine(asFeedText(text), context)));
  const text = [textNamed(item, 'uri', 'guid'), ...words].filter(Boolean).join(' ');
  if (text) tell(context, 'field-dropped', 'associations', 'It belongs to the item, but is no picture, sound or film.', text, 'warning');
}

/** The blocks of media, by the names that the text gives them, and those that it does not name. */
export async function readNinjsMedia(media: readonly NinjsMedium[], named: readonly string[], context: SourceContext): Promise<{placed: Map<string, PlacedMedium>; loose: PlacedMedium[]}> {
  const placed = new Map<string, PlacedMedium>();
  const loose: PlacedMedium[] = [];
  for (const {name, medium} of media) {
    const block = await readMedium(medium, context);
    if (!block) continue;
    const read = {block, aliases: medium.aliases ?? []};
    if (name && named.includes(name)) placed.set(name, read);
    else loose.push(read);
  }
  return {placed, loose};
}
