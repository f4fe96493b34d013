import {fieldsOf, numberOf, recordsOf, textOf, type Fields} from '../fields.js';
import {cards, escapeHtml} from './cards.js';
import {nameLeftOut} from '../left-out.js';
import type {SourceContext} from '../source.js';
import {textsIn} from '../unread.js';

/** Deeper than any editor nests. */
const DEEPEST = 60;

/** The HTML of a post of which only the editor's own document is there: Lexical, or Mobiledoc before it. Empty where there is none. */
export function printGhostDocument({lexical, mobiledoc}: Fields, context: SourceContext): string {
  const root = fieldsOf(parse(lexical))['root'];
  return root ? printNode(fieldsOf(root), context, 0) : printMobiledoc(fieldsOf(parse(mobiledoc)), context);
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}

const wrap = (tag: string, inside: string) => `<${tag}>${inside}</${tag}>`;

function printCard(kind: string, card: Fields, context: SourceContext): string {
  const print = cards.get(kind);
  if (print) return print(card);
  // What has no space is a code, or an address.
  const said = textsIn(card, () => false).filter((text) => /\s|\//.test(text)).join(' ');
  nameLeftOut(context, 'field-dropped', kind, said, said ? 'error' : 'warning');
  return '';
}

/** Bits of the format of a text. */
const MARKS: readonly (readonly [bit: number, tag: string])[] = [[1, 'strong'], [2, 'em'], [4, 's'], [16, 'code'], [32, 'sub'], [64, 'sup']];

const tags: Readonly<Record<string, string>> = {paragraph: 'p', quote: 'blockquote', 'extended-quote': 'blockquote', listitem: 'li'};

function printNode(node: Fields, context: SourceContext, depth: number): string {
  const {text, format, tag, url, listType, start, children} = node;
  const type = textOf(node['type']);
  if (depth > DEEPEST) {
    nameLeftOut(context, 'field-dropped', type, textOf(text), 'error');
    return '';
  }
  const inside = recordsOf(children).map((child) => printNode(child, context, depth + 1)).join('');
  if (typeof text === 'string' && !cards.has(type)) return MARKS.reduce((html, [bit, mark]) => (numberOf(format) & bit ? wrap(mark, html) : html), escapeHtml(text));
  if (type === 'linebreak') return '<br>';
  if (type === 'aside') return `<blockquote class="kg-blockquote-alt">${inside}</blockquote>`;
  if (/heading$/.test(type)) return wrap(/^h[1-6]$/.exec(textOf(tag))?.[0] ?? 'h2', inside);
  if (/link$/.test(type)) return `<a href="${escapeHtml(textOf(url))}">${inside}</a>`;
  if (type === 'list') return listType === 'number' ? `<ol start="${numberOf(start) || 1}">${inside}</ol>` : wrap('ul', inside);
  if (Object.hasOwn(tags, type)) return wrap(tags[type]!, inside);
  return children ? inside : printCard(type, node, context);
}

/** Sections are 1: an element, 2: an image, 3: a list, 10: a card; a marker is text (0) or an atom (1), with the marks that it opens and closes. */
function printMobiledoc({sections, markups, atoms, cards: all}: Fields, context: SourceContext): string {
  const rows = (value: unknown) => (Array.isArray(value) ? (value as unknown[]).filter(Array.isArray) : []) as unknown[][];
  const open = rows(markups).map(([tag, attributes]) => {
    const name = /^(?:a|em|i|strong|b|s|u|sub|sup|code)$/.exec(textOf(tag))?.[0] ?? 'span';
    const href = Array.isArray(attributes) ? textOf((attributes as unknown[])[(attributes as unknown[]).indexOf('href') + 1]) : '';
    return {name, html: name === 'a' ? `<a href="${escapeHtml(href)}">` : `<${name}>`};
  });
  const printMarkers = (markers: unknown) => {
    const opened: string[] = [];
    return rows(markers).map(([type, marks, closed, value]) => {
      const started = (Array.isArray(marks) ? marks : []).flatMap((at) => open[numberOf(at)] ?? []);
      opened.push(...started.map(({name}) => name));
      const atom = type === 1 ? rows(atoms)[numberOf(value)] : undefined;
      const text = atom ? (atom[0] === 'soft-return' ? '<br>' : escapeHtml(textOf(atom[1]))) : escapeHtml(typeof value === 'string' ? value : '');
      const ended = opened.splice(Math.max(opened.length - (numberOf(closed) || 0), 0)).reverse();
      return started.map(({html}) => html).join('') + text + ended.map((name) => `</${name}>`).join('');
    }).join('');
  };
  return rows(sections).map(([kind, first, second]) => {
    if (kind === 1) return wrap(/^(?:h[1-6]|blockquote)$/.exec(textOf(first))?.[0] ?? 'p', printMarkers(second));
    if (kind === 2) return `<img src="${escapeHtml(textOf(first))}">`;
    if (kind === 3) return wrap(first === 'ol' ? 'ol' : 'ul', rows(second).map((item) => wrap('li', printMarkers(item))).join(''));
    const [name, card] = rows(all)[numberOf(first)] ?? [];
    return name ? printCard(textOf(name), fieldsOf(card), context) : '';
  }).join('');
}
