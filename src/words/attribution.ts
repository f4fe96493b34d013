import type {Quote} from '../model/block.js';
import {fill, type Words} from './english.js';
import {formatDate} from './language.js';
import {serviceName} from './names.js';

/** One part of an attribution. */
export interface AttributionPart {
  readonly what: 'name' | 'handle' | 'role' | 'platform' | 'via' | 'date';
  readonly text: string;
  /** What is set before it: nothing, a space, a comma or a dash. */
  readonly before: string;
  readonly href?: string | undefined;
}

/**
 * Who said it, in what role, where, reported by whom, when, in the order of printing: “Lina Shamy, activist — Twitter, via BBC News”. Only what the
 * quote states; the address of the post hangs on the last part that says where or when, and is named by its host where there is no such part.
 */
export function attributionOf({by = {}, platform, platformLabel, via, published, url}: Quote, words: Words, lang: string): readonly AttributionPart[] {
  const name = by.name ?? by.description;
  const where = platformLabel ?? (platform ? serviceName(platform) : url && !via && !published && new URL(url).hostname);
  const stated: readonly (readonly [before: string, what: AttributionPart['what'], text: string | false | undefined, href?: string | false | undefined])[] = [
    ['', 'name', name, by.url],
    [' ', 'handle', by.handle, !name && by.url],
    [', ', 'role', by.role],
    [', ', 'role', by.name && by.description],
    [' — ', 'platform', where, !published && url],
    [where ? ', ' : ' — ', 'via', via && fill(words.via, via), !where && !published && url],
    [where || via ? ', ' : ' — ', 'date', published && formatDate(published, lang), url],
  ];
  return stated
    .filter(([, , text]) => text)
    .map(([before, what, text, href], at) => ({before: at ? before : '', what, text: text as string, href: href || undefined}));
}
