import {capitalise} from './english.js';

/** Names of services that are not their key with a capital; in lower case and without spaces they begin with it. */
const NAMES = [
  'YouTube', 'TikTok', 'WhatsApp', 'LinkedIn', 'VK', 'Truth Social', 'Brid.TV', 'TargetVideo', 'JW Player', 'SoundCloud', 'Apple Podcasts', 'DocumentCloud',
  'Google Maps', 'OpenStreetMap', 'CodePen',
];

/** The name of a service as people write it; `undefined` for `file` and `other`, which are no services. */
export function serviceName(key: string): string | undefined {
  if (key === 'file' || key === 'other') return undefined;
  return NAMES.find((name) => name.toLowerCase().replace(' ', '').startsWith(key)) ?? capitalise(key);
}
