/** A part loaded by need: paragraphs that are told by their first words - corrections, notes, links to other stories, furniture of the page. */
import type {Draft} from '../../model/draft.js';
import {readDay} from './day.js';
import {dropFurniture, sayAll} from './dropped.js';
import type {Extension} from './parts.js';
import {attributeOf, findAll, read, takeOut, tell, textOf, warn, wordsOf, type Branch, type Reader} from './tree.js';
import {inlineOf, isLink, plainOf, slice, stated, tidy, type DraftBlock, type Piece} from '../pieces.js';

const CORRECTION =
  'correct(?:ions?|ed|if)|rectificati[fe]|errat(?:um|a(?: corrige)?)|korrektur|richtigstellung|berichtigung|corrección|rectificación|fe de err(?:or|at)[ae]?s|rettifica|correzione|correção|correctie|rectificatie';
const CLARIFICATION = 'clarifications?|précision|klarstellung|aclaración|chiarimento|esclarecimento';
const RETRACTION = 'retract(?:ion|ed)|rétractation|retractación';
const UPDATE = 'updated?|mise à jour|aktualisierung|actualización|aggiornamento|atualização';
const EDITOR =
  'editor[’\']?s?[’\']? note|note from the editors?|note de la rédaction|ndlr|anm(?:erkung|\\.) d(?:er|\\.) red(?:aktion|\\.)|nota (?:del editor|de la redacción|della redazione|da redação)|noot van de redactie';

/** A label, perhaps a date, a colon. What stands between says when, so it begins with a mark or a figure. */
const labelled = (labels: string) => new RegExp(`^(?:${labels})(\\s?[,(–—-][^:：]{0,40}|\\s\\d[^:：]{0,40}|\\sappended)?\\s?[:：]\\s*(?=\\S)`, 'iu');
const LABELS = Object.entries({correction: CORRECTION, clarification: CLARIFICATION, retraction: RETRACTION, update: UPDATE, editor: EDITOR}).map(
  ([kind, labels]) => [kind, labelled(labels)] as const,
);
const AMENDED = /^(?:this (?:article|story|post|piece) (?:was|has been) (?:amended|corrected)|an earlier version of this (?:article|story|post|piece))\b/i;

/** What is gathered for the end of the story. */
interface Gathered {
  readonly corrections: object[];
  /** The words of those corrections. */
  readonly said: Set<string>;
  readonly related: object[];
  readonly urls: Set<unknown>;
}

/** A paragraph that corrects the story belongs to its corrections; a note of the editors stays where it is, as one. */
function readNote(pieces: readonly Piece[], words: string, {corrections, said}: Gathered): DraftBlock[] | undefined {
  const [kind, label] = LABELS.find(([, pattern]) => pattern.test(words)) ?? [AMENDED.test(words) && 'correction'];
  if (!kind) return undefined;
  const [whole = '', when = ''] = label?.exec(words) ?? [];
  const rest = words.slice(whole.length);
  // A line that only says when is none of what was changed.
  if (label && rest.length < 40 && readDay(rest)) return undefined;
  const date = readDay(when || (label ? '' : words.slice(0, 200)));
  // A date that cannot be told for sure stays in the words.
  const content = [inlineOf(when && !date ? pieces : tidy(slice(pieces, whole.length, words.length)))];
  if (kind === 'update' || kind === 'editor') return [stated({type: 'note', kind, date, content})];
  const key = plainOf(content[0]);
  if (!said.has(key)) corrections.push(stated({kind, date, content}));
  said.add(key);
  return [];
}

const MORE =
  'read (?:more|also|next|on)|also read|see also|related(?: (?:stor(?:y|ies)|articles?|posts?|coverage|content|links?|reading))?|more (?:on this|stories|coverage|from .{1,40})|recommended(?: for you| reading)?|' +
  'don[’\']t miss|must read|you (?:may|might) also (?:like|be interested in)|watch|listen|(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet|lesen sie auch|mehr (?:zum thema|dazu|lesen)|' +
  'siehe auch|auch interessant|le[ae] también|leer más|(?:le|te) puede interesar|leggi anche|leia (?:também|mais)|lees ook';
const MORE_ALONE = new RegExp(`^(?:${MORE})\\s?[:：»>|–—-]?$`, 'iu');
const MORE_BEFORE = new RegExp(`^(?:${MORE})\\s?[:：|–—-]\\s*(?=\\S)`, 'iu');

