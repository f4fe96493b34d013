import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import type {Problem} from '../model/problem.js';
import {fetchBytes, isAddress} from './address.js';
import {decode} from '../sources/decode.js';
import {UsageError} from './usage.js';

/** The text of a file, of an address or of standard input, what is known of it, and what was wrong with its bytes. */
export interface Input {
  readonly text: string;
  readonly bytes: number;
  readonly problems: readonly Problem[];
  /** By the server's word, or by the ending of the file. */
  readonly mediaType?: string | undefined;
  /** Of an address: where the answer came from at last. */
  readonly url?: string | undefined;
}

/** More than this is not read. */
export const MOST_BYTES = 20_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EEXIST: 'a file has that name',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'text/html', '.txt': 'text/plain', '.xml': 'text/xml', '.rss': 'text/xml', '.atom': 'text/xml',
};

/** Why the system refused something, in words. */
export function reasonOf(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return readStdin();
  const {size} = await stat(file);
  return size > MOST_BYTES ? new Uint8Array(size) : readFile(file);
}

/** Reads a file, an address, or standard input for `-`, as text. Throws a `UsageError` where there is nothing to be had. */
export async function readInput(name: string): Promise<Input> {
  const {bytes, charset, ...known} = isAddress(name)
    ? await fetchBytes(name, MOST_BYTES)
    : {bytes: await readBytes(name).catch((error: unknown) => refuse(name, reasonOf(error))), charset: undefined, mediaType: MEDIA_TYPES[path.extname(name).toLowerCase()]};
  if (bytes.length > MOST_BYTES) {
    const message = `Larger than ${MOST_BYTES / 1_000_000} MB; it was not read.`;
    return {text: '', bytes: bytes.length, problems: [{code: 'too-large', path: '', message, severity: 'error'}]};
  }
  return {...decode(bytes, charset), ...known, bytes: bytes.length};
}

function refuse(name: string, reason: string): never {
  throw new UsageError(`${name}: cannot be read: ${reason}.`);
}
