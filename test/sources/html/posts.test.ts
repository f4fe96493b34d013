import {expect} from '@open-wc/testing';
import {a, p, read} from './read-body.js';

const x = (signature: string, words = '<p lang="en" dir="ltr">Stop</p>') => `<blockquote class="twitter-tweet">${words}${signature}</blockquote><script async src="https://platform.twitter.com/widgets.js"></script>`;
const link = (path = 'Ann/status/20', day = 'March 3, 2024') => `<a href="https://twitter.com/${path}?ref_src=twsrc%5Etfw">${day}</a>`;
const quote = {type: 'quote', content: ['Stop'], platform: 'x', url: 'https://x.com/Ann/status/20', lang: 'en', by: {name: 'Ann Lee', handle: '@Ann'}, published: '2024-03-03'};

/** What is embedded, its code as the platform prints it, and the block that it becomes. */
const posts: readonly (readonly [string, string, object])[] = [
  ['a post of X', x(`&mdash; Ann Lee (@Ann) ${link()}`), quote],
  ['a post of X with its signature in a paragraph', x(`<p>&mdash; Ann Lee (@Ann) ${link()}</p>`), quote],
  ['a post of X with words between the signature and the link', x(`&mdash; Ann Lee (@Ann) said ${link()}`), {type: 'quote', content: ['Stop'], platform: 'x', url: 'https://x.com/Ann/status/20', lang: 'en'}],
  ['a post of X with a name of brackets', x(`&mdash; Ann (Lee) (@Ann) ${link()}`), {...quote, by: {name: 'Ann (Lee)', handle: '@Ann'}}],
  ['a post of X whose link is gone, as the quote of whoever signed', x('<p>&mdash; Ann Lee (@Ann) March 3, 2024</p>'), {type: 'quote', content: ['Stop'], by: {description: 'Ann Lee (@Ann) March 3, 2024'}}],
  ['a post of X with a date of another language', x(`&mdash; Ann Lee (@Ann) ${link('Ann/status/20', '3 de marzo de 2024')}`), {type: 'quote', content: ['Stop'], platform: 'x', url: 'https://x.com/Ann/status/20', lang: 'en', by: {name: 'Ann Lee', handle: '@Ann'}}],
  ['a post of X whose words have no language', x(`&mdash; Ann Lee (@Ann) ${link()}`, '<p lang="und">Stop</p>'), {type: 'quote', content: ['Stop'], platform: 'x', url: 'https://x.com/Ann/status/20', by: {name: 'Ann Lee', handle: '@Ann'}, published: '2024-03-03'}],
  ['a post of X by a name longer than X allows', x(`&mdash; Ann Lee (@ann_of_the_long_name) ${link('ann_of_the_long_name/status/20')}`), {...quote, url: 'https://x.com/ann_of_the_long_name/status/20', by: {name: 'Ann Lee', handle: '@ann_of_the_long_name'}}],
  ['a post of X with a film', x(`&mdash; Ann Lee (@Ann) ${link()}`).replace('twitter-tweet', 'twitter-video'), quote],
  ['a post of X without its words', x(link()).replace(/<p.*?<\/p>/, ''), {type: 'embed', provider: 'x', id: '20', url: 'https://x.com/Ann/status/20'}],
  [
    'a post of Instagram with its words',
    '<blockquote class="instagram-media" data-instgrm-captioned><div><p><a href="https://www.instagram.com/p/BdqJaLiAYfe/">Rain again</a></p><p>A post shared by <a href="https://www.instagram.com/ann/">Ann</a> (@ann) on <time datetime="2018-01-07T18:37:02+00:00">Jan 7, 2018 at 10:37am PST</time></p></div></blockquote>',
    {type: 'quote', content: ['Rain again'], platform: 'instagram', url: 'https://www.instagram.com/p/BdqJaLiAYfe/', by: {name: 'Ann', handle: '@ann'}, published: '2018-01-07T18:37:02+00:00'},
  ],
  [
    'a post of Instagram without its words',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/BdqJaLiAYfe/?utm_source=ig_embed"><a href="https://www.instagram.com/p/BdqJaLiAYfe/"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/BdqJaLiAYfe/">A post shared by Ann (@ann)</a></p></blockquote>',
    {type: 'embed', provider: 'instagram', id: 'p/BdqJaLiAYfe', url: 'https://www.instagram.com/p/BdqJaLiAYfe/', title: 'A post shared by Ann (@ann)'},
  ],
  [
    'a post of Facebook with its words',
    '<div class="fb-post" data-href="https://www.facebook.com/ann/posts/1234567890"><blockquote cite="https://www.facebook.com/ann/posts/1234567890" class="fb-xfbml-parse-ignore"><p>Rain again</p>Posted by <a href="https://www.facebook.com/ann">Ann Lee</a> on&nbsp;<a href="https://www.facebook.com/ann/posts/1234567890">Wednesday, January 8, 2014</a></blockquote></div>',
    {type: 'quote', content: ['Rain again'], platform: 'facebook', url: 'https://www.facebook.com/ann/posts/1234567890', by: {name: 'Ann Lee'}, published: '2014-01-08'},
  ],
  ['a post of Facebook without its words', '<div class="fb-post" data-href="https://www.facebook.com/ann/posts/1234567890"></div>', {type: 'embed', provider: 'facebook', id: '1234567890', url: 'https://www.facebook.com/ann/posts/1234567890'}],
  [
    'a film of Facebook',
    '<div class="fb-video" data-href="https://www.facebook.com/ann/videos/1234567890/"><blockquote class="fb-xfbml-parse-ignore"><p>Rain again</p></blockquote></div>',
    {type: 'video', provider: 'facebook', id: '1234567890', url: 'https://www.facebook.com/ann/videos/1234567890/', caption: 'Rain again'},
  ],
  [
    'a film of TikTok with its words',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ann/video/7234567890123456789" data-video-id="7234567890123456789"><section><a title="@ann" href="https://www.tiktok.com/@ann">@ann</a> <p>Rain again <a href="https://www.tiktok.com/tag/rain">#rain</a></p> <a href="https://www.tiktok.com/music/1">♬ original sound - Ann</a></section></blockquote>',
    {type: 'quote', content: [['Rain again ', a('https://www.tiktok.com/tag/rain', '#rain')]], platform: 'tiktok', url: 'https://www.tiktok.com/@ann/video/7234567890123456789', by: {handle: '@ann'}},
  ],
  [
    'a post of Bluesky',
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k"><p lang="en">Hello<br><br>all</p>&mdash; Ann (<a href="https://bsky.app/profile/did:plc:abc">@ann.bsky.social</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3k?ref_src=embed">November 20, 2024 at 10:00 AM</a></blockquote>',
    {type: 'quote', content: ['Hello', 'all'], platform: 'bluesky', url: 'https://bsky.app/profile/did:plc:abc/post/3k', lang: 'en', by: {name: 'Ann', handle: '@ann.bsky.social'}, published: '2024-11-20'},
  ],
  [
    'a post of Mastodon',
    '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@ann/112345678901234567/embed"><a href="https://mastodon.social/@ann/112345678901234567"><div>Post by @ann@mastodon.social</div><div>View on Mastodon</div></a></blockquote>',
    {type: 'embed', provider: 'mastodon', id: 'mastodon.social/@ann/112345678901234567', url: 'https://mastodon.social/@ann/112345678901234567'},
  ],
  [
    'a post of Threads',
    '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ann/post/CuXFPIeLLod"><a href="https://www.threads.net/@ann/post/CuXFPIeLLod"><div>Post by @ann</div><div>View on Threads</div></a></blockquote>',
    {type: 'embed', provider: 'threads', id: 'CuXFPIeLLod', url: 'https://www.threads.com/@ann/post/CuXFPIeLLod'},
  ],
  [
    'a thread of Reddit',
    '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/news/comments/abc123/rain_again/">Rain again</a><br> by<a href="https://www.reddit.com/user/ann/">u/ann</a> in<a href="https://www.reddit.com/r/news/">news</a></blockquote>',
    {type: 'quote', content: ['Rain again'], platform: 'reddit', url: 'https://www.reddit.com/r/news/comments/abc123/', by: {handle: 'u/ann'}},
  ],
];