/** “Read more:” and one link is a link to another story. */
function readMore(pieces: readonly Piece[], words: string, place: Branch): DraftBlock[] | undefined {
  const links = pieces.filter(isLink);
  const [link, more] = links;
  if (!link || more || words.length > 400) return undefined;
  const label = plainOf(pieces.filter((piece) => piece !== link)).trim();
  const title = plainOf([link]).trim();
  const own = label ? title : title.replace(MORE_BEFORE, '');
  if (!own || (label ? !MORE_ALONE.test(label) : own === title)) return undefined;
  tell(place, 'text-cleaned', words);
  return [{type: 'link', url: link['href'], title: own}];
}

const FURNITURE = new RegExp(
  `^(?:${[
    '(?:paid )?advert(?:isements?)?|sponsored(?: content)?|anzeige|werbung|publici(?:té|dad|dade)|pubblicità|advertentie',
    '(?:this )?(?:story|article|post) continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|video|newsletter promotion))?|(?:after|skip past) newsletter promotion',
    'continue reading(?: below| the main story)?|scroll (?:down )?(?:to|for) (?:continue|more)(?: (?:reading|with content))?|report (?:this )?ad',
    'der artikel wird nach der werbung fortgesetzt|la suite après (?:la|cette) publicité',
    '(?:share|teilen|partager|compartir|condividi|compartilhar|delen)(?: (?:this|on|via|mit|sur|en|su|op)(?: \\w{2,12}){0,2})?|like this|loading|comments?|leave a (?:comment|reply)|print',
    'listen to this (?:article|story)|\\d{1,2}[ -]min(?:ute)?s?(?: read)?|(?:sign up|subscribe) (?:for|to) (?:our|the) .{0,60}newsletters?(?: here)?|subscribe(?: now)?|table of contents',
  ].join('|')})[.:…]{0,3}$`,
  'iu',
);

/** What WordPress adds to each post of a feed, in the languages that it is used in most. */
const FIRST_ON =
  /^(?:the post .{1,400} (?:appeared first|first appeared) on|der beitrag .{1,400} erschien zuerst auf|l[’']article .{1,400} est apparu en premier sur|la entrada .{1,400} (?:se publicó|aparece) primero en|l[’']articolo .{1,400} proviene da|o post .{1,400} apareceu primeiro em|het bericht .{1,400} verscheen eerst op) .{1,200}$/i;

/** A row of links to tags. */
const TAGGED = /^(?:tag(?:s|ged(?: with)?)?|filed under|posted in|categor(?:y|ies)|topics|schlagwörter|mots[- ]clés|etiquetas|argomenti)\s?[:：]/i;

const isFurniture = (pieces: readonly Piece[], words: string) =>
  words.length < 900 && (FURNITURE.test(words) || FIRST_ON.test(words) || (TAGGED.test(words) && pieces.some(isLink) && pieces.every((piece, at) => !at || isLink(piece) || /^[\s,;|·•/]*$/.test(plainOf([piece])))));

/** The links of a block that is nothing but links. */
function linksOf({type, content, items, url, alt}: DraftBlock): {url: unknown; title: string}[] | undefined {
  if (type === 'image') return url ? [{url, title: String(alt ?? '')}] : undefined;
  if (type === 'list') {
    const inner = (items as DraftBlock[]).map((item) => (item['items'] ? undefined : linksOf({...item, type: 'paragraph'})));
    return inner.every(Boolean) ? inner.flatMap((links) => links!) : undefined;
  }
  const [only, more] = Array.isArray(content) && /^(?:paragraph|heading)$/.test(type) ? (content as Piece[]) : [];
  return only && !more && isLink(only) ? [{url: only['href'], title: plainOf([only])}] : undefined;
}

/** Links to other stories belong to the end of the story, each once. */
function addRelated(links: readonly {url: unknown; title: string}[], {related, urls}: Gathered): void {
  for (const {url, title} of links) {
    if (title && !urls.has(url)) related.push({url, title});
    urls.add(url);
  }
}

/** All that a block of links says. */
const sayLinks = (block: DraftBlock) => [block['src'], ...(linksOf(block) ?? []).map(({title}) => title)].join(' ');

function takeCorrection(part: DraftBlock, gathered: Gathered): DraftBlock[] {
  return (part['blocks'] as DraftBlock[]).flatMap((inner) => {
    const pieces = inner.type === 'paragraph' ? ([inner['content']].flat() as Piece[]) : [];
    if (!pieces.length) return [inner];
    return readNote(pieces, plainOf(pieces), gathered) ?? readNote(['Correction: ', ...pieces], `Correction: ${plainOf(pieces)}`, gathered) ?? [inner];
  });
}

/** A list of links that its class calls related; what is in it and leads nowhere is named. */
function takeRelated({blocks, branch, said}: DraftBlock, gathered: Gathered): void {
  addRelated((blocks as DraftBlock[]).flatMap((block) => linksOf(block) ?? []), gathered);
  warn(branch as Branch, 'unknown-element', said as string);
}

