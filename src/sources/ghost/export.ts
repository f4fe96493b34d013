import {numberOf, recordsOf, type Fields} from '../fields.js';

/** A post of an export with what its tables say of it, in the form in which the Content API gives a post. In an answer of the API there are no tables. */
export function joinTables(post: Fields, tables: Fields): Fields {
  const rowsOf = (name: string) => recordsOf(tables[name]).filter((row) => row['post_id'] === post['id']);
  const join = (links: string, key: string, table: string) => {
    const byId = new Map(recordsOf(tables[table]).map((row) => [row['id'], row]));
    const rows = rowsOf(links).sort((one, other) => numberOf(one['sort_order']) - numberOf(other['sort_order']));
    return rows.flatMap((row) => byId.get(row[key]) ?? []);
  };
  const authors = join('posts_authors', 'author_id', 'users');
  const owners = recordsOf(tables['users']).filter(({id}) => id !== undefined && id === post['author_id']);
  const joined = {authors: authors.length ? authors : owners, tags: join('posts_tags', 'tag_id', 'tags')};
  return {...post, ...rowsOf('posts_meta')[0], id: post['id'], authors: post['authors'] ?? joined.authors, tags: post['tags'] ?? joined.tags};
}

/** A setting of the site; in the export of Ghost each is a row. */
export const settingOf = (tables: Fields, name: string): unknown => recordsOf(tables['settings']).find(({key}) => key === name)?.['value'];
