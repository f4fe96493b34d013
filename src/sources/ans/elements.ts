import {readCorrection} from './corrections.js';
import type {Desk, ElementReader} from './desk.js';
import {readCustomEmbed, readDocument, readLink, readLinkList, readOembed, readReference} from './embeds.js';
import {readAudio, readVideo} from './films.js';
import {listedIn} from './listed.js';
import {readGallery, readImage} from './pictures.js';
import {readCode, readEndorsement, readHeader, readList, readNumericRating, readQuote, readTable, readText} from './texts.js';
import {lossOf, tell, wordsIn} from '../field-problem.js';
import {textOf, type Fields} from '../fields.js';
import {addAll} from '../html/pieces.js';
import type {DraftBlock} from '../pieces.js';

const readGroup: ElementReader = ({content_elements}, desk, path) => desk.elements(content_elements, `${path}.content_elements`);

const addCorrection: ElementReader = async (element, desk, path) => {
  await readCorrection(element, desk, path);
  return [];
};

/** The kinds of elements, by their name. */
const readers: ReadonlyMap<string, ElementReader> = new Map([
  ['text', readText],
  ['raw_html', readText],
  ['header', readHeader],
  ['list', readList],
  ['quote', readQuote],
  ['blockquote', readQuote],
  ['table', readTable],
  ['code', readCode],
  ['image', readImage],
  ['gallery', readGallery],
  ['video', readVideo],
  ['audio', readAudio],
  ['oembed_response', readOembed],
  ['custom_embed', readCustomEmbed],
  ['reference', readReference],
  ['promo_reference', readReference],
  ['restricted', readReference],
  ['content_zone', readReference],
  ['interstitial_link', readLink],
  ['link_list', readLinkList],
  ['story', readDocument],
  ['collection', readDocument],
  ['correction', addCorrection],
  ['divider', () => [{type: 'divider'}]],
  ['numeric_rating', readNumericRating],
  ['endorsement', readEndorsement],
  ['element_group', readGroup],
]);

/** Whether an element is for other output than the web, as it says: for an app, for paper. */
const isElsewhere = ({channels}: Fields): boolean =>
  Array.isArray(channels) && channels.length > 0 && !channels.some((channel) => /^(?:web|desktop|mobile|all|default)$/i.test(textOf(channel)));

/** Reads one element; of an unknown kind, and one that is not for the web, the words are named. */
const readElement: ElementReader = async (element, desk, path): Promise<DraftBlock[]> => {
  const read = readers.get(textOf(element['type']));
  const words = wordsIn(element);
  if (read && !isElsewhere(element)) return read(element, desk, path);
  if (read) tell(desk.context, 'field-dropped', path, 'It is not for the web.', words, 'warning');
  else tell(desk.context, 'unknown-element', path, `An element of an unknown kind: ${textOf(element['type']).slice(0, 50)}.`, words, lossOf(words));
  return [];
};

/** Reads a list of elements, one after the other. */
export async function readElements(list: unknown, desk: Desk, path: string): Promise<DraftBlock[]> {
  const blocks: DraftBlock[] = [];
  for (const [at, element] of listedIn(list).entries()) addAll(blocks, await readElement(element, desk, `${path}[${at}]`));
  return blocks;
}
