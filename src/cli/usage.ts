/** The command was used in a wrong way; the message says how. It ends with exit code 2. */
export class UsageError extends Error {}

/** What `--help` prints. */
export const HELP = `article-story: stories that travel

  article-story import FILE|URL|-... [--lang TAG] [--type NAME] [--item ID] [--base-url URL] [--out DIR]
      Reads what publishers have (WordPress, Ghost, feeds, ninjs, ANS, Apple News
      Format, JSON-LD, web pages, HTML, plain text) into a story in article-story/1
      and prints it as JSON: one file indented, several as one story per line. What
      was left out or changed is named on standard error.

      --lang TAG       the language (BCP 47) where the article does not say it
      --type NAME      the source, where it cannot be told (see the README)
      --item ID        of a feed or a list: the id, address or slug of the item
      --base-url URL   the address that relative ones are resolved against
      --out DIR        writes each story to DIR/NAME.json instead

  article-story check FILE|-...
      Names everything in a story, or in each of several, one per line, that a writer
      should not send, with its place.

  article-story snippet FILE|URL [--base-url URL] [--script URL] [--href URL] [--csp]
      Prints the HTML that shows the story in a page: the element with its link, and
      the script.

      --base-url URL   the address of the folder where the file will lie
      --script URL     the script, where it lies elsewhere than article-story.js there
      --href URL       the page of the story for people, where it states none or another
      --csp            prints instead what a Content Security Policy of that page has
                       to allow for this story

  --help, --version
  --                   before names of files that begin with a dash

Exit codes: 0 fine, 1 problems (import, snippet: errors; check: any), 2 wrong use, or a
file or address that cannot be read or written.
`;
