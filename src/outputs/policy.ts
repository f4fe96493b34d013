import type {Video} from '../model/block.js';
import type {Story} from '../model/story.js';
import {frameAddress} from '../providers/frame.js';
import {playable} from '../providers/playable.js';

/** Where the files of a snippet lie, as absolute addresses. */
export interface Places {
  readonly script: string;
  readonly story: string;
}

type Kind = 'img' | 'media' | 'frame';
type Origins = Readonly<Record<Kind, Set<string>>>;

/** The player that a reader may ask for; `undefined` where there is none. */
const findPlayer = (video: Video): string | undefined => (playable.includes(video.provider) ? frameAddress(video) : undefined);

/** Whatever a record of the model loads stands in its `src`: a picture, or among the files of a video or an audio. */
function collect(value: unknown, kind: Kind, origins: Origins): void {
  if (typeof value !== 'object' || !value) return;
  const {src, type} = value as {readonly src?: string; readonly type?: string};
  const player = type === 'video' && findPlayer(value as Video);
  if (src) origins[kind].add(new URL(src).origin);
  if (player) origins.frame.add(new URL(player).origin);
  for (const [name, inner] of Object.entries(value)) {
    const isFile = /^(video|audio)$/.test(type ?? '') && /^(sources|tracks)$/.test(name);
    collect(inner, isFile ? 'media' : Array.isArray(value) ? kind : 'img', origins);
  }
}

/**
 * What the Content Security Policy of a page has to allow so that one story is drawn, its media load, and its players play: directives without a semicolon,
 * only those that the story needs. `hasHtml`: what lies at the address of the story is HTML, which is parsed under a policy of Trusted Types.
 */
export function toPolicy(story: Story, places: Places, hasHtml: boolean): readonly string[] {
  const origins: Origins = {img: new Set(), media: new Set(), frame: new Set()};
  collect(story, 'img', origins);
  return [
    `script-src ${new URL(places.script).origin}`,
    `connect-src ${new URL(places.story).origin}`,
    ...Object.entries(origins).flatMap(([kind, {size}]) => (size ? `${kind}-src ${[...origins[kind as Kind]].join(' ')}` : [])),
    ...(hasHtml ? ['trusted-types article-story'] : []),
  ];
}
