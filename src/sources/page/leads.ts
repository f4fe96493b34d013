import {liftAddress} from '../lift.js';

const AROUND = 'article, main, [itemtype*="Article"]';
const LEADS = 'figure, video, audio, iframe';
/** What of these belongs to the page, or to other stories. */
const FURNITURE = 'aside, nav, footer, form, [class*="related" i], [class*="promo" i], [class*="share" i], [class*="avatar" i], [class*="newsletter" i], [hidden]';
/** May stand before the headline, too. */
const FEATURED = 'figure[class*="featured" i]';
const MOST_FRAMES = 50;
const MOST_HEADLINES = 20;

/** The frames of a page that are players or posts of known services. */
export async function findPlayers(page: Document, base: string | undefined): Promise<ReadonlySet<Element>> {
  const players = new Set<Element>();
  for (const frame of [...page.querySelectorAll('iframe')].slice(0, MOST_FRAMES)) {
    const address = frame.getAttribute('data-src') ?? frame.getAttribute('src') ?? '';
    if (URL.canParse(address, base) && (await liftAddress(new URL(address, base).href))) players.add(frame);
  }
  return players;
}

const isBefore = (one: Node, other: Node) => (one.compareDocumentPosition(other) & 4) > 0;

/** What stands around a body, from the inside out, as far as it is sure to be of the same article. */
function* around(body: Element): Generator<Element> {
  for (let one = body.parentElement?.closest(AROUND); one; one = one.parentElement?.closest(AROUND)) yield one;
  const page = body.ownerDocument;
  if (page.querySelectorAll('h1').length === 1) yield page.body;
}

/** Figures, films and sounds that stand between the headline and the words of an article, and a figure that is called featured; where no headline is, before what is marked as its words. */
export function findLeads(body: Element, players: ReadonlySet<Element>): Element[] {
  if (body.querySelector('h1')) return [];
  const headlines = [...body.ownerDocument.querySelectorAll('h1')].filter((title) => isBefore(title, body)).slice(-MOST_HEADLINES).reverse();
  const headlineIn = (one: Element) => headlines.find((title) => one.contains(title));
  const places = [...around(body)];
  const place = places.find(headlineIn) ?? (body.matches('[itemprop~="articleBody"]') ? places.find((one) => one.localName !== 'body') : undefined);
  if (!place) return [];
  const headline = headlineIn(place);
  const isLead = (one: Element) =>
    isBefore(one, body) && !one.contains(body) && (!headline || isBefore(headline, one) || one.matches(FEATURED)) && !one.closest(FURNITURE) && !one.parentElement?.closest(LEADS) && (one.localName !== 'iframe' || players.has(one));
  return [...place.querySelectorAll(LEADS)].filter(isLead);
}
