/** A part loaded by need: the cards of Ghost, the blocks of WordPress that are links in disguise, and what a reader unfolds. */
import {unfold} from './folded.js';
import {dropFurniture, sayAll} from './dropped.js';
import type {Extension} from './parts.js';
import {attributeOf, findAll, hasWord, read, readAsFigure, readLink, takeOut, tell, warn, wordsOf, type Branch, type Reader} from './tree.js';
import {joinLines, plainOf, sortLines, stated, type DraftBlock} from '../pieces.js';

const isClass =
  (names: string) =>
  (one: Branch): boolean =>
    hasWord(one, 'class', names);

/** Names what is in a card and has no place in its block. */
function nameRest(card: Branch, others: readonly string[] = []): void {
  const said = [...others, sayAll({...card, attributes: {}})].join(' ').trim();
  if (said) tell(card, 'text-cleaned', said);
}

/** What is no text. */
const isMedium = ({tag, text}: Branch) => tag === 'img' || text !== undefined;

/** Takes the elements of some classes out of a card and gives their words. */
function takeWords(card: Branch, names: string): string[] {
  const taken = takeOut(card, isClass(names));
  for (const one of taken) if (isMedium(one) || findAll(one, isMedium).length) nameRest(one);
  return taken.map(wordsOf).filter(Boolean);
}

/** A card that leads to a page or a file: its title, what it says, where from, a picture. */
const readLinkCard =
  (titles: string, descriptions = '-', sources = '-'): Reader =>
  (card) => {
    const link = findAll(card, (one) => one.tag === 'a' && attributeOf(one, 'href'))[0];
    const url = link && readLink(link, 'href');
    if (!url) return read(card);
    const captions = takeOut(card, ({tag}) => tag === 'figcaption');
    const [title = wordsOf(link), ...more] = takeWords(card, titles);
    if (title === wordsOf(link)) link.children = findAll(link, isMedium);
    const description = [...more, ...takeWords(card, descriptions)].join(' · ');
    const [source, ...others] = takeWords(card, sources);
    const shown = takeOut(card, isClass('kg-bookmark-thumbnail')).flatMap((one) => read({...one, children: [one]}));
    const thumbnail = shown.find(({type}) => type === 'image');
    const {type: _type, ...image} = thumbnail ?? {};
    nameRest(card, others);
    return [stated({type: 'link', url, title: title || url, description, source, image: thumbnail && image}), ...shown.filter((block) => block !== thumbnail), ...captions.flatMap(read)];
  };

/** “1:05” in seconds. */
const readDuration = (clock = ''): number | undefined => /^[\d:]{3,9}$/.exec(clock)?.[0].split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** A film or a sound with the buttons that its card draws around it. */
const readPlayerCard =
  (buttons: string, readCard: Reader): Reader =>
  (card) => {
    const title = takeWords(card, 'kg-audio-title').join(' ');
    const shown = takeOut(card, isClass('kg-audio-thumbnail')).flatMap((one) => read({...one, children: [one]}));
    const cover = shown.find(({type}) => type === 'image');
    const clock = takeWords(card, 'kg-video-duration kg-audio-duration').join(' ');
    const duration = readDuration(clock);
    if (clock && !duration) tell(card, 'text-cleaned', clock);
    for (const button of takeOut(card, isClass(buttons))) nameRest(button);
    const blocks = readCard(card);
    const player = blocks.find(({type}) => type === 'video' || type === 'audio');
    if (!player) return [...(title ? [{type: 'paragraph', content: title}] : []), ...shown, ...blocks];
    if (title && player['title']) tell(card, 'text-cleaned', `${player['title']}`);
    Object.assign(player, stated({title, duration, poster: !player['poster'] && cover && stated({src: cover['src'], alt: cover['alt']})}));
    return [...blocks, ...shown.filter((block) => block !== cover || player['poster'] === undefined)];
  };

const IN_BOX = /^(?:paragraph|heading|list|quote|table|image)$/;

/** A box in a box, as its blocks under its title. */
const openBox = (block: DraftBlock): DraftBlock[] => {
  const {type, title, body} = block;
  return type === 'box' ? [...(title ? [{type: 'paragraph', content: [{t: 'strong', c: [title]}]}] : []), ...(body as DraftBlock[])] : [block];
};

