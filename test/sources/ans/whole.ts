import type {Changeable} from '../../fixtures/odd-readings.js';
import type {Unseen} from '../../fixtures/tokens.js';

const named = (name: string) => ({type: 'author', name});
const text = (content: string) => ({type: 'text', content});

/** A picture with all that may be said of one. */
const image = (name: string) => ({
  type: 'image', url: `https://news.example/${name}.jpg`, caption: 'A boat', alt_text: 'Two people', copyright: '© Ann', width: 800, height: 400, focal_point: {x: 200, y: 100},
  credits: {by: [named('Cy')], affiliation: [{type: 'author', name: 'AP'}], photos_by: [named('Di')]}, vanity_credits: {by: [named('Ed')]},
  headlines: {basic: 'Boat'}, description: {basic: 'A boat at sea'}, location: 'Ribera', auth: {1: 'x'}, seo_filename: 'boat', image_type: 'photograph', licensable: true,
});

/** All that a story says beside its elements. */
export const head = {
  _id: 'ABC', type: 'story', subtype: 'feature', version: '0.10.12', language: 'en', channels: ['web'], alignment: 'left',
  headlines: {basic: 'A flood', mobile: 'Flood', web: 'The flood'},
  subheadlines: {basic: 'It came at night', mobile: 'At night'},
  description: {basic: 'The river rose'},
  label: {basic: {text: 'Rivers', url: 'https://news.example/rivers/', display: true}, other: {text: 'Live', url: 'https://news.example/live/'}},
  canonical_url: 'https://news.example/world/flood/', website_url: '/flood/', short_url: 'https://n.example/f', canonical_url_external: 'https://agency.example/flood', canonical_website: 'news', website: 'news', slug: 'flood', content_aliases: ['second'],
  websites: {news: {website_section: {type: 'section', _id: '/world', name: 'Planet'}, website_url: '/flood/'}},
  created_date: '2020-03-01T08:15:00Z', first_publish_date: '2020-03-04T08:15:00Z', publish_date: '2020-03-05T08:15:00Z', display_date: '2020-03-04T09:15:00Z', last_updated_date: '2020-03-06T08:15:00Z',
  location: 'Ribera', geo: {latitude: 41, longitude: 0.5}, address: {street_address: 'Calle 1', locality: 'Ribera', region: 'Aragón', postal_code: '50770', country_name: 'Spain'},
  editor_note: 'It was <i>changed</i>.', status: 'published', copyright: '© The News',
  credits: {
    by: [{
      type: 'author', version: '0.10.12', _id: 'ann', slug: 'ann', name: 'Ann M. Lee', byline: 'Ann Lee', first_name: 'Ann', middle_name: 'M.', last_name: 'Lee', suffix: 'Jr', role: 'Editor', affiliation: 'The News', org: 'News', bio: 'She <i>writes</i>.', long_bio: 'She writes of rivers.',
      location: 'Madrid', division: 'World', email: 'ann@news.example', expertise: 'rivers', languages: 'es', url: 'https://news.example/ann', image: {type: 'image', url: 'https://news.example/ann.jpg', alt_text: 'Ann', caption: 'Ann at work', credits: {by: [named('Flo')]}},
      social_links: [{site: 'x', url: 'https://x.com/annlee1'}], socialLinks: [{site: 'x', url: 'https://x.com/annlee1'}], books: [{book_title: 'Rivers', book_url: 'https://books.example/rivers'}], education: [{school_name: 'School'}], awards: [{award_name: 'Prize'}], contributor: true,
    }, {type: 'reference', referent: {type: 'author', id: 'bo-ek', provider: 'https://api.example/'}}],
    photos_by: [named('Gil')],
  },
  vanity_credits: {by: [named('Hal')]},
  taxonomy: {
    primary_section: {type: 'section', version: '0.6.0', _id: '/world', name: 'World', description: 'All of it', path: '/world', parent_id: '/'}, sections: [{type: 'section', name: 'World'}, {type: 'section', name: 'Water'}], tags: [{text: 'Floods', description: 'Of water', slug: 'floods'}], primary_site: {type: 'site', name: 'The site', path: '/'}, sites: [{type: 'site', name: 'Sites'}],
    keywords: [{keyword: 'machine', tag: 'NN'}], named_entities: [{name: 'Ebro', type: 'river'}], topics: [{name: 'Weather', uid: 'w'}], auxiliaries: [{name: 'aux', uid: 'a'}], categories: [{_id: '1', classifier: 'c', name: 'Nature'}], entities: [{name: 'Ebro'}], seo_keywords: ['flood'], stock_symbols: ['EBR'], associated_tasks: ['5f'],
  },
  promo_items: {basic: {...image('lead'), type: 'image'}, lead_art: {type: 'video', _id: 'V', youtube_content_id: 'aaaaaaaaaa1', headlines: {basic: 'The dam'}}, social: {type: 'raw_html', content: '<p>Poll</p>'}},
  related_content: {
    basic: [{type: 'story', canonical_url: '/b/', headlines: {basic: 'B'}, subheadlines: {basic: 'Below B'}, description: {basic: 'About B'}, promo_items: {basic: image('related')}, credits: {by: [named('Ina')]}, label: {basic: {text: 'Seas'}}}, {type: 'reference', referent: {type: 'story', id: 'R7', referent_properties: {headlines: {basic: 'Later'}}}}, {type: 'custom_embed', embed: {id: 'E9', url: 'https://api.example/e', config: {title: 'Poll'}}}],
    redirect: [{type: 'redirect', canonical_url: '/old/', redirect_url: '/new/'}],
  },
  corrections: [{type: 'correction', correction_type: 'clarification', text: 'It was <i>May</i>.'}],
  owner: {id: 'news', name: 'The owner', sponsored: false}, distributor: {name: 'Agency', category: 'wires', subcategory: 'AP', mode: 'custom'}, source: {name: 'Old agency', source_type: 'wires', source_id: '77', system: 'cms', edit_url: 'https://cms.example/77'},
  syndication: {external_distribution: false, search: true}, content_restrictions: {content_code: 'zebra', embargo: {active: false, end_time: '2020-01-01T00:00:00Z', description: 'Wait'}, geo: {restrictions: [{restriction_id: '5'}]}},
  revision: {published: true, revision_id: 'REV', parent_id: 'PAR', user_id: 'user', branch: 'default', editions: ['default']}, publishing: {has_published_edition: true}, planning: {internal_note: 'secret', budget_line: 'budget', scheduling: {}}, workflow: {note: 'secret', status_code: 1}, pitches: {platform: [{platform_path: 'x'}]}, tracking: {in_url: 'x'}, comments: {allow_comments: true}, rendering_guides: {preferred_method: ['website']}, contributors: {created_by: {user_id: 'user', display_name: 'User'}}, additional_properties: {has_video: 'x'},
  variations: {content_zone_ids: ['Z'], variants: [{type: 'variant', _id: 'VAR', name: 'Test B', websites: ['news']}]},
  voice_transcripts: [{type: 'voice_transcript', options: {voice: 'ivy'}, options_used: {voice: 'ivy'}, output: {type: 'audio', streams: [{url: 'https://news.example/voice.mp3'}]}}],
};

