import type {Person} from './authors.js';
import type {FeedMedium} from './media.js';
import type {FeedText} from './texts.js';

/** A page that an item links to. */
export interface FeedLink {
  readonly url: string;
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
}

/** What an item says, whatever the format of its feed: several values are candidates, the best first. */
export interface FeedEntry {
  readonly id?: string | undefined;
  /** Pages of the item for people. */
  readonly pages: readonly (string | undefined)[];
  readonly title?: FeedText | undefined;
  /** Texts of the item: the first that there is becomes the body, the next the standfirst. */
  readonly bodies: readonly FeedText[];
  readonly summaries: readonly FeedText[];
  /** Where the body lies, if the feed holds only its address. */
  readonly elsewhere?: string | undefined;
  readonly people: readonly Person[];
  readonly published: readonly (string | undefined)[];
  readonly updated: readonly (string | undefined)[];
  readonly section?: string | undefined;
  readonly tags: readonly (string | undefined)[];
  readonly lang: readonly (string | undefined)[];
  /** `xml:base`, the innermost first. */
  readonly bases: readonly (string | undefined)[];
  readonly publisher: {readonly name?: FeedText | undefined; readonly url?: string | undefined; readonly logo?: string | undefined};
  readonly source?: {readonly name?: FeedText | undefined; readonly url?: string | undefined} | undefined;
  readonly copyright?: FeedText | undefined;
  readonly licenses: readonly (string | undefined)[];
  readonly related: readonly FeedLink[];
  readonly translations: readonly FeedLink[];
  readonly media: readonly FeedMedium[];
  /** Ratings of the whole item. */
  readonly ratings: readonly {readonly value?: string | undefined; readonly scheme?: string | undefined}[];
  /** Times before which it must not be shown. */
  readonly embargoes: readonly (string | undefined)[];
  readonly isDraft?: boolean | undefined;
}
