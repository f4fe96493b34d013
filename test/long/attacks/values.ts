import {html, nothing} from 'lit';
import {directive, Directive} from 'lit/directive.js';

const script = '<img src=x onerror=hit(1)>';
class Evil extends Directive {
  render(): unknown {
    return html`${script}`;
  }
}
const ring: Record<string, unknown> = {t: 'em', type: 'paragraph', src: 'x', name: 'x'};
Object.assign(ring, {c: ring, content: [ring], body: [ring], items: [ring]});
const call = Object.assign(() => 'x', {self: {} as unknown});
call.self = [call];
const address = `${'java'}script:hit(1)`;
const strings = Object.assign([script], {raw: [script]});
const nested = (depth: number): unknown => (depth ? {t: 'em', c: [nested(depth - 1)]} : 'x');

/** What may stand where something else is meant, and be taken for more than data. */
export const wrongValues: readonly unknown[] = [
  5, 0, -1, NaN, Infinity, 1e308, 10n, true, false, null, '', ' ', [], [[]], [null], [undefined], [5], {}, () => 'x', Symbol('x'), new Date(0), /x/, new Map([['a', 1]]), new Uint8Array(9), new Error('x'), Promise.resolve('x'),
  Object.assign(Object.create(null) as object, {toString: () => 'hit'}), {toString: 1, valueOf: 1}, {toString: () => script}, {[Symbol.toPrimitive]: () => script}, {toJSON: () => script}, [script], [[script]], [script, {t: 'script', c: 'hit(1)'}],
  {_$litType$: 1, strings, values: []}, {_$litType$: 2, strings, values: []}, {_$litDirective$: Evil, values: []}, directive(Evil)(), html`<b>x</b>`, nothing, {['_$litType$']: 1, strings: [script], values: [], h: script},
  document.createElement('script'), document.createElement('img'), document.createTextNode(script), document.createDocumentFragment(), document.body, location, Object.assign(() => 'x', {t: 'em', c: 'x'}),
  {t: 'script', c: 'hit(1)'}, {t: 'a', href: address, c: 'x'}, {t: 'a', href: {toString: () => address}, c: 'x'}, {t: 'img', src: 'x', onerror: 'hit(1)', c: 'x'}, {t: 'em', onclick: 'hit(1)', style: 'x', class: 'x', id: 'x', c: 'x'}, {t: 'span', lang: 'en', is: 'x', c: 'x'}, {t: 'time', datetime: script, c: 'x'},
  {t: ['a'], href: address, c: 'x'}, {t: '__proto__', c: 'x'}, {t: 'constructor', c: 'x'}, {t: 'br', c: [{t: 'script', c: 'hit(1)'}]}, {type: 'script', text: 'hit(1)'}, {type: 'html', html: script}, {type: 'constructor', content: 'x'}, {type: ['paragraph'], content: 'x'}, {type: 'toString'}, {type: 'paragraph', content: {innerHTML: script}},
  {src: address}, {src: `https://${location.host}/x`, srcset: 'x', onerror: 'hit(1)'}, {url: address, title: 'x'}, {provider: 'youtube', id: '../../x'}, {provider: '__proto__', id: 'x'}, {name: {_$litType$: 1, strings, values: []}}, {kinds: ['violence', script], text: [script]},
  JSON.parse('{"__proto__": {"type": "paragraph", "content": "x", "name": "x"}}'), JSON.parse('{"constructor": {"prototype": {"x": 1}}}'), Object.create({type: 'paragraph', content: 'x', name: 'x', src: 'x'}), {length: 4e9, 0: 'x'}, {length: -1}, Object.assign([], {5: 'x'}), Object.assign(['x'], {t: 'em', c: 'x'}), new Array(50), nested(60), new String('x'), new Number(5), new Boolean(true), new Proxy({}, {}), new Proxy([], {get: (list, name) => (name === 'length' ? 3 : Reflect.get(list, name) as unknown)}),
];

/** Data without an end: a story that holds them ends where they are. */
export const endless: readonly unknown[] = [ring, [ring], call, {c: call}, window, document];
