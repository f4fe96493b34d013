/** What a hostile frame, or another one, may send in the place of a message: nothing of it may be obeyed. */
import type {Messages, Parts, Path, Sign} from '../../src/providers/provider.js';

/** Other values than a number of pixels that a post can have. */
const absurd = (): readonly unknown[] => [
  NaN, Infinity, -Infinity, 0, -0, -1, -1e9, 100_000, 1e6, 1e21, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, '500', '500px', '5e2', '0x1f4', ' 500 ', '', 'Infinity', '١٢٣', '５００', undefined, true,
  false, 500n, Symbol('500'), [500], [], {}, {height: 500}, {value: 500}, {valueOf: () => 500}, {toString: () => '500'}, {[Symbol.toPrimitive]: () => 500}, new Number(500),
  new String('500'), new Date(500), () => 500, new Map([[0, 500]]), new Set([500]), new Uint16Array([500]), new Error('500'), /500/,
];

/** Values that are no message of anybody. */
const garbage = (): readonly unknown[] => {
  const circular: Record<string, unknown> = {};
  circular['event'] = circular['type'] = circular['height'] = circular;
  let deep: Record<string, unknown> = {height: 500};
  for (let depth = 0; depth < 5000; depth++) deep = {event: deep, type: deep, info: deep};
  return [
    undefined, null, true, false, 0, 500, NaN, 500n, Symbol('height'), '', ' ', '500', 'null', 'true', 'undefined', '{}', '[]', '""', '{"height":', '{height:500}', "{'height':500}",
    '\uFEFF{"height":500}', '{"height":NaN}', '{"height":500}}', '[{"height":500}]', '"{\\"height\\":500}"', 'height=500', 'type=resize&height=500', 'setHeight', 'ready', 'resize', '|', '||||',
    'Brid', 'Brid|', 'Brid|0|trigger', 'BPLR|0', 'x'.repeat(300_000), '['.repeat(100_000), '{"a":'.repeat(50_000), '<img src=x onerror=alert(1)>', {}, [], [[]], [null], {data: {}},
    Object.create(null), circular, deep, new Date(), /x/, new Error('x'), new Map([['height', 500]]), new Set(['height']), new ArrayBuffer(8), new Uint8Array([5, 0, 0]), new Blob(['{"height":500}']),
    () => ({height: 500}), class {}, Promise.resolve({height: 500}), new WeakMap(), globalThis, document, new Event('message'), new MessageEvent('message', {data: {height: 500}}),
  ];
};

/** Other origins than the one of a host. */
export const otherOrigins = (host: string): readonly string[] => [
  '', 'null', 'undefined', '*', location.origin, 'https://evil.example', `http://${host}`, `https://${host}/`, `https://${host}:443`, `https://${host}:8443`, `https://${host}.`,
  `https://${host.toUpperCase()}`, ` https://${host}`, `https://${host} `, `https://${host}\0`, `https://evil-${host}`, `https://evil.${host}`, `https://${host}.evil.example`,
  `https://evil.example/${host}`, `https://evil.example#https://${host}`, `https://user@${host}`, `https://${host}@evil.example`, `https://${host.replace('o', '\u043e').replace('e', '\u0435').replace('t', '\u0442')}`,
  `https://${host.replace(/^[^.]+/, 'www2')}`, host, `//${host}`, `blob:https://${host}`, `wss://${host}`, 'file://', 'about:blank', 'data:',
];

const isObject = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;

const fill = (step: string | number, parts: Parts): string | number => (typeof step === 'string' ? step.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '') : step);

/** A copy with another value at a place; `{part}`s are filled in. */
function change(message: unknown, [step, ...rest]: Path, make: (old: unknown) => unknown, parts: Parts): unknown {
  if (step === undefined) return make(message);
  const copy: Record<string | number, unknown> = Array.isArray(message) ? ([...message] as unknown as Record<number, unknown>) : {...(message as object)};
  const key = fill(step, parts);
  copy[key] = change(isObject(message) ? message[key] : undefined, rest, make, parts);
  return copy;
}

