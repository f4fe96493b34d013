/** A part loaded by need: what happens when a reader asks for a third party's frame, or has chosen before. */
import type {LitElement} from 'lit';
import {loadProviders} from '../providers/find.js';
import {partsOf, type Framed} from '../providers/frame.js';
import {framedOf} from '../providers/framed.js';
import {isFrom, readMessage} from '../providers/messages.js';
import type {Message, Provider} from '../providers/provider.js';
import {providerOf} from '../providers/providers.js';
import {fill} from '../words/english.js';
import {withPartWords} from '../words/parts.js';
import {give, link} from './element.js';
import {EmbedLoadEvent, VideoPlayEvent} from './events.js';
import type {Offer} from './offer.js';
import {createFrame} from './provider-frame.js';
import {silence, sound, type Sounding} from './sound.js';
import {drawAlways, watchStanding} from './standing.js';

export {soundFile} from './sound.js';

/** How long a frame may take to say that it is there. */
const LONGEST_SILENCE = 10_000;
const BETWEEN_GREETINGS = 1000;

/** The frames that are open, by the card that each stands for: aborted when it is to go, and the card to come back. */
const open = new WeakMap<HTMLElement, AbortController>();

/** The reader presses the button: opens the frame, or closes it where it is open. */
export async function press(offer: Offer): Promise<void> {
  const opened = open.get(offer.card);
  if (opened) opened.abort();
  else await show(offer, true);
}

/** Opens the frame without a click if a choice stands, or as soon as one does. */
export function stand(offer: Offer): void {
  const {medium: {provider, type}, card, context} = offer;
  watchStanding(provider, providerOf(provider, type)?.vendor, context.consent, untilGone(card), () => void show(offer, false));
}

/** Aborted when the element that something is drawn in leaves the page, or draws something else in its place. Moved by `moveBefore` it stays. */
function untilGone(drawn: HTMLElement): AbortSignal {
  const controller = new AbortController();
  const {host} = drawn.getRootNode() as ShadowRoot & {host: LitElement | undefined};
  host?.addController({
    hostDisconnected: () => controller.abort(),
    hostUpdated: () => drawn.isConnected || controller.abort(),
  });
  return controller.signal;
}

/** Puts the frame in the place of the card, unless the page refuses it, or none can be had. */
async function show(offer: Offer, isAsked: boolean): Promise<void> {
  const {medium, card, name, context} = offer;
  if (!medium.id) await loadProviders(medium.url ?? '');
  const framed = framedOf(medium);
  if (!card.isConnected || open.has(card)) return;
  const {type, provider, id} = framed;
  if (isAsked && type === 'video' && !card.dispatchEvent(new VideoPlayEvent(provider, id))) return;
  if (!card.dispatchEvent(new EmbedLoadEvent(provider))) return;
  const row = providerOf(provider, type);
  const frame = createFrame(framed, {title: name, autoplay: isAsked, theme: isDark(card) ? 'dark' : undefined, lang: context.interfaceLang});
  if (!row || !frame) return fail(offer);
  const end = new AbortController();
  const {signal} = end;
  open.set(card, end);
  untilGone(card).addEventListener('abort', () => end.abort(), {signal});
  signal.addEventListener('abort', () => open.delete(card));
  place(frame, row, offer, signal);
  listen(frame, row, framed, offer, end, isAsked);
  if (isAsked && offer.button === card) frame.focus();
}

