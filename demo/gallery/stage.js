// The frames of the gallery. A page of the demo, player.html, stands in the place of each service, so that nobody else is asked. Rows, cards,
// clocks and words are the elements' own: they meet the answer, or its absence, as they would meet the service's.

/** Stories that name one of these by `data-state` hear nothing. All others are answered. */
const silent = new Set(['asked', 'refused', 'dead']);

const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src');
const {setTimeout: wait} = globalThis;

/** Of the story that is about to make a frame. */
let asking;

/** A frame that a policy of the page forbids prints an error into the console, so it is the browser's notice alone that is given here. */
const refuse = (blockedURI) => {
  const directive = {effectiveDirective: 'frame-src', violatedDirective: 'frame-src', originalPolicy: "frame-src 'none'"};
  document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', {...directive, blockedURI, disposition: 'enforce', documentURI: document.URL, statusCode: 200}));
};

const standIn = (frame, address, {provider, state}) => {
  // Another address for each state: what is said of one frame is said of no other.
  const told = `${address}#${state}`;
  Object.defineProperty(frame, 'src', {value: told});
  // On the page's own origin a sandbox holds nothing, as the console would say.
  frame.removeAttribute('sandbox');
  if (!silent.has(state)) return frame.setAttribute('src', new URL(`player.html?${new URLSearchParams({provider, address, state})}`, import.meta.url).href);
  // An empty frame loads, too, and that is no answer.
  frame.addEventListener('load', (event) => event.stopImmediatePropagation());
  return state === 'refused' && queueMicrotask(() => refuse(told));
};

/** Takes the frames of all stories of the page. */
export const stage = () => {
  // From this event to the end of its task the frame is made, placed and listened to.
  document.addEventListener('embed-load', ({target, provider}) => {
    asking = {provider, state: target.dataset.state ?? 'answered'};
    queueMicrotask(() => (asking = undefined));
  });
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    ...real,
    set(address) {
      if (asking) standIn(this, address, asking);
      else real.set.call(this, address);
    },
  });
  // A frame that is waited for would be given up after ten seconds.
  globalThis.setTimeout = (...timer) => (asking?.state === 'asked' ? 0 : wait(...timer));
};