describe('the embed code of', () => {
  for (const [what, html, expected] of posts) {
    it(`${what} becomes what it says`, async () => expect((await read(`<h1>H</h1>${html}`)).body).to.deep.equal([expected]));
  }
});

describe('a post', () => {
  it('of a look-alike host is a quotation', async () => {
    const {body} = await read('<h1>H</h1><blockquote class="twitter-tweet"><p>Stop</p><a href="https://x.com.evil.example/ann/status/20">May 1, 2020</a></blockquote>');
    expect(body[0]).to.deep.equal({type: 'quote', content: ['Stop', [a('https://x.com.evil.example/ann/status/20', 'May 1, 2020')]]});
  });

  it('names what of its code is not kept', async () => {
    const {texts} = await read(`<h1>H</h1>${posts.find(([what]) => what.includes('TikTok'))![1]}`);
    expect(texts('embed-lifted')).to.deep.equal(['https://www.tiktok.com/@ann/video/7234567890123456789 @ann ♬ original sound - Ann']);
  });

  it('keeps the caption of the figure around it as a paragraph', async () => {
    const {body} = await read(`<h1>H</h1><figure class="wp-block-embed"><div>${x(`&mdash; Ann Lee (@Ann) ${link()}`)}</div><figcaption>A post</figcaption></figure>`);
    expect(body).to.deep.equal([quote, p('A post')]);
  });

  it('of Bluesky leaves out what stands in for its pictures, by name', async () => {
    const code = (words: string) =>
      `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k"><p lang="en">${words}<a href="https://bsky.app/profile/did:plc:abc/post/3k?ref_src=embed">[image or embed]</a></p>&mdash; Ann (<a href="https://bsky.app/profile/did:plc:abc">@ann.bsky.social</a>) <a href="https://bsky.app/profile/did:plc:abc/post/3k?ref_src=embed">November 20, 2024 at 10:00 AM</a></blockquote>`;
    const {body, texts} = await read(`<h1>H</h1>${code('Hello<br><br>')}${code('')}`);
    expect(body.map(({type, content}) => [type, content])).to.deep.equal([['quote', ['Hello']], ['embed', undefined]]);
    expect(texts('text-cleaned').slice(0, 2)).to.deep.equal(['[image or embed]', '[image or embed]']);
  });

  it('of Telegram, which its script draws, is an embed', async () => {
    const {body} = await read('<h1>H</h1><p>x</p><script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/43"></script>');
    expect(body).to.deep.equal([p('x'), {type: 'embed', provider: 'telegram', id: 'durov/43', url: 'https://t.me/durov/43'}]);
  });
});
