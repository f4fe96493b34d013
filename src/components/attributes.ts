/** A part loaded by need: what an inner element that stands alone in a page says by its attributes and its light DOM. */
import type {LitElement} from 'lit';
import {findProvider, loadProviders} from '../providers/find.js';
import {readPiece} from '../story.js';

type Draft = Record<string, unknown>;
type Quotation = Draft & {readonly by?: Draft};
/** The value of an attribute, or of an address made absolute; `undefined` where it is absent or empty. */
interface Stated {
  text(name: string): string | undefined;
  address(name: string): string | undefined;
  number(name: string): number | undefined;
  /** The paragraphs of the light DOM, or all of its text. */
  words(): string[];
}

const picture = (src: string | undefined) => src && {src, decorative: true};

const readers = {
  figure: ({text, address, number}: Stated, host: Element): Draft => ({
    src: address('src'),
    alt: text('alt'),
    decorative: host.getAttribute('alt') === '' || undefined,
    width: number('width'),
    height: number('height'),
    caption: text('caption'),
    credit: text('credit'),
    url: address('href'),
  }),
  author: ({text, address, words}: Stated): Draft => ({
    name: text('name'),
    role: text('author-role'),
    url: address('href'),
    image: picture(address('src')),
    bio: words().flatMap((paragraph, at) => (at ? [{t: 'br'}, paragraph] : paragraph)),
  }),
  quote: ({text, address, words}: Stated, _host: Element, {by, ...said}: Quotation = {content: words()}): Draft => ({
    ...said,
    ...stated({
      by: stated({
        ...by,
        // Who has a name needs no description.
        description: text('author') ? undefined : by?.['description'],
        ...stated({name: text('author'), role: text('author-role'), handle: text('handle'), image: picture(address('avatar'))}),
      }),
      platform: text('platform'),
      platformLabel: text('platform-label'),
      via: text('via'),
      url: address('href'),
      published: text('published'),
    }),
  }),
  video({text, address, number}: Stated): Draft {
    const page = address('src');
    const found = page && !text('provider') ? findProvider(page) : undefined;
    const {provider, id, player, partner, start, url} = found?.kind === 'video' ? found : {provider: text('provider') ?? 'other', id: text('video-id')} as Draft;
    return {
      provider,
      id,
      player: text('player') ?? player,
      partner: text('partner') ?? partner,
      start: number('start') ?? start,
      title: text('label'),
      poster: picture(address('poster')),
      caption: text('caption'),
      credit: text('credit'),
      url: address('href') ?? url ?? page,
    };
  },
};

/** A record without what is not stated; `undefined` where nothing is. */
function stated(fields: Draft): Draft | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length));
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/**
 * What a quotation in the light DOM says, the page's own or the embed code of a platform, read as in the HTML of a story. A code that has none of the
 * words of its post gives no content; `undefined` where nothing can be read.
 */
async function readQuotation(host: HTMLElement): Promise<Quotation | undefined> {
  try {
    const {body, lang, dir} = await readPiece(host, {base: document.baseURI, lang: host.closest<HTMLElement>('[lang]')?.lang});
    const blocks = body as Draft[];
    const quote = blocks.find(({type}) => type === 'quote');
    if (quote) return {lang, dir, ...quote};
    const {provider: platform, caption, url} = blocks.find(({provider}) => provider) ?? {};
    return platform ? {content: caption && [caption], platform, url, lang, dir} : undefined;
  } catch {
    return undefined;
  }
}

function read(host: HTMLElement, name: keyof typeof readers, quotation?: Quotation): Draft | undefined {
  const text = (attribute: string) => host.getAttribute(attribute)?.trim() || undefined;
  return stated(
    readers[name](
      {
        text,
        address(attribute) {
          const value = text(attribute);
          return value && URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).href : value;
        },
        number: (attribute) => (text(attribute) ? Number(text(attribute)) : undefined),
        words() {
          const paragraphs = [...host.querySelectorAll('p')].map(({textContent}) => textContent);
          return (paragraphs.length ? paragraphs : [host.textContent]).map((words) => words?.trim() ?? '').filter(Boolean);
        },
      },
      host,
      quotation,
    ),
  );
}

const followed = new WeakSet<Element>();

/** Gives an element the data that its attributes and light DOM state, now and when they change, for as long as nobody else hands it data. */
export function followAttributes(host: LitElement, name: keyof typeof readers): void {
  if (followed.has(host)) return;
  followed.add(host);
  const target = host as unknown as Record<string, unknown>;
  let own: Draft | undefined;
  let last = {};
  const observer = new MutationObserver(() => void follow());
  const take = (quotation?: Quotation) => {
    if (target[name] !== own) return observer.disconnect();
    own = read(host, name, quotation);
    target[name] = own;
  };
  const follow = async () => {
    const asked = (last = {});
    const reading = name === 'quote' && host.querySelector('blockquote') ? readQuotation(host) : undefined;
    // Of a quotation not all paragraphs are its words: what is shown stays until it has been read.
    if (!reading) take();
    // An address of a service that is not among the common ones.
    await loadProviders(host.getAttribute('src') ?? '');
    const quotation = await reading;
    // A late answer never overwrites a newer one.
    if (asked === last) take(quotation);
  };
  const watch = () => {
    void follow();
    observer.observe(host, {attributes: true, childList: true, characterData: true, subtree: true});
  };
  host.addController({hostConnected: watch, hostDisconnected: () => observer.disconnect()});
  // It may be gone by now, or have been there before.
  if (host.isConnected) watch();
}
