/** Captions of pictures and signatures of quotations that no element marks, but a class or a dash: they are put where an element would hold them. */
import {findAll, listOf, wordsOf, type Branch} from './tree.js';

const says =
  (pattern: RegExp) =>
  (one: Branch): boolean =>
    listOf(one, 'class').some((name) => pattern.test(name));

const LONGEST = 200;
const isShort = (one: Branch) => {
  const {length} = wordsOf(one);
  return length > 0 && length <= LONGEST;
};
const isBlank = (child: Branch | string) => typeof child === 'string' && !child.trim();
const isMedium = ({tag, as = tag}: Branch) => /^(?:img|iframe|video|audio|object)$/.test(as);
const showsMedia = (one: Branch) => isMedium(one) || findAll(one, isMedium).length > 0;

/** From the end, for there may be thousands. */
function lastIndex(children: Branch['children'], test: (child: Branch | string) => boolean): number {
  let at = children.length - 1;
  while (at >= 0 && !test(children[at]!)) at--;
  return at;
}

const isFigure = ({tag}: Branch) => tag === 'figure';
const hasCaptionClass = says(/(?:^|[-_])(?:caption|credit)(?:-text)?$/i);
const isCaption = (child: Branch | string): child is Branch =>
  typeof child !== 'string' && (child.tag === 'figcaption' || (/^(?:p|div|span|small|em|i|cite)$/.test(child.tag) && hasCaptionClass(child))) && !!wordsOf(child) && !showsMedia(child);
/** Pictures and players without words. */
const isShown = (child: Branch | string | undefined): child is Branch => typeof child === 'object' && !wordsOf(child) && showsMedia(child);
/** As the element that marks it; a credit is known by its class. */
const asCaption = (one: Branch): Branch => (says(/credit/i)(one) ? one : {...one, tag: 'figcaption'});
const makeFigure = (place: Branch, children: Branch['children']): Branch => ({...place, tag: 'figure', attributes: {}, children});

