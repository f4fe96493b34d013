import {expect} from '@open-wc/testing';
import {p, read} from './read-body.js';

const youtube = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'};
const vimeo = {type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871'};

const film = (more: string, frame = 'https://www.youtube.com/embed/dQw4w9WgXcQ') =>
  `<div itemprop="video" itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="name" content="A song"><meta itemprop="embedUrl" content="${frame}">${more}`;

/** What is no frame yet, and the blocks that it becomes. */
const places: readonly (readonly [string, string, readonly object[]])[] = [
  ['a light YouTube', '<lite-youtube videoid="dQw4w9WgXcQ" title="A song"><a href="https://youtu.be/dQw4w9WgXcQ">Play</a></lite-youtube>', [{...youtube, title: 'A song'}]],
  ['a light Vimeo', '<lite-vimeo videoid="76979871"></lite-vimeo>', [vimeo]],
  ['a lazy YouTube', '<div class="rll-youtube-player" data-id="dQw4w9WgXcQ"><img src="https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg"></div>', [youtube]],
  ['a lazy place with an id of something else', '<div class="video-embed" data-id="12"><p>x</p></div>', [p('x')]],
  ['Flash of YouTube', '<object width="425" height="350"><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ&hl=en"><embed src="http://www.youtube.com/v/dQw4w9WgXcQ&hl=en" type="application/x-shockwave-flash"></object>', [youtube]],
  ['Flash of Vimeo', '<embed src="https://vimeo.com/moogaloop.swf?clip_id=76979871&server=vimeo.com">', [vimeo]],
  ['Flash of somebody', '<object data="https://a.example/a.swf">Old</object>', [{type: 'embed', provider: 'other', url: 'https://a.example/a.swf'}]],
  ['YouTube in AMP', '<amp-youtube data-videoid="dQw4w9WgXcQ" width="480" height="270"></amp-youtube>', [youtube]],
  ['Vimeo in AMP', '<amp-vimeo data-videoid="76979871"></amp-vimeo>', [vimeo]],
  ['X in AMP', '<amp-twitter data-tweetid="20"><blockquote placeholder>words</blockquote></amp-twitter>', [{type: 'embed', provider: 'x', id: '20', url: 'https://x.com/i/web/status/20'}]],
  ['Instagram in AMP', '<amp-instagram data-shortcode="BdqJaLiAYfe"></amp-instagram>', [{type: 'embed', provider: 'instagram', id: 'p/BdqJaLiAYfe', url: 'https://www.instagram.com/p/BdqJaLiAYfe/'}]],
  ['Brid in AMP', '<amp-brid-player data-partner="7" data-player="5260" data-video="84806"></amp-brid-player>', [{type: 'video', provider: 'brid', id: '84806', player: '5260', partner: '7'}]],
  ['a frame of AMP', '<amp-iframe src="https://player.vimeo.com/video/76979871"></amp-iframe>', [vimeo]],
  ['a picture of AMP', '<amp-img src="https://a.example/a.png" alt="x" width="4" height="3"></amp-img>', [{type: 'image', src: 'https://a.example/a.png', width: 4, height: 3, alt: 'x'}]],
  ['a film of AMP', '<amp-video src="https://a.example/a.mp4" width="16" height="9"></amp-video>', [{type: 'video', provider: 'file', sources: [{src: 'https://a.example/a.mp4', type: 'video/mp4'}], aspect: '16:9'}]],
  ['a row of pictures of AMP', '<amp-carousel><amp-img src="https://a.example/a.png"></amp-img><amp-img src="https://a.example/b.png"></amp-img></amp-carousel>', [{type: 'image', src: 'https://a.example/a.png'}, {type: 'image', src: 'https://a.example/b.png'}]],
  ['JW Player by its script', '<p>x</p><script src="https://cdn.jwplayer.com/players/AbCd1234-EfGh5678.js"></script>', [p('x'), {type: 'video', provider: 'jwplayer', id: 'AbCd1234', player: 'EfGh5678'}]],
  ['Brightcove', '<video-js data-account="1234567890001" data-player="AbCdEf" data-embed="default" data-video-id="6012345678001"></video-js>', [{type: 'video', provider: 'brightcove', id: '6012345678001', player: 'AbCdEf_default', partner: '1234567890001'}]],
  ['a frame of Drupal around one', '<iframe src="/media/oembed?url=https%3A//www.youtube.com/watch%3Fv%3DdQw4w9WgXcQ&amp;max_width=0" title="A song"></iframe>', [{...youtube, title: 'A song'}]],
  ['microdata of a known player', `${film('')}<div id="player"></div></div>`, [{...youtube, title: 'A song'}]],
  ['microdata of a file, whose frame nobody knows', `${film('<meta itemprop="contentUrl" content="/a.mp4"><link itemprop="thumbnailUrl" href="/a.jpg">', 'https://player.example/1')}<p>Words</p></div>`,
    [{type: 'video', provider: 'file', sources: [{src: 'https://site.example/a.mp4', type: 'video/mp4'}], poster: {src: 'https://site.example/a.jpg'}, title: 'A song'}, p('Words')]],
  ['microdata of a frame that nobody knows', `${film('', 'https://player.example/1')}</div>`, [{type: 'embed', provider: 'other', url: 'https://player.example/1', title: 'A song'}]],
  ['microdata of a sound', '<div itemscope itemtype="http://schema.org/AudioObject"><meta itemprop="contentUrl" content="https://a.example/a.mp3"></div>', [{type: 'audio', provider: 'file', sources: [{src: 'https://a.example/a.mp3', type: 'audio/mpeg'}]}]],
  ['microdata around its player', `${film('')}<iframe src="https://player.vimeo.com/video/76979871"></iframe></div>`, [vimeo]],
  ['microdata that says no address', '<div itemscope itemtype="https://schema.org/VideoObject"><p itemprop="name">A song</p></div>', [p('A song')]],
];

describe('a player that is no frame yet', () => {
  for (const [what, html, expected] of places) {
    it(`is read: ${what}`, async () => expect((await read(`<h1>H</h1>${html}`)).body).to.deep.equal(expected));
  }

  it('names what it covers', async () => {
    const {texts} = await read(`<h1>H</h1>${places[2]![1]}`);
    expect(texts('text-cleaned')).to.deep.equal(['https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg']);
  });

  it('is named where it says nothing', async () => {
    const {body, texts} = await read('<h1>H</h1><p>x</p><article-story src="https://a.example/s.json"></article-story>');
    expect([body, texts('unknown-element')]).to.deep.equal([[p('x')], ['https://a.example/s.json']]);
  });
});
