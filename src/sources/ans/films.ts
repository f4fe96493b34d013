import type {Desk, ElementReader} from './desk.js';
import {readCorrection} from './corrections.js';
import {readStill} from './people.js';
import {readLabels} from './pictures.js';
import {readRating} from '../content-rating.js';
import {readMediaUrl, readPageUrl} from '../field-address.js';
import {lossOf, nameFields, tell, wordsIn} from '../field-problem.js';
import {fieldsOf, numberOf, recordsOf, textOf, type Fields} from '../fields.js';
import {liftAddress} from '../lift.js';
import {mediaTypeOf} from '../media-file.js';
import {readAspect} from '../aspect.js';
import {stated, type DraftBlock} from '../pieces.js';

interface File {
  readonly src: string;
  readonly type: string;
}

const MOST_FILES = 12;
const isStream = ({type}: File): boolean => type.endsWith('mpegurl');

/** The files of a film or a sound, each once: those that every browser plays before those that come in segments. More are the same in other sizes. */
function readFiles(streams: unknown, kind: 'video' | 'audio', {context}: Desk, path: string): File[] {
  const files = new Map<string, File>();
  for (const [at, stream] of recordsOf(streams).entries()) {
    const src = /\bsmil\b/i.test(textOf(stream['stream_type'])) ? undefined : readMediaUrl(stream['url'], `${path}.streams[${at}]`, context);
    if (src) files.set(src, {src, type: mediaTypeOf(src, kind)});
  }
  const all = [...files.values()];
  return [...all.filter((file) => !isStream(file)), ...all.filter(isStream)].slice(0, MOST_FILES);
}

/** WebVTT, which browsers show; other forms of the same words are named where there is no other. */
function readTracks(subtitles: unknown, lang: unknown, {context}: Desk, path: string): object[] {
  const {urls, subtitlesUrls} = fieldsOf(subtitles);
  const all = recordsOf(urls ?? subtitlesUrls);
  const tracks = all.filter(({format, url}) => /vtt/i.test(textOf(format)) || /\.vtt(?:[?#]|$)/i.test(textOf(url))).flatMap(({url}) => {
    const src = readMediaUrl(url, `${path}.subtitles`, context);
    return src ? [{kind: 'captions', src, lang: textOf(lang) || context.lang || 'und'}] : [];
  });
  if (all.length && !tracks.length) tell(context, 'field-dropped', `${path}.subtitles`, 'Of no form that browsers show.', all.map(({url}) => textOf(url)).join(' '));
  return tracks;
}

/** A YouTube id is another copy of a film: it plays where the publisher's own file does not. */
function findSource(files: readonly File[], youtube: string): DraftBlock | undefined {
  const url = /^[\w-]{11}$/.test(youtube) ? `https://www.youtube.com/watch?v=${youtube}` : undefined;
  if (url && files.every(isStream)) return {type: 'video', provider: 'youtube', id: youtube, url};
  return files.length ? stated({type: 'video', provider: 'file', sources: files, url}) : undefined;
}

export const readVideo: ElementReader = async (element, desk, path) => {
  const {context} = desk;
  const {streams, youtube_content_id, embed_html, promo_image, duration, transcript, rating, video_type, subtitles, language, canonical_url, corrections} = element;
  for (const correction of recordsOf(corrections)) await readCorrection(correction, desk, path);
  const source = findSource(readFiles(streams, 'video', desk, path), textOf(youtube_content_id));
  const labels = await readLabels(element, desk, path);
  const blocks = source ? [] : await desk.blocks(textOf(embed_html), `${path}.embed_html`);
  const player = blocks.find(({type}) => type === 'video' || type === 'embed');
  const page = readPageUrl(canonical_url, `${path}.canonical_url`, context);
  const lifted = source ?? player ?? (page && (await liftAddress(page, 'video')));
  const rest = blocks.filter((block) => block !== player);
  if (!lifted) {
    tell(context, 'field-dropped', path, 'A film without an address that may be used.', wordsIn(element), lossOf(wordsIn(labels)));
    return rest;
  }
  const {width, height} = recordsOf(streams)[0] ?? {};
  // What is no film of a known service is a link, which has room for no more.
  if (lifted.type === 'embed') nameFields(element, ['promo_image', 'transcript', 'subtitles', 'rating'], context, path);
  const more = lifted.type !== 'embed' && {
    poster: readStill(promo_image, desk, `${path}.promo_image`),
    duration: Math.round(numberOf(duration) / 1000),
    transcript: await readTranscript(textOf(transcript), desk, path),
    tracks: readTracks(subtitles, language, desk, path),
    live: /^live/i.test(textOf(video_type)),
    aspect: readAspect(`${numberOf(width)}`, `${numberOf(height)}`),
    contentWarning: readWarning(textOf(rating), desk, path),
    url: page,
  };
  return [{...stated({...labels, ...more}), ...lifted}, ...rest];
};

const readTranscript = (text: string, {line}: Desk, path: string): Promise<unknown[]> =>
  Promise.all(text.split('\n').filter((one) => one.trim()).map((one) => line(one, `${path}.transcript`)));

function readWarning(rating: string, {context}: Desk, path: string): object | undefined {
  const warning = readRating(rating);
  if (warning === undefined) tell(context, 'field-dropped', `${path}.rating`, 'It cannot be told what the rating warns of.', rating);
  return warning ?? undefined;
}

export const readAudio: ElementReader = async (element, desk, path) => {
  const {streams, source_url, promo_items, canonical_url} = element as Fields;
  const sources = readFiles(Array.isArray(streams) && streams.length ? streams : [{url: source_url}], 'audio', desk, path);
  const labels = await readLabels(element, desk, path);
  const poster = readStill(fieldsOf(promo_items)['basic'], desk, `${path}.promo_items`);
  const url = readPageUrl(canonical_url, `${path}.canonical_url`, desk.context);
  if (sources.length) return [stated({type: 'audio', provider: 'file', ...labels, poster, url, sources})];
  tell(desk.context, 'field-dropped', path, 'A sound without an address that may be used.', wordsIn(element), lossOf(wordsIn(labels)));
  return [];
};
