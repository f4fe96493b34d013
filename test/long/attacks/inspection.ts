/** What may stand in the trees that we draw, and nothing else. */
import {providers} from '../../../src/providers/table.js';

const ANY = ['class', 'part', 'lang', 'dir', 'id', 'role', 'title', 'hidden', 'tabindex', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-hidden', 'aria-live'];
/** Tags, each with the attributes that it may have besides. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'hreflang'], article: [], aside: [], audio: ['controls', 'preload', 'playsinline', 'poster', 'crossorigin'], 'author-bio': ['exportparts'], abbr: [], b: [], bdi: [], blockquote: ['cite'], br: [], button: ['type', 'disabled'],
  caption: [], cite: [], code: [], del: [], details: ['open'], div: [], em: [], figcaption: [], figure: [], footer: [], h1: [], h2: [], h3: [], h4: [], h5: [], h6: [], header: [], hr: [], i: ['style'], input: ['type'], label: [],
  iframe: ['sandbox', 'referrerpolicy', 'allow', 'src', 'style', 'name'], img: ['src', 'width', 'height', 'alt', 'loading', 'decoding', 'srcset', 'sizes'], ins: [], li: [], ol: ['start'], p: ['style'], pre: [], q: [], section: [], slot: ['name'], 'social-quote': ['exportparts'],
  source: ['src', 'type', 'srcset', 'width'], span: ['style'], 'story-figure': ['exportparts'], strong: [], style: [], sub: [], summary: [], sup: [], table: [], tbody: [], td: [], th: ['scope'], thead: [], time: ['datetime'], tr: [], track: ['kind', 'src', 'srclang', 'label'], ul: [],
  video: ['controls', 'preload', 'playsinline', 'poster', 'crossorigin', 'muted', 'autoplay', 'loop'], 'video-embed': ['exportparts'],
};
/** Set by the CSSOM, of which a browser prints the attribute: what there may be in it. */
const STYLES = /^(visibility: hidden;|(inset-block-start|top|aspect-ratio|--_link|--_ratio|object-position|inline-size|width|height|block-size|min-block-size|min-height|max-inline-size|max-width): [\w\s.%/(),-]+;? ?)+$/;
const FOLLOWED = ['href', 'cite'];
const LOADED = ['src', 'poster', 'srcset'];
/** The hosts that frames may be of: those that readers are told of before they choose. */
const frameHosts = providers.map(({contact}) => new RegExp(`^${contact.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[\\w-]+')}$`));

const isOwn = (address: string) => new URL(address, document.baseURI).origin === location.origin;

function inspectAttribute({name, value}: Attr, tag: string): string | undefined {
  const what = `${tag}[${name}=${value.slice(0, 80)}]`;
  if (name === 'style') return STYLES.test(value) ? undefined : `a style: ${what}`;
  if (!ANY.includes(name) && !TAGS[tag]!.includes(name)) return `an attribute that is not known: ${what}`;
  if (FOLLOWED.includes(name) && !/^(https?:\/\/[^@/]+(\/|$)|mailto:|tel:)/.test(value)) return `an address to follow: ${what}`;
  if (LOADED.includes(name) && tag !== 'iframe' && !value.startsWith('https://') && !isOwn(value)) return `an address to load: ${what}`;
   
  if (/[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufeff]/.test(value)) return `a mark: ${what}`;
  return undefined;
}

function inspectFrame(frame: Element): string | undefined {
  const {protocol, host} = new URL((frame as HTMLIFrameElement).src || 'about:blank');
  if (protocol !== 'https:' || !frameHosts.some((known) => known.test(host))) return `a frame of ${protocol}//${host}`;
  if (!frame.hasAttribute('sandbox') || /top-navigation|allow-forms|allow-modals/.test(frame.getAttribute('sandbox')!)) return 'a frame without a sandbox';
  return undefined;
}

/** The faults of a tree that we have drawn, through all shadow roots in it; none where it is as it ought to be. */
export function inspect(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    if (!(tag in TAGS) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`an element that is not known: ${tag}`];
    const own = [...element.attributes].map((attribute) => inspectAttribute(attribute, tag));
    const frame = tag === 'iframe' ? inspectFrame(element) : undefined;
    const link = tag === 'a' && element.hasAttribute('href') && element.getAttribute('rel') !== 'noopener' ? 'a link without noopener' : undefined;
    return [...own, frame, link, ...(element.shadowRoot ? inspect(element.shadowRoot) : [])].filter((fault) => fault !== undefined);
  });
}

/** All that a reader can see or hear of a tree. */
export function wordsOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((element) => {
      const own = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join(' ');
      const said = ['alt', 'title', 'aria-label', 'label'].map((name) => element.getAttribute(name) ?? '').join(' ');
      return `${own} ${said} ${element.shadowRoot ? wordsOf(element.shadowRoot) : ''}`;
    })
    .join(' ');
}
