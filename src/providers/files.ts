import {readAddress} from '../model/address.js';

/** A file that the browser plays itself: a block of provider `file`. */
export interface FileMatch {
  readonly kind: 'video' | 'audio';
  readonly provider: 'file';
  readonly sources: readonly [{readonly src: string; readonly type: string}];
}

/** Media types by the ending of the file's name. */
const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg', mov: 'video/quicktime', m3u8: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', ogg: 'audio/ogg', oga: 'audio/ogg', opus: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac',
};

/** Reads the absolute https address of a film or a sound, told by its ending: `.mp4`, `.webm`, `.m3u8` (HLS), `.mp3` and the like; else `undefined`. */
export function findFile(address: string): FileMatch | undefined {
  const src = readAddress(address, 'media');
  const ending = src && /\.([a-z\d]{3,4})$/.exec(new URL(src).pathname.toLowerCase())?.[1];
  if (!ending || !Object.hasOwn(TYPES, ending)) return undefined;
  const type = TYPES[ending]!;
  return {kind: type.startsWith('audio') ? 'audio' : 'video', provider: 'file', sources: [{src, type}]};
}
