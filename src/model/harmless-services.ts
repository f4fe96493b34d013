import {choice} from './harmless-ranges.js';
import type {MediaType, platformForm as Platforms, providerForms as Providers} from './services.js';

/*
 * Stands in the script tag's file for services.ts (vite.config.ts). There a key needs but to be a word, and an id to be harmless: what makes addresses of them comes
 * by need and knows them all, and so does what lists problems to editors. One that is not known is drawn as a link.
 */

const key: unknown = choice('');

export const platformForm = key as typeof Platforms;
export const providerForms = {video: key, audio: key, embed: key} as typeof Providers;

const id = /^[\w!@%.,:/-]+$/;

export const idForm = (_type: MediaType, provider: string): RegExp | undefined => (/^(file|other)$/.test(provider) ? undefined : id);
