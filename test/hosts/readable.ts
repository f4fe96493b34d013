/** Whether people can read what is drawn, measured. The methods of this window are used: those of the page may be patched. */

/** All elements of a selector below a node of whatever window. */
export function findAll(root: Node, selector: string): HTMLElement[] {
  const {prototype} = root.nodeType === 9 ? Document : root.nodeType === 11 ? DocumentFragment : Element;
  return [...(prototype.querySelectorAll.call(root, selector) as NodeListOf<HTMLElement>)];
}

const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;

/** A colour of CSS as red, green, blue and opacity, each 0 to 1. */
function readColour(colour: string): readonly number[] {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => channel / 255);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.slice(0, 3).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The element around a node in the tree that is drawn. */
const around = (node: Node): Node | null => (node as Element).assignedSlot ?? node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host ?? null;

/** The first colour behind an element that is not seen through; of the page itself, where there is none. */
function backgroundOf(element: Element, style: (element: Element) => CSSStyleDeclaration): readonly number[] {
  for (let at: Node | null = element; at; at = around(at)) {
    const colour = at.nodeType === 1 ? readColour(style(at as Element).backgroundColor) : [];
    if ((colour[3] ?? 0) > 0.9) return colour;
  }
  return style(element.ownerDocument.documentElement).colorScheme === 'dark' ? [0.07, 0.07, 0.07] : [1, 1, 1];
}

/** What keeps people from reading a text: an empty list where nothing does. */
function findTextFaults(element: HTMLElement, view: Window): string[] {
  const style = (of: Element) => view.getComputedStyle(of);
  const own = style(element);
  const box = element.getBoundingClientRect();
  const [red = 0, green = 0, blue = 0, opacity = 0] = readColour(own.webkitTextFillColor);
  const [light = 0, dark = 0] = [[red, green, blue], backgroundOf(element, style)].map(luminance).sort((a, b) => b - a);
  const contrast = opacity < 0.9 ? 1 : (light + 0.05) / (dark + 0.05);
  const name = `${element.localName}.${element.className}`;
  return [
    box.width < 10 || box.height < 10 ? `${name} is ${box.width} x ${box.height}` : '',
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) ? '' : `${name} is not visible`,
    element.innerText.replace(/\s+/g, ' ') === element.textContent.replace(/\s+/g, ' ').trim() ? '' : `${name} reads “${element.innerText}”`,
    parseFloat(own.fontSize) >= 12 ? '' : `${name} has letters of ${own.fontSize}`,
    parseFloat(own.lineHeight) >= parseFloat(own.fontSize) ? '' : `${name} has lines of ${own.lineHeight}`,
    contrast >= 4.5 ? '' : `${name} has a contrast of ${contrast}`,
  ].filter(Boolean);
}

/** Whether two boxes share more than their edge. */
const isOver = (one: DOMRect, other: DOMRect) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;

/** What keeps people from reading a story that is drawn. */
export function findFaults(story: HTMLElement): string[] {
  const root = story.shadowRoot;
  const view = story.ownerDocument.defaultView!;
  const article = root && findAll(root, 'article')[0];
  if (!article) return ['no story is drawn'];
  const inner = findAll(root, '*').flatMap(({shadowRoot}) => (shadowRoot ? findAll(shadowRoot, '.root') : []));
  const texts = [article, ...inner].flatMap((part) => findAll(part, '.headline, .standfirst, p.paragraph, .body > h3, li, .words > p, .attribution, .printed, .contact, .play'));
  const readable = texts.filter((text) => view.getComputedStyle(text).display !== 'none' || !text.classList.contains('printed'));
  const stacked = findAll(article, '.headline, .body > *').map((part) => part.getBoundingClientRect());
  const width = parseFloat(view.getComputedStyle(article).inlineSize);
  // Of a part that is cut by a column the box says nothing.
  const isCut = ({columnCount}: CSSStyleDeclaration) => columnCount !== 'auto';
  const overlap = !isCut(view.getComputedStyle(around(story) as Element)) && stacked.some((box, at) => at > 0 && isOver(box, stacked[at - 1]!));
  return [
    ...(texts.length < 8 ? [`only ${texts.length} texts`] : []),
    ...readable.filter((text) => !text.classList.contains('play')).flatMap((text) => findTextFaults(text, view)),
    ...(overlap ? ['texts lie on each other'] : []),
    ...(width >= 150 ? [] : [`its lines are ${width} px long`]),
  ];
}

/** Whether the reader can see and follow the link of the light DOM. */
export function hasVisibleLink(story: HTMLElement): boolean {
  return findAll(story, 'a[href]').some((link) => {
    const {width, height} = link.getBoundingClientRect();
    return width > 10 && height > 5 && link.checkVisibility({visibilityProperty: true, opacityProperty: true});
  });
}