/** Elements of every kind of the schema 0.10.12, and of some that are older. */
export const elements: readonly object[] = [
  {...text('The <b>river</b> rose. <a href="https://a.example/in">A link</a>'), _id: 'T1', block_properties: {dropcap: 'letter'}, alignment: 'left', channels: ['web'], additional_properties: {comments: ['note']}},
  {type: 'header', level: 3, content: 'A <i>head</i>'},
  {type: 'list', list_type: 'ordered', items: [text('one'), {type: 'list', list_type: 'unordered', items: [text('two')]}, image('in-list'), {type: 'gallery', headlines: {basic: 'Listed'}, content_elements: [image('in-list-b'), image('in-list-c')]}, {type: 'quote', content_elements: [text('said in a list')], citation: text('Jo')}]},
  {type: 'quote', subtype: 'pullquote', content_elements: [text('We heard nothing.'), image('in-quote')], citation: text('— Kim Lee, mayor')},
  {type: 'quote', content_elements: [text('outer'), {type: 'quote', content_elements: [text('inner')], citation: text('Lia')}], citation: text('<a href="https://a.example/mia">Mia</a>, nurse')},
  {type: 'quote', content_elements: [{type: 'list', items: [text('quoted item')]}, {type: 'header', level: 2, content: 'quoted head'}], citation: text('')},
  {type: 'blockquote', content: '<p>old quote</p>'},
  {type: 'table', header: [text('Name'), {type: 'text', content: 'Year'}], rows: [[text('Ann'), text('<b>old</b>')], {type: 'table_row', cells: [{type: 'table_cell', content_elements: [text('cell'), image('in-cell')]}, text('last')]}]},
  {type: 'code', content: 'let a = 1;', language: 'js'},
  {type: 'divider'},
  {...image('a'), _id: 'I1', canonical_url: '/image/a', short_url: 'https://n.example/i'},
  {type: 'image', url: 'https://news.example/b.jpg', caption: 'Shown', subtitle: 'Other'},
  {type: 'image', caption: 'no address', alt_text: 'no address alt', subtitle: 'no address sub', copyright: '© none', credits: {by: [named('Nan')]}},
  {type: 'image', alt_text: 'only alt', copyright: '© only', credits: {by: [named('Oto')]}},
  {type: 'image', url: 'data:image/png;base64,AAAA', alt_text: 'data alt', caption: 'data caption'},
  {type: 'gallery', headlines: {basic: 'Boats', mobile: 'Ships'}, subheadlines: {basic: 'Below boats'}, description: {basic: 'All <i>kinds</i>'}, credits: {by: [named('Pia')]}, copyright: '© gallery', canonical_url: '/gallery/', promo_items: {basic: image('gallery-promo')}, editor_note: 'Gallery note', content_elements: [image('g1'), image('g2'), {type: 'reference', referent: {id: 'R3', type: 'image'}}]},
  {type: 'gallery', headlines: {basic: 'Single'}, credits: {by: [named('Ron')]}, content_elements: [image('g3')]},
  {type: 'gallery', headlines: {basic: 'Empty'}, description: {basic: 'None of it'}, content_elements: []},
  {type: 'video', _id: 'V2', headlines: {basic: 'The dam', mobile: 'Dam'}, subheadlines: {basic: 'Below the dam'}, description: {basic: 'It <i>broke</i>.'}, credits: {by: [named('Sue')], affiliation: [named('DPA')]}, copyright: '© film', canonical_url: '/v/', editor_note: 'Film note', location: 'Ribera', duration: 61_400, transcript: 'One.\nTwo.', rating: 'graphic', video_type: 'clip', language: 'es',
    streams: [{url: 'https://news.example/v.mp4', stream_type: 'mp4', width: 1280, height: 720, provider: 'x', audio_codec: 'AAC', video_codec: 'H264'}, {url: 'https://news.example/v.m3u8', stream_type: 'ts'}], promo_image: image('poster'), corrections: [{type: 'correction', text: 'Film error'}],
    subtitles: {confidence: 1, urls: [{format: 'WEB_VTT', url: 'https://news.example/v.vtt'}]}, embed_html: '<iframe src="https://player.example/v"></iframe>', youtube_content_id: 'aaaaaaaaaa2', label: {basic: {text: 'Film label'}}, related_content: {basic: [{type: 'story', canonical_url: '/film-related/', headlines: {basic: 'Film related'}}]}},
  {type: 'video', headlines: {basic: 'On a tube'}, youtube_content_id: 'aaaaaaaaaa3', transcript: 'Tube words'},
  {type: 'video', headlines: {basic: 'By snippet'}, description: {basic: 'Snippet about'}, credits: {by: [named('Tom')]}, embed_html: '<iframe src="https://www.youtube.com/embed/aaaaaaaaaa4"></iframe>', transcript: 'Snippet words', rating: 'unheard', canonical_url: '/snippet/', promo_image: {type: 'image', url: 'https://news.example/snippet.jpg'}, subtitles: {urls: [{format: 'WEB_VTT', url: 'https://news.example/snippet.vtt'}]}},
  {type: 'video', headlines: {basic: 'Nowhere'}, description: {basic: 'Nowhere about'}, credits: {by: [named('Uma')]}, transcript: 'Nowhere words'},
  {type: 'audio', headlines: {basic: 'Talk'}, description: {basic: 'About talk'}, credits: {by: [named('Val')]}, copyright: '© sound', streams: [{url: 'https://news.example/a.mp3', stream_type: 'mp3', audio_codec: 'mpeg'}], canonical_url: '/a/', promo_items: {basic: image('cover')}},
  {type: 'audio', headlines: {basic: 'Old talk'}, source_url: 'https://news.example/old.mp3', mimetype: 'audio/mpeg'},
  {type: 'audio', headlines: {basic: 'No talk'}, description: {basic: 'No talk about'}},
  {type: 'oembed_response', subtype: 'twitter', raw_oembed: {type: 'rich', html: '<blockquote class="twitter-tweet"><p lang="es" dir="ltr">Hola</p>&mdash; Wim (@wim) <a href="https://twitter.com/wim/status/21">March 3, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>', url: 'https://twitter.com/wim/status/21', author_name: 'Wim', author_url: 'https://twitter.com/wim21', provider_name: 'Twitter', provider_url: 'https://twitter.com', version: '1.0', cache_age: '3600'}, referent: {id: 'https://twitter.com/wim/status/21', provider: 'https://publish.twitter.com/oembed?url='}},
  {type: 'oembed_response', raw_oembed: {type: 'video', html: '<iframe src="https://www.youtube.com/embed/aaaaaaaaaa5"></iframe>', title: 'Seen from above', description: 'Subscribe!', thumbnail_url: 'https://news.example/thumb.jpg', author_name: 'Xan', author_url: 'https://www.youtube.com/xan22', provider_name: 'YouTube', provider_url: 'https://www.youtube.com/'}},
  {type: 'oembed_response', raw_oembed: {type: 'photo', url: 'https://photos.example/1.jpg', title: 'A photo', author_name: 'Yan', author_url: 'https://photos.example/yan', width: 10, height: 10}},
  {type: 'oembed_response', raw_oembed: {type: 'link', url: 'https://other.example/1', title: 'A page', author_name: 'Zoe', author_url: 'https://other.example/zoe', thumbnail_url: 'https://other.example/1.jpg', description: 'A page about'}},
  {type: 'oembed_response', raw_oembed: {title: 'No page', author_name: 'Abe'}, referent: {id: '12', provider: 'https://api.example/'}},
  {type: 'raw_html', content: '<div><h3>raw head</h3><p>raw words</p><iframe src="https://www.youtube.com/embed/aaaaaaaaaa6"></iframe></div>'},
  {type: 'custom_embed', subtype: 'chart', embed: {id: 'C12345', url: 'https://api.example/c', config: {title: 'Levels', nested: {caption: 'Of water'}}}},
  {type: 'custom_embed', embed: {id: 'x', url: 'https://api.example/d', config: {page: 'https://www.youtube.com/watch?v=aaaaaaaaaa7', caption: 'Embedded film'}}},
  {type: 'reference', _id: 'REF', referent: {type: 'image', id: 'R1', provider: 'https://api.example/', service: 'oembed', referent_properties: {caption: 'Kept caption'}}},
  {type: 'reference', referent: {id: 'https://twitter.com/ann/status/22', provider: 'https://publish.example/', referent_properties: {caption: 'Post caption'}}},
  {type: 'promo_reference', referent: {type: 'story', id: 'R2', referent_properties: {headlines: {basic: 'Promoted'}}}},
  {type: 'restricted', restricted_content: {type: 'reference', referent: {id: 'R4'}}, reasons: [{restriction_id: '9', message: 'Not here'}]},
  {type: 'content_zone', _id: 'Z'},
  {type: 'interstitial_link', url: 'https://a.example/inter', content: 'Between', description: text('About <b>between</b>'), image: image('inter')},
  {type: 'interstitial_link', content: 'No way', description: text('About no way'), image: image('no-way')},
  {type: 'interstitial_link', url: 'https://a.example/bare'},
  {type: 'link_list', title: 'Learn more', items: [{type: 'interstitial_link', url: 'https://a.example/l1', content: 'First', description: text('About first'), image: image('listed')}, text('between links'), {type: 'interstitial_link', url: 'https://a.example/l2', content: 'Second'}]},
  {type: 'correction', correction_type: 'fix', text: 'It was June.'},
  {type: 'numeric_rating', numeric_rating: 4.5, min: 1, max: 5, units: 'stars'},
  {type: 'endorsement', endorsement: 'Recommended'},
  {type: 'element_group', subtype: 'box', content_elements: [text('grouped'), image('grouped')]},
  {type: 'story', website_url: '/c/', headlines: {basic: 'C'}, subheadlines: {basic: 'Below C'}, description: {basic: 'About C'}, promo_items: {basic: image('promo-c')}, credits: {by: [named('Bea')]}, content_elements: [text('inside C')]},
  {type: 'story', headlines: {basic: 'Placeless'}, content_elements: [text('inside placeless'), {type: 'story', headlines: {basic: 'Inner'}, content_elements: [text('inside inner')]}]},
  {type: 'collection', canonical_url: '/d/', headlines: {basic: 'D'}, content_elements: [{type: 'story', headlines: {basic: 'In D'}}]},
  {type: 'social_media', content: 'Of no schema', url: 'https://a.example/social'},
];