/** A box of blocks under a title; what a box cannot hold follows it. */
function makeBox(title: string, all: readonly DraftBlock[]): DraftBlock[] {
  const blocks = all.flatMap(openBox);
  const body = blocks.filter(({type}) => IN_BOX.test(type));
  const box = body.length ? [stated({type: 'box', title, body})] : title ? [{type: 'paragraph', content: title}] : [];
  return [...box, ...blocks.filter(({type}) => !IN_BOX.test(type))];
}

/** What a reader unfolds becomes a box. */
const readDetails: Reader = (branch) => {
  const {lines, rest} = sortLines(takeOut(branch, ({tag}) => tag === 'summary', ({tag}) => tag === 'details').flatMap(read));
  return makeBox(lines.map(plainOf).join(' '), [...rest, ...read(branch)]);
};

/** What stands aside under a heading, and is no list of links, is a box. */
const readAside: Reader = (branch) => {
  const words = wordsOf(branch).length;
  const linked = findAll(branch, ({tag}) => tag === 'a').reduce((sum, link) => sum + wordsOf(link).length, 0);
  const blocks = read(branch);
  const [title, ...rest] = blocks;
  const isBox = title?.type === 'heading' && rest.length > 0 && rest.every(({type}) => IN_BOX.test(type)) && linked * 2 < words;
  return isBox ? makeBox(plainOf(title['content']), rest) : blocks;
};

const readCallout: Reader = (card) => {
  const emoji = takeWords(card, 'kg-callout-emoji').join(' ');
  const blocks = read(card);
  const [first] = blocks;
  if (emoji && first?.type === 'paragraph') first['content'] = joinLines([emoji, first['content']], ' ');
  else if (emoji) blocks.unshift({type: 'paragraph', content: emoji});
  return makeBox('', blocks);
};

const readTitled =
  (title: string): Reader =>
  (card) => makeBox(takeWords(card, title).join(' '), read(card));

/** A poem keeps its lines. */
const readVerse: Reader = (branch) => {
  const breakLines = (one: Branch): Branch => ({
    ...one,
    children: one.children.flatMap((child): (Branch | string)[] =>
      typeof child === 'string' ? child.split('\n').flatMap((line, at) => (at ? [{...one, tag: 'br', attributes: {}, children: [], isBlock: false}, line] : [line])) : [breakLines(child)],
    ),
  });
  return read(breakLines(branch));
};

const BACKGROUND = /url\(\s*["']?([^"')]+)/;
/** Where scripts find the picture to lay behind a block. */
const LATE = ['data-bg', 'data-background', 'data-background-image'];

/** Names the pictures that lie behind blocks. */
function nameBackgrounds(root: Branch): void {
  for (const one of findAll(root)) {
    const src = BACKGROUND.exec(one.attributes['style'] ?? '')?.[1] ?? attributeOf(one, ...LATE);
    if (src && !src.startsWith('data:')) warn(one, 'unknown-element', src);
  }
}

/** WordPress shows a story of another site as a quotation that is its link, and a frame with the same. */
function prepare(root: Branch): void {
  unfold(root);
  nameBackgrounds(root);
  const isEmbedded = isClass('wp-embedded-content');
  if (!findAll(root, (one) => one.tag === 'blockquote' && isEmbedded(one)).length) return;
  for (const frame of takeOut(root, (one) => one.tag === 'iframe' && isEmbedded(one))) tell(frame, 'text-cleaned', attributeOf(frame, 'src'));
}

export const extension: Extension = {
  readers: [
    [readLinkCard('kg-bookmark-title', 'kg-bookmark-description', 'kg-bookmark-author kg-bookmark-publisher'), '.kg-bookmark-card'],
    [readLinkCard('kg-file-card-title', 'kg-file-card-caption kg-file-card-filename kg-file-card-filesize'), '.kg-file-card'],
    [readLinkCard('-'), '.kg-button-card .wp-block-button .wp-block-file .wp-embedded-content'],
    [readPlayerCard('kg-video-overlay kg-video-player-container', readAsFigure), '.kg-video-card'],
    [readPlayerCard('kg-audio-player', read), '.kg-audio-card'],
    [readCallout, '.kg-callout-card'],
    [readTitled('kg-toggle-heading-text'), '.kg-toggle-card'],
    [readTitled('kg-product-card-title'), '.kg-product-card'],
    [readTitled('kg-cta-sponsor-label'), '.kg-cta-card'],
    [dropFurniture, '.kg-signup-card'],
    [readVerse, '.wp-block-verse'],
    [readDetails, 'details'],
    [readAside, 'aside .factbox .fact-box .infobox .info-box'],
  ],
  prepare,
};
