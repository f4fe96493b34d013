import {
  authorForm, blockForm, imageForm, label, leadImageForm, line, link, linkForm, paragraphs, token, warningForm, words,
} from './block.js';
import {choice, date, lang, list, record, text, type TypeOf} from './form.js';
import {direction} from './inline.js';

const correctionForm = record({kind: choice('correction clarification update retraction'), content: paragraphs}, {date});
export type Correction = TypeOf<typeof correctionForm>;

const name = {name: label};
const url = {url: link};

const publisherForm = record(name, {
  ...url,
  logo: imageForm,
  apps: list(record({platform: choice('ios android other'), label}, url), 20),
});

const longer = text(500);

const provenanceForm = record(
  {},
  {
    importer: record({...name, version: token}, {}),
    sourceFormat: token,
    sourceUrl: link,
    importedAt: date,
    sourceHash: text(200, /^sha256-[A-Za-z0-9+/=_-]+$/),
    signature: record({alg: choice('ed25519'), keyId: longer, value: longer}, {}),
  },
);

/** The whole of `article-story/1`: every name that a story may use stands here or in block.ts and inline.ts. */
export const storyForm = record(
  {
    format: choice('article-story/1'),
    lang,
    headline: text(300),
    body: list(blockForm, 2000, 0),
  },
  {
    dir: direction.dir,
    id: label,
    kicker: label,
    standfirst: words,
    authors: list(authorForm, 20),
    byline: longer,
    dateline: label,
    published: date,
    updated: date,
    section: label,
    tags: list(label, 30),
    genre: choice('news analysis opinion review interview live explainer obituary satire sponsored press-release'),
    leadImage: leadImageForm,
    contentWarning: warningForm,
    disclosures: list(words, 20),
    corrections: list(correctionForm, 100),
    related: list(linkForm, 30),
    publisher: publisherForm,
    source: record(name, url),
    canonicalUrl: link,
    translations: list(record({lang, ...url}, {title: line}), 200),
    translationOf: record({lang}, {...url, title: line, translator: authorForm}),
    rights: record({}, {copyright: line, license: link, licenseName: label, terms: words, republish: choice('free conditions no')}),
    access: choice('free metered paid'),
    provenance: provenanceForm,
    status: choice('live withdrawn'),
    withdrawal: words,
    counter: link,
  },
  ({published, updated}, judge) => {
    if (Date.parse(updated as string) <= Date.parse(published as string)) judge.drop('updated');
  },
);

/** A story as elements draw it and outputs print it. Only the chain of story.ts makes one. */
export type Story = TypeOf<typeof storyForm>;
