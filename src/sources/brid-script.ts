import type {DraftBlock} from './pieces.js';

const LONGEST_SCRIPT = 20_000;
const PLAYER_CALL = /(?:\$bp\(\s*["'](Brid_\w{1,40})["']\s*,|_bp\.push\(\s*\{\s*["']?div["']?\s*:\s*["'](Brid_\w{1,40})["']\s*,\s*["']?obj["']?\s*:)\s*\{([^{}]{0,2000})\}/g;
const FIELD = /["']?(\w{1,20})["']?\s*:\s*(?:"((?:[^"\\]|\\.){0,500})"|'((?:[^'\\]|\\.){0,500})'|(\d{1,10}))/g;

/**
 * The videos that a script hands to Brid's loader: `$bp("Brid_1", {id, video, title})`, or `_bp.push({div, obj})`, where `id` is the player. Reads
 * text by a bounded pattern; the script is never run.
 */
export function readBridCalls(script: string): [string, DraftBlock][] {
  return [...script.slice(0, LONGEST_SCRIPT).matchAll(PLAYER_CALL)].flatMap(([, name, other, fields = '']): [string, DraftBlock][] => {
    const said = new Map([...fields.matchAll(FIELD)].map(([, key, double, single, number]) => [key, number ?? unescape(double ?? single ?? '')]));
    const [id, player, title] = [said.get('video'), said.get('id'), said.get('title')];
    if (!id || !/^\d{1,10}$/.test(id)) return [];
    return [[name ?? other ?? '', {type: 'video', provider: 'brid', id, ...(player && {player}), ...(title && {title})}]];
  });
}

/** Escapes of a script's text: `\'`, `\u2019`. */
function unescape(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, four?: string, two?: string, one?: string) =>
    one ?? String.fromCharCode(parseInt(four ?? two ?? '20', 16)),
  );
}
