import {expect} from '@open-wc/testing';

/** Pictures and films are legitimate where their address is; so that nobody is asked for them, the page's own policy refuses them all. */
const POLICY = "img-src 'none'; media-src 'none'; object-src 'none'; font-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'";

/** Sees to it that nothing that an attack brings along runs, asks, opens or leaves anything. To be called in a `describe`. */
export function useTripwire(): void {
  const touched: string[] = [];
  const touch = (what: string) => () => {
    touched.push(what);
    return null as never;
  };
  const names = ['hit', 'alert', 'confirm', 'prompt', 'open', 'print'];
  const calls: Readonly<Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, touch(name)]));
  const page = window as unknown as Record<string, unknown>;
  const own = Object.fromEntries(names.map((name) => [name, page[name]]));
  const {sendBeacon} = navigator;
  const {open, send} = XMLHttpRequest.prototype;
  const known = new Set<string>();
  const onError = (event: Event) => void touched.push(`error: ${String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason)}`);
  const namesNow = () => Object.getOwnPropertyNames(window).filter((name) => !/^(\d+|hit)$/.test(name));
  const prototypes = () => [Object.prototype, Array.prototype, Element.prototype].map((prototype) => Object.getOwnPropertyNames(prototype).length);
  // A `base` in a document that is only read is told of, too, though it changes no address of the page.
  const onViolation = ({effectiveDirective}: SecurityPolicyViolationEvent) => void (/^(img-src|media-src|base-uri)$/.test(effectiveDirective) || touched.push(effectiveDirective));
  let counts: readonly number[];

  before(() => document.head.append(Object.assign(document.createElement('meta'), {httpEquiv: 'Content-Security-Policy', content: POLICY})));

  beforeEach(() => {
    Object.assign(page, calls);
    navigator.sendBeacon = touch('sendBeacon');
    XMLHttpRequest.prototype.open = touch('XMLHttpRequest');
    for (const name of namesNow()) known.add(name);
    counts = prototypes();
    addEventListener('securitypolicyviolation', onViolation);
    addEventListener('unhandledrejection', onError);
    addEventListener('error', onError);
  });

  afterEach(async () => {
    // What waits for an event of its own has had it.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    Object.assign(page, own);
    if (own['hit'] === undefined) delete page['hit'];
    Reflect.deleteProperty(navigator, 'sendBeacon');
    if (navigator.sendBeacon !== sendBeacon) navigator.sendBeacon = sendBeacon;
    Object.assign(XMLHttpRequest.prototype, {open, send});
    removeEventListener('unhandledrejection', onError);
    removeEventListener('error', onError);
    removeEventListener('securitypolicyviolation', onViolation);
    expect(touched.splice(0), 'what ran').to.eql([]);
    expect(prototypes(), 'what prototypes hold').to.eql(counts);
    expect(namesNow().filter((name) => !known.has(name)), 'names left in the page').to.eql([]);
    const hosts = performance.getEntriesByType('resource').map(({name}) => new URL(name).host);
    expect([...new Set(hosts)].filter((host) => host && host !== location.host), 'hosts that were contacted').to.eql([]);
  });
}
