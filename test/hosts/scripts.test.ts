import {judge, type HostPage} from './host-page.js';

const script = (name: string, code: string, more: Partial<HostPage> = {}): HostPage => ({name, head: `<script>${code}</script>`, ...more});
const take = (...paths: readonly string[]) => paths.map((path) => `delete ${path};`).join(' ');

const pages: readonly HostPage[] = [
  // What old libraries add.
  script('methods on Array.prototype, to be counted', 'Array.prototype.each = function () {}; Array.prototype.last = function () { return this[this.length - 1]; };'),
  script('methods on Object.prototype, to be counted', 'Object.prototype.extend = function () { return this; }; Object.prototype.forEach = function () {}; Object.prototype.size = 3;'),
  script('what a property of an element is, on Object.prototype', 'Object.prototype.attribute = "style"; Object.prototype.type = Boolean;', {shows: 'link', warns: false}),
  script('fields of a story on Object.prototype', 'Object.prototype.kicker = "Polluted"; Object.prototype.status = "withdrawn"; Object.prototype.contentWarning = {kinds: ["violence"]};'),
  script('flags of a property on Object.prototype', 'Object.prototype.value = 1; Object.prototype.writable = false;', {shows: 'link'}),
  script('the text that all objects have', 'Object.prototype.toString = function () { return "[object Mine]"; };'),
  script('methods on String.prototype and Function.prototype', 'String.prototype.strip = function () {}; String.prototype.startsWith = function (text) { return this.indexOf(text) === 0; }; Function.prototype.wrap = function () {};'),
  script('Prototype.js', `Array.from = $A = function (from) { var list = []; if (from) for (var i = 0; i < from.length; i++) list.push(from[i]); return list; };
    Array.prototype.toJSON = undefined; Object.prototype.toJSON = undefined; delete Object.prototype.toJSON; delete Array.prototype.toJSON;
    Element.prototype.update = function () {}; Element.prototype.select = function () {}; Element.prototype.hide = function () {}; Array.prototype.reduce = function (f, from) { var sum = from; for (var i = 0; i < this.length; i++) sum = f(sum, this[i], i); return sum; };`),
  script('MooTools', `Function.prototype.bind = function (self) { var f = this, rest = Array.prototype.slice.call(arguments, 1); return function () { return f.apply(self, rest.concat(Array.prototype.slice.call(arguments))); }; };
    Array.prototype.flatten = function () { return this; }; Element.prototype.getElement = function () {}; Node.prototype.inject = function () {}; String.implement = Array.implement = function () {};`),
  script('JSON of its own', `var parse = JSON.parse, stringify = JSON.stringify; JSON.parse = function (text) { return parse(text); }; JSON.stringify = function (data) { return stringify(data); };`),
  script('JSON that throws', 'JSON.stringify = function () { throw new Error("No JSON"); }; JSON.parse = function () { throw new Error("No JSON"); };', {shows: 'link'}),
  // What it patches.
  script('promises in zones, as with Zone.js', `(function (Real) {
      function ZoneAwarePromise(executor) { var self = Reflect.construct(Real, [executor], new.target || ZoneAwarePromise); self.__zone = "root"; return self; }
      ZoneAwarePromise.prototype = Object.create(Real.prototype, {constructor: {value: ZoneAwarePromise, writable: true, configurable: true}}); Object.setPrototypeOf(ZoneAwarePromise, Real);
      var then = Real.prototype.then; Real.prototype.then = function (a, b) { return then.call(this, a, b); };
      window.Promise = ZoneAwarePromise;
      ["setTimeout", "requestAnimationFrame", "queueMicrotask", "fetch"].forEach(function (name) { var real = window[name]; window[name] = function () { return real.apply(window, arguments); }; });
      var add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, listener, options) { return add.call(this, type, listener, options); };
      var Observer = window.MutationObserver; window.MutationObserver = function (f) { return new Observer(f); }; window.MutationObserver.prototype = Observer.prototype;
    })(Promise);`),
  script('nodes and shadow roots, as ShadyDOM does', `["appendChild", "insertBefore", "removeChild", "replaceChild", "cloneNode"].forEach(function (name) { var real = Node.prototype[name]; Node.prototype[name] = function () { return real.apply(this, arguments); }; });
    ["append", "remove", "before", "after", "replaceWith", "setAttribute", "getAttribute", "querySelector", "querySelectorAll", "attachShadow"].forEach(function (name) { var real = Element.prototype[name]; Element.prototype[name] = function () { return real.apply(this, arguments); }; });
    window.ShadyDOM = {inUse: true, patch: function () {}}; window.ShadyCSS = {nativeShadow: true, nativeCss: true, prepareTemplate: function () {}, styleElement: function () {}, styleSubtree: function () {}};
    window.WebComponents = {ready: true};`),
  script('a registry of its own, as polyfills have', `(function (registry) {
      var define = registry.define.bind(registry), get = registry.get.bind(registry);
      window.customElements.define = function (name, element, options) { return define(name, element, options); };
      window.customElements.get = function (name) { return get(name); }; window.customElements.polyfillWrapFlushCallback = function () {};
    })(customElements);`),
  script('HTMLElement as a function', `(function (Real) { function Patched() { return Reflect.construct(Real, [], this.constructor); } Patched.prototype = Real.prototype; Patched.prototype.constructor = Patched; Object.setPrototypeOf(Patched, Real); window.HTMLElement = Patched; })(HTMLElement);`),
  script('events of its own', `(function (Real) { window.Event = function (type, options) { return new Real(type, options); }; window.Event.prototype = Real.prototype; var stop = Real.prototype.stopPropagation; Real.prototype.stopPropagation = function () { return stop.call(this); }; Real.prototype.stop = function () {}; })(Event);`),
  script('innerHTML and textContent that are watched', `["innerHTML", "outerHTML"].forEach(function (name) { var real = Object.getOwnPropertyDescriptor(Element.prototype, name); Object.defineProperty(Element.prototype, name, {get: real.get, set: function (text) { throw new Error("watched"); }, configurable: true}); });`),
  script('createElement that is counted', 'var made = 0, create = Document.prototype.createElement; document.createElement = function (name, options) { made++; return create.call(document, name, options); };'),
  script('fetch of an old polyfill', `var real = window.fetch; window.fetch = function (url, options) { return real(url, options).then(function (answer) { return {ok: answer.ok, status: answer.status, url: "", headers: {get: function (name) { return answer.headers.get(name); }}, body: answer.body, text: function () { return answer.text(); }, json: function () { return answer.json(); }}; }); };`),
  script('fetch that is refused', 'window.fetch = function () { return Promise.reject(new TypeError("blocked by an extension")); };', {shows: 'link'}),
  script('fetch that throws', 'window.fetch = function () { throw new Error("blocked"); };', {shows: 'link'}),
  script('alert, open and print that throw', '["alert", "open", "print", "confirm", "prompt", "eval"].forEach(function (name) { window[name] = function () { throw new Error(name); }; });'),
  // What it forbids.
  script('storage and cookies that throw', `["localStorage", "sessionStorage", "indexedDB", "caches"].forEach(function (name) { Object.defineProperty(window, name, {get: function () { throw new DOMException("Denied", "SecurityError"); }, configurable: true}); });
    Object.defineProperty(document, "cookie", {get: function () { throw new Error("no cookies"); }, set: function () { throw new Error("no cookies"); }});`),
  script('referrer, history and navigator that throw', `["referrer", "lastModified", "domain"].forEach(function (name) { Object.defineProperty(document, name, {get: function () { throw new Error(name); }}); }); history.pushState = history.replaceState = function () { throw new Error("history"); };
    Object.defineProperty(navigator, "userAgent", {get: function () { throw new Error("agent"); }});`),
  script('frozen built-ins, as with SES', `[Object, Array, Function, String, Promise, Map, Set, WeakMap, RegExp, Number, Symbol, Error].forEach(function (one) { Object.freeze(one.prototype); Object.freeze(one); }); Object.freeze(JSON); Object.freeze(Reflect); Object.freeze(Math);`),
  script('frozen nodes and elements', '[EventTarget, Node, Element, HTMLElement, Document, ShadowRoot, Event].forEach(function (one) { Object.freeze(one.prototype); });'),
  script('a console that is not there', 'window.console = undefined;'),
  // Loaders.
  script('an AMD loader', 'window.define = function () { throw new Error("mismatched anonymous define()"); }; define.amd = {}; window.require = window.requirejs = function () { throw new Error("not loaded"); };'),
  script('CommonJS names', 'window.module = {exports: {}}; window.exports = window.module.exports; window.process = {env: {}}; window.global = window; window.Buffer = {};'),
  script('SystemJS and a bundler’s chunks', 'window.System = {import: function () { throw new Error("System"); }}; window.webpackChunk = []; window.__webpack_require__ = function () { throw new Error("webpack"); }; window.parcelRequire = {};'),
  script('variables of one letter', 'var e = 1, t = 2, n = 3, r = 4, i = 5, o = 6, s = 7, a = 8, $ = 9, _ = 10; let l = 11, c = 12, u = 13, d = 14; const h = 15, p = 16;'),
  script('variables named like ours', 'var articleStory = 1, story = 2, current = 3, base = 4, styles = 5, element = 6; const loadPart = 7, own = 8, words = 9;'),
  script('strict names of the future', 'window.globalThis = window; window.trustedTypes = undefined; window.litHtmlVersions = "x"; window.litElementVersions = 7; window.reactiveElementVersions = {};'),
  // What it lacks.
  script('no IntersectionObserver', take('window.IntersectionObserver', 'window.IntersectionObserverEntry'), {shows: 'link'}),
  script('no ResizeObserver, no PerformanceObserver', take('window.ResizeObserver', 'window.PerformanceObserver')),
  script('no MutationObserver', take('window.MutationObserver'), {warns: true}),
  script('no Intl', take('window.Intl'), {shows: 'link'}),
  script('no names of languages, lists and places', take('Intl.DisplayNames', 'Intl.ListFormat', 'Intl.Locale', 'Intl.DurationFormat', 'Intl.RelativeTimeFormat'), {shows: 'link'}),
  script('no dates by language', 'Intl.DateTimeFormat = function () { throw new RangeError("no data"); }; Date.prototype.toLocaleDateString = function () { throw new RangeError("no data"); }; Date.prototype.toLocaleString = Date.prototype.toLocaleDateString;', {shows: 'link'}),
  script('no attachShadow', take('Element.prototype.attachShadow'), {shows: 'link'}),
  script('no styles that are constructed', take('Document.prototype.adoptedStyleSheets', 'ShadowRoot.prototype.adoptedStyleSheets', 'window.CSSStyleSheet'), {shows: 'link'}),
  script('styles that cannot be constructed', 'window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); };', {shows: 'link'}),
  script('no attachInternals', take('HTMLElement.prototype.attachInternals', 'window.ElementInternals'), {shows: 'link'}),
  script('states of another form, as in Chrome before 125', 'CustomStateSet.prototype.add = function (state) { if (!/^--/.test(state)) throw new DOMException("The specified value must start with \'--\'.", "SyntaxError"); };'),
  script('no states', 'Object.defineProperty(ElementInternals.prototype, "states", {get: function () {}});'),
  script('no customElements', take('window.customElements', 'Window.prototype.customElements'), {shows: 'link'}),
  script('no fetch', take('window.fetch'), {shows: 'link'}),
  script('no AbortController', take('window.AbortController', 'window.AbortSignal'), {shows: 'link'}),
  script('no URL.canParse, no structuredClone', take('URL.canParse', 'URL.parse', 'window.structuredClone')),
  script('no moveBefore, no checkVisibility, no newer methods of lists', take('Element.prototype.moveBefore', 'Document.prototype.moveBefore', 'DocumentFragment.prototype.moveBefore', 'Array.prototype.at', 'Array.prototype.findLast', 'Array.prototype.toSorted', 'Object.groupBy', 'Object.hasOwn', 'String.prototype.replaceAll', 'String.prototype.at'), {shows: 'link'}),
];

describe('a page with scripts of its own', () => {
  for (const page of pages) it(`is left alone, and the story is readable, or its link: ${page.name}`, () => judge(page));
});
