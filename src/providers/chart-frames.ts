import type {Provider, Sign} from './provider.js';
import {sandbox} from './sandbox.js';

const chart = {kind: 'embed', allow: ['fullscreen'], sandbox, consent: 'ask', pictures: []} as const;
const sound = {...chart, kind: 'audio', allow: ['autoplay', 'encrypted-media', 'fullscreen']} as const;

const soundcloudTold = (method: string): Sign => [[['method'], method]];
const spotifyTold = (...signs: Sign): Sign => [[['type'], 'playback_update'], ...signs];

/** The frames of charts, maps, documents, pictures and sounds. */
export const chartFrames: readonly Provider[] = [
  {
    ...chart,
    key: 'datawrapper',
    name: 'Datawrapper',
    contact: 'datawrapper.dwcdn.net',
    frame: ['https://datawrapper.dwcdn.net/{id}/'],
    height: 450,
    messages: {speaks: true, height: {at: ['datawrapper-height', '{id}']}},
  },
  {
    ...chart,
    key: 'flourish',
    name: 'Flourish',
    contact: 'flo.uri.sh',
    parts: /^(?<form>visualisation|story)\/(?<number>\d+)$/,
    frame: ['https://flo.uri.sh/{form}/{number}/embed?auto=1'],
    height: 600,
    // Without `auto=1` it says nothing.
    messages: {speaks: true, height: {where: [[['sender'], 'Flourish'], [['context'], 'iframe.resize']], at: ['height']}},
  },
  {
    ...chart,
    key: 'documentcloud',
    name: 'DocumentCloud',
    contact: 'embed.documentcloud.org',
    frame: ['https://embed.documentcloud.org/documents/{id}/?embed=1'],
    height: 600,
  },
  {
    ...chart,
    key: 'googlemaps',
    name: 'Google Maps',
    contact: 'www.google.com',
    // A place is encoded in the id already.
    parts: /^(?:(?<map>!.+)|mid:(?<own>[\w.-]+)|q:(?<place>.+))$/,
    frame: ['https://www.google.com/maps/embed?pb={+map}', 'https://www.google.com/maps/d/embed?mid={own}', 'https://www.google.com/maps?q={+place}&output=embed'],
    height: 450,
  },
  {
    ...chart,
    key: 'openstreetmap',
    name: 'OpenStreetMap',
    contact: 'www.openstreetmap.org',
    parts: /^(?<box>[\d.,-]+)(?::(?<layer>[a-z]+))?(?::(?<marker>[\d.,-]+))?$/i,
    frame: ['https://www.openstreetmap.org/export/embed.html?bbox={box}[&layer={layer}][&marker={marker}]'],
    height: 450,
  },
  {...chart, key: 'giphy', name: 'Giphy', contact: 'giphy.com', frame: ['https://giphy.com/embed/{id}'], ratio: '4:3', pictures: ['media.giphy.com', 'i.giphy.com']},
  {
    ...chart,
    key: 'scribd',
    name: 'Scribd',
    contact: 'www.scribd.com',
    frame: ['https://www.scribd.com/embeds/{id}/content?view_mode=scroll&show_recommendations=false'],
    height: 600,
  },
  {
    ...chart,
    key: 'codepen',
    name: 'CodePen',
    contact: 'codepen.io',
    parts: /^(?<owner>(?:team\/)?[\w-]+)\/(?<pen>\w+)$/,
    frame: ['https://codepen.io/{+owner}/embed/{pen}?default-tab=result'],
    height: 400,
  },
  {
    ...sound,
    key: 'soundcloud',
    name: 'SoundCloud',
    contact: 'w.soundcloud.com',
    parts: /^(?:(?:tracks\/)?(?<track>\d+)(?:\/(?<key>s-\w+))?|playlists\/(?<list>\d+)(?:\/(?<listKey>s-\w+))?|(?<path>[\w-]+(?:\/[\w-]+){1,2}))$/,
    frame: [
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F{track}[%3Fsecret_token%3D{key}]',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Fplaylists%2F{list}[%3Fsecret_token%3D{listKey}]',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2F{+path}',
    ],
    height: 166,
    messages: {
      speaks: true,
      hello: ['play', 'pause', 'finish'].map((value) => JSON.stringify({method: 'addEventListener', value})),
      ready: [soundcloudTold('ready')],
      playing: [soundcloudTold('play')],
      paused: [soundcloudTold('pause')],
      ended: [soundcloudTold('finish')],
      pause: '{"method":"pause"}',
      mute: '{"method":"setVolume","value":0}',
    },
  },
  {
    ...sound,
    key: 'spotify',
    name: 'Spotify',
    contact: 'open.spotify.com',
    parts: /^(?<form>[a-z]+)\/(?<item>\w+)$/,
    frame: ['https://open.spotify.com/embed/{form}/{item}[?t={start}]'],
    height: 352,
    // Whether it speaks where its own library is not there is not certain.
    messages: {
      ready: [[[['type'], 'ready']]],
      playing: [spotifyTold([['payload', 'isPaused'], false])],
      paused: [spotifyTold([['payload', 'isPaused'], true])],
      pause: {command: 'pause'},
    },
  },
  {
    ...sound,
    key: 'apple',
    name: 'Apple Podcasts',
    contact: 'embed.podcasts.apple.com',
    parts: /^(?<country>[a-z]{2})\/(?:id)?(?<show>\d+)(?:\/(?<episode>\d+))?$/,
    frame: ['https://embed.podcasts.apple.com/{country}/podcast/id{show}[?i={episode}]'],
    height: 175,
  },
];