const partsOf = (value: unknown) => (Array.isArray(value) ? [...(value as object[])] : []);

function refine(blocks: readonly DraftBlock[], draft: Draft, root: Branch): DraftBlock[] {
  const [corrections, related] = [partsOf(draft.corrections), partsOf(draft.related)];
  const said = new Set(corrections.map((one) => [(one as {content?: unknown}).content].flat().map(plainOf).join(' ')));
  const gathered: Gathered = {corrections, said, related, urls: new Set(related.map((one) => (one as {url?: unknown}).url))};
  const out: DraftBlock[][] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const {type, content} = block;
    const place = root.page.places.get(block) ?? root;
    const pieces = type === 'paragraph' || type === 'heading' ? ([content].flat() as Piece[]) : [];
    const words = plainOf(pieces);
    if (type === 'correction') out.push(takeCorrection(block, gathered));
    else if (type === 'related') takeRelated(block, gathered);
    else if (!words) out.push([block]);
    else if (isFurniture(pieces, words)) warn(place, 'unknown-element', words);
    else if (words.length < 100 && MORE_ALONE.test(words) && blocks[at + 1] && linksOf(blocks[at + 1]!)) {
      const all = [words];
      for (let links; (links = blocks[at + 1] && linksOf(blocks[at + 1]!)); at++) {
        addRelated(links, gathered);
        all.push(sayLinks(blocks[at + 1]!));
      }
      tell(place, 'text-cleaned', all.join(' '));
    } else if (type === 'heading') out.push([block]);
    else {
      const note = readNote(pieces, words, gathered);
      if (note) tell(place, 'text-cleaned', words);
      out.push(note ?? readMore(pieces, words, place) ?? [block]);
    }
  }
  if (corrections.length) draft.corrections = corrections;
  if (related.length) draft.related = related;
  return out.flat();
}

/** Where a service asks a reader to share a page. */
const SHARE = /^(?:https?:)?\/\/(?:[\w-]+\.)*[\w-]+\.com\/(?:intent\/(?:tweet|post)|share|shareArticle|sharer(?:\.php|\/sharer\.php)?|submit|pin\/create\/button\/?)\?/i;
const LONGEST_BUTTON = 20;

/** Takes out the buttons that share a page or a sentence of it; of a sentence that is such a link the words stay. */
function prepare(root: Branch): void {
  const isShare = (one: Branch) => one.tag === 'a' && SHARE.test(attributeOf(one, 'href') ?? '');
  for (const link of takeOut(root, (one) => isShare(one) && wordsOf(one).length <= LONGEST_BUTTON)) dropFurniture(link);
  for (const link of findAll(root, isShare)) {
    tell(link, 'text-cleaned', attributeOf(link, 'href'));
    Object.assign(link, {attributes: {}});
  }
}

/** More words than that are no furniture, whatever the class says. */
const LONGEST_FURNITURE = 3000;

const dropShort: Reader = (branch) => (textOf(branch).length > LONGEST_FURNITURE ? read(branch) : dropFurniture(branch));
/** What a class calls a part of the end of the story, for `refine`. Where there is such a part in it, that one counts. */
const asPart =
  (type: string, longest = Infinity): Reader =>
  (branch) => {
    if (textOf(branch).length > longest) return read(branch);
    const said = longest < Infinity ? sayAll(branch) : '';
    const blocks = read(branch);
    return blocks.some((block) => block['branch']) ? blocks : [{type, blocks, branch, said}];
  };

export const extension: Extension = {
  readers: [
    [asPart('related', LONGEST_FURNITURE), '.related .related-posts .related-articles .related-stories .yarpp-related .jp-relatedposts'],
    [asPart('correction'), '.correction .corrections .article-correction .story-correction'],
    [
      dropShort,
      '.share .share-buttons .sharing .social-share .sharedaddy .sd-sharing .feedflare .addtoany_share_save_container .a2a_kit ' +
        '.newsletter .newsletter-signup .newsletter-form .mc4wp-form .jetpack_subscription_widget .author-box .author-bio .about-author .author-info .tag-cloud ' +
        '.tagcloud .post-tags .tags-links .wp-block-tag-cloud .wp-block-social-links .wp-block-latest-posts .wp-block-latest-comments .wp-block-comments .wp-block-post-author .ad .ads ' +
        '.advert .advertisement .ad-container .adsbygoogle .breadcrumb .breadcrumbs .pagination .page-links .post-navigation .cookie-notice .comments',
    ],
  ],
  prepare,
  refine,
};
