import type {Kind, Parts} from '../../src/providers/provider.js';

/** What frames of services say, one in a line: the row, the parts of the id, the message as it comes, and what it tells. */
export type Genuine = readonly [row: readonly [key: string, kind: Kind], parts: Parts, data: unknown, told: object];

const youtube = ['youtube', 'video'] as const;
const vimeo = ['vimeo', 'video'] as const;
const brid = ['brid', 'video'] as const;
const target = ['targetvideo', 'video'] as const;
const dailymotion = ['dailymotion', 'video'] as const;
const tiktok = ['tiktok', 'video'] as const;
const x = ['x', 'embed'] as const;
const instagram = ['instagram', 'embed'] as const;
const telegram = ['telegram', 'embed'] as const;
const reddit = ['reddit', 'embed'] as const;
const soundcloud = ['soundcloud', 'audio'] as const;
const spotify = ['spotify', 'audio'] as const;

const ready = {ready: true};
const playing = {ready: true, playing: true};
const paused = {ready: true, playing: false};
const ended = {ready: true, playing: false, ended: true};
const missing = {ready: true, missing: true};
const high = (height: number) => ({ready: true, height});

const call = (method: string, ...params: object[]) => ({'twttr.embed': {jsonrpc: '2.0', method: `twttr.private.${method}`, id: '0', params}});

export const genuine: readonly Genuine[] = [
  [youtube, {}, '{"event":"onReady","id":1,"channel":"widget"}', ready],
  [youtube, {}, '{"event":"initialDelivery","info":{"playerState":-1,"muted":false}}', ready],
  [youtube, {}, '{"event":"initialDelivery","info":{"playerState":1}}', playing],
  [youtube, {}, '{"event":"infoDelivery","info":{"currentTime":3.2}}', ready],
  [youtube, {}, '{"event":"infoDelivery","info":{"playerState":1,"currentTime":0}}', playing],
  [youtube, {}, '{"event":"infoDelivery","info":{"playerState":2}}', paused],
  [youtube, {}, '{"event":"infoDelivery","info":{"playerState":0}}', ended],
  [vimeo, {}, '{"event":"ready"}', ready],
  [vimeo, {}, {method: 'ping', value: undefined}, ready],
  [vimeo, {}, {event: 'play', data: {seconds: 0}}, playing],
  [vimeo, {}, '{"event":"pause","data":{"seconds":3}}', paused],
  [vimeo, {}, '{"event":"ended"}', ended],
  [brid, {}, 'Brid|0|trigger|ready', ready],
  [brid, {}, 'Brid|0|trigger|requestAMPGDPR', ready],
  [brid, {}, 'Brid|Brid_12|trigger|play', playing],
  [brid, {}, 'Brid|0|trigger|adStart', playing],
  [brid, {}, 'Brid|0|trigger|pause', paused],
  [brid, {}, 'Brid|0|trigger|ended', ended],
  [target, {}, 'BPLR|0|trigger|ready', ready],
  [target, {}, 'BPLR|0|trigger|play', playing],
  [target, {}, 'BPLR|0|trigger|pause', paused],
  [dailymotion, {}, '{"event":"apiready","id":"dm1"}', ready],
  [dailymotion, {}, '{"event":"play","id":"dm1"}', playing],
  [dailymotion, {}, '{"event":"pause","id":"dm1"}', paused],
  [dailymotion, {}, '{"event":"video_end","id":"dm1"}', ended],
  [tiktok, {}, {'x-tiktok-player': true, type: 'onPlayerReady'}, ready],
  [tiktok, {}, {'x-tiktok-player': true, type: 'onStateChange', value: -1}, ready],
  [tiktok, {}, {'x-tiktok-player': true, type: 'onStateChange', value: 1}, playing],
  [tiktok, {}, {'x-tiktok-player': true, type: 'onStateChange', value: 2}, paused],
  [tiktok, {}, {'x-tiktok-player': true, type: 'onStateChange', value: 0}, ended],
  [x, {}, call('initialized', {iframe_version: '1'}), ready],
  [x, {}, call('rendered'), ready],
  [x, {}, call('no_results'), missing],
  [x, {}, call('resize', {width: 550, height: 642.5}), high(643)],
  [x, {}, call('resize', {width: 550, height: 4000}), high(4000)],
  [x, {}, call('resize', {width: 550, height: 90_000}), high(4000)],
  [x, {}, call('resize', {width: 550, height: 1}), high(50)],
  [['bluesky', 'embed'], {}, {id: null, height: 512}, high(512)],
  [['bluesky', 'embed'], {}, '{"id":"1","height":5120}', high(4000)],
  [['mastodon', 'embed'], {}, {type: 'setHeight', id: 1, height: 400}, high(400)],
  [['mastodon', 'embed'], {}, '{"type":"setHeight","id":1,"height":400.2}', high(401)],
  [instagram, {}, {type: 'LOADING', details: {}}, ready],
  [instagram, {}, '{"type":"MEASURE","details":{"height":810}}', high(810)],
  [telegram, {}, {event: 'resize', height: 300}, high(300)],
  [telegram, {}, '{"event":"resize","height":300}', high(300)],
  [telegram, {}, {event: 'resize', height: null}, missing],
  [reddit, {}, {type: 'resize.embed', data: 0}, ready],
  [reddit, {}, '{"type":"resize.embed","data":512}', high(512)],
  [['datawrapper', 'embed'], {id: 'RnWgL'}, {'datawrapper-height': {RnWgL: 380}}, high(380)],
  [['datawrapper', 'embed'], {id: 'RnWgL'}, {'datawrapper-height': {RnWgL: 4200, other: 1}}, high(4000)],
  [['flourish', 'embed'], {}, '{"sender":"Flourish","context":"iframe.resize","height":324.0625,"src":"x"}', high(325)],
  [soundcloud, {}, '{"method":"ready","widgetId":"w1"}', ready],
  [soundcloud, {}, '{"method":"play","value":{}}', playing],
  [soundcloud, {}, '{"method":"pause"}', paused],
  [soundcloud, {}, '{"method":"finish"}', ended],
  [spotify, {}, {type: 'ready'}, ready],
  [spotify, {}, {type: 'playback_update', payload: {isPaused: false, position: 0}}, playing],
  [spotify, {}, {type: 'playback_update', payload: {isPaused: true, position: 9}}, paused],
];
