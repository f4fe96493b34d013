import type {Changeable} from '../../fixtures/odd-readings.js';
import type {Unseen} from '../../fixtures/tokens.js';

const link = (rangeStart: number, rangeLength: number, URL: string) => ({type: 'link', rangeStart, rangeLength, URL});
const photo = (name: string, more: object = {}) => ({role: 'photo', URL: `https://news.example/${name}.jpg`, caption: {text: 'A <i>boat</i>', format: 'html', textStyle: 'small'}, accessibilityCaption: 'Two people', explicitContent: true, additions: [{type: 'link', URL: `https://a.example/${name}`}], ...more});
const text = (role: string, words: string, more: object = {}) => ({role, text: words, ...more});

/** All that a document says beside its components. */
export const head = {
  version: '1.7', identifier: 'a1', title: 'A flood', subtitle: 'It came at night', language: 'en',
  layout: {columns: 7, width: 1024, margin: 70, gutter: 40}, documentStyle: {backgroundColor: '#fff'}, textFormat: 'none', autoplacement: {advertisement: {enabled: true}}, colorScheme: {automaticDarkModeEnabled: true},
  componentTextStyles: {default: {fontName: 'Helvetica'}}, componentLayouts: {half: {columnSpan: 3}}, componentStyles: {box: {backgroundColor: '#eee'}},
  textStyles: {slanted: {fontName: 'HelveticaNeue-Italic'}, bold: {fontWeight: 'bold'}},
  metadata: {
    authors: ['Ann Lee', 'ann@news.example'], canonicalURL: 'https://news.example/flood', campaignData: {sport: ['football']}, dateCreated: '2020-03-01T08:15:00Z', datePublished: '2020-03-04T08:15:00Z', dateModified: '2020-03-05T08:15:00Z', excerpt: 'The river rose', generatorIdentifier: 'gen', generatorName: 'Generator', generatorVersion: '1.0',
    keywords: ['floods', 'rivers'], links: [{URL: 'https://apple.news/AT6kNQslCQy6EE4bF8hpOo1', relationship: 'related'}], thumbnailURL: 'https://news.example/thumb.jpg', coverArt: [{type: 'image', URL: 'https://news.example/cover.jpg', accessibilityCaption: 'The cover'}], videoURL: 'https://news.example/film.mp4', transparentToolbar: true, contentGenerationType: 'AI', syndicated: true,
    issue: {issueIdentifier: 'may', issueName: 'May', issueDate: '2020-05-01', issueDescription: 'All of May', issueCovers: [{URL: 'https://news.example/may.jpg'}]},
  },
};

