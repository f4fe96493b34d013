import {expect} from '@open-wc/testing';
import type {Draft} from '../../../src/model/draft.js';
import type {Problem} from '../../../src/model/problem.js';
import {readAns} from '../../../src/sources/ans/ans.js';
import type {SourceWindow} from '../../../src/sources/source.js';
import {findSource} from '../../../src/sources/sources.js';
import {readStory} from '../../../src/story.js';
import {isOdd, oddValues} from '../../fixtures/odd-values.js';
import {fetchShared, isShared} from '../../fixtures/shared.js';

const NOW = new Date('2026-01-01T00:00:00Z');

const read = async (article: object, more: object = {}) => {
  const problems: Problem[] = [];
  const draft = await readAns(article, {lang: 'en', window: window as unknown as SourceWindow, report: (problem) => problems.push(problem), now: NOW, ...more});
  return {draft, problems, named: problems.map(({code, text}) => [code, text])};
};

/** A story as the Content API gives it. */
const story = (more: object = {}) => ({
  _id: 'ABC',
  type: 'story',
  version: '0.10.12',
  headlines: {basic: 'A flood'},
  canonical_url: 'https://news.example/world/flood/',
  content_elements: [{type: 'text', content: 'The river rose.'}],
  ...more,
});
const of = (...content_elements: object[]) => story({content_elements});
const p = (content: unknown) => ({type: 'paragraph', content});
const text = (content: string) => ({type: 'text', content});
const image = (name: string, more: object = {}) => ({type: 'image', url: `https://news.example/${name}.jpg`, ...more});
const src = (name: string, more: object = {}) => ({src: `https://news.example/${name}.jpg`, ...more});

