import {readAddress} from '../model/address.js';
import type {AudioProvider, EmbedProvider, VideoProvider} from '../model/media.js';
import {addressRows} from './addresses.js';
import {fillParts, type AddressForm, type AddressRow, type Parts} from './provider.js';

/** What an address of a known provider says. `url` is the clean page for people, absent where the provider has none. `start`: seconds. */
export type Match = {
  readonly id: string;
  readonly start?: number;
  readonly player?: string;
  readonly partner?: string;
  readonly url?: string;
} & (
  | {readonly kind: 'video'; readonly provider: VideoProvider}
  | {readonly kind: 'audio'; readonly provider: AudioProvider}
  | {readonly kind: 'embed'; readonly provider: EmbedProvider}
);

/** Reads an absolute address of a page, a player or a post of a known provider; anything else gives `undefined`. */
export function findProvider(address: string): Match | undefined {
  const clean = readAddress(address, 'link');
  if (!clean) return undefined;
  const url = new URL(clean);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  for (const row of addressRows) {
    // The host is compared whole, with its port: `youtube.com.evil.example` and `notyoutube.com` are other hosts.
    if (row.hosts.includes(url.host)) return matchRow(row, url);
  }
  return undefined;
}

function matchRow({kind, key: provider, addresses, page = []}: AddressRow, address: URL): Match | undefined {
  for (const form of addresses) {
    const parts = matchForm(form, address);
    if (!parts) continue;
    const {id, rest, player, partner} = parts;
    const start = kind !== 'embed' && readStart(address);
    const url = page.map((template) => (rest && !template.includes('{rest}') ? undefined : fillParts(template, parts))).find(Boolean);
    // `kind` and `key` belong together in the row, which TypeScript cannot know.
    return {
      kind, provider, id: rest ? `${id}/${rest}` : id, ...(start && {start}), ...(player && {player}), ...(partner && {partner}), ...(url && {url}),
    } as Match;
  }
  return undefined;
}

function matchForm(form: AddressForm, url: URL): Parts | undefined {
  if (form.host && form.host !== url.host) return undefined;
  const path = form.path.exec(url.pathname);
  if (!path) return undefined;
  const parts: Record<string, string | undefined> = {...path.groups};
  for (const [name, pattern] of Object.entries({...form.also, ...form.query})) {
    const found = pattern.exec(url.searchParams.get(name) ?? '');
    if (found) Object.assign(parts, found.groups);
    else if (form.query?.[name]) return undefined;
  }
  return parts;
}

const TIME = /^(?:(\d{1,3})(?:h|:(?=\d+:)))?(?:(\d{1,4})[m:])?(\d{0,6})s?$/;

/** Seconds from `t`, `start` or `time_continue`, in the query or after `#`: `90`, `90s`, `1m30s`, `1:30`. */
function readStart({hash, searchParams}: URL): number {
  const inHash = new URLSearchParams(hash.slice(1));
  const given = ['t', 'start', 'time_continue'].map((name) => searchParams.get(name) ?? inHash.get(name)).find((text) => TIME.test(text ?? ' '));
  const [, hours, minutes, seconds] = TIME.exec(given ?? '')!;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
}