/** Components of every role, of all formats of text, and what may stand beside them. */
export const components: readonly object[] = [
  text('title', 'A flood at night', {textStyle: 'big', layout: 'half', style: 'box', identifier: 'c1', anchor: {targetAnchorPosition: 'top', targetComponentIdentifier: 'c2'}, animation: {type: 'fade_in'}, behavior: {type: 'motion'}, hidden: false}),
  text('intro', 'Water everywhere', {additions: [link(0, 5, 'https://a.example/intro')]}),
  text('byline', 'By Ann Lee and Bo Ek | 4 March'),
  text('author', 'Ann Lee writes of rivers.'),
  {role: 'header', style: 'box', scene: {type: 'parallax_scale'}, components: [photo('lead'), text('caption', 'Under the lead'), text('photographer', 'Photo: Cy Orr')], additions: [{type: 'link', URL: 'https://a.example/header'}]},
  text('illustrator', 'Di Moe'),
  text('body', 'The river rose.\n\nIt fell.', {format: 'none', additions: [link(4, 5, 'https://a.example/range'), link(400, 5, 'https://a.example/beyond'), {type: 'calendar_event', rangeStart: 0, rangeLength: 3, title: 'The meeting', location: 'Town hall', notes: 'Come early', URL: 'https://a.example/event', startDate: '2020-04-01T10:00:00Z', endDate: '2020-04-01T11:00:00Z'}], inlineTextStyles: [{rangeStart: 0, rangeLength: 3, textStyle: 'bold'}, {rangeStart: 1, rangeLength: 4, textStyle: {fontStyle: 'italic'}}]}),
  text('body', '<p>HTML <b>bold</b> <a href="https://a.example/html">link</a></p><ul><li>item</li></ul>', {format: 'html', additions: [link(0, 2, 'https://a.example/beside-html')]}),
  text('body', '# Marked\n\nIt was *dark*, ![alt words](https://news.example/marked.jpg) [there](https://a.example/marked).\n\n> said\n\n- one', {format: 'markdown'}),
  text('body', 'Of an unknown format', {format: 'rtf'}),
  ...['heading', 'heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'].map((role) => text(role, `As ${role}`, {additions: [link(0, 2, `https://a.example/${role}`)]})),
  text('quote', 'We heard nothing.\n\n— Flo Lee, mayor'),
  text('pullquote', 'Nothing at all.', {additions: [link(0, 2, 'https://a.example/pull')]}),
  text('quote', '<blockquote><p>In tags</p><cite>Gus</cite></blockquote>', {format: 'html'}),
  {role: 'quote', components: [text('body', 'said within'), photo('in-quote'), text('caption', 'Under it')]},
  ...['photo', 'figure', 'portrait', 'image', 'logo'].map((role) => photo(role, {role})),
  photo('b', {URL: 'bundle://b.jpg'}),
  {role: 'gallery', items: [photo('g1'), photo('g2', {explicitContent: false}), photo('g3', {URL: 'bundle://g3.jpg'})], caption: 'Of the gallery'},
  {role: 'mosaic', items: [photo('m1')], caption: 'Of the mosaic'},
  {role: 'gallery', items: [{caption: 'no picture', accessibilityCaption: 'no picture alt'}]},
  {role: 'video', URL: 'https://news.example/v.mp4', stillURL: 'https://news.example/v.jpg', aspectRatio: 1.777, caption: 'The mayor', accessibilityCaption: 'A man speaks', explicitContent: true},
  {role: 'video', URL: 'bundle://v.mp4', stillURL: 'https://news.example/w.jpg', caption: 'Bundled', accessibilityCaption: 'Bundled man'},
  {role: 'embedwebvideo', URL: 'https://www.youtube.com/embed/aaaaaaaaaa1', aspectRatio: 1.777, caption: 'From above', accessibilityCaption: 'A bird', explicitContent: false},
  {role: 'embedvideo', URL: 'https://v.example/1', caption: 'Unknown player', accessibilityCaption: 'Unknown bird'},
  {role: 'embedwebvideo', caption: 'No player', accessibilityCaption: 'No bird'},
  ...['audio', 'music'].map((role) => ({role, URL: `https://news.example/${role}.mp3`, imageURL: `https://news.example/${role}.jpg`, caption: `${role} caption`, accessibilityCaption: `${role} title`})),
  {role: 'podcast', URL: 'https://podcasts.example/1', caption: 'Cast', orientation: 'horizontal', theme: 'light'},
  {role: 'tweet', URL: 'https://twitter.com/ann/status/21', caption: 'A tweet'},
  {role: 'instagram', URL: 'https://www.instagram.com/p/AbCdEfGhIj1/'},
  {role: 'facebook_post', URL: 'https://www.facebook.com/ann/posts/10150123456789012'},
  {role: 'tiktok', URL: 'https://www.tiktok.com/@ann/video/6718335390845095173'},
  {role: 'map', latitude: 41, longitude: 0.5, caption: 'Ribera', accessibilityCaption: 'A map', mapType: 'hybrid', span: {latitudeDelta: 1, longitudeDelta: 1}, items: [{latitude: 42, longitude: 1, caption: 'The dam'}]},
  {role: 'place', latitude: 41, longitude: 0.5, caption: 'A place', accessibilityCaption: 'A place alt'},
  {role: 'datatable', caption: 'Levels', accessibilityCaption: 'A table', dataOrientation: 'vertical', sortBy: [{descriptor: 'n', direction: 'ascending'}], showDescriptorLabels: true, data: {
    descriptors: [{identifier: 'i1', key: 'n', dataType: 'string', label: 'Name'}, {key: 'y', dataType: 'text', label: {type: 'formatted_text', text: '<b>Year</b>', format: 'html'}}, {key: 'p', dataType: 'image', label: 'Picture', format: {type: 'image'}}],
    records: [{n: 'Ann', y: {type: 'formatted_text', text: 'a linked cell', format: 'none', additions: [link(0, 1, 'https://a.example/cell')]}, p: {type: 'image', URL: 'https://news.example/cell.jpg', accessibilityCaption: 'Cell alt', caption: 'Cell caption'}, other: 'Of no column'}],
  }},
  {role: 'datatable', showDescriptorLabels: false, data: {descriptors: [{key: 'n', dataType: 'string', label: 'Unshown'}], records: [{n: 'Bo'}]}},
  {role: 'htmltable', html: '<table><tr><td>cell one<td>two</table>', caption: 'Of the table'},
  {role: 'link_button', URL: 'https://a.example/button', text: 'More', accessibilityLabel: 'More of it'},
  {role: 'link_button', text: 'No way', accessibilityLabel: 'No way at all'},
  {role: 'divider', stroke: {color: '#000'}},
  {role: 'flexible_spacer'},
  {role: 'aside', components: [text('heading2', 'Aside'), text('body', 'Beside'), photo('aside'), {role: 'tweet', URL: 'https://twitter.com/ann/status/22'}], additions: [{type: 'link', URL: 'https://a.example/aside'}]},
  {role: 'section', components: [{role: 'chapter', components: [{role: 'container', contentDisplay: {type: 'collection'}, components: [text('body', 'Deep inside'), photo('deep')], additions: [{type: 'link', URL: 'https://a.example/container'}]}]}]},
  {role: 'article_link', articleIdentifier: 'https://apple.news/AT6kNQslCQy6EE4bF8hpOo2', components: [{role: 'article_thumbnail', URL: 'https://news.example/linked.jpg', aspectRatio: 1, accessibilityCaption: 'Linked alt'}, text('article_title', 'Another article'), text('body', 'About another')]},
  {role: 'article_link', articleIdentifier: 'https://apple.news/AT6kNQslCQy6EE4bF8hpOo3', components: [{role: 'article_thumbnail'}, {role: 'article_title'}]},
  {role: 'arkit', URL: 'https://news.example/lander.usdz', caption: 'Lunar lander', accessibilityCaption: 'A lander'},
  {role: 'banner_advertisement', bannerType: 'any'}, {role: 'medium_rectangle_advertisement'},
  {role: 'replica_advertisement', URL: 'https://news.example/ad.jpg', caption: 'Buy', accessibilityCaption: 'Buy it'},
  text('body', 'Hidden words', {hidden: true}),
  {...text('body', 'Shown on phones'), conditional: [{hidden: true, conditions: [{minViewportWidth: 500}]}]},
  text('some_future_role', 'Of the future', {URL: 'https://a.example/future'}),
];

