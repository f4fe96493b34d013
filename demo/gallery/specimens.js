// What the gallery shows. A specimen is drawn from a story file (`src`), from the blocks of a file that have these fields (`from`, `pick`), from data
// handed in (`article`), or is an element by itself (`make`). `attributes` go to the `<article-story>`.
import {element} from './element.js';
import {rows} from './states.js';

const block = (title, id, more) => ({title, from: 'blocks.json', pick: {id}, ...more});
const quote = (title, platform) => ({title, from: 'quotes.json', pick: {platform, id: undefined}});
const media = (title, type, provider, more) => ({title, from: 'media.json', pick: {type, provider}, ...more});
const link = (href, ...words) => element('a', {href}, ...words);

const paragraph = (content) => ({type: 'paragraph', content});
const draft = (more) => ({format: 'article-story/1', lang: 'en-GB', headline: 'A draft from the night desk', ...more});

const picture = {src: '../pictures/ferry.svg', width: 1200, height: 800, alt: 'A ferry with one red funnel on calm water.'};

export const groups = [
  {
    title: 'Stories',
    note: 'Whole stories, fetched by address.',
    specimens: [
      {title: 'The whole story', src: 'harbour.json'},
      {title: 'The seed', src: 'aleppo.json'},
      {title: 'Live', src: 'live.json'},
      {title: 'Opinion', src: 'opinion.json'},
      {title: 'Sponsored', src: 'sponsored.json'},
      {title: 'Content warning', src: 'warning.json'},
      {title: 'Content warning switched off', src: 'warning.json', attributes: {'content-warning': 'off'}},
      {title: 'Retraction and corrections', src: 'retraction.json'},
      {title: 'An author without a name', src: 'bio-only.json'},
      {title: 'Parts hidden', src: 'harbour.json', attributes: {hide: 'image standfirst byline bio corrections related publisher'}},
    ],
  },
  {
    title: 'Languages',
    specimens: [
      {title: 'Arabic', src: 'arabic.json'},
      {title: 'Japanese', src: 'japanese.json'},
      {title: 'Long words', src: 'long-words.json'},
      {title: 'Another language of the interface', src: 'harbour.json', attributes: {lang: 'de', hide: 'related'}},
    ],
  },
  {
    title: 'States',
    note: 'A story that is on its way, is taken back, is partly wrong, or cannot be had. The broken ones are handed in as data: nothing is asked for in vain.',
    specimens: [
      {title: 'Loading', src: 'opinion.json?late', isLate: true},
      {title: 'Withdrawn', src: 'withdrawn.json'},
      {title: 'Failed: no headline', article: {format: 'article-story/1', lang: 'en', body: [paragraph('A story needs a headline.')]}},
      {title: 'Failed: a format of the future', article: {format: 'article-story/2', lang: 'en', headline: 'From tomorrow', body: []}},
      {title: 'Failed: broken JSON', article: '{"format": "article-story/1", "headline": "The end is mis'},
      {
        title: 'Failed, with the whole story as fallback',
        article: {format: 'article-story/2'},
        light: () => [
          element('h4', {}, 'The winch has a new rope'),
          element('p', {}, 'What stands in the page stays in the page, whatever becomes of the script.'),
          element('p', {}, link('https://harbourcourier.example/winch', 'Read it at the Harbour Courier')),
        ],
      },
      {
        title: 'Partly wrong, with the problems shown',
        attributes: {preview: ''},
        article: draft({
          published: 'the day before yesterday',
          body: [
            paragraph('This paragraph is as it should be.'),
            {type: 'hologram', content: 'A kind of block that nobody knows.'},
            paragraph(['This one has a link ', {t: 'a', href: 'javascript:void 0', c: 'to a place that is refused'}, '.']),
            {type: 'video', provider: 'youtube', id: 'too-short', title: 'A video whose id cannot be right', url: 'https://video.example/watch/1'},
            {type: 'image', src: 'http://pictures.example/harbour.jpg', alt: 'A picture over an open line.'},
          ],
        }),
      },
      {title: 'Empty body', article: draft({headline: 'Nothing to add', body: []})},
    ],
  },
  {
    title: 'Spans of text',
    specimens: [
      ['Link', 'a'], ['Emphasis and strong', 'em'], ['Subscript and superscript', 'sub'], ['Code', 'code'], ['Title of a work and inline quote', 'cite'],
      ['Deleted and inserted', 'del'], ['Abbreviation and time', 'abbr'], ['Span with language and direction', 'span'], ['Line break', 'br'],
    ].map(([title, id]) => ({title, from: 'spans.json', pick: {id}})),
  },
  {
    title: 'Text blocks',
    specimens: [
      block('Paragraph', 'paragraph'),
      {title: 'Headings', from: 'blocks.json', pick: {id: /^heading-/}},
      block('List', 'list'),
      block('Ordered list', 'list-ordered'),
      block('Table, narrow', 'table-narrow'),
      block('Table, wide', 'table-wide'),
      block('Code listing', 'code'),
      {title: 'Divider', from: 'blocks.json', pick: {id: /^(paragraph|divider|heading-text)$/}},
      block('Entry of a live story', 'entry'),
    ],
  },
  {
    title: 'Notes, boxes, links',
    specimens: [
      block('Note of the editor', 'note-editor'),
      block('Update', 'note-update'),
      block('Advice', 'note-advice'),
      block('Context', 'note-context'),
      block('Box: facts', 'box-facts'),
      block('Box: takeaways', 'box-takeaways'),
      block('Box: timeline', 'box-timeline'),
      block('Box: questions and answers', 'box-qa'),
      block('Box: profile', 'box-profile'),
      block('Link with a picture', 'link'),
      block('Link alone', 'link-bare'),
    ],
  },
  {
    title: 'Pictures',
    specimens: [
      block('Picture', 'image'),
      block('Upright picture', 'image-upright'),
      block('Picture without alternative text', 'image-without-alt'),
      block('Decorative picture', 'image-decorative'),
      block('Picture made by a machine', 'image-made'),
      block('Picture with a warning', 'image-warned'),
      block('Gallery of pictures', 'gallery'),
      block('Gallery of two', 'gallery-pair'),
    ],
  },
  {
    title: 'Quotes',
    specimens: [
      block('Person', 'quote-person'),
      block('Person with a portrait', 'quote-portrait'),
      block('Organisation', 'quote-organization'),
      block('Somebody described', 'quote-described'),
      block('Nobody named', 'quote-bare'),
      block('Pull quote', 'quote-pull'),
    ],
  },
  {
    title: 'Quotes from posts',
    specimens: [
      quote('X', 'x'), quote('Facebook', 'facebook'), quote('Instagram, with pictures', 'instagram'), quote('Threads', 'threads'), quote('Bluesky', 'bluesky'),
      {title: 'Mastodon, with a portrait', from: 'quotes.json', pick: {platform: 'mastodon', url: /./}},
      quote('TikTok', 'tiktok'), quote('YouTube', 'youtube'), quote('Telegram', 'telegram'), quote('WhatsApp', 'whatsapp'), quote('Reddit', 'reddit'),
      quote('LinkedIn', 'linkedin'), quote('VK, translated', 'vk'), quote('Weibo, translated', 'weibo'), quote('Truth Social', 'truthsocial'),
      quote('Another platform', 'other'),
      {title: 'A platform by its old name', from: 'quotes.json', pick: {id: 'old-name'}},
      {title: 'Right to left, translated', from: 'quotes.json', pick: {id: 'right-to-left'}},
      {title: 'With links', from: 'quotes.json', pick: {id: 'markup'}},
    ],
  },
  {
    title: 'Video',
    note: 'Each is a card. Nobody is asked for anything before you press play; then, in this gallery, a page of the demo stands in the place of the service.',
    specimens: [
      media('Brid', 'video', 'brid'), media('YouTube video', 'video', 'youtube'), media('Vimeo', 'video', 'vimeo'), media('Dailymotion', 'video', 'dailymotion'),
      media('TargetVideo', 'video', 'targetvideo'), media('Facebook, live', 'video', 'facebook'), media('JW Player', 'video', 'jwplayer'),
      media('Brightcove', 'video', 'brightcove'), media('Kaltura', 'video', 'kaltura'), media('Twitch', 'video', 'twitch'), media('TikTok, upright', 'video', 'tiktok'),
      media('X video', 'video', 'x'), media('Instagram reel', 'video', 'instagram'), media('Rumble', 'video', 'rumble'), media('Video file', 'video', 'file'),
      media('No known player', 'video', 'other'),
      media('Third parties refused', 'video', 'vimeo', {attributes: {consent: 'denied'}}),
    ],
  },
  {
    title: 'Audio',
    specimens: [
      media('Audio file', 'audio', 'file'), media('SoundCloud', 'audio', 'soundcloud'), media('Spotify', 'audio', 'spotify'), media('Apple', 'audio', 'apple'),
      media('Audio without a known player', 'audio', 'other'),
    ],
  },
  {
    title: 'Embeds',
    specimens: [
      media('A post with its words', 'embed', 'x'), media('A post without its words', 'embed', 'bluesky'), media('Datawrapper chart', 'embed', 'datawrapper'),
      media('Flourish', 'embed', 'flourish'), media('DocumentCloud', 'embed', 'documentcloud'), media('OpenStreetMap', 'embed', 'openstreetmap'),
      media('Google Maps', 'embed', 'googlemaps'), media('Giphy', 'embed', 'giphy'), media('Scribd', 'embed', 'scribd'), media('CodePen', 'embed', 'codepen'),
      media('Anything else', 'embed', 'other'),
    ],
  },
  {
    title: 'Each service, in each state',
    note:
      'What a reader sees before a choice, while an answer is awaited, after it, and where none comes. A page of this demo stands in the place of each service and speaks as it does: nobody else is asked. ' +
      'The refusal is told as a browser tells it; a real one would be an error in your console.' +
      (navigator.globalPrivacyControl ? ' Your browser sends Global Privacy Control, so no choice stands: press the button in each state.' : ''),
    rows,
  },
  {
    title: 'Elements alone',
    note: 'Each element works without a story, by attributes, by its light DOM or by a property.',
    specimens: [
      {
        title: 'social-quote by attributes',
        make: () =>
          element(
            'social-quote',
            {platform: 'mastodon', author: 'Amara Diallo', 'author-role': 'translator', handle: '@amara@social.example', href: 'https://social.example/@amara/1002', published: '2025-04-12', lang: 'en'},
            element('p', {}, 'I can hear the winch from my kitchen again.'),
          ),
      },
      {
        title: 'social-quote by property',
        make: () => element('social-quote', {quote: {type: 'quote', content: ['The river decides. We only write it down.'], by: {name: 'Oskar Lindqvist', role: 'ferry captain'}}}),
      },
      {
        title: 'video-embed by address',
        make: () =>
          element(
            'video-embed',
            {src: 'https://www.youtube.com/watch?v=saltmere-01', label: 'A morning on the north quay', poster: '../pictures/poster-first-light.svg', caption: 'Filmed from the bakery roof.', credit: 'Small Harbours'},
            link('https://www.youtube.com/watch?v=saltmere-01', 'A morning on the north quay'),
          ),
      },
      {title: 'video-embed by provider', make: () => element('video-embed', {provider: 'brid', 'video-id': '84806', player: '5260', label: 'People Send Their Final Goodbyes from Aleppo'})},
      {
        title: 'video-embed without a player',
        make: () => element('video-embed', {src: 'https://video.example/watch/saltmere', label: 'A player that nobody knows'}, link('https://video.example/watch/saltmere', 'A player that nobody knows')),
      },
      {
        title: 'video-embed with third parties refused',
        make: () => element('video-embed', {src: 'https://vimeo.com/100000001', label: 'How a rivet is set', consent: 'denied'}, link('https://vimeo.com/100000001', 'How a rivet is set')),
      },
      {
        title: 'author-bio by attributes',
        make: () =>
          element(
            'author-bio',
            {name: 'Ines Calloway', 'author-role': 'Harbour correspondent', src: '../pictures/portrait-reporter.svg', href: 'https://harbourcourier.example/staff/ines-calloway'},
            element('p', {}, 'Ines Calloway has written about boats, and the people who repair them, since 2009.'),
          ),
      },
      {title: 'author-bio without a name', make: () => element('author-bio', {}, element('p', {}, 'The author has crossed eleven borders by rail and prefers not to be met at the station.'))},
      {
        title: 'story-figure by attributes',
        make: () => element('story-figure', {...picture, caption: 'The Marigold on trial in March.', credit: 'Theo Brandt'}, element('img', picture)),
      },
      {title: 'story-figure without alternative text', make: () => element('story-figure', {src: '../pictures/market-hall.svg', width: 1200, height: 800, caption: 'The market hall.'})},
      {
        title: 'article-story from its light DOM',
        make: () =>
          element(
            'article-story',
            {'heading-level': 4, lang: 'en'},
            element('h4', {}, 'The winch has a new rope'),
            element('p', {}, 'It is as long as the old one, and as wet. ', link('https://ferries.example/winch', 'The winch'), ' was built in 1904.'),
            element('blockquote', {}, element('p', {}, 'I would know that sound anywhere.')),
            element('figure', {}, element('img', picture), element('figcaption', {}, 'The Marigold, which it pulls in.')),
          ),
      },
      {
        title: 'A placeholder',
        make: () =>
          element(
            'blockquote',
            {'data-article-story': '../stories/opinion.json', 'data-heading-level': 4},
            element('p', {}, link('https://harbourcourier.example/opinion/swallows', 'Let the swallows have the wheelhouse')),
          ),
      },
    ],
  },
];