/** Other values in the place of one that tells what a message is. */
const otherValues = (value: unknown): readonly unknown[] => [
  undefined, {}, [value], {toString: () => value, valueOf: () => value}, Object(value), `${String(value)} `, ` ${String(value)}`, `${String(value)}\0`, `x${String(value)}`, `${String(value)}x`, -7, NaN, Symbol('x'), failing({}),
  ...(typeof value === 'string' ? [value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase(), value.slice(1), value.slice(0, -1), `\u200b${value}`] : [String(value)]),
];

/** The same with getters in the place of values, which say `called` when they are asked. */
function withGetters(message: unknown, called: () => void): unknown {
  if (!isObject(message)) return message;
  const copy: object = Array.isArray(message) ? [] : {};
  for (const key of Object.keys(message)) {
    Object.defineProperty(copy, key, {
      enumerable: true,
      get: () => {
        called();
        return message[key];
      },
    });
  }
  return copy;
}

const failing = (message: object): object => {
  const fail = () => {
    throw new TypeError('hostile');
  };
  return new Proxy(message, {get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail});
};

/** Messages that are nearly one of a frame. `called`: told of a getter that was asked. */
export function forgeries(messages: Messages, parts: Parts, data: unknown, called: () => void): readonly unknown[] {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const decoded: unknown = messages.isBars ? text.split('|') : JSON.parse(text);
  const encode = (message: unknown): unknown => (messages.isBars && Array.isArray(message) ? message.map((word) => (typeof word === 'object' ? '' : String(word))).join('|') : message);
  const record = decoded as object;
  const key = Object.keys(record)[0]!;
  const signs: readonly Sign[] = [
    ...[messages.ready, messages.playing, messages.paused, messages.ended, messages.missing].flatMap((list) => list ?? []),
    ...(messages.height?.where ? [messages.height.where] : []),
  ];
  const valueAt = (at: Path) => at.reduce<unknown>((value, step) => (isObject(value) ? value[fill(step, parts)] : undefined), decoded);
  // What tells this message from others, each place once.
  const places = new Map(signs.filter((sign) => sign.every(([at, value]) => valueAt(at) === value)).flatMap((sign) => sign.map(([at]) => [at.join('\0'), at] as const)));
  const {height} = messages;
  const isHeight = height && Number(valueAt(height.at)) > 0;
  return [
    [record], [[record]], {data: record}, {message: record}, {detail: {data: record}}, Object.create(record), {__proto__: record}, {['__proto__']: record}, {constructor: {prototype: record}},
    `{"__proto__":${text}}`, `[${text}]`, JSON.stringify(text), text.slice(0, -1), text.slice(1), `${text},`, `x${text}`, `${text.slice(0, 3)}\n${text.slice(3)}`, text.toUpperCase(), text.replaceAll('|', '\uff5c'),
    text.replaceAll('|', ','), text.replaceAll('"', "'"), encodeURIComponent(text), btoa(encodeURIComponent(text)), new String(text), new Map(Object.entries(record)), Object.assign(() => {}, record),
    Object.assign(Array.isArray(record) ? {} : [], record), withGetters(record, called), failing(record), new Proxy({}, {get: () => record}), Object.entries(record), Object.keys(record), {[Symbol(key)]: record},
    {[`${key} `]: (record as Record<string, unknown>)[key]}, {[key.toUpperCase() === key ? '' : key.toUpperCase()]: (record as Record<string, unknown>)[key]},
    ...[...places.values()].flatMap((at) => otherValues(valueAt(at)).map((value) => encode(change(decoded, at, () => value, parts)))),
    ...(isHeight ? absurd().map((value) => change(decoded, height.at, () => value, parts)) : []),
    ...(isHeight ? [change(decoded, height.at.slice(0, -1), (value) => withGetters(value, called), parts), change(decoded, height.at.slice(0, -1), (value) => Object.create(value as object), parts)] : []),
    ...garbage(),
    // What a change leaves as it was is no forgery.
  ].filter((forged) => forged !== text);
}
