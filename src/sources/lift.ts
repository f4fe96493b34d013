import type {Block} from '../model/block.js';
import {findProvider, loadProviders, type Match} from '../providers/find.js';
import type {Kind} from '../providers/provider.js';
import type {DraftBlock} from './pieces.js';

/** A post of X of a user whose name is longer than the table of providers knows: the number alone is its id. */
function findLongNamed(address: string): ReturnType<typeof findProvider> {
  const {host, pathname} = new URL(address);
  const id = /^(?:(?:www|mobile)\.)?(?:twitter|x)\.com$/.test(host) ? /^\/\w{16,60}\/status(?:es)?\/(\d{1,20})\/?$/.exec(pathname)?.[1] : undefined;
  return id ? findProvider(`https://x.com/i/web/status/${id}`, 'embed') : undefined;
}

/** The block of an address of a known service; an embed is known by its address also where its service has no page for people. */
export function matchToBlock({kind: type, ...fields}: Match, address: string): Block {
  return {type, ...(type === 'embed' && {url: address}), ...fields} as Block;
}

/** The block of a known service that an absolute address names: a player, a post. */
export async function liftAddress(address: string, kind?: Kind): Promise<DraftBlock | undefined> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  await loadProviders(address);
  const match = findProvider(address, kind) ?? findLongNamed(address);
  return match && matchToBlock(match, address);
}