const isMark = ({tag}: Branch) => /^(?:footer|cite|figcaption)$/.test(tag);
const isInnerSignature = says(/(?:^|[-_])(?:author|attribution|source|citation|cite|byline)(?:[-_]name)?$/i);
/** Beside a quotation an author alone may be that of the article. */
const isOuterSignature = says(/quot.*[-_](?:author|source|name|cit)|attribution|citation/i);
const DASH = /^(?:[—–―]|--\s)/;
const ENDS_SENTENCE = /[.!?…。！？][”’"'»)\]]?$/;
const isDashed = (child: Branch | string | undefined) => typeof child === 'object' && DASH.test(wordsOf(child));

/** Who is quoted in one line and what they are in the next: as one line with a comma. */
function joinLines(quotation: Branch, mark: Branch): void {
  const {children} = mark;
  const at = children.findIndex((child) => typeof child === 'object' && child.tag === 'br');
  const isDivided = at > 0 && wordsOf(quotation).endsWith(wordsOf(mark)) && !/[,，،]/.test(wordsOf(mark)) && wordsOf({...mark, children: children.slice(at)});
  if (isDivided) mark.children = [...children.slice(0, at), ', ', ...children.slice(at + 1)];
}

/** A signature in a quotation: by its class, or by a dash in the last line of its last paragraph. */
function markInside(quotation: Branch): void {
  if (findAll(quotation, isMark).length) return;
  const signature = findAll(quotation, isInnerSignature, true).at(-1);
  const words = wordsOf(quotation);
  if (signature && isShort(signature)) {
    const own = wordsOf(signature);
    if (own !== words && words.endsWith(own)) Object.assign(signature, {tag: 'footer', attributes: {}});
    return;
  }
  let last = quotation;
  for (let next: Branch | string | undefined = quotation; typeof next === 'object' && !/^(?:br|a|em|i|strong|b|span)$/.test(next.tag); next = last.children.filter((child) => !isBlank(child)).at(-1)) last = next;
  const {children} = last;
  const at = lastIndex(children, (child) => typeof child === 'object' && child.tag === 'br');
  const [before, after] = [children.slice(0, at + 1), children.slice(at + 1)].map((some) => ({...last, children: some}));
  // Where all lines begin so, they are what several say.
  if (at > 0 && isDashed(after) && isShort(after!) && !DASH.test(words)) last.children = [...before!.children, {...last, tag: 'footer', attributes: {}, children: after!.children}];
}

/** Whether an element says who is quoted in the quotation before it. */
const isSignatureOf = (quotation: Branch, one: Branch, findNext: () => Branch | string | undefined): boolean =>
  quotation.tag === 'blockquote' &&
  !findAll(quotation, isMark).length &&
  // Posts of other platforms are signed in themselves.
  !listOf(quotation, 'class').some((name) => quotation.page.readers.has(`.${name}`)) &&
  /^(?:p|div|span|cite|small)$/.test(one.tag) &&
  isShort(one) &&
  !showsMedia(one) &&
  (one.tag === 'cite' || isOuterSignature(one) || (isDashed(one) && !ENDS_SENTENCE.test(wordsOf(one)) && !isDashed(findNext())));

const isGallery = says(/(?:^|[-_])(?:gallery|slideshow|slider|carousel|swiper|collage|grid)(?:$|[-_])/i);
const wordsBesideFigures = (one: Branch): string => one.children.map((child) => (typeof child === 'string' ? child : isFigure(child) ? '' : wordsBesideFigures(child))).join('').trim();

/** A figure of several pictures, each with its caption after it, is as many. */
function divideFigure(figure: Branch): Branch {
  const isOwn = (child: Branch | string): child is Branch => typeof child === 'object' && child.tag === 'figcaption';
  if (figure.children.filter(isOwn).length < 2) return figure;
  const parts: Branch['children'][] = [[]];
  for (const child of figure.children) {
    parts.at(-1)!.push(child);
    if (isOwn(child)) parts.push([]);
  }
  const last = parts.pop()!;
  return last.every(isBlank) && parts.every((part) => part.some(isShown)) ? {...figure, children: parts.map((part) => makeFigure(figure, part))} : figure;
}

/** Puts captions and signatures to what they belong to, in and under an element. */
function arrange(parent: Branch, isInGallery: boolean): Branch {
  if (isFigure(parent)) return divideFigure(parent);
  const isWidget = !isInGallery && isGallery(parent);
  const children: Branch['children'] = [];
  const all = parent.children.map((child) => (typeof child === 'string' ? child : arrange(child, isInGallery || isWidget)));
  const said = all.filter((child) => !isBlank(child));
  const firstCaption = said.findIndex(isCaption);
  // Nothing but what is shown, and then its caption.
  if (firstCaption > 1 && parent.tag === 'div' && said.every((child, at) => (at < firstCaption ? isShown(child) : isCaption(child)))) {
    return makeFigure(parent, said.map((child) => (isCaption(child) ? asCaption(child) : child)));
  }
  for (const [at, child] of all.entries()) {
    const place = lastIndex(children, (one) => !isBlank(one));
    const before = children[place];
    if (typeof child === 'string' || typeof before !== 'object') children.push(child);
    else if (isCaption(child) && before.tag === 'figure') children[place] = {...before, children: [...before.children, asCaption(child)]};
    else if (isCaption(child) && isShown(before)) children[place] = makeFigure(child, [before, asCaption(child)]);
    else if (isSignatureOf(before, child, () => all.slice(at + 1).find((one) => !isBlank(one)))) children[place] = {...before, children: [...before.children, {...child, tag: 'footer', attributes: {}}]};
    else children.push(child);
  }
  const whole = {...parent, children};
  if (!isWidget || findAll(whole, ({tag}) => tag === 'img').length < 2 || wordsBesideFigures(whole)) return whole;
  return {...whole, attributes: {...parent.attributes, class: `${parent.attributes['class']} gallery`}};
}

/** Puts all captions and signatures that stand beside what they belong to where an element would hold them. */
export function gatherBeside(root: Branch): void {
  findAll(root, ({tag}) => tag === 'blockquote').forEach(markInside);
  root.children = arrange(root, false).children;
  for (const quotation of findAll(root, ({tag}) => tag === 'blockquote')) findAll(quotation, isMark, true).slice(-1).forEach((mark) => joinLines(quotation, mark));
}
