import {readAddress} from '../model/address.js';
import type {AudioProvider, EmbedProvider, VideoProvider} from '../model/media.js';
import {fillTemplate, type AddressForm, type AddressRow, type Kind, type Parts} from './provider.js';

/**
 * What an address of a known service says: at least one of `id` and `url`. An address that only the service can resolve (`fb.watch/...`) says no id. `url`
 * is the clean page for people, absent where the service has none. `start`: seconds.
 */
export type Match = {
  readonly id?: string;
  readonly start?: number;
  readonly player?: string;
  readonly partner?: string;
  readonly url?: string;
} & (
  | {readonly kind: 'video'; readonly provider: VideoProvider}
  | {readonly kind: 'audio'; readonly provider: AudioProvider}
  | {readonly kind: 'embed'; readonly provider: EmbedProvider}
);

/** Matches an absolute address with the rows of a table. `kind` is what is wanted of a service that is of two kinds. */
export function matchAddress(rows: readonly AddressRow[], address: string | null, kind?: Kind): Match | undefined {
  const clean = readAddress(address, 'link');
  if (!clean || !/^http/.test(clean)) return undefined;
  const url = new URL(clean);
  for (const row of rowsOf(rows, url.host)) {
    for (const form of row.addresses) {
      const parts = matchForm(form, url);
      if (!parts) continue;
      if (!form.nested) return makeMatch(row, form, parts, url, kind);
      const match = matchAddress(rows, url.searchParams.get(form.nested), kind);
      if (match?.provider === row.key) return match;
    }
  }
  return undefined;
}

/** The rows of a host. It is compared whole, with its port: `youtube.com.evil.example` and `notyoutube.com` are other hosts. */
export function rowsOf(rows: readonly AddressRow[], host: string): readonly AddressRow[] {
  for (const name of [host, host.replace(/^[a-z\d-]+/, '*'), '*']) {
    const found = rows.filter(({hosts}) => hosts.includes(name));
    if (found.length) return found;
  }
  return [];
}

function matchForm({host, path, query, also}: AddressForm, url: URL): Parts | undefined {
  if (host && (typeof host === 'string' ? host !== url.host : !host.test(url.host))) return undefined;
  const found = path.exec(url.pathname);
  if (!found) return undefined;
  const parts: Record<string, string | undefined> = {host: url.host, ...found.groups};
  for (const [name, pattern] of Object.entries({...also, ...query})) {
    const value = pattern.exec(url.searchParams.get(name) ?? '');
    if (value) Object.assign(parts, value.groups);
    else if (query?.[name]) return undefined;
  }
  return parts;
}

function makeMatch(row: AddressRow, form: AddressForm, parts: Parts, address: URL, wanted: Kind | undefined): Match | undefined {
  const {rest, player, partner} = parts;
  const kind = wanted && wanted === row.or ? wanted : row.kind;
  const id = fillTemplate(form.id ?? '{id}[/{rest}]', parts);
  // A page that leaves out a part of the id is another page.
  const url = (form.page ?? row.page ?? []).filter((page) => !rest || page.includes('{rest}')).map((page) => fillTemplate(page, parts)).find(Boolean);
  const start = kind !== 'embed' && readStart(address);
  // `kind` and `key` belong together in the row, which TypeScript cannot know.
  return {
    kind, provider: row.key, ...(id && {id}), ...(start && {start}), ...(player && {player}), ...(partner && {partner}), ...(url && {url}),
  } as Match;
}

const TIME = /^(?:(\d{1,3})(?:h|:(?=\d+:)))?(?:(\d{1,4})[m:])?(\d{0,6})s?$/;

/** Seconds from `t`, `start` and the like, in the query or after `#`: `90`, `90s`, `1m30s`, `1:30`. */
function readStart({hash, searchParams}: URL): number {
  const inHash = new URLSearchParams(hash.slice(1));
  const given = ['t', 'start', 'time_continue', 'startTime', 'time'].map((name) => searchParams.get(name) ?? inHash.get(name)).find((text) => TIME.test(text ?? ' '));
  const [, hours, minutes, seconds] = TIME.exec(given ?? '')!;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
}
