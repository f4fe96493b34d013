/** The lines of the table in docs/providers.md, as the rows say them. */
import {audioIds, embedIds, videoIds} from '../../src/model/media.js';
import {findProvider, loadProviders} from '../../src/providers/find.js';
import {frameAddress} from '../../src/providers/frame.js';
import type {Kind, Provider} from '../../src/providers/provider.js';
import {providers} from '../../src/providers/table.js';
import {serviceName} from '../../src/words/names.js';
import {common, others} from './known-addresses.js';

const ids: Readonly<Record<Kind, Readonly<Record<string, RegExp>>>> = {video: videoIds, audio: audioIds, embed: embedIds};
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

function exampleOf(key: string, kind: Kind): string {
  const found = [...common, ...others].map(([address]) => findProvider(address, kind)).filter((match) => match?.provider === key && match.kind === kind && match.id);
  return (found.find((match) => match!.id!.length < 60 && frameAddress({...match!, type: kind, player: 'x'})) ?? found[0])?.id ?? 'dQw4w9WgXcQ';
}

const needs = (row: Provider) =>
  ['player', 'partner'].flatMap((part) => {
    const withPart = row.frame.filter((each) => each.includes(`{${part}}`));
    return withPart.length === 0 ? [] : [withPart.length === row.frame.length ? code(part) : `${code(part)}?`];
  });

const tells = ({messages}: Provider) => {
  if (!messages) return 'nothing';
  const {speaks, ready, playing, height, missing} = messages;
  const told = [ready && 'ready', playing && 'playing', height && 'height', missing && 'gone'].filter(Boolean).join(', ');
  return speaks ? told : `${told}; may be silent`;
};

/** Each service with what its blocks are; `youtube` has no posts of its own, though a story may name one. */
export async function providerLines(): Promise<readonly string[]> {
  await loadProviders('https://dai.ly/');
  const lines: string[] = [];
  for (const kind of ['video', 'audio', 'embed'] as const) {
    for (const [key, pattern] of Object.entries(ids[kind])) {
      const row = providers.find((each) => each.key === key && (each.kind === kind || each.or === kind)) ?? (key === 'youtube' ? providers.find((each) => each.key === key) : undefined);
      const cells = [`${kind} ${code(key)}`, serviceName(key)!, code(String(pattern)), code(exampleOf(key, kind))];
      lines.push(
        `| ${[...cells, ...(row ? [needs(row).join(' '), row.contact.includes('{') ? 'its instance' : row.contact, row.consent + (row.vendor ? `, ${row.vendor}` : ''), tells(row)] : ['', '', 'link', ''])].join(' | ')} |`.replaceAll('  ', ' '),
      );
    }
  }
  return lines;
}
