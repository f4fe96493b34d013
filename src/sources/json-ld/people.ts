import {readName} from '../author-name.js';
import {readPageUrl} from '../field-address.js';
import {tell} from '../field-problem.js';
import {textOf} from '../fields.js';
import {idOf, typesOf, type Graph} from './graph.js';
import {readLogo, readPortrait} from './pictures.js';
import {firstOf, listWords, wordsOf} from './words.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** Whoever made the story: as authors, or as the printed line where it cannot be told who is meant. */
export interface Makers {
  readonly authors?: object[];
  readonly byline?: string;
}

const AND = /\s*[,;&|]\s*|\s+(?:and|und|et|y|e|och|og|en)\s+/i;
/** A whole name: at least two words with capitals, particles among them. */
const WHOLE_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|van|von)){1,5}$/u;
const isAddress = (text: string): boolean => /^(?:https?:)?\/\/\S+$|^www\.\S+$/i.test(text);

/** Reads `author` in all its forms: names, addresses, persons, organizations, references, lists of them. */
export function readMakers(value: unknown, graph: Graph, context: SourceContext, path = 'author'): Makers {
  const given = [value].flat().filter((one) => one != null && one !== '');
  const [only, more] = given;
  const line = typeof only === 'string' && more === undefined && !isAddress(only) ? wordsOf(only).replace(/^by:?\s+/i, '') : '';
  // One text that names several, or an office with “and” in its name: nobody can tell.
  if (line && AND.test(line) && !graph.node(only)['name']) return {byline: wordsOf(only)};
  const authors = given.flatMap((one) => readAuthor(one, graph, context, path));
  return authors.length ? {authors} : {};
}

/** One author; of a person with several whole names in the place of one, each. */
export function readAuthor(value: unknown, graph: Graph, context: SourceContext, path: string): object[] {
  const node = graph.node(value);
  const names = listWords(node['name'] ?? (typeof value === 'string' ? value : [node['givenName'], node['familyName']].map((name) => wordsOf(name)).join(' ')));
  const isOrganization = typesOf(node).some((type) => /Organi[sz]ation|Corporation/.test(type));
  const persons = isOrganization || typeof value === 'string' ? names : names.flatMap(splitNames);
  const [only = '', more] = persons;
  if (more) return persons.flatMap((name) => readAuthor(name, graph, context, path));
  const name = readName(only);
  if (!name) {
    tell(context, 'author-dropped', path, 'It is no name of an author.', only || textOf(firstOf(node['url'])) || idOf(node));
    return [];
  }
  return [
    stated({
      name,
      type: isOrganization ? 'organization' : typesOf(node).includes('Person') && 'person',
      role: wordsOf(node['jobTitle']),
      org: !isOrganization && wordsOf(node['worksFor'] ?? node['affiliation']),
      bio: wordsOf(node['description'], context.lang),
      url: readPageUrl(firstOf(node['url']), `${path}.url`, context),
      image: readPortrait(node['image'], graph, context, `${path}.image`),
      links: readAccounts(node['sameAs'], context, `${path}.sameAs`),
    }),
  ];
}

/** “A B and C D” where one name is due, if each part is a whole name; else as it is. */
function splitNames(name: string): string[] {
  const parts = name.replace(/^by:?\s+/i, '').split(AND).filter(Boolean);
  return parts.length > 1 && parts.every((part) => part.length < 80 && WHOLE_NAME.test(part)) ? parts : [name];
}

function readAccounts(value: unknown, context: SourceContext, path: string): object[] {
  return [value].flat().flatMap((account) => {
    const url = readPageUrl(account, path, context);
    return url?.startsWith('http') ? [{platform: new URL(url).hostname.replace(/^www\./, '').slice(0, 40), url}] : [];
  });
}

/** Who publishes it, with address and logo. */
export function readPublisher(value: unknown, graph: Graph, context: SourceContext): object | undefined {
  const publisher = readHouse(value, 'publisher', graph, context);
  return publisher && stated({...publisher, logo: readLogo(graph.node(value)['logo'], graph, context)});
}

/** Who made it first. */
export const readSource = (value: unknown, graph: Graph, context: SourceContext): object | undefined => readHouse(value, 'sourceOrganization', graph, context);

function readHouse(value: unknown, path: string, graph: Graph, context: SourceContext): object | undefined {
  const node = graph.node(value);
  const name = wordsOf(node['name'] ?? firstOf(value));
  if (!name || isAddress(name)) return undefined;
  const address = textOf(firstOf(node['url'])) || idOf(node);
  // The id of a node is an address as well, but with a `#` in it that of no page.
  const url = /^https?:[^#]*$/.test(address) && readPageUrl(address, `${path}.url`, context);
  return stated({name, url});
}
