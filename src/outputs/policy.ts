import type {Story} from '../model/story.js';
import {loadProviders} from '../providers/find.js';
import {frameAddress} from '../providers/frame.js';
import {framedOf} from '../providers/framed.js';

/** Where the files of a snippet lie, as absolute addresses. */
export interface Places {
  readonly script: string;
  readonly story: string;
}

type Kind = 'img' | 'media' | 'frame';
type Origins = Readonly<Record<Kind, Set<string>>>;
/** What a record of the model may say of a frame. */
type Block = Partial<Readonly<Record<'src' | 'type' | 'provider' | 'platform' | 'id' | 'url' | 'player' | 'partner', string>>>;

/** The frame that a reader may ask for; `undefined` where there is none. */
function findFrame({type, provider, platform, id, url, player, partner}: Block): string | undefined {
  if (type === 'quote') return platform && url ? frameAddress(framedOf({type, provider: platform, url})) : undefined;
  return /^(video|audio|embed)$/.test(type ?? '') && provider ? frameAddress(framedOf({type, provider, id, url, player, partner})) : undefined;
}

/** Whatever a record of the model loads stands in its `src`: a picture, or among the files of a video or an audio. */
function collect(value: unknown, kind: Kind, origins: Origins): void {
  if (typeof value !== 'object' || !value) return;
  const {src, type} = value as Block;
  const frame = findFrame(value);
  if (src) origins[kind].add(new URL(src).origin);
  if (frame) origins.frame.add(new URL(frame).origin);
  for (const [name, inner] of Object.entries(value)) {
    const isFile = /^(video|audio)$/.test(type ?? '') && /^(sources|tracks)$/.test(name);
    collect(inner, isFile ? 'media' : Array.isArray(value) ? kind : 'img', origins);
  }
}

/**
 * What the Content Security Policy of a page has to allow so that one story is drawn, its media load, and its players and posts are let in: directives without a semicolon,
 * only those that the story needs. `hasHtml`: what lies at the address of the story is HTML, which is parsed under a policy of Trusted Types.
 */
export async function toPolicy(story: Story, places: Places, hasHtml: boolean): Promise<readonly string[]> {
  await loadProviders(JSON.stringify(story));
  const origins: Origins = {img: new Set(), media: new Set(), frame: new Set()};
  collect(story, 'img', origins);
  return [
    `script-src ${new URL(places.script).origin}`,
    `connect-src ${new URL(places.story).origin}`,
    ...Object.entries(origins).flatMap(([kind, {size}]) => (size ? `${kind}-src ${[...origins[kind as Kind]].join(' ')}` : [])),
    ...(hasHtml ? ['trusted-types article-story'] : []),
  ];
}