/** What no reader of the story sees, and what the page says in other words. */
export const unseen: Unseen = [
  [/\.(?:type|subtype|version|channels|alignment|list_type|correction_type|language|block_properties|additional_properties|youtube_content_id|video_type|stream_type|provider|service|audio_codec|video_codec|mimetype|cache_age|format)(?:$|\.|\[)/, 'codes, and ids of a form that nothing can be put into'],
  [/\.(?:\w+_date|end_time)$/, 'dates, of which other tests tell'],
  [/\.(?:_id|slug|seo_filename|auth|image_type|canonical_website|website|content_aliases|embed\.id|embed\.url)(?:$|\.|\[)/, 'names and addresses for programs'],
  [/\.(?:revision|publishing|planning|workflow|pitches|tracking|comments|contributors|owner|rendering_guides|variations|status|content_restrictions\.(?:embargo|geo)|syndication|source|distributor\.(?:category|subcategory|mode)|options|options_used)(?:$|\.|\[)/, 'for the newsroom and its programs'],
  [/^\.(?:website_url|short_url|canonical_url_external|websites)(?:$|\.)|\.short_url$|^\.related_content\.redirect/, 'other addresses of the page'],
  [/\.(?:head|subhead)lines\.(?:mobile|web)$/, 'titles for other places than the page'],
  [/^\.(?:address|geo)(?:$|\.)|\.location$/, 'where it happened, which is no dateline'],
  [/^\.taxonomy\.(?!primary_section\.name|tags\[\w*\]\.text)/, 'what it is filed under, beside the section and the tags that are shown'],
  [/^\.credits\.by\[author\]\.(?!byline|role|affiliation|bio|url|social_links|image\.(?!caption))/, 'what the page of the author says'],
  [/(?:\[image\]|\.(?:basic|image|promo_image))\.headlines\.basic$(?<!\[video\]\.\w+\.basic|\[audio\]\.\w+\.basic)/, 'the title of a picture in the archive'],
  [/\[(?:image|gallery|video)\]\.canonical_url$/, 'the page of a picture, a gallery or a film that plays here'],
  [/\[gallery\]\.promo_items\./, 'the picture of a gallery in lists'],
  [/\.promo_image\.(?!url|alt_text|credits\.(?:by|affiliation))|\[audio\]\.promo_items\.basic\.(?!url|alt_text|credits\.(?:by|affiliation))/, 'what stands there until a film plays shows no words'],
  [/\.embed_html$/, 'other copies of a film'],
  [/(?:^\.related_content\.basic\[story\]|\.content_elements\[story\])\.(?:subheadlines|credits|label)\./, 'what the other page says'],
  [/\.raw_oembed\.(?:author_\w+|provider_\w+|thumbnail_url)$/, 'who answered; of a post the HTML says it'],
];

/** The whole of it. */
export const whole = {...head, content_elements: elements};

const base = {_id: 'A', type: 'story', version: '0.10.12', headlines: {basic: 'A flood'}, canonical_url: 'https://news.example/flood/', content_elements: []};

/** Each field and each element by itself. */
export const pieces: readonly Changeable[] = [
  ...Object.entries(head).map(([name, piece]) => ({name, piece, put: (odd: unknown) => ({...base, [name]: odd})})),
  ...elements.map((piece, at) => ({name: `${at} ${(piece as {type: string}).type}`, piece, put: (odd: unknown) => ({...base, content_elements: [odd]})})),
];
