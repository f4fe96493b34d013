import {readFile, stat} from 'node:fs/promises';
import type {Problem} from '../model/problem.js';
import {UsageError} from './usage.js';

/** The text of a file, and what was wrong with its bytes. */
export interface Input {
  readonly text: string;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

const MOST_BYTES = 20_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EEXIST: 'a file has that name',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

/** Why the system refused something, in words. */
export function reasonOf(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) break;
    }
    return Buffer.concat(chunks);
  }
  const {size} = await stat(file);
  return size > MOST_BYTES ? new Uint8Array(size) : readFile(file);
}

/** Reads a file, or standard input for `-`, as UTF-8 without its byte order mark. Bytes that are no UTF-8 are named. */
export async function readInput(file: string): Promise<Input> {
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw new UsageError(`${file}: cannot be read: ${reasonOf(error)}.`);
  });
  return decode(bytes);
}

function decode(bytes: Uint8Array): Input {
  const size = bytes.length;
  if (size > MOST_BYTES) {
    const message = `Larger than ${MOST_BYTES / 1_000_000} MB; it was not read.`;
    return {text: '', bytes: size, problems: [{code: 'too-large', path: '', message, severity: 'error'}]};
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), bytes: size, problems: []};
  } catch {
    const text = new TextDecoder().decode(bytes);
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    const message = 'Not UTF-8: bytes that are no text were replaced by U+FFFD. Save the file as UTF-8.';
    return {text, bytes: size, problems: [{code: 'encoding-repaired', path: `line ${line}`, message, severity: 'error'}]};
  }
}
