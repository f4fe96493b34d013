import {expect} from '@open-wc/testing';
import {contactOf, frameAddress, type Framed} from '../../src/providers/frame.js';

const ID = 'dQw4w9WgXcQ';

const made: readonly (readonly [Framed, boolean, string])[] = [
  [{provider: 'youtube', id: ID}, true, `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&playsinline=1&rel=0&enablejsapi=1`],
  [{provider: 'youtube', id: ID}, false, `https://www.youtube-nocookie.com/embed/${ID}?playsinline=1&rel=0&enablejsapi=1`],
  [{provider: 'youtube', id: ID, start: 90.7}, true, `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&playsinline=1&rel=0&enablejsapi=1&start=90`],
  [{provider: 'vimeo', id: '76979871'}, false, 'https://player.vimeo.com/video/76979871?dnt=1'],
  [{provider: 'vimeo', id: '76979871', start: 30}, true, 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=30s'],
  [{provider: 'vimeo', id: '76979871/8272103f6e'}, true, 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e&autoplay=1'],
  [{provider: 'brid', id: '84806', player: '5260'}, true, 'https://services.brid.tv/services/iframe/video/84806/5260'],
  [{provider: 'brid', id: '84806', player: '5260', partner: '12'}, true, 'https://services.brid.tv/services/iframe/video/84806/12/5260/0/1/?amp=1'],
  [{provider: 'targetvideo', id: '1', player: '2'}, true, 'https://player.target-video.com/services/iframe/video/1/2'],
  [{provider: 'dailymotion', id: 'x5e9eog', player: 'xf7zr', start: 12}, false, 'https://geo.dailymotion.com/player/xf7zr.html?video=x5e9eog&startTime=12'],
  [{provider: 'jwplayer', id: 'nPripu9l'}, false, 'https://cdn.jwplayer.com/players/nPripu9l.html'],
  [{provider: 'jwplayer', id: 'nPripu9l', player: 'ALJ3XQCI'}, false, 'https://cdn.jwplayer.com/players/nPripu9l-ALJ3XQCI.html'],
  [{provider: 'facebook', id: '1234567890', start: 5}, false, 'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D1234567890&show_text=false&t=5'],
  [{type: 'video', provider: 'facebook', id: '1234567890'}, false, 'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D1234567890&show_text=false'],
  [{type: 'embed', provider: 'facebook', id: '1234567890'}, false, 'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fuser%2Fposts%2F1234567890&show_text=true'],
  [{provider: 'tiktok', id: '6718335390845095173'}, true, 'https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1'],
  [{type: 'embed', provider: 'tiktok', id: '6718335390845095173'}, false, 'https://www.tiktok.com/player/v1/6718335390845095173'],
  [{provider: 'x', id: '20'}, false, 'https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true'],
  [{provider: 'bluesky', id: 'did:plc:abc/3kabc'}, false, 'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc'],
  [{provider: 'mastodon', id: 'mastodon.social/@ann/109683757201594015'}, false, 'https://mastodon.social/@ann/109683757201594015/embed'],
  [{provider: 'threads', id: 'CuY2OYEAbJw'}, false, 'https://www.threads.com/t/CuY2OYEAbJw/embed/'],
  [{provider: 'instagram', id: 'reel/CrVt-Wvs74O'}, false, 'https://www.instagram.com/reel/CrVt-Wvs74O/embed/captioned/'],
  [{provider: 'telegram', id: 'telegram/83'}, false, 'https://t.me/telegram/83?embed=1'],
  [{provider: 'reddit', id: 'pics/9wp1qg'}, false, 'https://embed.reddit.com/r/pics/comments/9wp1qg/'],
  [{provider: 'reddit', id: 'pics/9wp1qg/e9m6pn9'}, false, 'https://embed.reddit.com/r/pics/comments/9wp1qg/comment/e9m6pn9/'],
  [{provider: 'reddit', id: 'u_ann-b/4lwccv'}, false, 'https://embed.reddit.com/r/u_ann-b/comments/4lwccv/'],
  [{provider: 'datawrapper', id: 'RnWgL'}, false, 'https://datawrapper.dwcdn.net/RnWgL/'],
  [{provider: 'flourish', id: 'story/1887426'}, false, 'https://flo.uri.sh/story/1887426/embed?auto=1'],
  [{provider: 'documentcloud', id: '282753-lefler-thesis'}, false, 'https://embed.documentcloud.org/documents/282753-lefler-thesis/?embed=1'],
  [{provider: 'googlemaps', id: '!1m18!2sSt.%20Mary%27s!5e0'}, false, 'https://www.google.com/maps/embed?pb=!1m18!2sSt.%20Mary%27s!5e0'],
  [{provider: 'googlemaps', id: 'mid:1izQfr'}, false, 'https://www.google.com/maps/d/embed?mid=1izQfr'],
  [{provider: 'googlemaps', id: 'q:Aleppo%20Citadel'}, false, 'https://www.google.com/maps?q=Aleppo%20Citadel&output=embed'],
  [{provider: 'openstreetmap', id: '-0.1,51.5,0.1,51.6'}, false, 'https://www.openstreetmap.org/export/embed.html?bbox=-0.1%2C51.5%2C0.1%2C51.6'],
  [{provider: 'openstreetmap', id: '-0.1,51.5,0.1,51.6:mapnik:51.5,0'}, false, 'https://www.openstreetmap.org/export/embed.html?bbox=-0.1%2C51.5%2C0.1%2C51.6&layer=mapnik&marker=51.5%2C0'],
  [{provider: 'giphy', id: 'FsjDdnIRcroIM'}, false, 'https://giphy.com/embed/FsjDdnIRcroIM'],
  [{provider: 'scribd', id: '237147661'}, false, 'https://www.scribd.com/embeds/237147661/content?view_mode=scroll&show_recommendations=false'],
  [{provider: 'codepen', id: 'ainalem/wvKOEMV'}, false, 'https://codepen.io/ainalem/embed/wvKOEMV?default-tab=result'],
  [{provider: 'codepen', id: 'team/codepen/PNaGbb'}, false, 'https://codepen.io/team/codepen/embed/PNaGbb?default-tab=result'],
  [{provider: 'soundcloud', id: 'andrewbird/three-white-horses'}, false, 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fandrewbird/three-white-horses'],
  [{provider: 'soundcloud', id: '293'}, false, 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F293'],
  [{provider: 'soundcloud', id: 'tracks/293/s-Ct4TV'}, false, 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F293%3Fsecret_token%3Ds-Ct4TV'],
  [{provider: 'soundcloud', id: 'playlists/12'}, false, 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Fplaylists%2F12'],
  [{provider: 'spotify', id: 'track/3CPjqkaMwrbht1lJpELoY0', start: 30}, false, 'https://open.spotify.com/embed/track/3CPjqkaMwrbht1lJpELoY0?t=30'],
  [{provider: 'apple', id: 'us/1550331348'}, false, 'https://embed.podcasts.apple.com/us/podcast/id1550331348'],
  [{provider: 'apple', id: 'us/1550331348/1000514199106'}, false, 'https://embed.podcasts.apple.com/us/podcast/id1550331348?i=1000514199106'],
];

const refused: readonly Framed[] = [
  {provider: 'youtube'},
  {provider: 'youtube', id: ''},
  {provider: 'youtube', id: '../../evil'},
  {provider: 'youtube', id: `${ID}?x`},
  {provider: 'youtube', id: `${ID}\n`},
  {provider: 'vimeo', id: '1/../2'},
  {provider: 'vimeo', id: '76979871/nothex'},
  {provider: 'brid', id: '84806'},
  {provider: 'brid', id: '84806', partner: '12'},
  {provider: 'brid', id: '84806', player: '..'},
  {provider: 'brid', id: '84806', player: '5260', partner: '..'},
  {provider: 'brid', id: '84806@evil.example', player: '5260'},
  {provider: 'dailymotion', id: 'x5e9eog'},
  {type: 'embed', provider: 'facebook', id: 'pfbid02'},
  {provider: 'bluesky', id: 'ann.bsky.social/3kabc'},
  {provider: 'mastodon', id: '127.0.0.1/@ann/109683757201594015'},
  {provider: 'mastodon', id: 'localhost/@ann/109683757201594015'},
  {provider: 'mastodon', id: '..example.com/@ann/109683757201594015'},
  {provider: 'mastodon', id: 'Mastodon.Social/@ann/109683757201594015'},
  {provider: 'mastodon', id: 'mastodon.social/@ann/../109683757201594015'},
  {provider: 'instagram', id: 'stories/ann'},
  {provider: 'telegram', id: 'telegram/x'},
  {provider: 'reddit', id: 'pics/9wp1qg/../x'},
  {provider: 'flourish', id: 'evil/1'},
  {provider: 'googlemaps', id: 'evil'},
  {provider: 'googlemaps', id: '!1&q=x'},
  {provider: 'openstreetmap', id: 'evil'},
  {provider: 'soundcloud', id: '../x'},
  {provider: 'apple', id: 'xxx/1'},
  {provider: 'brightcove', id: '4815779906001', player: 'default_default', partner: '219646971'},
  {provider: 'rumble', id: 'v8bhte'},
  {provider: 'linkedin', id: 'share:7304286962587242496'},
  {provider: 'file', id: 'x'},
  {provider: 'other'},
  {provider: '__proto__', id: 'x'},
  {provider: 'constructor', id: ID},
];

describe('frameAddress', () => {
  for (const [media, autoplay, address] of made) {
    it(`makes ${address}`, () => expect(frameAddress(media, {autoplay})).to.equal(address));
  }
  for (const media of refused) it(`makes none of ${JSON.stringify(media)}`, () => expect(frameAddress(media)).to.equal(undefined));

  it('tells a player that speaks to the page alone the origin of the page, where it has one', () => {
    const address = `https://www.youtube-nocookie.com/embed/${ID}?playsinline=1&rel=0&enablejsapi=1`;
    expect(frameAddress({provider: 'youtube', id: ID}, {origin: 'https://news.example:8443'})).to.equal(`${address}&origin=https:%2F%2Fnews.example:8443`);
    expect(frameAddress({provider: 'youtube', id: ID}, {origin: 'null'})).to.equal(address);
    expect(frameAddress({provider: 'vimeo', id: '1'}, {origin: 'https://news.example'})).to.equal('https://player.vimeo.com/video/1?dnt=1');
  });

  it('asks for dark posts on a dark page', () => {
    expect(frameAddress({provider: 'x', id: '20'}, {theme: 'dark'})).to.equal('https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true&theme=dark');
    expect(frameAddress({provider: 'bluesky', id: 'did:plc:abc/3kabc'}, {theme: 'dark'})).to.equal('https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?colorMode=dark');
    expect(frameAddress({provider: 'telegram', id: 'telegram/83'}, {theme: 'dark'})).to.equal('https://t.me/telegram/83?embed=1');
  });

  it('asks for the words around a post in the language of the interface, without region', () => {
    expect(frameAddress({provider: 'x', id: '20'}, {lang: 'de-CH', theme: 'dark'})).to.equal('https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true&theme=dark&lang=de');
    expect(frameAddress({provider: 'bluesky', id: 'did:plc:abc/3kabc'}, {lang: 'de'})).to.equal('https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc');
  });

  it('encodes what a story may put into a part', () => {
    expect(frameAddress({provider: 'brid', id: '1', player: 'a?b#c/d&e'})).to.equal('https://services.brid.tv/services/iframe/video/1/a%3Fb%23c%2Fd%26e');
  });
});

describe('contactOf', () => {
  it('is the host that the frame is loaded from', () => {
    for (const [media, , address] of made) expect(contactOf(media), address).to.equal(new URL(address).host);
  });

  it('is none where no frame can be made of the id', () => {
    expect(contactOf({provider: 'mastodon', id: 'localhost/@ann/109683757201594015'})).to.equal(undefined);
    expect(contactOf({provider: 'other'})).to.equal(undefined);
  });
});
