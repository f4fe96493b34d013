import type {Image} from '../model/block.js';
import {isLater} from '../model/date.js';
import type {Story} from '../model/story.js';
import {fill, labelOf} from '../words/english.js';
import {joinNames, languageName} from '../words/language.js';
import {drawHeading, drawPanel, drawTime} from './blocks.js';
import type {DrawContext} from './context.js';
import {element, filled, fragment, link, linkTo, type Child} from './element.js';
import {drawFigure} from './story-figure.js';
import {drawParagraphs, drawText} from './text.js';

/** Whether a page wants a part of the story left out. */
export type IsHidden = (part: string) => boolean;

/** The corrections, or the retractions, each as a panel of its own. */
export function drawCorrections({corrections = []}: Story, context: DrawContext, isRetraction: boolean): Child[] {
  return corrections.map((correction) => (correction.kind === 'retraction') === isRetraction && drawPanel(correction, context));
}

function drawByline({byline, authors = [], dateline, published, updated, translationOf}: Story, context: DrawContext, isHidden: IsHidden): Child {
  const {words, interfaceLang} = context;
  // Without a place and a day the line would only say what stands below: the authors with their bios.
  const isNeeded = dateline || published || isHidden('bio') || authors.some(({bio}) => !bio);
  const names = joinNames(isNeeded ? authors.flatMap(({name}) => name ?? []) : [], interfaceLang);
  const translator = translationOf?.translator?.name;
  const line = element(
    'p.byline row',
    (byline || names) && element('bdi.name', byline ?? fill(words.by, names)),
    dateline && element('span', dateline),
    drawTime(published, context),
    isLater(updated, published) && drawTime(updated, context, words.updated),
    translationOf && link(translationOf.url, fill(words.translatedFrom, languageName(translationOf.lang, interfaceLang)), translator && ` (${translator})`),
  );
  return filled(line);
}

/** Everything above the body: label, headline, standfirst, byline, disclosures, a retraction, the lead image. */
export function drawHead(story: Story, context: DrawContext, isHidden: IsHidden): DocumentFragment {
  const {words, level} = context;
  const {kicker, genre, section, headline, standfirst, disclosures, leadImage} = story;
  const kind = genre && genre !== 'news' && labelOf(genre, words);
  const label = [kind, kicker ?? (!kind && section)].filter(Boolean).join(' · ');
  return fragment(
    element(
      'header',
      label && element('p.kicker', label),
      drawHeading(level, '.headline', {id: 'headline'}, headline),
      standfirst && !isHidden('standfirst') && element('p.standfirst', drawText(standfirst, context)),
      !isHidden('byline') && drawByline(story, context, isHidden),
      ...drawParagraphs(disclosures, context, 'p.disclosure'),
    ),
    // A retraction is no part that a page may hide.
    ...drawCorrections(story, context, true),
    leadImage?.src && !isHidden('image') && drawFigure(leadImage as Image, context, 'lead'),
  );
}

/** What stands in the place of a story that its publisher has taken back. */
export function drawWithdrawal({headline, withdrawal, canonicalUrl}: Story, context: DrawContext): HTMLElement {
  return element(
    'aside.note',
    element('p.label', {id: 'headline'}, headline),
    element('p', withdrawal ? drawText(withdrawal, context) : context.words.withdrawn),
    canonicalUrl && linkTo(canonicalUrl, context.words.readAt),
  );
}
