import {findFile} from '../../providers/files.js';
import {readAddress} from '../../model/address.js';
import {tell} from '../field-problem.js';
import {liftAddress} from '../lift.js';
import type {DraftBlock} from '../pieces.js';
import type {SourceContext} from '../source.js';

const FILM = ['og:video:secure_url', 'og:video:url', 'og:video', 'twitter:player:stream', 'twitter:player'];
const SOUND = ['og:audio:secure_url', 'og:audio:url', 'og:audio'];

/** The film and the sound that the head of a page names for other sites to show, as a player of a known service or a file. Any other is named. */
export async function readMetaFilms(page: Document, context: SourceContext): Promise<DraftBlock[]> {
  const films: DraftBlock[] = [];
  for (const names of [FILM, SOUND]) {
    const given = names.flatMap((name) => page.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute('content')?.trim() || []);
    const addresses = [...new Set(given.flatMap((address) => readAddress(address.replace(/^\/\//, 'https://'), 'link', context.base) ?? []))];
    const found = (await Promise.all(addresses.map(readFilm))).find(Boolean);
    if (found) films.push(found);
    else if (given.length) tell(context, 'field-dropped', names.at(-1)!, 'A player of no known service, for other sites.', given.join(' '));
  }
  return films;
}

async function readFilm(address: string): Promise<DraftBlock | undefined> {
  const player = await liftAddress(address);
  if (player) return player;
  const file = findFile(address.replace(/^http:/, 'https:'));
  if (!file) return undefined;
  const {kind: type, ...fields} = file;
  return {type, ...fields};
}
