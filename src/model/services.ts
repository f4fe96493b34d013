import {oneOf} from './check.js';
import type {Form} from './form.js';
import {audioIds, audioProviders, embedIds, embedProviders, platforms, videoIds, videoProviders, type AudioProvider, type EmbedProvider, type Platform, type VideoProvider} from './media.js';

/** The types of block that are of a provider. */
export type MediaType = 'video' | 'audio' | 'embed';

/** Where a quoted post was published. */
export const platformForm: Form<Platform> = oneOf(platforms);

/** The key of a provider, by the type of the block. */
export const providerForms: {readonly video: Form<VideoProvider>; readonly audio: Form<AudioProvider>; readonly embed: Form<EmbedProvider>} = {
  video: oneOf(videoProviders),
  audio: oneOf(audioProviders),
  embed: oneOf(embedProviders),
};

const ids: Readonly<Record<MediaType, Readonly<Record<string, RegExp>>>> = {video: videoIds, audio: audioIds, embed: embedIds};

/** The form of the ids of a provider; `undefined` where it has none. The script tag's file has harmless-services.ts in the place of this one. */
export const idForm = (type: MediaType, provider: string): RegExp | undefined => ids[type][provider];