const heads: readonly (readonly [title: string, fields: object, expected: Draft, named?: unknown])[] = [
  ['headline, id and address', {}, {headline: 'A flood', id: 'ABC', canonicalUrl: 'https://news.example/world/flood/', standfirst: undefined, authors: undefined}, []],
  ['a headline with marks and entities', {headlines: {basic: 'A <i>flood</i> &amp; more', twitter: 'Flood!'}}, {headline: 'A flood & more'}],
  ['another headline where the basic one is empty', {headlines: {basic: '', web: 'Flood'}}, {headline: 'Flood'}],
  ['the deck as standfirst', {subheadlines: {basic: 'It came <b>at night</b>'}, description: {basic: 'A river'}}, {standfirst: ['It came ', {t: 'strong', c: ['at night']}]}, [['field-dropped', 'A river']]],
  ['the description where there is no deck', {description: {basic: 'It came at night'}}, {standfirst: 'It came at night'}, []],
  ['no description that is the headline', {description: {basic: 'a Flood'}}, {standfirst: undefined}, [['headline-doubled', 'a Flood']]],
  ['no description that was cut', {description: {basic: 'It came…'}}, {standfirst: undefined}, [['excerpt-cut', 'It came…']]],
  ['no description that is how the body begins', {description: {basic: 'The river'}}, {standfirst: undefined}, [['excerpt-cut', 'The river']]],
  ['the label as kicker', {label: {basic: {text: 'Rivers', url: '/rivers/'}, other: {text: 'Live', url: '/live/'}}}, {kicker: 'Rivers'}, [['field-dropped', 'Live /live/'], ['field-dropped', '/rivers/']]],
  ['no label that is hidden', {label: {basic: {text: 'Rivers', display: false}}}, {kicker: undefined}, []],
  [
    'an author with all of it',
    {credits: {by: [{name: 'Ann M. Lee', byline: 'By Ann Lee', role: 'Editor', affiliation: 'The News', bio: 'She <i>writes</i>.', url: '/people/ann', image: {url: 'http://news.example/ann.jpg'}, social_links: [{site: 'x', url: 'https://x.com/ann'}]}]}},
    {authors: [{name: 'Ann Lee', role: 'Editor', org: 'The News', bio: ['She ', {t: 'em', c: ['writes']}, '.'], url: 'https://news.example/people/ann', image: {src: 'https://news.example/ann.jpg'}, links: [{platform: 'x', url: 'https://x.com/ann'}]}]},
    [['http-upgraded', 'http://news.example/ann.jpg']],
  ],
  ['no account and no address as author', {credits: {by: [{name: 'admin'}, {name: 'ann@news.example'}, {type: 'reference', referent: {id: 'ann-lee'}}]}}, {authors: undefined}, [['author-dropped', 'admin'], ['author-dropped', 'ann@news.example'], ['author-dropped', 'ann-lee']]],
  ['no portrait from a third party', {credits: {by: [{name: 'Ann', image: {url: 'https://www.gravatar.com/avatar/0'}}]}}, {authors: [{name: 'Ann'}]}, [['field-dropped', 'https://www.gravatar.com/avatar/0']]],
  ['others who helped by name', {credits: {by: [{name: 'Ann'}], photos_by: [{name: 'Bo'}]}}, {authors: [{name: 'Ann'}]}, [['field-dropped', 'Bo']]],
  ['the first time of publication', {first_publish_date: '2020-03-04T08:15:00Z', publish_date: '2020-03-06T08:15:00Z', last_updated_date: '2020-03-05T08:15:00Z'}, {published: '2020-03-04T08:15:00Z', updated: '2020-03-05T08:15:00Z'}],
  ['the display date where there is no other', {display_date: '2020-03-04T08:15:00Z', last_updated_date: '2020-03-04T08:15:00Z'}, {published: '2020-03-04T08:15:00Z', updated: undefined}, []],
  ['no date without an offset', {publish_date: '2020-03-04 08:15'}, {published: undefined}, [['date-unreadable', '2020-03-04 08:15']]],
  ['section and tags', {taxonomy: {primary_section: {name: 'World'}, sections: [{name: 'Other'}], tags: [{text: 'Rivers'}, {_id: 'x'}], keywords: [{keyword: 'machine'}]}}, {section: 'World', tags: ['Rivers']}],
  ['the first section where none is the main one', {taxonomy: {sections: [{name: 'World'}]}}, {section: 'World'}],
  ['the language, however written', {language: 'pt_BR'}, {lang: 'pt-BR'}],
  ['copyright and a word against republishing', {copyright: '© The News', syndication: {external_distribution: false}}, {rights: {copyright: '© The News', republish: 'no'}}],
  ['the agency', {distributor: {name: 'Agency', category: 'wires'}}, {source: {name: 'Agency'}}],
  ['no agency that is the staff', {distributor: {name: 'The News', category: 'staff'}, source: {name: '(deprecated)', source_type: '(deprecated)'}}, {source: undefined}],
  ['the mark of a paid story', {owner: {sponsored: true}}, {genre: 'sponsored'}],
  ['free access', {content_restrictions: {content_code: 'green'}}, {access: 'free'}, []],
  ['paid access', {content_restrictions: {content_code: 'premium'}}, {access: 'paid'}, []],
  ['no access by a code of no plain meaning', {content_restrictions: {content_code: 'zebra'}}, {access: undefined}, [['field-dropped', 'zebra']]],
  ['no dateline from a place', {location: 'Ribera'}, {dateline: undefined}, [['field-dropped', 'Ribera']]],
  ['the lead image', {promo_items: {basic: image('a', {caption: 'A <i>boat</i>', alt_text: 'Two people', width: 800, height: 400, focal_point: {x: 200, y: 100}, copyright: '© Ann', credits: {by: [{name: 'Ann'}], affiliation: [{name: 'AP'}]}})}},
    {leadImage: src('a', {width: 800, height: 400, alt: 'Two people', caption: ['A ', {t: 'em', c: ['boat']}], credit: 'Ann/AP', rights: '© Ann', focus: {x: 0.25, y: 0.25}})}, []],
  ['one lead image of two', {promo_items: {basic: image('a'), lead_art: image('b')}}, {leadImage: src('b')}, [['field-dropped', 'https://news.example/a.jpg']]],
  ['related stories', {related_content: {basic: [{type: 'story', canonical_url: '/b/', headlines: {basic: 'B &amp; C'}, description: {basic: 'About B'}, promo_items: {basic: image('b')}, publish_date: '2020-01-01'}, {type: 'reference', _id: '7'}], redirect: [{redirect_url: '/x'}]}},
    {related: [{url: 'https://news.example/b/', title: 'B & C', description: 'About B', image: src('b'), published: '2020-01-01'}]}, [['field-dropped', '7']]],
  ['corrections of the list and of the body', {corrections: [{correction_type: 'clarification', text: 'It was <i>May</i>.'}], content_elements: [{type: 'correction', correction_type: 'fix', text: 'It was June.'}, {type: 'correction', text: ''}]},
    {corrections: [{kind: 'clarification', content: [['It was ', {t: 'em', c: ['May']}, '.']]}, {kind: 'correction', content: ['It was June.']}], body: []}, []],
  ['a film in the place of the lead image', {promo_items: {basic: {type: 'video', _id: 'V', youtube_content_id: 'aaaaaaaaaaa'}}}, {leadImage: undefined, body: [{type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}, p('The river rose.')]}],
  ['no other promotional items', {promo_items: {basic: {type: 'raw_html', content: '<p>a</p>'}, lead_art: {type: 'video', youtube_content_id: 'aaaaaaaaaaa'}, social: image('s')}}, {leadImage: undefined}, [['field-dropped', 'https://news.example/s.jpg'], ['field-dropped', '<p>a</p>']]],
  ['a film of the body once', {promo_items: {basic: {type: 'video', _id: 'V', youtube_content_id: 'aaaaaaaaaaa'}}, content_elements: [{type: 'video', _id: 'V', youtube_content_id: 'aaaaaaaaaaa'}]}, {body: [{type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}]}],
  ['the lead image once, where it opens the body', {promo_items: {basic: image('a')}, content_elements: [image('a', {caption: 'A boat'}), text('x'), image('a')]}, {leadImage: src('a', {caption: 'A boat'}), body: [p('x'), {type: 'image', ...src('a')}]}, [['image-duplicate', 'https://news.example/a.jpg']]],
  ['the note of the editor before the words', {editor_note: 'It was <i>changed</i>.', planning: {internal_note: 'secret'}, workflow: {note: 'secret'}}, {body: [{type: 'note', kind: 'editor', content: [['It was ', {t: 'em', c: ['changed']}, '.']]}, p('The river rose.')]}, []],
];

