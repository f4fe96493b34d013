import {
  authorForm, blockForm, imageForm, label, leadImageForm, line, linkForm, token, warningForm,
} from './block.js';
import {words} from './check-inline.js';
import {date, lang, link, list, oneOf, record, text} from './check.js';
import {choice} from './ranges.js';
import {isLater} from './date.js';
import type {TypeOf} from './form.js';
import {dir} from './inline.js';

/** The whole of `article-story/1`: every name that a story may use stands here or in block.ts and inline.ts. */
export const storyForm = record(
  {
    format: oneOf(['article-story/1']),
    lang,
    headline: text(300),
    body: list(blockForm, 2000, 0),
  },
  {
    dir,
    id: label,
    kicker: label,
    standfirst: words,
    authors: list(authorForm, 20),
    byline: text(500),
    dateline: label,
    published: date,
    updated: date,
    section: label,
    tags: list(label, 30),
    genre: choice('news analysis opinion review interview live explainer obituary satire sponsored press-release'),
    leadImage: leadImageForm,
    contentWarning: warningForm,
    disclosures: list(words, 20),
    corrections: list(record({kind: choice('correction clarification update retraction'), content: list(words, 50)}, {date}), 100),
    related: list(linkForm, 30),
    publisher: record(
      {name: label},
      {url: link, logo: imageForm, apps: list(record({platform: choice('ios android other'), label}, {url: link}), 20)},
    ),
    source: record({name: label}, {url: link}),
    canonicalUrl: link,
    translations: list(record({lang, url: link}, {title: line}), 200),
    translationOf: record({lang}, {url: link, title: line, translator: authorForm}),
    rights: record({}, {copyright: line, license: link, licenseName: label, terms: words, republish: choice('free conditions no')}),
    access: choice('free metered paid'),
    provenance: record(
      {},
      {
        importer: record({name: label, version: token}),
        sourceFormat: token,
        sourceUrl: link,
        importedAt: date,
        sourceHash: text(200, /^sha256-[A-Za-z0-9+/=_-]+$/),
        signature: record({alg: choice('ed25519'), keyId: text(500), value: text(500)}),
      },
    ),
    status: oneOf(['live', 'withdrawn']),
    withdrawal: words,
    counter: link,
  },
  ({published, updated}, judge) => !isLater(updated, published) && judge.drop('updated'),
);

/** A story as elements draw it and outputs print it. Only the chain of story.ts makes one. */
export type Story = TypeOf<typeof storyForm>;
export type Correction = NonNullable<Story['corrections']>[number];
