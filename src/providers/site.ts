import {siteFrames} from './playable.js';
import type {Provider} from './provider.js';
import {isRecord, kindsOf, readSiteRow, type SiteRow} from './site-row.js';
import {providers} from './table.js';

/** What a site says of services: those that it switched off, and rows of its own, which go before the table. */
interface Site {
  readonly off: readonly unknown[];
  readonly rows: readonly Provider[];
}

/** What `configureProviders` takes. */
export interface SiteProviders {
  /** Keys of services that are drawn as links. */
  readonly off?: readonly string[];
  readonly add?: readonly SiteRow[];
}

const TAGS = 'script[type="application/json"][data-article-story-provider]';
/** Characters of a tag that are read. */
const LONGEST = 20_000;

let configured: Site = {off: [], rows: []};
let seen: readonly string[] = [];
let inPage: Site = configured;

/** One line in the console for each row that is left out; nothing is thrown. */
const refuse = (key: unknown, why: string) => console.warn(`article-story: the row of the provider “${String(key)}” was left out: ${why}.`);

function readRows(rows: readonly unknown[]): readonly Provider[] {
  return rows.flatMap((data) => {
    const row = readSiteRow(data, providers, globalThis.location?.host ?? '');
    if (typeof row !== 'string') return [row];
    refuse((data as {key?: unknown} | null)?.key, row);
    return [];
  });
}

/** The key stands in the attribute, the row in the text; a tag without text switches the service off. */
function readTags(tags: readonly (readonly [key: string, text: string])[]): Site {
  const off: string[] = [];
  const rows: unknown[] = [];
  for (const [key, text] of tags) {
    if (!text) {
      if (kindsOf(key).length) off.push(key);
      else refuse(key, `no story can name “${key}”`);
      continue;
    }
    try {
      const data: unknown = text.length > LONGEST ? undefined : JSON.parse(text);
      if (isRecord(data)) rows.push({...data, key});
      else refuse(key, 'it is no record, or too long');
    } catch {
      refuse(key, 'it is no JSON');
    }
  }
  return {off, rows: readRows(rows)};
}

/** What the site says, by `configureProviders` and by tags in the page, which are read anew where they changed. */
export function readSite(): Site {
  const tags = [...(globalThis.document?.querySelectorAll<HTMLElement>(TAGS) ?? [])].map((tag) => [tag.dataset['articleStoryProvider'] ?? '', (tag.textContent ?? '').trim()] as const);
  const now = tags.flat();
  if (now.join('\0') !== seen.join('\0')) {
    seen = now;
    inPage = readTags(tags);
  }
  return {off: [...configured.off, ...inPage.off], rows: [...configured.rows, ...inPage.rows]};
}

/**
 * For pages that use the package: switches services off, which become links, and adds rows or puts them in the place of rows of the table. Each call
 * replaces what the one before said. A row that is wrong is left out, with a line in the console. Call it before stories are drawn.
 */
export function configureProviders({off = [], add = []}: SiteProviders): void {
  // As JSON, whatever it is: no getters, nothing inherited.
  const rows = readRows(toData(add));
  configured = {off: toData(off).filter((key) => (typeof key === 'string' && kindsOf(key).length > 0) || refuse(key, `no story can name “${String(key)}”`)), rows};
  for (const key of Object.keys(siteFrames)) delete siteFrames[key];
  for (const key of configured.off) siteFrames[String(key)] = false;
  for (const {key} of rows) siteFrames[key] = true;
}

function toData(list: unknown): readonly unknown[] {
  try {
    const data: unknown = JSON.parse(JSON.stringify(list));
    if (Array.isArray(data)) return data;
  } catch {
    // What is no JSON is no list.
  }
  refuse('', 'a list was expected');
  return [];
}
