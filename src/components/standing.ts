import {isControlled, isGranted, STORED} from './consent.js';
import {element} from './element.js';

/** What the IAB's Transparency and Consent Framework 2 says of a reader's choices. */
interface TcData {
  readonly eventStatus?: string;
  readonly listenerId?: number;
  readonly purpose?: {readonly consents?: Readonly<Record<string, unknown>>};
  readonly vendor?: {readonly consents?: Readonly<Record<string, unknown>>};
}

type ConsentTool = (command: string, version: 2, answer: (data: TcData, isDone?: boolean) => void, listener?: number) => void;

/** The providers that the reader chose for always on this site. */
function readChoices(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether the reader chose a provider for always on this site. */
const isRemembered = (key: string): boolean => readChoices().includes(key);

/** Remembers that choice, or takes it back, with all that was stored where it was the last. Returns whether it is remembered now. */
function remember(key: string, isWanted: boolean): boolean {
  const choices = [...readChoices().filter((each) => each !== key), ...(isWanted ? [key] : [])];
  try {
    if (choices.length) localStorage.setItem(STORED, JSON.stringify(choices));
    else localStorage.removeItem(STORED);
  } catch {
    // A page without storage remembers nothing.
  }
  return isRemembered(key);
}

/**
 * A box to tick beside an open frame: the choice for this provider is then remembered on this site; without the tick it is taken back. `undefined` where nothing
 * that is remembered would count.
 */
export function drawAlways(key: string, words: string, signal: AbortSignal): HTMLElement | undefined {
  if (isControlled()) return undefined;
  const box = element('input', {type: 'checkbox'});
  box.checked = isRemembered(key);
  box.addEventListener('change', () => (box.checked = remember(key, box.checked)), {signal});
  return element('label', box, ' ', words);
}

/**
 * Calls `grant` once a choice that stands allows a provider: the page's, by attribute; the reader's, remembered; or the answer of the page's consent tool, for
 * purpose 1, to store something on a device, and for the vendor number that the provider has in its list. A tool that says nothing of it leaves it at asking.
 */
export function watchStanding(key: string, vendor: number | undefined, consent: string, signal: AbortSignal, grant: () => void): void {
  if (isGranted(consent, key) || isRemembered(key)) grant();
  else if (vendor) askTool(vendor, signal, grant);
}

function askTool(vendor: number, signal: AbortSignal, grant: () => void): void {
  const tool = (globalThis as {__tcfapi?: ConsentTool}).__tcfapi;
  const leave = ({listenerId}: TcData) => tool?.('removeEventListener', 2, () => {}, listenerId);
  try {
    tool?.('addEventListener', 2, (data, isDone) => {
      if (!isDone || !data) return;
      if (signal.aborted) leave(data);
      else {
        signal.addEventListener('abort', () => leave(data), {once: true});
        const isSettled = data.eventStatus === 'tcloaded' || data.eventStatus === 'useractioncomplete';
        if (isSettled && data.purpose?.consents?.[1] === true && data.vendor?.consents?.[vendor] === true) grant();
      }
    });
  } catch {
    // The page's tool is broken: the reader is asked.
  }
}
