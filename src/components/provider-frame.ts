import {frameAddress, type Framed, type FrameOptions as AddressOptions} from '../providers/frame.js';
import {providerOf} from '../providers/providers.js';

/** How a frame is to come. */
export interface FrameOptions extends Omit<AddressOptions, 'origin'> {
  /** What a screen reader calls it. */
  readonly title: string;
}

/**
 * The frame of a medium, not yet in the page. `undefined` where there is none for it: an unknown provider, an id of a wrong form, a part that is missing, or
 * a frame of the page's own origin, on which a sandbox with scripts and an origin of its own would hold nothing.
 */
export function createFrame(medium: Framed, {title, ...options}: FrameOptions): HTMLIFrameElement | undefined {
  const {origin} = globalThis.location;
  const address = frameAddress(medium, {...options, origin});
  const row = providerOf(medium.provider, medium.type);
  if (!address || !row || new URL(address).origin === origin) return undefined;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'player';
  if (row.messages?.name) frame.name = row.messages.name;
  frame.setAttribute('sandbox', row.sandbox.join(' '));
  // YouTube refuses to play for pages that send no referrer (error 153).
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = row.allow.join('; ');
  frame.src = address;
  return frame;
}