/** What is for programs, and how a text is set. */
export const unseen: Unseen = [
  [/\.(?:role|type|version|format|textFormat|language|identifier|relationship|contentGenerationType|bannerType|dataOrientation|orientation|theme|mapType|dataType|key|issueIdentifier)$/, 'codes'],
  [/\.(?:date\w+|\w+Date)$/, 'dates, of which other tests tell'],
  [/\.(?:layout|style|textStyle|documentStyle|stroke|anchor|animation|behavior|scene|contentDisplay|sortBy|conditional|autoplacement|colorScheme|textStyles|component(?:TextStyles|Layouts|Styles))(?:$|\.|\[)/, 'how it is set'],
  [/^\.metadata\.(?:campaignData|generator\w+)(?:$|\.|\[)/, 'for programs and advertisers'],
];

/** The whole of it. */
export const whole = {...head, components};

const before = {role: 'photo', URL: 'https://news.example/before.jpg'};
const base = {version: '1.7', identifier: 'a1', title: 'A flood', language: 'en', components: [before]};

/** Each field and each component by itself, after a picture that it may caption. */
export const pieces: readonly Changeable[] = [
  ...Object.entries(head).map(([name, piece]) => ({name, piece, put: (odd: unknown) => ({...base, [name]: odd})})),
  ...components.map((piece, at) => ({name: `${at} ${(piece as {role: string}).role}`, piece, put: (odd: unknown) => ({...base, components: [before, odd]})})),
];
