/** The schema of the provider table: what holds for a row whoever wrote it. */
import * as v from 'valibot';
import {audioProviders, embedProviders, videoProviders} from '../model/media.js';
import {isAnchored, isBounded} from './pattern.js';

const keys: Readonly<Record<string, readonly string[]>> = {video: videoProviders, audio: audioProviders, embed: embedProviders};
const kind = v.picklist(['video', 'audio', 'embed']);
const name = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/));
const host = v.pipe(v.string(), v.regex(/^(?:[a-z\d-]+\.)+[a-z]{2,}$/, 'Not a host name.'));
const hosts = v.pipe(v.string(), v.regex(/^(?:\*|(?:\*\.)?(?:[a-z\d-]+\.)+[a-z]{2,})$/, 'Not a host name, `*.` and one, or `*`.'));
const PARTS = /\{\+?\w{1,20}\}/g;
const template = v.pipe(
  v.string(),
  v.check((text) => !/[{}]/.test(text.replace(PARTS, '')) && /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(text), 'Braces or brackets are not in pairs.'),
);
/** A template of an address: https, and a host that no part of an id can change unless it is one part as a whole. */
const address = v.pipe(template, v.regex(/^https:\/\/(?:[a-z\d.-]+|\{\w+\})\//, 'Not an https address with a host.'));
/** Anchored, and bounded everywhere: a pattern takes linear time, and nothing in it stands for any run of characters. */
const pattern = v.pipe(
  v.instance(RegExp),
  v.check(({source}) => isAnchored(source), 'Not anchored.'),
  v.check(({source}) => isBounded(source), 'Repeats without bound.'),
  v.check(({flags}) => /^i?$/.test(flags), 'Has flags that keep a state.'),
);
const patterns = v.record(name, pattern);

const form = v.strictObject({
  path: pattern,
  query: v.optional(patterns),
  also: v.optional(patterns),
  host: v.optional(v.union([host, pattern])),
  id: v.optional(template),
  page: v.optional(v.array(address)),
  nested: v.optional(name),
});

interface OfKind {
  readonly key: string;
  readonly kind: string;
  readonly or?: string | undefined;
}
const known = <T extends OfKind>() =>
  v.check<T, string>(({key, kind: first, or}) => [first, or].every((each) => !each || keys[each]?.includes(key)) && first !== or, 'Not a key of the model for this kind.');

/** How the addresses of a service are told. */
export const addressRowSchema = v.pipe(
  v.strictObject({key: name, kind, or: v.optional(kind), hosts: v.pipe(v.array(hosts), v.minLength(1)), addresses: v.pipe(v.array(form), v.minLength(1)), page: v.optional(v.array(address))}),
  known(),
  v.check(({hosts: own, addresses}) => addresses.every((each) => typeof each.host !== 'string' || own.includes(each.host)), 'A form is of a host that the row has not.'),
);

const path = v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1));
const sign = v.pipe(v.array(v.tuple([path, v.union([v.string(), v.number(), v.boolean(), v.null()])])), v.minLength(1));
const signs = v.optional(v.pipe(v.array(sign), v.minLength(1)));
const message = v.union([v.pipe(v.string(), v.nonEmpty()), v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))]);
/** What a frame may ask for: nothing that identifies the reader or opens the page. */
const feature = v.picklist(['accelerometer', 'autoplay', 'encrypted-media', 'fullscreen', 'gyroscope', 'picture-in-picture', 'web-share', 'clipboard-write']);
const token = v.picklist(['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox', 'allow-presentation']);
const side = v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(2000));

/** What is drawn of a service. */
export const providerSchema = v.pipe(
  v.strictObject({
    key: name,
    kind,
    or: v.optional(kind),
    name: v.pipe(v.string(), v.nonEmpty()),
    contact: v.union([host, v.pipe(v.string(), v.regex(/^\{\w+\}$/))]),
    parts: v.optional(v.instance(RegExp)),
    frame: v.pipe(v.array(address), v.minLength(1)),
    allow: v.array(feature),
    sandbox: v.array(token),
    ratio: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d?:[1-9]\d?$/))),
    height: v.optional(side),
    widest: v.optional(side),
    pictures: v.array(host),
    consent: v.picklist(['ask', 'publisher']),
    vendor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
    messages: v.optional(
      v.strictObject({
        isBars: v.optional(v.literal(true)),
        speaks: v.optional(v.literal(true)),
        name: v.optional(v.pipe(v.string(), v.nonEmpty())),
        hello: v.optional(v.pipe(v.array(message), v.minLength(1))),
        ready: signs,
        playing: signs,
        paused: signs,
        ended: signs,
        missing: signs,
        height: v.optional(v.strictObject({where: v.optional(sign), at: path})),
        pause: v.optional(message),
        mute: v.optional(message),
      }),
    ),
  }),
  known(),
  v.check(({frame, contact}) => frame.every((each) => each.startsWith(`https://${contact}/`)), 'A frame is not of the host that readers are told.'),
  v.check(({messages}) => !messages?.speaks || Boolean(messages.ready ?? messages.height), 'It is said to speak, and not what.'),
  v.check(({ratio, height, messages}) => Boolean(ratio ?? height ?? messages?.height), 'Its height is not known.'),
);
