import {expect} from '@open-wc/testing';
import type {SocialQuote} from '../../src/components/social-quote.js';
import {formatDate} from '../../src/words/language.js';
import {count, find, findAll, make, place, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {fetchShared, isShared} from '../fixtures/shared.js';
import {waitUntil} from '../fixtures/wait-until.js';

// In a document of its own, which loads no picture of the story around it.
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
const alone = (code: string, attributes: Readonly<Record<string, string>> = {}) => place('social-quote', attributes, ...parse(code).childNodes);
const isSlotSeen = (quote: Element) => count(quote, 'slot') === 1;

async function draw(code: string, attributes?: Readonly<Record<string, string>>): Promise<SocialQuote> {
  const quote = await alone(code, attributes);
  await waitUntil(() => find(quote, 'figure'));
  return quote;
}

/** A post, its code as the platform hands it out, and what is drawn of it. */
interface Code {
  readonly code: string;
  readonly words: readonly string[];
  readonly line: string;
  /** Where the line leads. */
  readonly links: readonly string[];
}

const x = '<blockquote class="twitter-tweet" data-dnt="true"><p lang="es" dir="ltr">El agua llegó a la plaza. <a href="https://twitter.com/hashtag/Ribera?src=hash&amp;ref_src=twsrc%5Etfw">#Ribera</a></p>&mdash; Inés Prado (@inesprado) <a href="https://twitter.com/inesprado/status/1234567890123456789?ref_src=twsrc%5Etfw">March 3, 2024</a></blockquote>';

const codes: Readonly<Record<string, Code>> = {
  X: {
    code: x,
    words: ['“El agua llegó a la plaza. #Ribera”'],
    line: 'Inés Prado @inesprado — X, March 3, 2024',
    links: ['https://x.com/inesprado/status/1234567890123456789'],
  },
  'X, of the time when it was Twitter': {
    code: x.replace('March 3, 2024', 'March 3, 2020'),
    words: ['“El agua llegó a la plaza. #Ribera”'],
    line: 'Inés Prado @inesprado — Twitter, March 3, 2020',
    links: ['https://x.com/inesprado/status/1234567890123456789'],
  },
  Bluesky: {
    code: '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:vjug55/app.bsky.feed.post/3lbq7" data-bluesky-cid="bafyreie37" data-bluesky-embed-color-mode="system"><p lang="en">The water came up to the square.<br><br>Nobody is hurt.</p>&mdash; Ines Prado (<a href="https://bsky.app/profile/did:plc:vjug55?ref_src=embed">@ines.example.com</a>) <a href="https://bsky.app/profile/did:plc:vjug55/post/3lbq7?ref_src=embed">November 25, 2024 at 12:58 AM</a></blockquote>',
    words: ['“The water came up to the square.', 'Nobody is hurt.”'],
    line: 'Ines Prado @ines.example.com — Bluesky, November 25, 2024',
    links: ['https://bsky.app/profile/did:plc:vjug55/post/3lbq7'],
  },
  'Instagram with its words': {
    code: '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/BdqJaLiAYfe/" data-instgrm-version="8"><div><div></div><p><a href="https://www.instagram.com/p/BdqJaLiAYfe/" target="_blank">Rain again.</a></p><p>A post shared by <a href="https://www.instagram.com/inesprado/" target="_blank">Ines Prado</a> (@inesprado) on <time datetime="2024-01-07T18:37:02+00:00">Jan 7, 2024 at 10:37am PST</time></p></div></blockquote>',
    words: ['“Rain again.”'],
    line: `Ines Prado @inesprado — Instagram, ${formatDate('2024-01-07T18:37:02+00:00', 'en')}`,
    links: ['https://www.instagram.com/p/BdqJaLiAYfe/'],
  },
  TikTok: {
    code: '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@inesprado/video/7234567890123456789" data-video-id="7234567890123456789" style="max-width: 605px;min-width: 325px;"><section><a target="_blank" title="@inesprado" href="https://www.tiktok.com/@inesprado?refer=embed">@inesprado</a> <p>Rain again <a title="rain" target="_blank" href="https://www.tiktok.com/tag/rain?refer=embed">#rain</a></p> <a target="_blank" title="♬ original sound" href="https://www.tiktok.com/music/original-sound-7234?refer=embed">♬ original sound - Ines</a></section></blockquote>',
    words: ['“Rain again #rain”'],
    line: '@inesprado — TikTok',
    links: ['https://www.tiktok.com/@inesprado/video/7234567890123456789'],
  },
  Facebook: {
    code: '<div class="fb-post" data-href="https://www.facebook.com/inesprado/posts/1234567890" data-width="500"><blockquote cite="https://www.facebook.com/inesprado/posts/1234567890" class="fb-xfbml-parse-ignore"><p>Rain again.</p>Posted by <a href="https://www.facebook.com/inesprado">Ines Prado</a> on&nbsp;<a href="https://www.facebook.com/inesprado/posts/1234567890">Wednesday, January 10, 2024</a></blockquote></div>',
    words: ['“Rain again.”'],
    line: 'Ines Prado — Facebook, January 10, 2024',
    links: ['https://www.facebook.com/inesprado/posts/1234567890'],
  },
  'a film of Facebook': {
    code: '<div class="fb-video" data-href="https://www.facebook.com/inesprado/videos/1234567890/"><blockquote cite="https://www.facebook.com/inesprado/videos/1234567890/" class="fb-xfbml-parse-ignore"><p>Rain again.</p></blockquote></div>',
    words: ['“Rain again.”'],
    line: 'Facebook',
    links: ['https://www.facebook.com/inesprado/videos/1234567890/'],
  },
  Reddit: {
    code: '<blockquote class="reddit-embed-bq" style="height:500px" data-embed-height="740"><a href="https://www.reddit.com/r/rivers/comments/1fnpiu8/rain_again/">Rain again</a><br> by<a href="https://www.reddit.com/user/ines_prado/">u/ines_prado</a> in<a href="https://www.reddit.com/r/rivers/">rivers</a></blockquote>',
    words: ['“Rain again”'],
    line: 'u/ines_prado — Reddit',
    links: ['https://www.reddit.com/r/rivers/comments/1fnpiu8/'],
  },
};

/** Codes of platforms that hand out none of the words of a post. */
const wordless: Readonly<Record<string, string>> = {
  Mastodon: '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@ines/112345678901234567/embed"><a href="https://mastodon.social/@ines/112345678901234567" target="_blank"><div>Post by @ines@mastodon.social</div><div>View on Mastodon</div></a></blockquote>',
  Threads: '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@ines/post/CuXFPIeLLod" data-text-post-version="0" id="ig-tp-CuXFPIeLLod"><a href="https://www.threads.com/@ines/post/CuXFPIeLLod" target="_blank"><div>Post by @ines</div><div>View on Threads</div></a></blockquote>',
  Instagram: '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/BdqJaLiAYfe/?utm_source=ig_embed" data-instgrm-version="14"><div><a href="https://www.instagram.com/p/BdqJaLiAYfe/?utm_source=ig_embed" target="_blank"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/BdqJaLiAYfe/?utm_source=ig_embed" target="_blank">A post shared by Ines (@ines)</a></p></div></blockquote>',
};

describe('the light DOM of <social-quote>', () => {
  let post = '';
  // Before no server answers.
  before(async () => {
    if (await isShared()) post = await fetchShared('corpus/wp-rest/frontity-post-60.json');
  });
  usePage();

  for (const [platform, {code, words, line, links}] of Object.entries(codes)) {
    it(`may be the embed code of ${platform}`, async () => {
      const quote = await draw(code);
      expect(texts(quote.shadowRoot!.querySelector('blockquote')!, 'p')).to.eql(words);
      expect(quote.shadowRoot!.querySelector('figcaption')!.textContent).to.equal(line);
      expect([...quote.shadowRoot!.querySelectorAll<HTMLAnchorElement>('figcaption a')].map(({href}) => href)).to.eql(links);
      expect(count(quote, 'iframe, script, img')).to.equal(0);
    });
  }

  for (const [platform, code] of Object.entries(wordless)) {
    it(`stays where it is the embed code of ${platform}, which has none of the post’s words`, async () => {
      const quote = await alone(code, {author: 'Ines'});
      // Read after it, and drawn.
      await draw(x);
      expect([isSlotSeen(quote), count(quote, 'figure'), quote.quote?.platform]).to.eql([true, 0, platform.toLowerCase()]);
    });
  }

  it('may be a quotation of the page’s own', async () => {
    const quote = await draw('<blockquote cite="/speech"><p>We shall <em>fight</em>.</p><p>Always.</p><footer>— Winston Churchill, <cite>Prime Minister</cite></footer></blockquote>');
    expect(texts(quote.shadowRoot!.querySelector('blockquote')!, 'p')).to.eql(['“We shall fight.', 'Always.”']);
    expect(count(quote, 'em')).to.equal(2);
    expect(quote.shadowRoot!.querySelector('figcaption')!.textContent).to.equal(`Winston Churchill, Prime Minister — ${location.hostname}`);
    expect(quote.shadowRoot!.querySelector<HTMLAnchorElement>('figcaption a')!.href).to.equal(new URL('/speech', location.href).href);
  });

  it('is corrected by the attributes', async () => {
    const quote = await draw(codes['X, of the time when it was Twitter']!.code, {author: 'Inés Prado Gómez', 'author-role': 'fishmonger', via: 'the Courier', published: '2024-03-04', 'platform-label': 'the old Twitter'});
    expect(quote.shadowRoot!.querySelector('figcaption')!.textContent).to.equal('Inés Prado Gómez @inesprado, fishmonger — the old Twitter, via the Courier, March 4, 2024');
    quote.setAttribute('handle', '@ines');
    quote.setAttribute('href', 'https://post.example/1');
    await waitUntil(() => find(quote, 'figcaption .handle')?.textContent === '@ines');
    expect(quote.shadowRoot!.querySelector<HTMLAnchorElement>('figcaption a')!.href).to.equal('https://post.example/1');
  });

  it('says no other name beside that of the attribute', async () => {
    const quote = await draw('<blockquote class="twitter-tweet"><p>Stop</p><p>&mdash; Ann Lee (@Ann) March 3, 2024</p></blockquote>', {author: 'Bo'});
    expect(quote.shadowRoot!.querySelector('figcaption')!.textContent).to.equal('Bo');
  });

  const languages: readonly (readonly [what: string, code: string, lang: string, dir: string])[] = [
    ['the words of a post', '<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">وصل الماء</p>&mdash; Ann (@Ann) <a href="https://twitter.com/Ann/status/20">March 3, 2024</a></blockquote>', 'ar', 'rtl'],
    ['a quotation', '<blockquote lang="he"><p>המים הגיעו</p></blockquote>', 'he', 'rtl'],
    ['a quotation between other words', '<p>They said:</p><blockquote lang="fr"><p>L’eau est là.</p></blockquote><p>So they did.</p>', 'fr', 'ltr'],
  ];
  for (const [what, code, lang, dir] of languages) {
    it(`keeps language and direction of ${what}`, async () => {
      const words = (await draw(code)).shadowRoot!.querySelector('blockquote')!;
      expect([words.lang, getComputedStyle(words).direction]).to.eql([lang, dir]);
    });
  }

  it('is read again when it changes', async () => {
    const quote = await draw(x);
    quote.querySelector('p')!.textContent = 'Se fue.';
    await waitUntil(() => texts(quote, 'figure blockquote')[0] === '“Se fue.”');
    expect(quote.shadowRoot!.querySelector('figcaption')!.textContent).to.equal(codes['X']!.line);
    quote.replaceChildren(make('p', 'Plain.'));
    await waitUntil(() => texts(quote, 'figure blockquote')[0] === '“Plain.”');
    expect(count(quote, 'figcaption')).to.equal(0);
  });

  it('is not overwritten by an answer that comes late', async () => {
    const quote = document.createElement('social-quote');
    // It changes as soon as it has been looked at.
    Object.defineProperty(quote, 'innerHTML', {
      get() {
        queueMicrotask(() => this.replaceChildren(make('p', 'Newer.')));
        return x;
      },
    });
    quote.append(...parse(x).childNodes);
    document.body.append(quote);
    await waitUntil(() => find(quote, 'figure'));
    // Read after it, and drawn.
    await draw(x);
    expect(texts(quote, 'figure blockquote')).to.eql(['“Newer.”']);
    quote.remove();
  });

  it('is left to whoever hands over data', async () => {
    const quote = await alone(x);
    quote.quote = {type: 'quote', content: ['By data.']};
    await draw(x);
    expect(texts(quote, 'figure blockquote')).to.eql(['“By data.”']);
  });

  it('runs nothing, and links nothing that runs code', async () => {
    const quote = await draw(`<blockquote cite="${'java'}script:alert(1)"><p>Words <a href="${'java'}script:alert(1)">here</a></p></blockquote>`);
    expect([texts(quote, 'figure blockquote'), findAll(quote, 'figure a').length]).to.eql([['“Words here”'], 0]);
  });

  it('may be the codes that a story of WordPress was given', async function () {
    if (!post) return this.skip();
    const {content} = JSON.parse(post) as {content: {rendered: string}};
    const [ofX, ofInstagram] = parse(content.rendered).querySelectorAll('.twitter-tweet, .instagram-media');
    const lines: string[] = [];
    for (const code of [ofX!, ofInstagram!]) {
      const quote = await place('social-quote', {}, code);
      await waitUntil(() => find(quote, 'figcaption'));
      lines.push(quote.shadowRoot!.querySelector('figcaption')!.textContent);
    }
    expect(lines).to.eql(['Traveling Ideas @Travel_Places_ — Twitter, September 24, 2017', 'LOVES ☆ AMAZING SCANDINAVIA @loves_united_scandinavia — Instagram']);
  });
});
