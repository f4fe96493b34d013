import {expect} from '@open-wc/testing';
import {findFile} from '../../src/providers/files.js';

const known: readonly (readonly [string, 'video' | 'audio', string])[] = [
  ['https://news.example/a.mp4', 'video', 'video/mp4'],
  ['https://news.example/a.M4V', 'video', 'video/mp4'],
  ['https://news.example/a.webm?x=1#t=10', 'video', 'video/webm'],
  ['https://news.example/a.ogv', 'video', 'video/ogg'],
  ['https://news.example/live/a.m3u8?token=x', 'video', 'application/vnd.apple.mpegurl'],
  ['https://cdn.jwplayer.com/manifests/nPripu9l.m3u8', 'video', 'application/vnd.apple.mpegurl'],
  ['https://news.example/a.mp3', 'audio', 'audio/mpeg'],
  ['https://news.example/a.flac', 'audio', 'audio/flac'],
];

const unknown = [
  '', 'a.mp4', '//news.example/a.mp4', 'http://news.example/a.mp4', 'https://news.example/a.html', 'https://news.example/a.mp4/', 'https://news.example/?file=a.mp4',
  'https://news.example/mp4', 'https://news.example/a.constructor', 'https://user@news.example/a.mp4', 'data:video/mp4;a.mp4',
];

describe('findFile', () => {
  for (const [src, kind, type] of known) {
    it(`reads ${src}`, () => expect(findFile(src)).to.deep.equal({kind, provider: 'file', sources: [{src, type}]}));
  }
  for (const src of unknown) it(`knows nothing of “${src}”`, () => expect(findFile(src)).to.equal(undefined));
});
