import type {Medium} from '../providers/framed.js';
import {fill} from '../words/english.js';
import {serviceName} from '../words/names.js';
import {mayStand} from './consent.js';
import type {Setting} from './context.js';
import {element, filled, link, linkTo, type Child} from './element.js';

/** What is offered, and what is said of it. */
type Offered = Medium & {
  readonly archiveUrl?: string | undefined;
  readonly removed?: true | undefined;
};

/** What a reader may ask for: a third party's frame in the place of a card. */
export interface Offer {
  readonly medium: Medium;
  /** What a screen reader calls the frame. */
  readonly name: string;
  /** Who is contacted, as readers know it. */
  readonly service: string;
  /** Gives way to the frame, and comes back. */
  readonly card: HTMLElement;
  /** Asks for the frame; where it is not the card itself, it also ends it. */
  readonly button: HTMLElement;
  /** Says who will be, is or was contacted. */
  readonly said: HTMLElement;
  readonly context: Setting;
}

/** The name of the service of a medium, else the host of its page. */
export const serviceOf = ({provider, url}: Medium): string => serviceName(provider) ?? (url ? new URL(url).hostname : '');

/**
 * The line below a medium: who will be contacted, where there is a `button` that asks; ways to its page or the story, and to an archived copy.
 * What happens when the reader asks is a part of its own, loaded by need.
 */
export function drawContact(medium: Offered, name: string, card: HTMLElement, button: HTMLElement | false, context: Setting): Child {
  const {type, url, archiveUrl, removed} = medium;
  const {words, page, consent} = context;
  const service = serviceOf(medium);
  // The attribution of a quotation links the post, and its words are there without a frame: no choice stands for it.
  const isQuote = type === 'quote';
  const way = !isQuote && (url ? linkTo(url, words.openAt) : page && linkTo(page, words.readAt));
  const archive = archiveUrl && link(archiveUrl, words.archived);
  if (!button) return filled(element('p.contact', removed ? `${words.removed} ` : !isQuote && !url && `${service}: ${words.noPlayer}`, way, archive));
  const said = element('span', {role: 'status', dir: 'auto'}, fill(words.contact, service));
  const offer: Offer = {medium, name, service, card, button, said, context};
  const ask = (how: 'press' | 'stand') =>
    import('./player.js')
      .then((player) => player[how](offer))
      // The part is missing. The card stays, and may be pressed again.
      .catch(() => (said.textContent = words.noPlayer));
  button.onclick = () => ask('press');
  // The reader is about to press: the code of players, from the script's own host, may come already.
  button.onpointerenter = () => void import('./player.js').catch(() => {});
  if (!isQuote && mayStand(consent)) void ask('stand');
  return element('p.contact', button !== card && button, ' ', said, ' ', way, ' ', archive);
}