const film = {type: 'video', headlines: {basic: 'The dam'}, description: {basic: 'It broke.'}, credits: {by: [{name: 'Bo'}]}};
const mp4 = {url: 'https://news.example/v.mp4', stream_type: 'mp4', width: 1280, height: 720};
const hls = {url: 'https://news.example/v.m3u8', stream_type: 'ts'};
const links = [{type: 'interstitial_link', url: '/b/', content: 'B', description: {type: 'text', content: 'About B'}}, {type: 'interstitial_link', url: 'https://c.example/', content: 'C'}];
const TWEET = 'https://twitter.com/ann/status/20';

const elements: readonly (readonly [title: string, element: object | object[], expected: readonly object[], named?: unknown])[] = [
  ['text', text('The <b>river</b>&nbsp;rose.'), [p(['The ', {t: 'strong', c: ['river']}, ' rose.'])], []],
  ['text with breaks', text('One.<br/><br/>Two.'), [p('One.'), p('Two.')]],
  ['text without words', [text(''), text('<br/>'), {type: 'text'}], []],
  ['a header', [{type: 'header', level: 3, content: 'A <i>b</i>'}, {type: 'header', level: 4, content: 'c'}, {type: 'header', content: ''}], [{type: 'heading', level: 2, content: ['A ', {t: 'em', c: ['b']}]}, {type: 'heading', level: 3, content: 'c'}]],
  ['a list in a list', {type: 'list', list_type: 'ordered', items: [text('a'), {type: 'list', items: [text('b'), {type: 'list', items: [text('c'), {type: 'list', items: [text('d')]}]}]}, text('<i>e</i>')]},
    [{type: 'list', ordered: true, items: [{content: 'a', items: [{content: 'b', items: [{content: 'c'}, {content: 'd'}]}]}, {content: [{t: 'em', c: ['e']}]}]}]],
  ['a list that begins with a list', {type: 'list', items: [{type: 'list', items: [text('a')]}, image('a')]}, [{type: 'list', items: [{content: 'a'}]}, {type: 'image', ...src('a')}]],
  ['a quote', {type: 'quote', content_elements: [text('“We heard nothing.”')], citation: text('— Ann Lee, mayor')}, [{type: 'quote', content: ['We heard nothing.'], by: {name: 'Ann Lee', role: 'mayor'}}]],
  ['a quote with a link to who said it', {type: 'quote', content_elements: [text('a')], citation: text('<a href="/ann">Ann</a>')}, [{type: 'quote', content: ['a'], by: {name: 'Ann', url: 'https://news.example/ann'}}]],
  ['a quote in a quote', {type: 'quote', content_elements: [text('a'), {type: 'quote', content_elements: [image('a'), text('b')], citation: text('Bo')}], citation: 'Ann'}, [{type: 'quote', content: ['a', 'b', 'Bo'], by: {name: 'Ann'}}, {type: 'image', ...src('a')}]],
  ['a quote signed by a dash', {type: 'quote', content_elements: [text('a'), text('– Ann')]}, [{type: 'quote', content: ['a'], by: {name: 'Ann'}}]],
  ['a pull quote', {type: 'quote', subtype: 'pullquote', content_elements: [text('a')]}, [{type: 'quote', content: ['a'], pull: true}]],
  ['a quote of long words about who said it', {type: 'quote', content_elements: [text('a')], citation: text('x'.repeat(300))}, [{type: 'quote', content: ['a'], by: {description: 'x'.repeat(300)}}]],
  ['a citation without words', {type: 'quote', content_elements: [], citation: text('Ann')}, [p('Ann')]],
  ['an old quote of HTML', {type: 'blockquote', content: '<p>a</p><p>b</p>'}, [{type: 'quote', content: ['a', 'b']}]],
  ['a table', {type: 'table', header: [text('h'), text('i')], rows: [[text('a'), text('<b>b</b>')], {type: 'table_row', cells: [{type: 'table_cell', content_elements: [text('c'), image('c')]}, {}]}]},
    [{type: 'table', head: [['h', 'i']], rows: [['a', [{t: 'strong', c: ['b']}]], ['c', '']]}, {type: 'image', ...src('c')}]],
  ['a table of a head alone', [{type: 'table', header: [text('h')], rows: []}, {type: 'table'}], [{type: 'table', rows: [['h']]}]],
  ['code', [{type: 'code', content: 'a <b>\n  c', language: 'js'}, {type: 'code'}], [{type: 'code', text: 'a <b>\n  c', language: 'js'}]],
  ['a divider', {type: 'divider'}, [{type: 'divider'}]],
  ['a rating and an endorsement', [{type: 'numeric_rating', numeric_rating: 4.5, max: 5, units: 'stars'}, {type: 'numeric_rating', numeric_rating: 4}, {type: 'numeric_rating'}, {type: 'endorsement', endorsement: 'Recommended'}], [p('4.5/5 stars'), p('4'), p('Recommended')]],
  ['an element group', {type: 'element_group', content_elements: [text('a'), image('a'), image('b')]}, [p('a'), {type: 'image', ...src('a')}, {type: 'image', ...src('b')}]],
  ['an image by http', {type: 'image', url: 'http://news.example/a.jpg', subtitle: 'A boat'}, [{type: 'image', ...src('a', {caption: 'A boat'})}], [['http-upgraded', 'http://news.example/a.jpg']]],
  ['an image with two texts', image('a', {caption: 'A boat', subtitle: 'boat_1'}), [{type: 'image', ...src('a', {caption: 'A boat'})}], [['field-dropped', 'boat_1']]],
  ['an image without an address', [{type: 'image', url: '', caption: 'A boat'}, {type: 'image', url: 'data:x'}, {type: 'image', alt_text: 'b'}], [], [['url-refused', 'A boat'], ['url-refused', 'data:x'], ['url-refused', 'b']]],
  ['a gallery', {type: 'gallery', headlines: {basic: 'Boats'}, description: {basic: 'All <i>kinds</i>'}, content_elements: [image('a', {caption: 'a'}), image('b'), {type: 'reference', referent: {id: 'R'}}]},
    [{type: 'gallery', images: [src('a', {caption: 'a'}), src('b')], caption: ['Boats', {t: 'br'}, 'All ', {t: 'em', c: ['kinds']}]}], [['field-dropped', 'R']]],
  ['a gallery of one', {type: 'gallery', description: {basic: 'Boats'}, content_elements: [image('a')]}, [p('Boats'), {type: 'image', ...src('a')}]],
  ['a film with files', {...film, streams: [hls, mp4, {...mp4}, {url: 'https://news.example/v.smil', stream_type: 'smil'}], promo_image: {url: 'https://news.example/v.jpg'}, duration: 61_400, transcript: 'One.\n\nTwo.', rating: 'graphic', video_type: 'livestream', canonical_url: '/v/', language: 'es',
    subtitles: {urls: [{format: 'SRT', url: 'https://news.example/v.srt'}, {format: 'WEB_VTT', url: 'https://news.example/v.vtt'}]}},
    [{type: 'video', provider: 'file', title: 'The dam', caption: 'It broke.', credit: 'Bo', sources: [{src: mp4.url, type: 'video/mp4'}, {src: hls.url, type: 'application/vnd.apple.mpegurl'}], poster: src('v'), duration: 61, transcript: ['One.', 'Two.'],
      contentWarning: {kinds: ['other'], text: 'graphic'}, live: true, url: 'https://news.example/v/', tracks: [{kind: 'captions', src: 'https://news.example/v.vtt', lang: 'es'}]}], []],
  ['the ratio of a film', {type: 'video', streams: [mp4], rating: 'all_ages'}, [{type: 'video', provider: 'file', sources: [{src: mp4.url, type: 'video/mp4'}], aspect: '16:9'}], []],
  ['a film whose other copy every browser plays', {type: 'video', youtube_content_id: 'aaaaaaaaaaa', streams: [hls]}, [{type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}]],
  ['a film of its own, with a copy at YouTube', {type: 'video', youtube_content_id: 'aaaaaaaaaaa', streams: [{url: mp4.url}]}, [{type: 'video', provider: 'file', sources: [{src: mp4.url, type: 'video/mp4'}], url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}]],
  ['a film that is an embed code', {...film, embed_html: '<iframe src="https://player.vimeo.com/video/76979871"></iframe>'}, [{type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871', title: 'The dam', caption: 'It broke.', credit: 'Bo'}]],
  ['a film by its page', {type: 'video', canonical_url: 'https://vimeo.com/76979871'}, [{type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871'}]],
  ['a film that cannot be had', {type: 'video', headlines: {basic: 'The dam'}, rating: 'T'}, [], [['field-dropped', 'The dam T']]],
  ['a rating and captions of no use', {type: 'video', streams: [{url: mp4.url}], rating: 'T', subtitles: {subtitlesUrls: [{format: 'SRT', url: 'https://news.example/v.srt'}]}}, [{type: 'video', provider: 'file', sources: [{src: mp4.url, type: 'video/mp4'}]}], [['field-dropped', 'https://news.example/v.srt'], ['field-dropped', 'T']]],
  ['a sound', [{type: 'audio', source_url: 'https://news.example/a.mp3', headlines: {basic: 'Talk'}}, {type: 'audio', streams: [{url: 'https://news.example/b.m4a'}]}], [{type: 'audio', provider: 'file', title: 'Talk', sources: [{src: 'https://news.example/a.mp3', type: 'audio/mpeg'}]}, {type: 'audio', provider: 'file', sources: [{src: 'https://news.example/b.m4a', type: 'audio/mp4'}]}]],
  ['a sound that cannot be had', {type: 'audio', headlines: {basic: 'Talk'}}, [], [['field-dropped', 'Talk']]],
  ['a post by its HTML', {type: 'oembed_response', raw_oembed: {html: `<blockquote class="twitter-tweet"><p lang="es" dir="ltr">Hola</p>&mdash; Ann (@ann) <a href="${TWEET}">March 3, 2024</a></blockquote>`}},
    [{type: 'quote', content: ['Hola'], platform: 'x', url: 'https://x.com/ann/status/20', lang: 'es', by: {name: 'Ann', handle: '@ann'}, published: '2024-03-03'}]],
  ['a player by its HTML, with the title', {type: 'oembed_response', raw_oembed: {html: '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>', title: 'The dam', description: 'Subscribe!'}}, [{type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa', title: 'The dam'}]],
  ['a post by its address', {type: 'oembed_response', raw_oembed: {url: TWEET}}, [{type: 'embed', provider: 'x', id: '20', url: 'https://x.com/ann/status/20'}], []],
  ['a picture of a provider', {type: 'oembed_response', raw_oembed: {type: 'photo', url: 'https://news.example/a.jpg', title: 'A boat'}}, [{type: 'image', ...src('a', {caption: 'A boat'})}], []],
  ['an answer of an unknown provider', {type: 'oembed_response', raw_oembed: {url: 'https://a.example/1', title: 'One'}}, [{type: 'embed', provider: 'other', url: 'https://a.example/1', title: 'One'}], [['embed-as-link', 'https://a.example/1']]],
  ['an answer without an address', {type: 'oembed_response', raw_oembed: {title: 'One'}}, [], [['field-dropped', 'One']]],
  ['raw HTML', {type: 'raw_html', content: '<div><h3>a</h3><script>x</script><iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe></div>'}, [{type: 'heading', level: 2, content: 'a'}, {type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}]],
  ['a custom embed of a known service', {type: 'custom_embed', embed: {id: 'x', url: 'https://api.example/', config: {page: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}}}, [{type: 'video', provider: 'youtube', id: 'aaaaaaaaaaa', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'}], []],
  ['a custom embed of no known service', {type: 'custom_embed', subtype: 'chart', embed: {id: '12345', url: 'https://api.example/', config: {title: 'Levels'}}}, [], [['unknown-element', '12345 https://api.example/ Levels']]],
  ['a pointer to a post', {type: 'reference', referent: {provider: 'https://api.twitter.com/1/', id: 'https://twitter.com/a_name_of_old_times/status/20'}}, [{type: 'embed', provider: 'x', id: '20', url: 'https://x.com/i/web/status/20'}], []],
  ['a pointer to something else', [{type: 'reference', referent: {type: 'image', id: 'R1'}}, {type: 'restricted', restricted_content: {referent: {id: 'R2'}}, reasons: [{message: 'Not here'}]}], [], [['field-dropped', 'R1'], ['field-dropped', 'R2 Not here']]],
  ['a link between', {...links[0], image: image('b')}, [{type: 'link', url: 'https://news.example/b/', title: 'B', description: 'About B', image: src('b')}]],
  ['a link without an address', {type: 'interstitial_link', content: 'B', description: 'About B'}, [p('B'), p('About B')]],
  ['a list of links', {type: 'link_list', title: 'Learn more', items: [...links, text('x')]}, [{type: 'box', title: 'Learn more', body: [{type: 'list', items: [
    {content: [{t: 'a', href: 'https://news.example/b/', c: ['B']}, {t: 'br'}, 'About B']}, {content: [{t: 'a', href: 'https://c.example/', c: ['C']}]}]}, p('x')]}]],
  ['a list of links without a title', {type: 'link_list', items: [links[1]]}, [{type: 'link', url: 'https://c.example/', title: 'C'}]],
  ['a title without links', {type: 'link_list', title: 'Learn more', items: []}, [p('Learn more')]],
  ['a story in a story', {type: 'story', website_url: '/b/', headlines: {basic: 'B'}}, [{type: 'link', url: 'https://news.example/b/', title: 'B'}]],
  ['an element for other output', {type: 'text', content: 'In the app', channels: ['ios', 'android']}, [], [['field-dropped', 'In the app']]],
  ['an element for the web, too', {type: 'text', content: 'a', channels: ['ios', 'web']}, [p('a')]],
  ['an element of an unknown kind', {type: 'ghost', content: 'I am haunting'}, [], [['unknown-element', 'I am haunting']]],
  ['what is no element', [null, 5, []] as unknown as object[], []],
  ['texts in the place of elements', ['a', {type: 'list', items: ['b']}, {type: 'table', header: ['c'], rows: [['d']]}, {type: 'quote', content_elements: ['e']}, {type: 'link_list', items: ['f']}] as object[],
    [p('a'), {type: 'list', items: [{content: 'b'}]}, {type: 'table', head: [['c']], rows: [['d']]}, {type: 'quote', content: ['e']}, p('f')], []],
  ['a kind between blanks, and none in other letters', [{type: ' text ', content: 'a'}, {type: 'TEXT', content: 'b'}], [p('a')], [['unknown-element', 'b']]],
  ['who is quoted where there is room for lines alone', [{type: 'list', items: [{type: 'quote', content_elements: [text('a')], citation: text('<a href="/ann">Ann</a>, mayor')}]}, {type: 'table', rows: [[{content_elements: [{type: 'quote', content_elements: [text('b')], citation: 'Bo'}]}]]}],
    [{type: 'list', items: [{content: ['a', {t: 'br'}, '— ', {t: 'a', href: 'https://news.example/ann', c: ['Ann, mayor']}]}]}, {type: 'table', rows: [[['b', {t: 'br'}, '— Bo']]]}], []],
  ['a citation, and who else the HTML names', {type: 'quote', content_elements: [{type: 'raw_html', content: '<blockquote><p>a</p><cite>Bo</cite></blockquote>'}], citation: 'Ann'}, [{type: 'quote', content: ['a', ['— ', 'Bo']], by: {name: 'Ann'}}]],
  ['a quote longer than one may be', {type: 'quote', content_elements: Array.from({length: 21}, (_, at) => text(`${at}`)), citation: 'Ann'}, [{type: 'quote', content: Array.from({length: 20}, (_, at) => `${at}`), by: {name: 'Ann'}}, {type: 'quote', content: ['20'], by: {name: 'Ann'}}], []],
  ['a film that is an embed code, with all that is said of it', {type: 'video', embed_html: '<p>a</p><iframe src="https://player.vimeo.com/video/76979871"></iframe>', transcript: 'One.', promo_image: {url: 'https://news.example/v.jpg', alt_text: 'A dam'}},
    [{type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871', poster: src('v', {alt: 'A dam'}), transcript: ['One.']}, p('a')]],
  ['an embed code without a film', {type: 'video', embed_html: '<p>a</p>'}, [p('a')], [['field-dropped', '<p>a</p>']]],
  ['a sound with its picture and its page', {type: 'audio', source_url: 'https://news.example/a.mp3', canonical_url: '/a/', promo_items: {basic: image('a')}}, [{type: 'audio', provider: 'file', poster: src('a'), url: 'https://news.example/a/', sources: [{src: 'https://news.example/a.mp3', type: 'audio/mpeg'}]}], []],
  ['a rating that is no number', {type: 'numeric_rating', numeric_rating: '4', units: 'stars'}, [], [['field-dropped', '4'], ['field-dropped', 'stars']]],
  ['a link without words', {type: 'interstitial_link', url: '/b/', description: text('About B')}, [{type: 'link', url: 'https://news.example/b/', title: 'https://news.example/b/', description: 'About B'}], []],
  ['the picture of a link without an address', {type: 'interstitial_link', content: 'B', image: image('b')}, [p('B'), {type: 'image', ...src('b')}], []],
  ['the credits that are only to be shown, where there are no others', image('a', {credits: {by: []}, vanity_credits: {by: [{name: 'Ann'}]}}), [{type: 'image', ...src('a', {credit: 'Ann'})}], []],
  ['no more than one credit', image('a', {credits: {by: [{name: 'Ann'}], edited_by: [{name: 'Bo'}]}, vanity_credits: {by: [{name: 'A. Lee'}], affiliation: [{name: 'Ann'}]}}), [{type: 'image', ...src('a', {credit: 'Ann'})}], [['field-dropped', 'Bo'], ['field-dropped', 'A. Lee']]],
];

const refused: readonly (readonly [title: string, fields: object, sentence: RegExp])[] = [
  ['a draft', {status: 'draft'}, /status is draft\.$/],
  ['a story that was canceled', {status: 'Canceled'}, /Canceled\.$/],
  ['a story without a published revision', {revision: {published: false}}, /revision/],
  ['a story without a published edition', {publishing: {has_published_edition: false}}, /edition/],
  ['a story of the future', {publish_date: '2026-02-01T00:00:00Z'}, /later\.$/],
  ['a story under embargo', {content_restrictions: {embargo: {active: true, end_time: '2026-02-01T00:00:00Z'}}}, /embargo\.$/],
  ['a story under an embargo without an end', {content_restrictions: {embargo: {active: true}}}, /embargo\.$/],
];

describe('a story of Arc', () => {
  for (const [title, fields, expected, named] of heads) {
    it(`has ${title}`, async () => {
      const {draft, ...reading} = await read(story(fields));
      for (const [name, value] of Object.entries(expected)) expect(draft[name as keyof Draft], name).to.deep.equal(value);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  for (const [title, element, expected, named] of elements) {
    it(`holds ${title}`, async () => {
      const {draft, ...reading} = await read(of(...[element].flat()));
      expect(draft.body).to.deep.equal(expected);
      if (named) expect(reading.named).to.deep.equal(named);
    });
  }

  for (const [title, fields, sentence] of refused) {
    it(`is refused: ${title}`, async () => {
      const {story: none, problems} = await readStory(story(fields), {lang: 'en', now: NOW});
      expect(none).to.equal(undefined);
      expect(problems.map(({code, severity}) => [code, severity])).to.deep.equal([['held-back', 'error']]);
      expect(problems[0]!.message).to.match(sentence);
    });
  }

  it('is read when its embargo is over, was lifted, or its status says nothing against it', async () => {
    for (const fields of [{content_restrictions: {embargo: {active: true, end_time: '2025-02-01T00:00:00Z'}}}, {content_restrictions: {embargo: {active: false}}}, {status: 'published'}, {revision: {published: true}}]) {
      expect((await read(story(fields))).draft.headline).to.equal('A flood');
    }
  });

  it('resolves paths against its own site, else against the address that it came from', async () => {
    const link = {content_elements: [text('<a href="/a">b</a>')]};
    const first = async (fields: object, more?: object) => (await read(story({...link, ...fields}), more)).draft;
    expect((await first({}, {base: 'https://api.example/'})).body).to.deep.equal([p([{t: 'a', href: 'https://news.example/a', c: ['b']}])]);
    expect(await first({canonical_url: '/flood/'}, {base: 'https://other.example/'})).to.deep.include({canonicalUrl: 'https://other.example/flood/', body: [p([{t: 'a', href: 'https://other.example/a', c: ['b']}])]});
    expect(await first({canonical_url: undefined, website_url: '/flood/'}, {base: 'https://other.example/'})).to.include({canonicalUrl: 'https://other.example/flood/'});
  });

  it('names an address that nothing says the site of', async () => {
    const {draft, named} = await read(story({canonical_url: '/flood/'}));
    expect(draft.canonicalUrl).to.equal(undefined);
    expect(named).to.deep.equal([['url-refused', '/flood/']]);
  });

  it('names the place of what was found', async () => {
    const {problems} = await read(of(text('a'), {type: 'element_group', content_elements: [text('<script>x</script>')]}));
    expect(problems.map(({path}) => path)).to.deep.equal(['content_elements[1].content_elements[0] script[1]']);
  });
});

describe('documents of Arc', () => {
  const one = story();
  const two = story({_id: 'DEF', headlines: {basic: 'Two'}, slug: 'two', canonical_url: 'https://news.example/two/', content_aliases: ['second']});
  const lists: readonly (readonly [string, object])[] = [
    ['a collection', {type: 'collection', version: '0.10.12', headlines: {basic: 'Floods'}, content_elements: [{type: 'reference', referent: {id: 'R'}}, one, two]}],
    ['an answer with several', {type: 'results', version: '0.10.12', count: 2, content_elements: [one, two]}],
    ['an answer without a type', {content_elements: [one, two]}],
    ['a list', [one, two]],
  ];
  for (const [title, list] of lists) {
    it(`are told from ${title}: the first, or the one named`, async () => {
      expect(findSource(list, {})?.name).to.equal('ans');
      expect((await read(list)).draft.headline).to.equal('A flood');
      for (const item of ['DEF', 'two', 'second', 'https://news.example/two/']) expect((await read(list, {item})).draft.headline, item).to.equal('Two');
      const end = await read(list, {item: 'none'}).catch((error: unknown) => error);
      expect(end).to.include({code: 'item-missing'});
    });
  }

  it('are found by a path on the site', async () => {
    const list = [one, {...two, canonical_url: '/two/', website_url: undefined}];
    expect((await read(list, {item: 'https://news.example/two/', base: 'https://news.example/'})).draft.headline).to.equal('Two');
    expect((await read(list, {item: '/two/'})).draft.headline).to.equal('Two');
  });

  it('are a collection alone where that only points to others, which are named', async () => {
    const pointer = (id: string) => ({type: 'promo_reference', referent: {type: 'story', id, referent_properties: {headlines: {basic: `${id}!`}}}});
    const {draft, named} = await read({type: 'collection', version: '0.10.12', headlines: {basic: 'Floods'}, content_elements: [pointer('A'), pointer('B')]});
    expect(draft).to.include({headline: 'Floods'});
    expect(named).to.deep.equal([['field-dropped', 'A A!'], ['field-dropped', 'B B!']]);
  });

  it('are films and galleries that stand alone', async () => {
    const video = {...film, version: '0.10.12', streams: [mp4], headlines: {basic: 'The dam'}};
    expect((await read(video)).draft).to.deep.include({headline: 'The dam', standfirst: 'It broke.', body: [{type: 'video', provider: 'file', credit: 'Bo', sources: [{src: mp4.url, type: 'video/mp4'}], aspect: '16:9'}]});
    const said = {label: {basic: {text: 'Rivers'}}, copyright: '© Ann', editor_note: 'Seen.', subheadlines: {basic: 'At night'}, corrections: [{text: 'It was May.'}], related_content: {basic: [{canonical_url: 'https://news.example/b', headlines: {basic: 'B'}}]}};
    for (const alone of [video, {type: 'gallery', version: '0.10.12', headlines: {basic: 'Boats'}, credits: {by: [{name: 'Bo'}]}, content_elements: [image('a'), image('b')]}]) {
      const {draft, named} = await read({...alone, ...said, description: undefined});
      expect(draft).to.deep.include({kicker: 'Rivers', rights: {copyright: '© Ann'}, standfirst: 'At night', corrections: [{kind: 'correction', content: ['It was May.']}], authors: [{name: 'Bo'}], related: [{url: 'https://news.example/b', title: 'B'}]});
      expect(named).to.deep.equal([]);
    }
    const gallery = {type: 'gallery', version: '0.10.12', headlines: {basic: 'Boats'}, content_elements: Array.from({length: 101}, (_, at) => image(`${at}`))};
    const {body} = (await read(gallery)).draft;
    expect((body as {type: string; images: object[]}[]).map(({type, images}) => [type, images.length])).to.deep.equal([['gallery', 99], ['gallery', 2]]);
  });

  it('are no others', () => {
    for (const other of [{type: 'text', headlines: [{value: 'x'}]}, {type: 'story'}, {headlines: {basic: 'x'}}, {version: '0.10.12'}, 'type: story']) expect(findSource(other as object, {})?.name, JSON.stringify(other)).to.not.equal('ans');
  });

  it('cannot be text', async () => {
    expect(await readAns('x', {window: window as unknown as SourceWindow, report: () => undefined}).catch((error: unknown) => error)).to.include({code: 'source-unreadable'});
  });
});

describe('any data as a story of Arc', () => {
  const whole = [
    story({...Object.assign({}, ...heads.slice(1, 4).map(([, fields]) => fields)), credits: {by: [{name: 'Ann', image: {url: 'x'}, social_links: [{site: 'x', url: 'y'}]}]}, taxonomy: {tags: [{text: 'a'}], sections: [{name: 'b'}]}, content_elements: []}),
    story({promo_items: {basic: image('a', {focal_point: {x: 1, y: 1}, width: 2, height: 2})}, related_content: {basic: [{canonical_url: '/b', headlines: {basic: 'b'}}]}, corrections: [{text: 'a'}], label: {basic: {text: 'a'}}, content_restrictions: {content_code: 'a', embargo: {active: false}}, content_elements: []}),
    of(text('a'), {type: 'header', level: 2, content: 'b'}, {type: 'list', items: [text('a'), {type: 'list', items: [text('b')]}]}, {type: 'quote', content_elements: [text('a')], citation: text('b')}, {type: 'table', header: [text('a')], rows: [[text('b')]]}),
    of({type: 'video', streams: [mp4], duration: 1, subtitles: {urls: [{format: 'WEB_VTT', url: 'https://a.example/a.vtt'}]}, promo_image: {url: 'x'}}, {type: 'gallery', content_elements: [image('a'), image('b')]}, {type: 'custom_embed', embed: {id: 'a', url: 'b', config: {c: 'd'}}}),
    of({type: 'oembed_response', raw_oembed: {url: TWEET, title: 'a'}}, {type: 'link_list', title: 'a', items: links}, {type: 'numeric_rating', numeric_rating: 1, max: 2, units: 'a'}, {type: 'audio', streams: [{url: 'https://a.example/a.mp3'}]}),
  ];
  for (const [at, data] of whole.entries()) {
    it(`fails only by a code: ${at}`, async () => {
      for (const odd of oddValues(data)) {
        if (typeof odd !== 'object' || !odd) continue;
        const end = await read(odd).catch((error: unknown) => error);
        expect(isOdd(end), `${String(end)} ${JSON.stringify(odd)}`).to.equal(false);
      }
    });
  }

  it('is cut where it is too deep, or more than a story holds', async () => {
    let deep: object = text('x');
    for (let at = 0; at < 5000; at++) deep = {type: 'element_group', content_elements: [deep]};
    expect((await read(of(deep))).problems.map(({code}) => code)).to.include('too-deep');
    const {draft, problems} = await read(of(...Array.from({length: 2500}, (_, at) => text(`<b>${at}</b>`))));
    expect(draft.body).to.have.length(2000);
    expect(problems.map(({code, text: words}) => `${code} ${words}`)).to.include('cut 2001');
  });
});

describe('the examples of The Washington Post', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['wapo-story-0.10.12', 'note paragraph paragraph image list quote quote image embed video link image image paragraph paragraph'],
    ['wapo-story-tiny-house-0.10.10', 'note paragraph paragraph paragraph paragraph image paragraph table'],
    ['wapo-collection-0.10.12', 'note'],
    ['wapo-element-oembed-response', 'quote'],
  ];
  for (const [name, expected] of kinds) {
    it(`are read: ${name}`, async function () {
      if (!(await isShared())) this.skip();
      const {draft} = await read(JSON.parse(await fetchShared(`corpus/ans/${name}.json`)) as object);
      expect((draft.body as {type: string}[]).map(({type}) => type).join(' ')).to.equal(expected);
    });
  }
});
