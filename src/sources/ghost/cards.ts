import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/["&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** An element whose attributes are fields; those that say nothing are left out. */
function element(tag: string, attributes: Readonly<Record<string, unknown>>, inside = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => (textOf(value) || typeof value === 'number' ? ` ${name}="${escapeHtml(String(value))}"` : ''));
  return /^(?:img|source)$/.test(tag) ? `<${tag}${said.join('')}>` : `<${tag}${said.join('')}>${inside}</${tag}>`;
}

const words = (value: unknown) => escapeHtml(textOf(value));
const div = (name: string, inside: string) => (inside ? element('div', {class: name}, inside) : '');
const figure = (kind: string, inside: string, {caption}: Fields) => element('figure', {class: `kg-card ${kind}`}, inside + (textOf(caption) && element('figcaption', {}, textOf(caption))));
const button = (url: unknown, label: unknown) => (textOf(url) ? div('kg-card kg-button-card', element('a', {href: url, class: 'kg-btn'}, words(label))) : '');

function picture({src, alt, title, width, height, href}: Fields): string {
  const image = textOf(src) && element('img', {src, alt, title, width, height});
  return textOf(href) ? element('a', {href}, image) : image;
}

function bookmark(card: Fields): string {
  const {title, description, author, publisher, thumbnail} = fieldsOf(card['metadata']);
  const about = [element('span', {class: 'kg-bookmark-author'}, words(author)), element('span', {class: 'kg-bookmark-publisher'}, words(publisher))];
  const content = div('kg-bookmark-title', words(title)) + div('kg-bookmark-description', words(description)) + div('kg-bookmark-metadata', about.join(''));
  const image = div('kg-bookmark-thumbnail', textOf(thumbnail) && element('img', {src: thumbnail}));
  return figure('kg-bookmark-card', element('a', {class: 'kg-bookmark-container', href: card['url']}, div('kg-bookmark-content', content) + image), card);
}

function file({src, fileTitle, fileName, fileCaption}: Fields): string {
  const inside = div('kg-file-card-title', words(fileTitle) || words(fileName)) + div('kg-file-card-caption', words(fileCaption)) + div('kg-file-card-filename', words(fileName));
  return div('kg-card kg-file-card', element('a', {class: 'kg-file-card-container', href: src}, inside));
}

function code(card: Fields): string {
  const {code: text, language} = card;
  const inside = element('code', {class: textOf(language) && `language-${textOf(language)}`}, escapeHtml(typeof text === 'string' ? text : ''));
  return textOf(card['caption']) ? figure('kg-code-card', element('pre', {}, inside), card) : element('pre', {}, inside);
}
const rule = () => '<hr>';
const nothing = () => '';

/** The cards of Ghost's editors, printed as Ghost itself prints them; what is only for mail or for members is none of the story. */
export const cards: ReadonlyMap<string, (card: Fields) => string> = new Map<string, (card: Fields) => string>([
  ['image', (card) => figure('kg-image-card', picture(card), card)],
  ['gallery', (card) => figure('kg-gallery-card', recordsOf(card['images']).map(picture).join(''), card)],
  ['html', ({html}) => textOf(html)],
  ['embed', (card) => figure('kg-embed-card', textOf(card['html']) || words(card['url']), card)],
  ['bookmark', bookmark],
  ['video', (card) => figure('kg-video-card', element('video', {src: card['src'], poster: card['customThumbnailSrc'] ?? card['thumbnailSrc'], width: card['width'], height: card['height']}), card)],
  ['audio', ({src, title, thumbnailSrc}) => div('kg-card kg-audio-card', (textOf(thumbnailSrc) && element('img', {class: 'kg-audio-thumbnail', src: thumbnailSrc})) + element('audio', {src, title}))],
  ['file', file],
  ['callout', ({calloutEmoji, calloutText}) => div('kg-card kg-callout-card', div('kg-callout-emoji', words(calloutEmoji)) + div('kg-callout-text', textOf(calloutText)))],
  ['toggle', ({heading, content}) =>
    div('kg-card kg-toggle-card', div('kg-toggle-heading', element('h4', {class: 'kg-toggle-heading-text'}, textOf(heading))) + div('kg-toggle-content', textOf(content)))],
  ['button', ({buttonUrl, buttonText}) => button(buttonUrl, buttonText)],
  ['product', ({productTitle, productDescription, productImageSrc, productUrl, productButton}) =>
    picture({src: productImageSrc}) + element('p', {}, textOf(productTitle)) + textOf(productDescription) + button(productUrl, productButton)],
  ['header', ({heading, header, subheading, subheader, backgroundImageSrc, buttonUrl, buttonText}) =>
    picture({src: backgroundImageSrc}) + element('h2', {}, textOf(heading ?? header)) + element('p', {}, textOf(subheading ?? subheader)) + button(buttonUrl, buttonText)],
  ['call-to-action', ({textValue, hasSponsorLabel, sponsorLabel, imageUrl, buttonUrl, buttonText}) =>
    div('kg-card kg-cta-card', div('kg-cta-sponsor-label', hasSponsorLabel === false ? '' : textOf(sponsorLabel)) + picture({src: imageUrl}) + textOf(textValue) + button(buttonUrl, buttonText))],
  // The reader of HTML names it: a form is no part of a story.
  ['signup', ({header, subheader, disclaimer, buttonText, backgroundImageSrc}) =>
    div('kg-card kg-signup-card', picture({src: backgroundImageSrc}) + [header, subheader, disclaimer, buttonText].map((text) => element('p', {}, words(text))).join(''))],
  ['codeblock', code],
  ['code', code],
  ['horizontalrule', rule],
  ['hr', rule],
  ...['paywall', 'email', 'email-cta', 'transistor', 'zwnj'].map((kind) => [kind, nothing] as const),
]);
