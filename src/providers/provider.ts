/**
 * A service whose pages and players are known: a row of data. Addresses are matched on their parsed parts, by exact host, and the frame's
 * address is built from checked parts alone. A rule that changes is a change of data.
 */
export interface Provider extends AddressRow, PlayerRow {}

/** How the addresses of a service are known. */
export interface AddressRow {
  /** The key of model/media.ts. */
  readonly key: string;
  /** What its addresses become in a story. */
  readonly kind: 'video' | 'audio' | 'embed';
  /** Hosts of pages and players, compared whole. */
  readonly hosts: readonly string[];
  /** The forms of its addresses; the first that fits is taken. The ids that they make have the form that model/media.ts gives. */
  readonly addresses: readonly AddressForm[];
  /** The page for people, as templates, the first that can be filled and says the whole id. Absent where there is none. */
  readonly page?: readonly Template[];
}

/** What is drawn of a service. */
export interface PlayerRow {
  /** The name that readers know. */
  readonly name: string;
  /** The one host that the frame is loaded from: readers are told of it before they choose. */
  readonly contact: string;
  /** Splits an id into named parts for the templates; without it the whole is the part `id`. */
  readonly parts?: RegExp;
  /** The most private player, as templates, the first that can be filled. */
  readonly frame: readonly Template[];
  /** Feature names of the frame's `allow`. */
  readonly allow: readonly string[];
  /** Width to height, where the frame has a fixed one. */
  readonly ratio?: string;
  /** Hosts of its pictures: they count as third party like the player. */
  readonly pictures: readonly string[];
}

/**
 * Where the parts of an address stand: named groups of an anchored pattern, over the path and over single query values. `id` is the id, `rest` what
 * follows it after a slash.
 */
export interface AddressForm {
  readonly path: RegExp;
  /** All of these must fit. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Parts that may be given in the query. */
  readonly also?: Readonly<Record<string, RegExp>>;
  /** Only on this host of the row. */
  readonly host?: string;
}

/** Text with `{part}`s; what stands in `[...]` is left out where one of its parts is missing. */
export type Template = string;

/** The parts that a template is filled with. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** Fills the `{part}`s of a template without options, each part encoded; `undefined` if one is missing. */
export function fillParts(template: Template, parts: Parts): string | undefined {
  let isWhole = true;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    isWhole &&= !!part;
    // A colon is plain in paths and queries, and some services read DIDs without decoding them.
    return encodeURIComponent(part ?? '').replaceAll('%3A', ':');
  });
  return isWhole ? filled : undefined;
}

/** Fills a template; `undefined` if a part outside `[...]` is missing. */
export function fillTemplate(template: Template, parts: Parts): string | undefined {
  return fillParts(template.replace(/\[([^\]]*)\]/g, (_, option: string) => fillParts(option, parts) ?? ''), parts);
}

/** The first template that can be filled. */
export function fillFirst(templates: readonly Template[] | undefined, parts: Parts): string | undefined {
  for (const template of templates ?? []) {
    const filled = fillTemplate(template, parts);
    if (filled) return filled;
  }
  return undefined;
}
