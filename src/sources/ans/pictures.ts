import type {Desk, ElementReader} from './desk.js';
import {nameHelpers, readCredit} from './people.js';
import {readMediaUrl} from '../field-address.js';
import {nameFields, tell} from '../field-problem.js';
import {fieldsOf, numberOf, textOf, type Fields} from '../fields.js';
import {joinLines, stated, type DraftBlock} from '../pieces.js';

const LARGEST_GALLERY = 100;

const headlineOf = (element: Fields): string => textOf(fieldsOf(element['headlines'])['basic']);
const descriptionOf = (element: Fields): string => textOf(fieldsOf(element['description'])['basic']);

/** A picture; one without an address that may be used is named with its words. */
export async function readPicture(image: Fields, desk: Desk, path: string): Promise<Record<string, unknown> | undefined> {
  const {context, line} = desk;
  const {url, caption, subtitle, alt_text, width, height, focal_point, copyright} = image;
  const [alt, credit, rights] = [textOf(alt_text), readCredit(image), textOf(copyright)] as const;
  const words = [...new Set([textOf(caption), textOf(subtitle), descriptionOf(image)])].filter(Boolean);
  nameHelpers(image, desk, `${path}.`, credit);
  const said = [...words, alt, credit, rights].filter(Boolean).join(' ');
  const src = readMediaUrl(url, path, context, said);
  if (!src) return textOf(url) || said ? undefined : tell(context, 'field-dropped', path, 'A picture without an address.', '', 'warning');
  const [shown = '', ...others] = words;
  if (others.length) tell(context, 'field-dropped', `${path}.subtitle`, 'The picture has a caption already.', others.join(' '));
  const [wide, high] = [numberOf(width), numberOf(height)] as const;
  return stated({
    src,
    ...(wide > 0 && high > 0 && {width: wide, height: high}),
    alt,
    caption: await line(shown, `${path}.caption`),
    credit,
    rights,
    focus: readFocus(fieldsOf(focal_point), wide, high),
  });
}

/** The focal point, which ANS gives in pixels, as fractions of the sides. */
function readFocus({x, y}: Fields, width: number, height: number): object | undefined {
  const [across, down] = [numberOf(x) / width, numberOf(y) / height].map((part) => Math.round(part * 1000) / 1000) as [number, number];
  return across >= 0 && across <= 1 && down >= 0 && down <= 1 && across + down > 0 ? {x: across, y: down} : undefined;
}

export const readImage: ElementReader = async (element, desk, path) => {
  const image = await readPicture(element, desk, path);
  return image ? [{type: 'image', ...image}] : [];
};

/** As many lists as the model needs for so many pictures; a last one alone would be no gallery. */
function divide(images: readonly DraftBlock[]): DraftBlock[][] {
  const lists: DraftBlock[][] = [];
  for (let at = 0; at < images.length; at += lists.at(-1)!.length) {
    const size = images.length - at === LARGEST_GALLERY + 1 ? LARGEST_GALLERY - 1 : LARGEST_GALLERY;
    lists.push(images.slice(at, at + size));
  }
  return lists;
}

/** Pictures one after another; what else is among them follows. Of a single one nobody can page through. */
export const readGallery: ElementReader = async (element, desk, path) => {
  const blocks = await desk.elements(element['content_elements'], `${path}.content_elements`);
  const images = blocks.filter(({type}) => type === 'image');
  nameFields(element, ['subheadlines', 'credits', 'vanity_credits', 'copyright', 'editor_note'], desk.context, path);
  const rest = blocks.filter((block) => !images.includes(block));
  const lines = [...new Set([headlineOf(element), descriptionOf(element)])].filter(Boolean);
  const caption = joinLines(await Promise.all(lines.map((words) => desk.line(words, path))));
  const isGallery = images.length > 1;
  const galleries = isGallery ? divide(images).map((some, at) => stated({type: 'gallery', images: some.map(({type: _, ...image}) => image), caption: at ? '' : caption})) : [];
  const words = !isGallery && caption.length ? [{type: 'paragraph', content: caption}] : [];
  return [...words, ...(isGallery ? galleries : images), ...rest];
};

/** The title and the words of a film or a sound. */
export async function readLabels(element: Fields, desk: Desk, path: string): Promise<{title?: string; caption?: unknown; credit?: string}> {
  nameFields(element, ['subheadlines', 'copyright', 'editor_note', 'label', 'related_content'], desk.context, path);
  const [title, description, credit] = [headlineOf(element), descriptionOf(element), readCredit(element)] as const;
  nameHelpers(element, desk, `${path}.`, credit);
  return stated({title, caption: description && description !== title && (await desk.line(description, `${path}.description`)), credit}) as object;
}
