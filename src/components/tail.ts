import type {Story} from '../model/story.js';
import {fill} from '../words/english.js';
import {languageName} from '../words/language.js';
import {AuthorBio} from './author-bio.js';
import {drawHeading, drawLinkCard} from './blocks.js';
import type {DrawContext} from './context.js';
import {element, filled, fragment, link, linkTo, named, nest, type Child} from './element.js';
import {drawPicture} from './figures.js';
import {drawCorrections, type IsHidden} from './head.js';
import {drawText} from './text.js';

function drawPublisher({publisher, canonicalUrl}: Story, context: DrawContext): Child {
  const {name = canonicalUrl && new URL(canonicalUrl).hostname, logo, url, apps = []} = publisher ?? {};
  return (
    name &&
    element(
      'p.publisher row',
      publisher && link(url, named('name'), drawPicture('.logo', logo, context, {alt: name}) ?? name),
      canonicalUrl && linkTo(canonicalUrl, context.words.readAt, name),
      ...apps.map((app) => app.url && link(app.url, app.label)),
    )
  );
}

/** Source, rights and other languages: one quiet line each. */
function drawTerms({source, rights = {}, translations = []}: Story, context: DrawContext): Child[] {
  const {copyright, license, licenseName = license, terms, republish} = rights;
  const others = translations.flatMap(({lang: other, url}) => [' ', link(url, {lang: other, hreflang: other}, languageName(other))]);
  return [
    source && link(source.url, fill(context.words.source, source.name)),
    copyright,
    licenseName && link(license, licenseName),
    terms && republish !== 'free' && drawText(terms, context),
    others[0] && fragment(fill(context.words.alsoIn, ''), ...others),
  ].map((line) => line && element('p.quiet', line));
}

/** Everything below the body: corrections, authors, source and terms, publisher, related stories. */
export function drawTail(story: Story, context: DrawContext, isHidden: IsHidden): DocumentFragment {
  const {authors = [], related = []} = story;
  const footer = element(
    'footer',
    ...authors.map((author) => (author.bio || author.image) && !isHidden('bio') && nest(new AuthorBio(), {author, context}, '', 'bio')),
    ...drawTerms(story, context),
    !isHidden('publisher') && drawPublisher(story, context),
    related[0] &&
      !isHidden('related') &&
      element('section.related', drawHeading(context.level + 1, '', context.words.related), ...related.map((item) => drawLinkCard(item, context))),
  );
  return fragment(...(isHidden('corrections') ? [] : drawCorrections(story, context, false)), filled(footer));
}
