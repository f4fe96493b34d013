import {fieldsOf, numberOf, recordsOf, textOf, type Fields} from '../fields.js';
import {readPicture, readPlainHtml} from '../html/line.js';
import {nameLeftOut} from '../left-out.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** The featured image: as `_embed` says it, else its address, as the plugin Jetpack says it. One that is a film or a sound is named. */
export async function readFeatured(post: Fields, context: SourceContext): Promise<object | undefined> {
  const [media = {}] = recordsOf(fieldsOf(post['_embedded'])['wp:featuredmedia']);
  const {message, source_url, alt_text, caption, media_details, media_type} = media;
  if (media_type === 'file') return (await import('./fields.js')).nameFields([['featured_media', media]], {}, context);
  if (message) nameLeftOut(context, 'field-dropped', 'featured_media', textOf(message), 'warning');
  const {width, height, sizes, image_meta} = fieldsOf(media_details);
  const src = textOf(source_url ?? post['jetpack_featured_media_url']);
  const image = src && (await readPicture({src, width, height, alt: textOf(alt_text), srcset: printSizes(sizes, numberOf(width) / numberOf(height)), caption: textOf(fieldsOf(caption)['rendered'])}, context));
  if (!image) return undefined;
  const {credit, copyright} = fieldsOf(image_meta);
  return stated({credit: await readPlainHtml(textOf(credit) || textOf(copyright), context), rights: credit && copyright, ...image});
}

/** The sizes that show the whole picture, as WordPress itself chooses them for `srcset`; the others are cut out of it. */
const printSizes = (sizes: unknown, ratio: number): string =>
  Object.values(fieldsOf(sizes))
    .map(fieldsOf)
    .filter(({width, height}) => Math.abs(numberOf(height) - numberOf(width) / ratio) <= 1)
    .slice(-12)
    .map(({width, source_url}) => `${textOf(source_url).replace(/\s/g, '%20')} ${numberOf(width)}w`)
    .join(', ');
