import type {Problem} from '../model/problem.js';

let shared: Promise<Document | Problem> | undefined;

/** A document of jsdom, which only HTML needs, the same for all inputs of a run, or the problem that it is not installed. */
export function openDocument(): Promise<Document | Problem> {
  return (shared ??= createDocument());
}

async function createDocument(): Promise<Document | Problem> {
  try {
    const {JSDOM, VirtualConsole} = await import('jsdom');
    // A console of its own, so that complaints about styles go nowhere.
    return new JSDOM('', {virtualConsole: new VirtualConsole()}).window.document;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
    const reason = isMissing ? 'which is not installed: `npm install jsdom@26`.' : `which cannot be loaded: ${String(error)}`;
    return {code: 'part-missing', path: '', message: `HTML is read with jsdom, ${reason}`, severity: 'error'};
  }
}
