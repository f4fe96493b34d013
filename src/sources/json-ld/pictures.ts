import {readSide} from '../aspect.js';
import {readMediaUrl, readPictureUrl} from '../field-address.js';
import {tell} from '../field-problem.js';
import {fieldsOf, textOf} from '../fields.js';
import type {Graph} from './graph.js';
import {firstOf, wordsOf} from './words.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** The address in a picture: of its file, or the value itself. */
export function addressIn(value: unknown, graph: Graph): unknown {
  const first = firstOf(value);
  const {contentUrl, url} = graph.node(first);
  return firstOf(contentUrl) ?? firstOf(url) ?? (typeof first === 'string' ? first : undefined);
}

/** A side: `1200`, `"1200"`, `"1200px"`, or a quantity. */
function readPixels(value: unknown): number | undefined {
  const side = fieldsOf(value)['value'] ?? value;
  return readSide(typeof side === 'number' ? `${side}` : textOf(side));
}

/** One picture, an address or an `ImageObject`. Nothing where it has no address that may be used. */
export function readPicture(value: unknown, graph: Graph, context: SourceContext, path: string): Record<string, unknown> | undefined {
  const src = readPictureUrl(addressIn(value, graph), path, context);
  if (!src) return undefined;
  const node = graph.node(value);
  const [width, height] = [readPixels(node['width']), readPixels(node['height'])];
  return stated({
    src,
    ...(width && height && {width, height}),
    caption: wordsOf(node['caption'], context.lang),
    credit: wordsOf(node['creditText']) || wordsOf(graph.node(node['creator'] ?? node['author'])),
    rights: wordsOf(node['copyrightNotice']),
    digitalSource: wordsOf(node['digitalSourceType']).replace(/^.*[/#]/, ''),
  });
}

/** The first picture of a list; the others, mostly cuts of the same for search engines, are named, with what is said of either beside its caption. */
export function readLeadImage(value: unknown, graph: Graph, context: SourceContext): object | undefined {
  const [first, ...others] = [value].flat();
  const image = readPicture(first, graph, context, 'image');
  const sayAll = (one: unknown) => {
    const {name, description, caption, creditText, copyrightNotice, author, creator} = graph.node(one);
    return [addressIn(one, graph), ...[name, description, caption, creditText, copyrightNotice, author && graph.node(author), creator && graph.node(creator)].map((words) => wordsOf(words))];
  };
  const known = [image, addressIn(first, graph)].flatMap((one) => (typeof one === 'object' ? Object.values(one as object) : [one]));
  const rest = [first, ...others].flatMap(sayAll).filter((text) => typeof text === 'string' && text && !known.includes(text));
  if (rest.length) tell(context, 'field-dropped', 'image', 'Further pictures of the article, or words about them.', [...new Set(rest)].join(' '));
  return image;
}

/** A portrait. */
export function readPortrait(value: unknown, graph: Graph, context: SourceContext, path: string): object | undefined {
  const src = value == null ? undefined : readPictureUrl(addressIn(value, graph), path, context);
  return src ? {src} : undefined;
}

/** The logo of a publisher. */
export function readLogo(value: unknown, graph: Graph, context: SourceContext): object | undefined {
  const src = readMediaUrl(addressIn(value, graph), 'publisher.logo', context);
  return src ? {src} : undefined;
}
