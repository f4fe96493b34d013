import {fillTemplate, type Messages, type Parts, type Path, type Provider, type Sign} from './provider.js';

/** What a frame told of itself. Of what is absent it told nothing. */
export interface Told {
  /** It is there: told by every message that is understood. */
  readonly ready: true;
  /** The height that it asks for, in px, from 50 to 4,000. */
  readonly height?: number;
  /** Whether it sounds. */
  readonly playing?: boolean;
  /** The film or sound is over. */
  readonly ended?: true;
  /** The post or the video is gone. */
  readonly missing?: true;
}

const LEAST_HEIGHT = 50;
const MOST_HEIGHT = 4000;
/** Beyond this a height is a mistake or an attack, and no post. */
const ABSURD_HEIGHT = 100_000;
/** Characters of a text that is read at all: the largest message of a known player has some 20,000. */
const LONGEST = 200_000;

/**
 * Whether a message is of this frame: of its window, and of the origin that it was loaded from. A frame that is gone has no window, and neither has a message
 * of one: they are not the same.
 */
export function isFrom({source, origin}: Pick<MessageEvent, 'source' | 'origin'>, frameWindow: Window | null, frameOrigin: string): boolean {
  return frameWindow !== null && source === frameWindow && origin === frameOrigin;
}

/**
 * Reads what the frame of a row says; `parts` are those of its id (frame.ts). `undefined` for all that is not exactly of a form that the row gives. The data
 * may be hostile: only own values are read, no getter is called, and nothing is thrown.
 */
export function readMessage({messages}: Pick<Provider, 'messages'>, parts: Parts, data: unknown): Told | undefined {
  try {
    return messages && tell(messages, parts, decode(data, messages));
  } catch {
    // A proxy that throws, or a text that is no JSON.
    return undefined;
  }
}

function tell({ready, playing, paused, ended, missing, height}: Messages, parts: Parts, message: unknown): Told | undefined {
  const has = (signs: readonly Sign[] = []) => signs.some((sign) => fits(message, sign, parts));
  if (has(missing)) return {ready: true, missing: true};
  if (has(ended)) return {ready: true, playing: false, ended: true};
  if (has(playing)) return {ready: true, playing: true};
  if (has(paused)) return {ready: true, playing: false};
  if (has(ready)) return {ready: true};
  const px = height && fits(message, height.where, parts) && valueAt(message, height.at, parts);
  return typeof px === 'number' && px > 0 && px < ABSURD_HEIGHT ? {ready: true, height: Math.min(Math.max(Math.ceil(px), LEAST_HEIGHT), MOST_HEIGHT)} : undefined;
}

function decode(data: unknown, {isBars}: Messages): unknown {
  if (typeof data !== 'string') return isBars ? undefined : data;
  if (data.length > LONGEST) return undefined;
  return isBars ? data.split('|', 8) : JSON.parse(data);
}

function fits(message: unknown, sign: Sign = [], parts: Parts): boolean {
  return sign.every(([at, value]) => valueAt(message, at, parts) === value);
}

/** The own value at a place; that of a getter is none. */
function valueAt(message: unknown, at: Path, parts: Parts): unknown {
  let value = message;
  for (const step of at) {
    const key = typeof step === 'string' ? fillTemplate(step, parts) : step;
    if (key === undefined || typeof value !== 'object' || value === null || Array.isArray(value) !== (typeof step === 'number')) return undefined;
    const own = Object.getOwnPropertyDescriptor(value, key);
    // Its own again: `Object.prototype` may have a `value` in pages that changed it.
    value = own && Object.hasOwn(own, 'value') ? own.value : undefined;
  }
  return value;
}
