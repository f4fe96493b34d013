import {expect} from '@open-wc/testing';
import type {ArticleStory} from '../../src/components/article-story.js';
import {findServers, isLightSeen, openFailingPage, PAGE, seenLinks, statesOf, tell, until, waysIn, type FailingPage, type Servers} from './failing-page.js';

/** A way to fail (test/browsers/failing-server.mjs), the reason of the event, and what the line in the console names. */
type Failure = readonly [way: string, reason: string | readonly string[], line: RegExp];

const failures: readonly Failure[] = [
  ['silent', 'time-out', /Time out\./],
  ['silent-midway', 'time-out', /Time out\./],
  ['reset', 'network', /CORS or no answer/],
  ['gone', 'network', /CORS or no answer/],
  ['cut-off', 'network', /cut off/],
  // WebKitGTK takes chunks without an end for a whole answer.
  ['cut-off-in-chunks', ['network', 'source-unreadable'], /cut off|SyntaxError/],
  ['no-cors', 'network', /CORS/],
  ['cors-of-another', 'network', /CORS/],
  ['redirect-loop', 'network', /CORS or no answer/],
  ['redirect-without-cors', 'network', /CORS/],
  ['redirect-to-404', 'status', /404/],
  ['redirect-to-login', 'held-back', /log in/],
  ...[204, 205, 304, 401, 403, 404, 410, 429, 500, 503].map((status): Failure => [`${status}`, 'status', new RegExp(`${status}`)]),
  ['json-404', 'status', /404/],
  ['picture', 'media-type', /image\/png/],
  ['film', 'media-type', /video\/mp4/],
  ['sound', 'media-type', /audio\/mpeg/],
  ['font', 'media-type', /font\/woff2/],
  ['pdf', 'source-unreadable', /application\/pdf/],
  ['bytes', 'source-unreadable', /application\/octet-stream/],
  ['script', 'source-unreadable', /text\/javascript/],
  ['style', 'source-unreadable', /text\/css/],
  ['no-text', 'source-unreadable', /application\/json/],
  ['huge', 'too-large', /Too large\./],
  ['endless', 'too-large', /Too large\./],
  ['empty', 'source-unreadable', /application\/json/],
  ['blank', 'no-story', /No story\./],
  ['broken-json', 'source-unreadable', /SyntaxError.*JSON/],
  ['other-json', 'source-unreadable', /no known format/],
  ['error-json', 'source-unreadable', /no known format/],
  ['empty-list', 'source-unreadable', /no known format/],
  ['empty-object', 'source-unreadable', /no known format/],
  ['null', 'source-unreadable', /application\/json/],
  ['number', 'source-unreadable', /application\/json/],
  ['words', 'source-unreadable', /application\/json/],
  ['login', 'held-back', /log in/],
  ['future', 'format-unknown', /article-story\/2/],
  ['no-headline', 'no-story', /No story\./],
];

const ways = (Object.keys(waysIn) as (keyof typeof waysIn)[]).filter((way) => way !== 'the whole story in an element');
const headline = (story: ArticleStory) => story.shadowRoot!.querySelector('article:not([hidden]) .headline')?.textContent;

/** All that holds of an element that has failed: what a reader sees, and what the page is told. */
function expectFailure(page: FailingPage, story: ArticleStory, way: keyof typeof waysIn, reasons: string | readonly string[]): void {
  const [told, ...more] = page.told(story);
  const reason = told?.replace('story-fail: ', '');
  expect([reasons].flat(), way).to.include(reason);
  expect(more, way).to.eql([]);
  expect(statesOf(story), way).to.eql(['failed']);
  expect(story.story, way).to.equal(undefined);
  expect(story.problems.at(-1)?.code, way).to.equal(reason);
  expect(isLightSeen(story), `${way}: the light DOM is seen`).to.equal(true);
  expect(seenLinks(story), way).to.eql([waysIn[way].namesPage ? PAGE : `${new URL(story.src!).origin}/`]);
  expect(story.shadowRoot!.querySelector('.failure')!.textContent, way).to.equal('The story could not be loaded.');
}


describe('a story that cannot be had', () => {
  let servers: Servers;
  let page: FailingPage;
  let warnings: readonly string[];
  const placed = new Map<string, readonly ArticleStory[]>();
  // Three browsers ask one server.
  const run = crypto.randomUUID();
  const addressOf = (way: string) => `${way === 'gone' ? servers.gone : servers.here}/${way}/${way}-${run}`;

  before(async function () {
    // Some 400 stories at once, on a machine that may be busy.
    this.timeout(300_000);
    servers = await findServers();
    page = await openFailingPage('bare');
    for (const [way] of failures) placed.set(way, await Promise.all(ways.map((wayIn) => page.place(wayIn, addressOf(way)))));
    // The time that a server may be silent passes only when nobody else is waited for.
    await page.untilTold([...placed].flatMap(([way, stories]) => (way.startsWith('silent') ? [] : stories)));
    await until(() => page.delays().filter((delay) => delay === 10_000).length === 2);
    page.pass(10_000);
    await page.untilTold([...placed.values()].flat());
    warnings = page.takeWarnings();
  });
  after(() => page.close());

  for (const [way, reason, line] of failures) {
    it(`leaves the light DOM and a link, says why by an event and in one line, by each way into a page: ${way}`, () => {
      placed.get(way)!.forEach((story, at) => expectFailure(page, story, ways[at]!, reason));
      const lines = warnings.filter((words) => words.startsWith(`<article-story> ${addressOf(way)}: `));
      expect(lines).to.have.length(ways.length);
      for (const words of lines) expect(words).to.match(line).and.to.not.include('\n');
    });
  }

  it('throws nothing into the page, and leaves no timer', () => {
    expect(page.errors).to.eql([]);
    expect(page.delays()).to.eql([]);
    expect(warnings).to.have.length(failures.length * ways.length);
  });

  it('is asked for once by all elements of the page', async () => {
    // WebKit may ask once more by itself, and all do where no answer came.
    for (const [way, reason] of failures) if (!reason.includes('network')) expect(await tell(addressOf(way), 'count'), way).to.be.within(1, 2);
  });

  it('is had when it is there again: by a new element, by `reload()`, and when the network comes back', async () => {
    const mendable = failures.map(([way]) => way).filter((way) => way !== 'gone');
    await Promise.all(mendable.map((way) => tell(addressOf(way), 'mend')));
    const anew = await Promise.all(mendable.map((way) => page.place('an empty element', addressOf(way))));
    await page.untilTold(anew);
    expect(anew.map((story) => page.told(story).at(-1))).to.eql(mendable.map(() => 'story-load'));
    const reloaded = mendable.map((way) => placed.get(way)![0]!);
    await Promise.all(reloaded.map((story) => story.reload()));
    await page.untilTold(reloaded, 2);
    const others = mendable.flatMap((way) => placed.get(way)!.slice(1));
    expect(others.flatMap((story) => page.told(story)).includes('story-load')).to.equal(false);
    page.window.dispatchEvent(new Event('online'));
    await page.untilTold(others, 2);
    for (const story of [...anew, ...reloaded, ...others]) {
      expect(page.told(story).at(-1), story.src).to.equal('story-load');
      expect([statesOf(story).join(), headline(story)]).to.eql(['ready', 'The ferry is back']);
    }
    expect(page.errors).to.eql([]);
  });
});
