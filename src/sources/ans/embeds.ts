import {readAddress} from '../../model/address.js';
import type {Desk, ElementReader} from './desk.js';
import {listedIn} from './listed.js';
import {readImage, readPicture} from './pictures.js';
import {readPageUrl} from '../field-address.js';
import {lossOf, nameFields, tell, wordsIn} from '../field-problem.js';
import {fieldsOf, textOf, type Fields} from '../fields.js';
import {liftAddress} from '../lift.js';
import {addAll} from '../html/pieces.js';
import {plainOf, stated, type DraftBlock} from '../pieces.js';

const isPlayer = ({type}: DraftBlock): boolean => type === 'video' || type === 'audio';

/** What a provider answered to oEmbed: by its HTML, which may hold words, else by its address. */
export const readOembed: ElementReader = async (element, desk, path) => {
  const {context} = desk;
  const raw = fieldsOf(element['raw_oembed']);
  const {html, url, title, type, description, author_name, width, height} = raw;
  const address = [url, fieldsOf(element['referent'])['id']].map(textOf).find((text) => /^https?:/.test(text)) ?? '';
  if (textOf(description)) tell(context, 'field-dropped', `${path}.raw_oembed.description`, 'What the provider says of it.', textOf(description));
  const blocks = textOf(html) ? await desk.blocks(textOf(html), `${path}.raw_oembed.html`) : [];
  for (const block of blocks.filter(isPlayer)) if (textOf(title)) block['title'] ??= textOf(title);
  if (blocks.length) return blocks;
  const lifted = await liftAddress(address);
  if (lifted) return [{...stated({title: textOf(title)}), ...lifted}];
  if (type === 'photo') return readImage({url, width, height, caption: title, credits: {by: [{name: author_name}]}}, desk, path);
  const page = readPageUrl(address, path, context);
  if (!page) return nameLost(element, desk, path);
  tell(context, 'embed-as-link', path, 'Of no known provider: it became a link.', page, 'warning');
  return [stated({type: 'embed', provider: 'other', url: page, title: textOf(title)})];
};

/** An embed of the publisher's own making: its addresses are for programs, so that only those of known services are of use. */
export const readCustomEmbed: ElementReader = async (element, desk, path) => {
  const {id, url, config} = fieldsOf(element['embed']);
  const addresses = [textOf(url), textOf(url) + textOf(id), textOf(id), ...Object.values(fieldsOf(config)).map(textOf)];
  for (const address of addresses) {
    const lifted = await liftAddress(address);
    if (!lifted) continue;
    const rest = Object.values(fieldsOf(config)).filter((value) => textOf(value) !== address);
    nameFields({config: rest}, ['config'], desk.context, `${path}.embed`);
    return [lifted];
  }
  return nameLost(element, desk, path, 'unknown-element');
};

/** A pointer, whose content is elsewhere; a post or player is known by its address alone. */
export const readReference: ElementReader = async (element, desk, path) => {
  const referent = fieldsOf(element['referent']);
  const lifted = await liftAddress(textOf(referent['id']));
  if (!lifted) return nameLost(element, desk, path);
  nameFields(referent, ['referent_properties'], desk.context, `${path}.referent`);
  return [lifted];
};

function nameLost(element: Fields, {context}: Desk, path: string, code: 'field-dropped' | 'unknown-element' = 'field-dropped'): never[] {
  tell(context, code, path, 'Its content is elsewhere.', wordsIn(element), 'warning');
  return [];
}

/** A link to another page; one without words shows its address. */
export const readLink: ElementReader = async (element, desk, path) => {
  const {content, description, image} = element;
  const url = readPageUrl(element['url'], `${path}.url`, desk.context);
  const title = plainOf(await desk.line(textOf(content), `${path}.content`));
  const about = await desk.line(textOf(fieldsOf(description)['content'] ?? description), `${path}.description`);
  const picture = image ? await readPicture(fieldsOf(image), desk, `${path}.image`) : undefined;
  if (url) return [stated({type: 'link', url, title: title || url, description: plainOf(about), image: picture})];
  const words = [title, about].filter(({length}) => length).map((content) => ({type: 'paragraph', content}));
  return picture ? [...words, {type: 'image', ...picture}] : words;
};

const readOther: ElementReader = (element, desk, path) => desk.elements([element], path);

/** Several links under a title are a box; without one they stand as they are. */
export const readLinkList: ElementReader = async ({title, items}, desk, path) => {
  const blocks: DraftBlock[] = [];
  for (const [at, item] of listedIn(items).entries()) {
    addAll(blocks, await (item['type'] === 'interstitial_link' ? readLink : readOther)(item, desk, `${path}.items[${at}]`));
  }
  const label = textOf(title);
  if (!label) return blocks;
  const links = blocks.filter(({type}) => type === 'link');
  const words = blocks.filter(({type}) => type === 'paragraph');
  for (const link of links) nameFields(link, ['image'], desk.context, path);
  const listed = links.map((link) => ({content: [{t: 'a', href: link['url'], c: [link['title']]}, ...(link['description'] ? [{t: 'br'}, link['description']] : [])]}));
  const body = [...(listed.length ? [{type: 'list', items: listed}] : []), ...words];
  return [...(body.length ? [{type: 'box', title: label, body}] : [{type: 'paragraph', content: label}]), ...blocks.filter((block) => !links.includes(block) && !words.includes(block))];
};

/** A document in the body of another is a link to it, where its address is known. */
export const readDocument: ElementReader = async (element, desk, path) => {
  const link = await readRelated(element, desk, path);
  if (link) nameFields(element, ['content_elements'], desk.context, path);
  return link ? [{type: 'link', ...link}] : [];
};

/** What is known of another document, as a link; one without address or title is named. */
export async function readRelated(element: Fields, desk: Desk, path: string): Promise<Record<string, unknown> | undefined> {
  const {canonical_url, website_url, headlines, description, promo_items, first_publish_date, publish_date, content_elements} = element;
  const address = [canonical_url, website_url].map(textOf).find(Boolean);
  const url = address && readAddress(address, 'link', desk.context.base);
  const title = plainOf(await desk.line(textOf(fieldsOf(headlines)['basic']), `${path}.headlines`));
  if (!url || !title) {
    const severity = content_elements ? lossOf(wordsIn(content_elements)) : title ? 'warning' : 'info';
    return tell(desk.context, 'field-dropped', path, 'Its title or its address is not known here.', wordsIn(element), severity);
  }
  const picture = fieldsOf(fieldsOf(promo_items)['basic']);
  const image = picture['type'] === 'image' && (await readPicture(picture, desk, `${path}.promo_items.basic`));
  return stated({
    url,
    title,
    description: plainOf(await desk.line(textOf(fieldsOf(description)['basic']), `${path}.description`)),
    image,
    published: textOf(first_publish_date) || textOf(publish_date),
  });
}
