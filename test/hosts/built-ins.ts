/** What a page's scripts rely on, as it was at some moment: every property of these objects, with its value and flags. */
export type BuiltIns = ReadonlyMap<string, PropertyDescriptor>;

const CLASSES = [
  'Object', 'Function', 'Array', 'String', 'Number', 'RegExp', 'Promise', 'Map', 'Set', 'WeakMap', 'Symbol', 'Error', 'URL', 'Event', 'EventTarget', 'CustomEvent',
  'Node', 'NodeList', 'Element', 'HTMLElement', 'HTMLScriptElement', 'HTMLAnchorElement', 'HTMLIFrameElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'Text',
  'CustomElementRegistry', 'CSSStyleSheet', 'MutationObserver', 'IntersectionObserver', 'AbortController', 'Response', 'Storage', 'History', 'Location', 'Navigator',
];
const OBJECTS = ['JSON', 'Reflect', 'Math', 'Intl', 'console', 'navigator', 'history', 'customElements', 'document'];

/** Reads them, in the order of the page, without running a getter. */
export function readBuiltIns(page: Window): BuiltIns {
  const inPage = page as unknown as Readonly<Record<string, {readonly prototype?: object} | undefined>>;
  const found = new Map<string, PropertyDescriptor>();
  const look = (name: string, object: object | undefined) => {
    if (!object) return;
    for (const key of Reflect.ownKeys(object)) found.set(`${name}.${String(key)}`, Reflect.getOwnPropertyDescriptor(object, key)!);
  };
  for (const name of CLASSES) {
    look(name, inPage[name]);
    look(`${name}.prototype`, inPage[name]?.prototype);
  }
  for (const name of OBJECTS) look(name, inPage[name]);
  return found;
}

const PARTS = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const;

/** The names of those that came, went or became others. */
export function compareBuiltIns(before: BuiltIns, after: BuiltIns): string[] {
  const isSame = (a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined) => a && b && PARTS.every((part) => Object.is(a[part], b[part]));
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => !isSame(before.get(name), after.get(name)));
}
