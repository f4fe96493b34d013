import type {ComponentReader, Desk} from './desk.js';
import {readMediaUrl, readPageUrl, readPictureUrl} from '../field-address.js';
import {lossOf, nameFields, tell, wordsIn} from '../field-problem.js';
import {recordsOf, textOf, type Fields} from '../fields.js';
import {liftAddress} from '../lift.js';
import {mediaTypeOf, printRatio} from '../media-file.js';
import {plainOf, stated, type DraftBlock} from '../pieces.js';

const warningOf = ({explicitContent}: Fields): object | undefined => (explicitContent === true ? {kinds: ['other']} : undefined);
/** What is lost with a picture or a film whose address may not be used. */
const wordsWith = ({caption, accessibilityCaption, additions, stillURL, imageURL}: Fields): string => wordsIn([caption, accessibilityCaption, additions, stillURL, imageURL]);

/** A picture. One that lies in the bundle of the document cannot be shown, and is named with its words. */
async function readPicture(component: Fields, {context, inline}: Desk, path: string): Promise<DraftBlock | undefined> {
  const src = readMediaUrl(component['URL'], path, context, wordsWith(component));
  if (!src) return undefined;
  const [url, ...additions] = recordsOf(component['additions']).flatMap((addition) => readPageUrl(addition['URL'], `${path}.additions`, context) ?? []);
  nameFields({additions}, ['additions'], context, path);
  return stated({
    type: 'image',
    src,
    alt: textOf(component['accessibilityCaption']),
    caption: await inline(component['caption'], `${path}.caption`),
    contentWarning: warningOf(component),
    url,
  });
}

export const readImage: ComponentReader = async (component, desk, path) => {
  const image = await readPicture(component, desk, path);
  return image ? [image] : [];
};

/** A gallery or mosaic, of which one picture alone is none. */
export const readGallery: ComponentReader = async (component, desk, path) => {
  const pictures: DraftBlock[] = [];
  for (const [at, item] of recordsOf(component['items']).entries()) {
    const picture = await readPicture(item, desk, `${path}.items[${at}]`);
    if (picture) pictures.push(picture);
  }
  const caption = await desk.inline(component['caption'], `${path}.caption`);
  if (pictures.length < 2) return [...(caption.length ? [{type: 'paragraph', content: caption}] : []), ...pictures];
  const contentWarning = pictures.find((picture) => picture['contentWarning'])?.['contentWarning'];
  const images = pictures.map(({type: _type, contentWarning: _warning, ...image}) => image);
  return [stated({type: 'gallery', images, caption, contentWarning})];
};

/** What may stand beside a film or a sound. */
async function readLabels(component: Fields, {context, inline}: Desk, path: string): Promise<object> {
  const {accessibilityCaption, caption, stillURL, imageURL, aspectRatio} = component;
  const poster = readPictureUrl(stillURL ?? imageURL, `${path}.stillURL`, context);
  return stated({
    title: textOf(accessibilityCaption),
    caption: await inline(caption, `${path}.caption`),
    poster: poster && {src: poster},
    aspect: printRatio(aspectRatio),
    contentWarning: warningOf(component),
  });
}

/** A film or a sound of the publisher's own. */
const readFile =
  (kind: 'video' | 'audio'): ComponentReader =>
  async (component, desk, path) => {
    const src = readMediaUrl(component['URL'], path, desk.context, wordsWith(component));
    const labels = await readLabels(component, desk, path);
    return src ? [{type: kind, provider: 'file', ...labels, sources: [{src, type: mediaTypeOf(src, kind)}]}] : [];
  };

export const readVideo = readFile('video');

/** Whose posts a role is for, by the host of their addresses. */
const SERVICES: ReadonlyMap<unknown, readonly [provider: string, host: RegExp]> = new Map([
  ['tweet', ['x', /^(?:\w{1,20}\.)?(?:x|twitter)\.com$/]],
  ['instagram', ['instagram', /^(?:\w{1,20}\.)?instagram\.com$/]],
  ['facebook_post', ['facebook', /^(?:[\w-]{1,20}\.)?facebook\.com$/]],
  ['tiktok', ['tiktok', /^(?:\w{1,20}\.)?tiktok\.com$/]],
]);

