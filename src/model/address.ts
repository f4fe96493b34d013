import {dropTracking} from './tracking.js';

/** What an address is for: a `link` to follow, or `media` that the page itself will load. */
export type AddressUse = 'link' | 'media';

const LONGEST = 2048;
const LINK = /^(https?|mailto|tel):$/;

/**
 * A preview on the editor's own machine has no certificate; there, and only for the page's own host, plain http is let through. Without TLS a
 * context counts as secure on loopback alone (https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy).
 */
const isPreview = ({href}: URL) => globalThis.isSecureContext && href.startsWith(`${location.origin}/`);

/**
 * The one door for addresses. Returns the absolute address, without tracking parameters, or `undefined` if it must not be used.
 *
 * The scheme is judged on the parsed address, since `java\nscript:` and the like only show themselves there. Credentials are refused, for they
 * disguise the host; `//host` and `\\host` too, for they leave the scheme to the page.
 *
 * @param base what a relative address is resolved against; without it a relative one is refused
 */
export function readAddress(value: unknown, use: AddressUse, base?: string): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  // eslint-disable-next-line no-control-regex -- a control character in an address is an attack or an accident
  if (/[\0-\x1f\x7f]|^([\\/]{2}|$)/.test(text)) return undefined;
  try {
    const url = new URL(text, base);
    if (!LINK.test(url.protocol) || (use !== 'link' && url.protocol !== 'https:' && !isPreview(url)) || url.username || url.password) return undefined;
    dropTracking(url);
    return url.href.length > LONGEST ? undefined : url.href;
  } catch {
    return undefined;
  }
}
