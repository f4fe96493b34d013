import {audioIds, embedIds, videoIds} from '../model/media.js';
import {isAnchored, isBounded, isSimple} from './pattern.js';
import type {Kind, Messages, Provider} from './provider.js';
import {playerSandbox, sandbox} from './sandbox.js';

/**
 * A row that a site adds, as data: JSON can say it. What it leaves out is as in the row of the table that it stands in the place of; where there is none, it
 * has to say `name` and `frame`.
 */
export interface SiteRow {
  /** A key of the model. The set of services that a story may name is closed. */
  readonly key: string;
  /** The type of the blocks that it is for; where a service has only one, it need not be said. */
  readonly kind?: Kind;
  /** The name that readers know. */
  readonly name?: string;
  /**
   * Addresses of the frame, the first that can be filled: `{id}`, `{player}`, `{partner}`, `{start}`, `{autoplay}`, `{origin}`, `{theme}`, `{lang}` and the
   * groups of `parts`; what stands in `[...]` is left out where one of its parts is missing. All of one host, by https.
   */
  readonly frame?: readonly string[];
  /** A pattern that splits the id into named groups: anchored, and bounded. */
  readonly parts?: string;
  readonly allow?: readonly string[];
  readonly sandbox?: readonly string[];
  readonly ratio?: string;
  readonly height?: number;
  readonly widest?: number;
  readonly consent?: 'ask' | 'publisher';
  readonly vendor?: number;
  readonly messages?: Messages;
}

type Check = (value: unknown) => boolean;

/** Whether a value is a record, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 2000;
const isScalar: Check = (value) => isText(value) || typeof value === 'boolean' || Number.isFinite(value);
const whole = (least: number, most: number): Check => (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const fitting = (pattern: RegExp): Check => (value) => isText(value) && pattern.test(String(value));
const oneOf = (...values: readonly unknown[]): Check => (value) => values.includes(value);
const listOf = (check: Check, least = 1): Check => (value) => Array.isArray(value) && value.length >= least && value.length <= 20 && value.every(check);
/** A record of these fields alone, all of which may be absent. */
const recordOf = (checks: Readonly<Record<string, Check>>): Check => (value) => isRecord(value) && Object.entries(value).every(([name, each]) => Object.hasOwn(checks, name) && checks[name]!(each));

const isPath = listOf((step) => isText(step) || whole(0, 100)(step));
const isSign = listOf((pair) => Array.isArray(pair) && pair.length === 2 && isPath(pair[0]) && (pair[1] === null || isScalar(pair[1])));
const isMessage: Check = (value) => isText(value) || (isRecord(value) && Object.values(value).every(isScalar));
const hasPath: Check = (value) => isRecord(value) && isPath(value['at']);

const PARTS = /\{\+?(\w{1,20})\}/g;
const isTemplate: Check = (value) => isText(value) && !/[{}]/.test(String(value).replace(PARTS, '')) && /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(String(value));
const hostOf = (frame: string): string | undefined => /^https:\/\/((?:[a-z\d-]+\.)+[a-z]{2,})\//.exec(frame)?.[1];