/** The service of a post whose address says no id. */
function findService({role}: Fields, url: string): string | undefined {
  const [provider, host] = SERVICES.get(textOf(role)) ?? [];
  return host?.test(new URL(url).hostname) ? provider : undefined;
}

/** A page of another service: a player or a post that is known, else a link. */
const readEmbed =
  (kind: 'video' | 'audio' | 'embed'): ComponentReader =>
  async (component, desk, path) => {
    const {context} = desk;
    const url = readPageUrl(component['URL'], path, context);
    const lifted = url && (await liftAddress(url, kind));
    const {title, caption, contentWarning, aspect, poster} = (await readLabels(component, desk, path)) as Fields;
    if (!url) {
      tell(context, 'unknown-element', path, 'An embed without an address that may be used.', wordsIn(component), lossOf(wordsWith(component)));
      return [];
    }
    const service = findService(component, url);
    if (!lifted && !service) tell(context, 'embed-as-link', path, 'Of no known provider: it became a link.', url, 'warning');
    const block = lifted || {type: kind === 'audio' ? 'audio' : 'embed', provider: service ?? 'other', url};
    return [stated({title, caption, contentWarning, ...(block.type !== 'audio' && {aspect}), ...(block.type !== 'embed' && {poster}), ...block})];
  };

export const readWebVideo = readEmbed('video');
export const readPost = readEmbed('embed');
const readSound = readEmbed('audio');

/** A sound: a file, or the page of a service. */
export const readAudio: ComponentReader = async (component, desk, path, before) => {
  const lifted = await liftAddress(textOf(component['URL']), 'audio');
  return (lifted || textOf(component['role']) === 'podcast' ? readSound : readFile('audio'))(component, desk, path, before);
};

/** A map or a place: numbers without an address, which only some service could show. */
export const nameMap: ComponentReader = (component, {context}, path) => {
  const {latitude, longitude} = component;
  const words = wordsIn(component);
  const numbers = [latitude, longitude, ...recordsOf(component['items']).flatMap((item) => [item['latitude'], item['longitude']])];
  const places = numbers.filter(Number.isFinite).join(' ');
  tell(context, 'unknown-element', path, 'A map is known by its numbers alone.', `${words} ${places}`, words ? 'error' : 'warning');
  return [];
};

/** A button that leads to another page; one without words shows its address. */
export const readButton: ComponentReader = async (component, desk, path) => {
  const url = readPageUrl(component['URL'], path, desk.context);
  const words = plainOf(await desk.inline(component, path));
  if (words) nameFields(component, ['accessibilityLabel'], desk.context, path);
  const title = words || textOf(component['accessibilityLabel']);
  if (url) return [{type: 'link', url, title: title || url}];
  return title ? [{type: 'paragraph', content: title}] : [];
};

const isLine = ({type}: DraftBlock): boolean => type === 'paragraph' || type === 'heading';

/** A link to another article, of which the first line is the title, the first picture its picture. One of no address that can be followed leads nowhere. */
export const readArticleLink: ComponentReader = async (component, desk, path) => {
  const {articleIdentifier, components} = component;
  const blocks = [...(await desk.text(component, path)), ...(await desk.components(components, `${path}.components`))];
  const url = /^https?:/.test(textOf(articleIdentifier)) ? readPageUrl(articleIdentifier, path, desk.context) : undefined;
  if (!url) {
    nameFields(component, ['articleIdentifier'], desk.context, path);
    return blocks;
  }
  const [line, image] = [blocks.find(isLine), blocks.find(({type}) => type === 'image')];
  const {type: _, ...picture} = image ?? {};
  return [stated({type: 'link', url, title: plainOf(line?.['content']) || url, image: image && picture}), ...blocks.filter((block) => block !== line && block !== image)];
};
