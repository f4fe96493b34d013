import {liftAddress} from '../lift.js';
import {isCalled} from './called.js';
import {isSmall} from './length.js';
import {isBefore, type Top} from './top.js';

/** Figures, films and sounds; pictures outside them may be of the page. */
export const LEADS = 'figure, video, audio, iframe, img, amp-img';
/** What holds media of the page, or of other stories. */
export const FOREIGN = 'a, aside, nav, footer, form, [class*="related" i], [class*="promo" i], [class*="share" i], [class*="newsletter" i]';
const FURNITURE = `${FOREIGN}, button, [class*="byline" i], [hidden]`;
/** May stand before the headline, too. */
const FEATURED = 'figure[class*="featured" i]';
const FACE = /avatar|^u-photo$|author|byline|profile|logo|icon/i;
const SMALLEST_SIDE = 150;
const MOST_FRAMES = 50;
const MOST_LEADS = 1000;

/** The frames of a page that are players or posts of known services. */
export async function findPlayers(page: Document, base: string | undefined): Promise<ReadonlySet<Element>> {
  const players = new Set<Element>();
  for (const frame of [...page.querySelectorAll('iframe')].slice(0, MOST_FRAMES)) {
    const address = frame.getAttribute('data-src') ?? frame.getAttribute('src') ?? '';
    if (URL.canParse(address, base) && (await liftAddress(new URL(address, base).href))) players.add(frame);
  }
  return players;
}

/** Whether a picture is the face of an author, the sign of a house, or a button. */
export const isFace = (picture: Element): boolean => {
  const sides = ['width', 'height'].map((name) => Number.parseInt(picture.getAttribute(name) ?? '', 10));
  return sides.some((side) => side < SMALLEST_SIDE) || isCalled(picture, FACE) || (!!picture.parentElement && isCalled(picture.parentElement, FACE));
};

/** Whether an element leads an article, where it stands. */
export const isLead = (one: Element, players: ReadonlySet<Element>): boolean =>
  !one.closest(FURNITURE) &&
  !one.parentElement?.closest(LEADS) &&
  (one.localName !== 'iframe' || players.has(one)) &&
  (!/^(?:amp-)?img$/.test(one.localName) || !isFace(one));

/**
 * Figures, films, sounds and pictures that stand between the headline and the words of an article, and a figure that is called featured; where no headline is, before what
 * is marked as its words.
 */
export function findLeads(body: Element, {place, headline}: Top, players: ReadonlySet<Element>): Element[] {
  if (!place || place === body) return [];
  const isHere = (one: Element) => isBefore(one, body) && !one.contains(body) && (!headline || isBefore(headline, one) || one.matches(FEATURED)) && isLead(one, players);
  return [...place.querySelectorAll(LEADS)].slice(0, MOST_LEADS).filter(isHere).map(toFigure);
}

const MOST_STEPS = 4;

/** A picture with what is called its caption near it, as the figure that it is. */
function toFigure(picture: Element): Element {
  if (!/^(?:amp-)?img$/.test(picture.localName)) return picture;
  // What stands in for a picture that loads late is none of its own.
  const spare = picture.closest('noscript');
  if (spare) return spare;
  let around = picture.parentElement;
  for (let step = 0; step < MOST_STEPS && around && isSmall(around) && around.querySelectorAll('img, amp-img').length === 1 && !around.querySelector('h1, p'); step++, around = around.parentElement) {
    const captions = [...around.querySelectorAll('figcaption, [itemprop~="caption"]')];
    if (!captions.length) continue;
    const figure = picture.ownerDocument.createElement('figure');
    for (const caption of captions) if (caption.localName !== 'figcaption') caption.className = 'caption';
    figure.append(picture, ...captions);
    return figure;
  }
  return picture;
}