/** Each field with what it has to be. Permissions and tokens as in the table: nothing that tells of the reader or leads the page away. */
const FIELDS: Readonly<Record<string, readonly [check: Check, is: string]>> = {
  kind: [oneOf('video', 'audio', 'embed'), '“video”, “audio” or “embed”'],
  name: [fitting(/^[^\p{C}<>]{1,60}$/u), 'a name of at most 60 characters'],
  frame: [listOf(isTemplate), 'a list of templates, with braces and brackets in pairs'],
  parts: [(value) => isText(value) && [isAnchored, isBounded, isSimple].every((is) => is(String(value))) && compiles(String(value)), 'a simple pattern from ^ to $, with bounds on all that repeats'],
  allow: [listOf(oneOf('accelerometer', 'autoplay', 'encrypted-media', 'fullscreen', 'gyroscope', 'picture-in-picture', 'web-share', 'clipboard-write'), 0), 'a list of harmless permissions'],
  sandbox: [listOf(oneOf(...playerSandbox), 0), `a list of ${playerSandbox.join(', ')}`],
  ratio: [fitting(/^[1-9]\d?:[1-9]\d?$/), 'as 16:9'],
  height: [whole(50, 2000), 'a number from 50 to 2000'],
  widest: [whole(50, 2000), 'a number from 50 to 2000'],
  consent: [oneOf('ask', 'publisher'), '“ask” or “publisher”'],
  vendor: [whole(1, 65_535), 'a number of the Global Vendor List'],
  messages: [
    recordOf({
      isBars: oneOf(true),
      speaks: oneOf(true),
      name: isText,
      hello: listOf(isMessage),
      ready: listOf(isSign),
      playing: listOf(isSign),
      paused: listOf(isSign),
      ended: listOf(isSign),
      missing: listOf(isSign),
      height: (value) => hasPath(value) && recordOf({at: isPath, where: isSign})(value),
      pause: isMessage,
      mute: isMessage,
    }),
    'of the form that docs/providers.md gives',
  ],
};

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

/** The types of blocks that a story may name a service in. */
export function kindsOf(key: string): readonly Kind[] {
  return Object.entries({video: videoIds, audio: audioIds, embed: embedIds}).flatMap(([kind, ids]) => (Object.hasOwn(ids, key) ? [kind as Kind] : []));
}

/**
 * Reads a row that a site added, of data that is JSON, against the row that it stands in the place of. A row that is wrong gives a sentence that says why.
 * `ownHost`: the page's, which no frame may be of, for there a frame with scripts could reach the page.
 */
export function readSiteRow(data: unknown, table: readonly Provider[], ownHost: string): Provider | string {
  if (!isRecord(data) || !isText(data['key'])) return 'it is no record with a key';
  const {key: _key, ...given} = data;
  const key = String(_key);
  const kinds = kindsOf(key);
  if (kinds.length === 0) return `no story can name “${key}”`;
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(FIELDS, name)) return `there is no field “${name}”`;
    const [check, is] = FIELDS[name]!;
    if (!check(value)) return `“${name}” has to be ${is}`;
  }
  // From here on the fields have their forms.
  const own = given as unknown as Partial<SiteRow>;
  const base = table.find((row) => row.key === key && (!own.kind || own.kind === row.kind || own.kind === row.or));
  const kind = own.kind ?? base?.kind ?? kinds[0]!;
  if (!kinds.includes(kind)) return `no ${kind} can be of “${key}”`;
  const {frame = base?.frame, name = base?.name, parts, ...rest} = own;
  if (!frame || !name) return 'it has no frame or no name';
  const contact = own.frame ? hostOf(frame[0]!) : base!.contact;
  if (!contact || frame.some((each) => !each.startsWith(`https://${contact}/`))) return '“frame” has to be of one host, by https';
  if (contact === ownHost) return 'a frame may not be of the page’s own host';
  const pattern = parts ? new RegExp(parts) : base?.parts;
  const known = ['player', 'partner', 'start', 'autoplay', 'origin', 'theme', 'lang', ...(pattern ? [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map(([, group]) => group) : ['id'])];
  const foreign = frame.flatMap((each) => [...each.matchAll(PARTS)]).find(([, part]) => !known.includes(part));
  if (foreign) return `“frame” has the part ${foreign[0]}, which nothing fills`;
  const {or, vendor, consent, ...same} = base ?? ({} as Partial<Provider>);
  // Another host may be of somebody else, of whom the row of the table says nothing.
  const trust = base?.contact === contact ? {...(vendor && {vendor}), ...(consent && {consent})} : {};
  const row: Provider = {
    allow: ['fullscreen'], sandbox: kind === 'video' ? playerSandbox : sandbox, pictures: [], consent: 'ask', ...same, ...trust, ...rest, ...(pattern && {parts: pattern}),
    ...(or && !own.kind && {or}), key, kind, name, contact, frame,
  };
  if (row.ratio || row.height || row.messages?.height) return row;
  return kind === 'video' ? {...row, ratio: '16:9'} : '“height” or “ratio” has to be there';
}
