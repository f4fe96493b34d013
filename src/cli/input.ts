import {createReadStream} from 'node:fs';
import {decode, type Decoded} from '../sources/decode.js';
import type {Problem, ProblemCode} from '../model/problem.js';
import {fetchBytes, isAddress} from './address.js';
import {MOST_BYTES, takeBytes} from './bytes.js';
import {UsageError} from './usage.js';

/** The text of a file, of an address or of standard input, what is known of it, and what was wrong with its bytes. */
export interface Input {
  /** Absent where there is nothing to be read: the problems say why. */
  readonly text?: string;
  readonly problems: readonly Problem[];
  /** By the server's word. */
  readonly mediaType: string;
  /** Of an address: where the answer came from at last. */
  readonly url?: string | undefined;
}

/** Of what comes without a word on what it is. A file's name says nothing: what it is, is told from the data. */
const UNKNOWN = 'application/octet-stream';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no directory',
  EEXIST: 'a file has that name',
  EISDIR: 'it is a directory',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
};

/** Why the system refused something, in words. */
export function reasonOf(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

function readBytes(name: string): Promise<Uint8Array> {
  if (/^[a-z][\w+.-]+:\/\//i.test(name)) throw new UsageError(`${name}: is no address that begins with https:// or http://.`);
  return takeBytes(name === '-' ? process.stdin : createReadStream(name)).catch((error: unknown) => {
    throw new UsageError(`${name}: cannot be read: ${reasonOf(error)}.`);
  });
}

/** Reads a file, an address, or standard input for `-`, as text. Throws a `UsageError` where there is nothing to be had. */
export async function readInput(name: string): Promise<Input> {
  const {bytes, charset, mediaType = UNKNOWN, url} = isAddress(name) ? await fetchBytes(name) : {bytes: await readBytes(name)};
  return {...readWords(bytes, charset), mediaType, url};
}

function readWords(bytes: Uint8Array, charset: string | undefined): Decoded | Pick<Input, 'problems'> {
  if (bytes.length > MOST_BYTES) return refuse('too-large', `Larger than ${MOST_BYTES / 1_000_000} MB; it was not read.`);
  const decoded = decode(bytes, charset);
  if (!decoded.text.trim()) return refuse('no-story', 'It is empty.');
  // Words in another encoding hold no zero.
  if (decoded.problems.length && decoded.text.includes('\0')) return refuse('source-unreadable', 'Bytes of a picture, a program or the like, and no text.');
  return decoded;
}

const refuse = (code: ProblemCode, message: string) => ({problems: [{code, path: '', message, severity: 'error' as const}]});
