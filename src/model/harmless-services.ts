import {choice} from './harmless-ranges.js';
import type {MediaType, platformForm as Platforms, providerForms as Providers} from './services.js';

/*
 * Stands in the script tag's file for services.ts (vite.config.ts). There a key needs but to be a word: what makes addresses of keys and ids comes by need and
 * knows them all, and so does what lists problems to editors. One that is not known is offered like others, and is a link and a sentence once it is asked for.
 */

const key: unknown = choice('');

export const platformForm = key as typeof Platforms;
export const providerForms = {video: key, audio: key, embed: key} as typeof Providers;

/** Asked by a rule alone, and the script has no rules (harmless-rules.ts): there an id is a text like any other. */
export const idForm = (_type: MediaType, _provider: string): RegExp | undefined => undefined;
