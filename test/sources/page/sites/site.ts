/** A page as a site prints it, and what an editor takes from it. Written by hand from the templates of sites of many kinds. */
export interface Site {
  readonly what: string;
  readonly page: string;
  /** All that the story says in its head; what is not here it does not say. */
  readonly head: Head;
  /** Its blocks in order: `p: words`, `h2: words`, `image: address | caption | credit`. */
  readonly body: readonly string[];
  /** What is for none to read in the story, and is named. */
  readonly named?: readonly string[];
}

export interface Head {
  readonly headline: string;
  readonly standfirst?: string;
  readonly kicker?: string;
  readonly byline?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  /** `address | caption | credit` */
  readonly lead?: string;
  readonly dir?: string;
}

export const NIGHT = 'The water came at night, and nobody in the lower town had been warned of it, people there said on Monday.';
export const BRIDGE = 'The old bridge held until four in the morning, when a tree struck the second pier and the roadway fell into the river.';
export const SCHOOL = 'Some eighty families spent the day in the school on the hill, where the fire brigade handed out blankets and soup.';
export const MAYOR = '“We had asked for a new dam for twenty years,” the mayor said, and the room in which she spoke went quiet.';

/** JSON-LD of a page. */
export const ld = (...data: readonly object[]): string => data.map((one) => `<script type="application/ld+json">${JSON.stringify({'@context': 'https://schema.org', ...one})}</script>`).join('');