/** Whether an element stands on a dark ground, by its colour scheme: that of the theme, or of the page. */
function isDark(drawn: HTMLElement): boolean {
  const {colorScheme} = getComputedStyle(drawn);
  return colorScheme.includes('dark') && (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Whether the keyboard is there, also in a window that is not in front. */
const hasFocus = (part: HTMLElement): boolean => (part.getRootNode() as ShadowRoot).activeElement === part;

/** Puts the frame before the card, until the signal. Below it nothing moves: a player has the box of its card, and the line keeps its height. */
function place(frame: HTMLIFrameElement, {kind, ratio, height, widest}: Provider, {medium, card, button, said, name, service, context}: Offer, signal: AbortSignal): void {
  const words = withPartWords(context.words);
  const line = said.parentElement!;
  const box = card.closest<HTMLElement>('.frame');
  const before = [box?.style.aspectRatio, said.textContent, button.textContent, button.ariaLabel] as const;
  line.style.minBlockSize = `${line.getBoundingClientRect().height}px`;
  said.textContent = fill(words.loading, service);
  const always = medium.type === 'quote' ? undefined : drawAlways(medium.provider, words.always, signal);
  if (always) line.append(' ', always);
  if (!box || kind !== 'video') {
    if (ratio) frame.style.aspectRatio = ratio.replace(':', '/');
    else frame.style.blockSize = `${height ?? Math.max(card.offsetHeight, 200)}px`;
    // A post in the card of a video is as high as it is.
    if (box) box.style.aspectRatio = 'auto';
    if (widest) frame.style.maxInlineSize = `${widest}px`;
  }
  const heightOf = () => box!.getBoundingClientRect().height;
  const high = box && heightOf();
  card.before(frame);
  card.hidden = true;
  // A card of many words is higher than the ratio makes it, which then would make the box as wide.
  if (box && kind === 'video' && heightOf() < high!) Object.assign(box.style, {aspectRatio: 'auto', blockSize: `${high}px`});
  if (button !== card) give(button, {'aria-label': `${words.close}: ${name}`}).textContent = words.close;
  signal.addEventListener('abort', () => {
    const [aspect, text, label, spoken] = before;
    const hadFocus = hasFocus(frame);
    frame.remove();
    always?.remove();
    card.hidden = false;
    said.textContent = text;
    if (box) Object.assign(box.style, {aspectRatio: aspect, blockSize: ''});
    if (button !== card) {
      button.textContent = label;
      button.ariaLabel = spoken;
    } else if (hadFocus) card.focus();
  });
}

/** Hears and obeys the frame, and nobody else. One that does not answer, or that the page's policy forbids, gives the card back, and the line says so. */
function listen(frame: HTMLIFrameElement, row: Provider, framed: Framed, offer: Offer, end: AbortController, isAsked: boolean): void {
  const {signal} = end;
  const {hello = [], speaks, pause} = row.messages ?? {};
  const {origin} = new URL(frame.src);
  const parts = partsOf(row, framed.id)!;
  const send = (message: Message) => frame.contentWindow?.postMessage(message, origin);
  const one: Sounding = {view: pause && framed.type === 'video' ? frame : undefined, pause: () => (pause ? send(pause) : end.abort())};
  const greet = () => hello.forEach(send);
  const silent = setTimeout(() => lose(), LONGEST_SILENCE);
  let greeting: ReturnType<typeof setInterval> | undefined;
  const stopWaiting = () => {
    clearTimeout(silent);
    clearInterval(greeting);
  };
  const lose = () => {
    end.abort();
    fail(offer);
  };
  const welcome = () => {
    stopWaiting();
    offer.said.textContent = fill(withPartWords(offer.context.words).contacted, offer.service);
  };
  signal.addEventListener('abort', () => {
    stopWaiting();
    silence(one);
  });
  frame.addEventListener(
    'load',
    () => {
      if (!speaks) return welcome();
      greet();
      if (hello.length) greeting ??= setInterval(greet, BETWEEN_GREETINGS);
    },
    {signal},
  );
  // Chromium tells of a frame that it refuses as if it had loaded. A policy that only reports refuses nothing.
  const hearPolicy = ({blockedURI, disposition, effectiveDirective}: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce' && effectiveDirective === 'frame-src' && blockedURI && frame.src.startsWith(blockedURI)) lose();
  };
  document.addEventListener('securitypolicyviolation', hearPolicy, {signal});
  addEventListener(
    'message',
    (event) => {
      const told = isFrom(event, frame.contentWindow, origin) && readMessage(row, parts, event.data);
      if (!told) return;
      if (told.missing) return lose();
      welcome();
      if (told.height && row.kind === 'embed') frame.style.blockSize = `${told.height}px`;
      if (told.playing) sound(one);
      else if (told.playing === false) silence(one);
    },
    {signal},
  );
  if (isAsked && row.kind !== 'embed') sound(one);
}

/** None can be had: the words are back, or in the place of the button a link; the line says it. */
function fail({medium: {url}, card, button, said, name, context: {words, page}}: Offer): void {
  said.textContent = words.noPlayer;
  if (button !== card) return;
  const hadFocus = hasFocus(card);
  // They keep their place, so that nothing moves.
  for (const mark of card.querySelectorAll<HTMLElement>('.disc, .length')) mark.style.visibility = 'hidden';
  const target = url ?? page;
  const shown = give(link(target, ...card.childNodes), target ? {'aria-label': name} : {tabindex: -1});
  card.replaceWith(shown);
  if (hadFocus) shown.focus();
}
