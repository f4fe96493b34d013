import {findProvider, loadProviders} from '../providers/find.js';
import type {Kind} from '../providers/provider.js';
import type {DraftBlock} from './pieces.js';

/** The block of a known service that an absolute address names: a player, a post. */
export async function liftAddress(address: string, kind?: Kind): Promise<DraftBlock | undefined> {
  if (!/^https?:\/\//i.test(address)) return undefined;
  await loadProviders(address);
  const match = findProvider(address, kind);
  if (!match) return undefined;
  const {kind: type, ...fields} = match;
  // An embed is known by its address, also where its service has no page for people.
  return {type, ...(type === 'embed' && {url: address}), ...fields};
}
