import type {Story} from '../model/story.js';
import {fill, labelOf} from '../words/english.js';
import {joinNames, languageName} from '../words/language.js';
import {drawFigure, drawHeading, drawPanel, drawTime} from './blocks.js';
import type {DrawContext} from './context.js';
import {element, fragment, link, linkTo} from './element.js';
import {drawText} from './text.js';

/** Whether a page wants a part of the story left out. */
export type IsHidden = (part: string) => boolean;

/** The corrections, or the retractions, each as a panel of its own. */
export function drawCorrections({corrections = []}: Story, context: DrawContext, isRetraction: boolean): HTMLElement[] {
  return corrections
    .filter(({kind}) => (kind === 'retraction') === isRetraction)
    .map(({kind, content, date}) => drawPanel(kind, content, date, context));
}

function drawByline({byline, authors = [], dateline, published, updated, translationOf}: Story, context: DrawContext, isHidden: IsHidden): HTMLElement | undefined {
  const {words, interfaceLang} = context;
  // Without a place and a day the line would only say what stands below: the authors with their bios.
  const isNeeded = dateline || published || isHidden('bio') || authors.some(({bio}) => !bio);
  const names = joinNames(isNeeded ? authors.flatMap(({name}) => name ?? []) : [], interfaceLang);
  const translator = translationOf?.translator?.name;
  const line = element(
    'p',
    'byline',
    {},
    (byline || names) && element('bdi', 'name', {}, byline ?? fill(words.by, names)),
    dateline && element('span', '', {}, dateline),
    published && drawTime(published, context),
    updated && drawTime(updated, context, words.updated),
    translationOf && link(translationOf.url, '', fill(words.translatedFrom, languageName(translationOf.lang, interfaceLang)), translator && ` (${translator})`),
  );
  return line.firstChild ? line : undefined;
}

/** Everything above the body: label, headline, standfirst, byline, disclosures, a retraction, the lead image. */
export function drawHead(story: Story, context: DrawContext, isHidden: IsHidden): DocumentFragment {
  const {words, level, lang} = context;
  const {kicker, genre = 'news', section, headline, standfirst, disclosures = [], leadImage} = story;
  const isNews = genre === 'news';
  const label = [!isNews && labelOf(genre, words), kicker ?? (isNews && section)].filter(Boolean).join(' · ');
  const title = drawHeading(level, 'headline', headline);
  title.id = 'headline';
  return fragment(
    element(
      'header',
      '',
      {},
      label && element('p', 'kicker', {}, label),
      title,
      standfirst && !isHidden('standfirst') && element('p', 'standfirst', {}, drawText(standfirst, lang)),
      !isHidden('byline') && drawByline(story, context, isHidden),
      ...disclosures.map((text) => element('p', 'disclosure', {}, drawText(text, lang))),
    ),
    // A retraction is no part that a page may hide.
    ...drawCorrections(story, context, true),
    leadImage?.src && !isHidden('image') && drawFigure({...leadImage, src: leadImage.src}, context, 'lead'),
  );
}

/** What stands in the place of a story that its publisher has taken back. */
export function drawWithdrawal({headline, withdrawal, canonicalUrl}: Story, {words, lang}: DrawContext): HTMLElement {
  return element(
    'aside',
    'note',
    {},
    element('p', 'label', {id: 'headline'}, headline),
    element('p', '', {}, withdrawal ? drawText(withdrawal, lang) : words.withdrawn),
    canonicalUrl && linkTo(canonicalUrl, words.readAt),
  );
}
