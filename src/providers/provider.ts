/**
 * The services whose pages, players and posts are known, as data: how their addresses are told (`AddressRow`), and what is drawn of them (`Provider`).
 * The two stand apart because who reads an article needs no more than the first, who draws a story no more than the second. Addresses are matched on
 * their parsed parts, by whole host, and the frame's address is built from checked parts alone. A rule that changes is a change of data.
 */

/** What an address becomes in a story: the type of the block. */
export type Kind = 'video' | 'audio' | 'embed';

/** How the addresses of a service are told. A service may have several rows. */
export interface AddressRow {
  /** The key of model/media.ts. */
  readonly key: string;
  /** What its addresses become in a story. */
  readonly kind: Kind;
  /** What they become where the caller asks for that: a TikTok is a video, and a post that can be quoted. */
  readonly or?: Kind;
  /**
   * Hosts of pages and players, compared whole, with their port; `*.a.example` stands for hosts with one label before `a.example`, and `*` for all
   * that no row names.
   */
  readonly hosts: readonly string[];
  /** The forms of its addresses; the first that fits is taken. */
  readonly addresses: readonly AddressForm[];
  /** The page for people, as templates, the first that can be filled and says the whole id. Absent where there is none. */
  readonly page?: readonly Template[];
}

/**
 * Where the parts of an address stand: named groups of an anchored pattern, over the path and over single query values. The part `host` is always there.
 */
export interface AddressForm {
  readonly path: RegExp;
  /** All of these must fit. */
  readonly query?: Readonly<Record<string, RegExp>>;
  /** Parts that may be given in the query. */
  readonly also?: Readonly<Record<string, RegExp>>;
  /** Only on this host of the row, or on hosts of this form. */
  readonly host?: string | RegExp;
  /** The id, of the form that model/media.ts gives; `{id}[/{rest}]` where nothing else is said. Where it cannot be filled the address says no id. */
  readonly id?: Template;
  /** In the place of the row's `page`. */
  readonly page?: readonly Template[];
  /** The query value that holds the address meant, which must be one of the same service. */
  readonly nested?: string;
}

/** What is drawn of a service. */
export interface Provider {
  /** The key of model/media.ts. */
  readonly key: string;
  /** The type of the blocks that it is for. */
  readonly kind: Kind;
  /** Another type that it is for. */
  readonly or?: Kind;
  /** The name that readers know. */
  readonly name: string;
  /** The one host that the frame is loaded from, as a template of the id's parts: readers are told of it before they choose. */
  readonly contact: Template;
  /** Splits an id into named parts for the templates; without it the whole is the part `id`. */
  readonly parts?: RegExp;
  /** The most private frame, as templates, the first that can be filled. */
  readonly frame: readonly Template[];
  /** Feature names of the frame's `allow`. */
  readonly allow: readonly string[];
  /** Tokens of the frame's `sandbox`. */
  readonly sandbox: readonly string[];
  /** Width to height, where the frame has a fixed one. */
  readonly ratio?: string;
  /** Height in px, where it has a fixed one, or until it says another. */
  readonly height?: number;
  /** The width in px that it does not grow beyond. */
  readonly widest?: number;
  /** Hosts of its pictures: they count as third party like the player. */
  readonly pictures: readonly string[];
  /** `ask`: loaded after a choice of the reader only. `publisher`: the publisher may let it load when it comes near. */
  readonly consent: 'ask' | 'publisher';
  /**
   * Its number in the Global Vendor List of IAB Europe's Transparency and Consent Framework, by which a page's consent tool may answer for it. Only where it
   * is certain that the frame is of that vendor; without one, readers are asked.
   */
  readonly vendor?: number;
  /** How frame and page talk, where that is known. */
  readonly messages?: Messages;
}

/**
 * What a frame says, and what it obeys. Only messages of its own window and of the origin `https://{contact}` count. A message is an object, a text that is
 * JSON, or, with `isBars`, words with a bar between them, read as a list. Of messages that are not listed nothing is believed.
 */
export interface Messages {
  readonly isBars?: true;
  /** It is heard from within seconds of loading, come what may: its silence means that it is not there. Of all others only the `load` of the frame tells. */
  readonly speaks?: true;
  /** The `name` of the frame without which it says nothing. */
  readonly name?: string;
  /** Sent once the frame has loaded, and again until it answers: what makes it speak, or say its height. */
  readonly hello?: readonly Message[];
  /** Told once it is there. Each list here says it in any of its ways. */
  readonly ready?: readonly Sign[];
  /** Told when sound begins, an advertisement's too. */
  readonly playing?: readonly Sign[];
  readonly paused?: readonly Sign[];
  readonly ended?: readonly Sign[];
  /** Told where the post or the video is gone. */
  readonly missing?: readonly Sign[];
  /** Its height in px: where in the message the number stands. */
  readonly height?: {readonly where?: Sign; readonly at: Path};
  /** Sent to pause it. */
  readonly pause?: Message;
  /** Sent to mute it. */
  readonly mute?: Message;
}

/** What is sent to a frame, as it is. */
export type Message = string | Readonly<Record<string, string | number | boolean>>;

/** What tells a message from others: the values at some places in it, all of them. */
export type Sign = readonly (readonly [at: Path, value: string | number | boolean | null])[];

/** Keys, from the message inwards; `{part}` in one is a part of the id. */
export type Path = readonly (string | number)[];

/** Text with `{part}`s, encoded, and `{+part}`s, as they are; what stands in `[...]` is left out where one of its parts is missing. */
export type Template = string;

/** The parts that a template is filled with. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** Fills the `{part}`s of a template without options; `undefined` if one is missing. */
function fillParts(template: Template, parts: Parts): string | undefined {
  let isWhole = true;
  const filled = template.replace(/\{(\+?)(\w+)\}/g, (_, isPlain: string, name: string) => {
    const part = parts[name];
    isWhole &&= !!part;
    // A colon is plain in paths and queries, and some services read DIDs without decoding them; marks of quotation end an attribute of HTML.
    const encoded = encodeURIComponent(part ?? '').replaceAll('%3A', ':').replace(/['()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
    return isPlain ? part! : encoded;
  });
  return isWhole ? filled : undefined;
}

/** Fills a template; `undefined` if a part outside `[...]` is missing. */
export function fillTemplate(template: Template, parts: Parts): string | undefined {
  return fillParts(template.replace(/\[([^\]]*)\]/g, (_, option: string) => fillParts(option, parts) ?? ''), parts);
}

/** The first template that can be filled. */
export function fillFirst(templates: readonly Template[], parts: Parts): string | undefined {
  for (const template of templates) {
    const filled = fillTemplate(template, parts);
    if (filled) return filled;
  }
  return undefined;
}
