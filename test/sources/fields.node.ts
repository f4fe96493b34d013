import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {JSDOM, VirtualConsole} from 'jsdom';
import {readStory, type Problem, type Story} from '../../src/node.js';

// Beside and outside the body, too, nothing is lost in silence: in each document of `fields/` every field that can hold words or an address holds a
// mark of its own (`zz…`). A mark is in the story, or in the text of a problem, or stands here with the reason why no reader sees it.

/** Marks that only problems hold, and those that nothing holds, by reason. Every other is in the story. */
interface Expected {
  readonly named: string;
  readonly unseen: Readonly<Record<string, string>>;
}

const NINJS_UNSEEN = {
  'for the staff of the receiver': 'zzEdnote zzSlugline',
  'what the text says itself': 'zzPerson zzPlace zzOrganisation zzEvent zzObject',
  'numbers of programs': 'zzAltid',
};
const NINJS_2: Expected = {
  named:
    'zzTitle zzCopyrightHolder zzHeadlineSeo zzHeadlineSub zzCaption zzDescriptionThree zzBodyPlain zzBodyBox zzGenre zzInfosourceTwo zzTrust zzTrustHref zzEncodedRights zzContact zzLinkHref ' +
    'zzPictureHeadline zzPictureTerms zzTextUri zzTextHeadline zzTextBody',
  unseen: {...NINJS_UNSEEN, 'the same in other files': 'zzRendition zzPictureCrop'},
};

const expected: Readonly<Record<string, Expected>> = {
  'wordpress.json': {
    named:
      'zzMetaSubtitle zzMetaVid01 zzMetaAudio zzAcfLine zzAcfVideo zzAcfImage zzAcfAlt zzAcfCaption zzAcfFactTitle zzAcfFactText zzAcfList zzAcfListTwo zzAcfHtml zzEnclosure zzEnclosureMeta ' +
      'zzEpisodeImage zzPlayerLink zzAudioPlayer zzPluginSubtitle zzWpsSubtitle zzYoastFilm zzYoastFilmText zzYoastVid1 zzFaqQuestion zzFaqAnswer zzaccount zzRegion',
    unseen: {
      'names and templates of the system': 'zzslug zzPostType zzTemplate zzShort zzLinksEnclosure',
      'the notes stand in the text': 'zzMetaFootnote',
      'one word is a code': 'zzMetaWord zzAcfWord',
      'for search engines and social media': 'zzPublicize zzYoastDescription zzOgTitle zzOgDescription zzOgImage zzOgVideo zzThumb zzYoastFilmThumb zzYoastHolder',
      'the post says it itself': 'zzJetpackFeatured zzYoastSection zzYoastKeyword zzYoastImage zzYoastCaption zzYoastBio zzSameAs zzYoastPortrait zzYoastOrg zzYoastLogo',
      'picked by a machine': 'zzJetpackRelatedUrl zzJetpackRelated zzJetpackRelatedExcerpt',
      'of an account that is no author': 'zzAccountSite zzAccountBio zzAccountLink zzAvatar',
      'of the file, and not shown with it': 'zzMediaTitle zzMediaDescription zzExifCaption zzExifTitle zzExifKeyword',
      'of other pages': 'zzCategoryText zzParentPage zzParentLink',
      'by readers': 'zzCommenter zzComment',
    },
  },
  'wordpress-film.json': {named: 'zzFilmTitle zzFilmCaption zzFilm', unseen: {}},
  'ghost.json': {
    named: 'zzInjectHead zzInjectFoot zzInjectScript',
    unseen: {
      'names and templates of the system': 'zzslug zzTemplate zzFrontmatter zzInternal',
      'the story is at home elsewhere': 'zzUrl',
      'for mail': 'zzEmailSubject',
      'for search engines and social media': 'zzOgImage zzOgTitle zzOgDescription zzTwitterImage zzTwitterTitle zzTwitterDescription zzMetaTitle zzMetaDescription',
      'of other pages': 'zzCover zzLocation zzAuthorMetaTitle zzAuthorMetaDescription zzTagText zzTagImage zzTier zzTierText',
    },
  },
  'ghost-export.json': {
    named: 'zzBookmarkPublisher zzMarkdown zzLexicalSignup zzSignupSub zzSignupDisclaimer zzSignupButton zzSignupImage zzUnknownCard zzUnknownPicture',
    unseen: {
      'names of the system': 'zzslug zzVideoFile zzunknown',
      'shown under the pointer alone': 'zzLexicalImageTitle',
      'shown by the player': 'zzEmbedTitle zzEmbedAuthor',
      'the sign of a site': 'zzBookmarkIcon',
      'for mail or for members': 'zzTransistor zzLexicalEmail zzLexicalEmailCta',
      'for search engines': 'zzMetaDescription',
    },
  },
  'ghost-mobiledoc.json': {named: '', unseen: {}},
  'json-feed.json': {
    named: 'zzExternal zzText zzSecondText zzBanner zzPictureTitle zzLostTitle zzExtension',
    unseen: {'of the feed': 'zzFeedDescription zzUserComment zzFavicon zzfeed zzHub', 'where an extension is explained': 'zzAbout'},
  },
  'rss.xml': {
    named:
      'zzrss zzcontributor zzDcPublisher zzDcSource zzDcDescription zzDctermsAbstract zzRightsHolder zzDescription zzatom zzMediaTitle zzMediaCopyrightUrl zzMediaText zzMediaThumb zzThumb ' +
      'zzItemMediaTitle zzItemMediaDescription zzMediaEmbed zzLicenseName zzItunesTitle zzItunesSubtitle zzItunesSummary zzitunes zzPersonHref zzPersonImg zzperson zzSoundbite zzAlternate ' +
      'zzChapterTitle zzSlashSection zzOwnSubtitle zzOwnImage',
    unseen: {
      'of the feed': 'zzFeedDescription zzFeedCopyright zzEditor zzmanaging zzLogoTitle zzfeed zzShowCover',
      'addresses of programs': 'zzDomain zzSourceFeed zzPeer zzBackLink zzChapters',
      'by readers': 'zzComments',
      'for search engines': 'zzMediaKeyword zzItunesKeyword',
      'what the text says itself': 'zzPodcastPlace zzGeoName',
    },
  },
  'wxr.xml': {
    named: 'zzRegion zzSubtitle',
    unseen: {
      'names and fields of the system': 'zzslug zzmail zzHiddenMeta',
      'by readers': 'zzCommenter zzComment',
      'of the file, and not shown with it': 'zzPictureTitle zzPictureText',
    },
  },
  'atom.xml': {
    named: 'zzVia zzViaTitle zzcontributor',
    unseen: {
      'of the feed': 'zzFeedSubtitle zzIcon zzFeedRights zzfeed',
      'addresses of programs, and of mail': 'zzReplies zzJson zzmail',
      'the entry says it itself': 'zzTerm zzSourceRights',
    },
  },
  'ninjs-1.json': {
    named:
      'zzHeadlineExtended zzHeadlineSeo zzbyline zzTitle zzCopyrightHolder zzDescriptionText zzDescriptionCaption zzBodyText zzGenre zzSource zzJobtitle zzTrust zzTrustHref zzExtra zzPictureHeadline ' +
      'zzPictureTerms zzTextHeadline zzTextBody zzTextUri zzSetHeadline',
    unseen: NINJS_UNSEEN,
  },
  'ninjs-2.json': NINJS_2,
  'ninjs-3.json': NINJS_2,
  'json-ld.json': {
    named:
      'zzAlternative zzAlternateName zzName zzAbstract zzcreator zzcontributor zzeditor zztranslator zzProvider zzSponsor zzFunder zzImageDescription zzImageName zzphotographer zzImageTwo ' +
      'zzImageTwoCaption zzImageThree zzFilmCaption zzAssociated zzAssociatedCaption zzEncoding zzEncodingName zzGallery zzGalleryImage zzPartHeadline zzPartBody zzCitation zzCitationUrl ' +
      'zzCitationText zzBasedOn zzBackstory zzItemReviewed zzReviewBody zzRatingName zzRatingExplanation zzPositive zzNegative zzCreditText zzContentRating zzText zzInnerReview zzreviewer ' +
      'zzRelatedLink zzSignificant zzClaim zzClaimVerdict zzclaimant zzAppearance zzClaimUrl zzQuestion zzAnswer zzBesideFilm zzBesideFilmText zzBesideV01 zzBesideImage zzBesideCaption',
    unseen: {
      'for search engines': 'zzImageLicense zzSelector zzSpeakable zzEidr zzEthics zzBesideThumb',
      'the picture is there': 'zzThumbnail',
      'the notice says whose it is': 'zzCopyrightHolder',
      'what the text says itself': 'zzAbout zzAboutText zzMentions zzContentLocation zzLocationCreated zzSpatial',
      'by readers': 'zzComment',
      'of other pages': 'zzPartOf zzCrumb zzCrumbUrl zzWebSite zzItemList zzListItem zzListItemName',
    },
  },
  'page.html': {
    named:
      'zzOgVideo zzOgAudio zzArticleAuthor zzLdImageTwo zzLdAssociated zzLdAssociatedCaption zzLdGallery zzLdGalleryImage zzLdBackstory zzLdAlternative zzBesideFilm zzBesideFilmText zzQuestion ' +
      'zzAnswer zzClaim zzVerdict zzNav zzKicker zzDataVideo zzHeroBackground zzLeadSource zzSvgTitle zzSvgText zzAsideTitle zzAside ' +
      'zzAsideImage zzAsideAlt zzFooter',
    unseen: {
      'for programs': 'zzOembed zzRelAuthor',
      'for search engines and social media':
        'zzImageSrc zzOgDescription zzOgImage zzOgAlt zzOgImageTwo zzTwitterV1 zzTwitterData zzDescription zzKeyword zzNewsKeyword zzRights zzBesideThumb',
      'where words that are left out lead': 'zzNavLink zzBylineLink zzAsideLink',
      'of a form': 'zzPlaceholder',
    },
  },
  'html.html': {
    named:
      'zzMicroText zzBackground zzBackgroundText zzDataBackground zzDataBg zzMath zzMathTex zzObjectFallback zzObjectLinkText zzTemplate zzShadow zzShadowImage zzCustom zzHidden zzDisplayNone zzArea zzAreaAlt ' +
      'zzAudioFallback zzVideoFallback zzFrameFallback zzSrcdoc zzSvgTitle zzSvgText zzSvgImage zzCanvas zzButton zzLabel zzOption zzTextarea zzInputImage zzInputAlt zzDialog zzButtonInline zzXmp zzPlaintext',
    unseen: {
      'shown under the pointer alone': 'zzLinkTitle zzDfnTitle zzTooltip',
      'said to machines, beside the words': 'zzBackgroundLabel zzSectionLabel zzQCite zzInsCite zzDataValue zzLongdesc zzStyle',
      'drawn by no browser': 'zzSource zzFrameset zzCustomCaption',
      'the same picture': 'zzPictureSource',
      'where words that are left out lead': 'zzObjectLink',
      'of a form': 'zzFormAction zzInputValue zzPlaceholder',
    },
  },
};

const {document} = new JSDOM('', {virtualConsole: new VirtualConsole()}).window;
const now = new Date('2026-11-01T00:00:00Z');
const read = (article: unknown) => readStory(article, {document, base: 'https://base.example/', now});

const MARK = /zz[a-z\d]+/gi;
const marksIn = (text: string): Set<string> => new Set(text.match(MARK)?.map((mark) => mark.toLowerCase()));
const listOf = (marks: string): string[] => marks.toLowerCase().split(' ').filter(Boolean).sort();

/** The marks of a document that only problems hold, and those that nothing does. */
function sortMarks(raw: string, story: Story | undefined, problems: readonly Problem[]): {named: string[]; lost: string[]} {
  const [shown, named] = [marksIn(JSON.stringify(story)), marksIn(problems.map(({text = ''}) => text).join('\n'))];
  const others = [...marksIn(raw)].filter((mark) => !shown.has(mark)).sort();
  return {named: others.filter((mark) => named.has(mark)), lost: others.filter((mark) => !named.has(mark))};
}

describe('fields beside the body', () => {
  for (const [file, {named, unseen}] of Object.entries(expected)) {
    it(`are in the story or named, of ${file}`, async () => {
      const raw = readFileSync(new URL(`fields/${file}`, import.meta.url), 'utf8');
      const {story, problems} = await read(raw);
      assert.ok(story, JSON.stringify(problems));
      assert.deepEqual(sortMarks(raw, story, problems), {named: listOf(named), lost: listOf(Object.values(unseen).join(' '))});
    });
  }
});

const wordpress = (more: object) => ({id: 1, status: 'publish', title: {rendered: 'A'}, content: {rendered: '<p>One two three four five six.</p>', protected: false}, date_gmt: '2020-01-01T00:00:00', ...more});
const ghost = (more: object) => ({posts: [{id: '1', uuid: 'u', title: 'A', html: '<p>b</p>', ...more}]});
const ninjs = (more: object) => ({uri: 'u', type: 'text', headline: 'A', body_text: 'b', ...more});
const ninjs2 = (more: object) => ({uri: 'u', standard: {name: 'ninjs', version: '2.1'}, type: 'text', headlines: [{value: 'A'}], bodies: [{value: 'b'}], ...more});
const jsonFeed = (more: object) => ({version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [{id: '1', title: 'A', content_text: 'One two three four five six.', ...more}]});
const jsonLd = (more: object) => ({'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A', articleBody: 'One two three four five six.', ...more});
const NAMESPACES =
  'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const rss = (inside: string) => `<rss version="2.0" ${NAMESPACES}><channel><title>F</title><lastBuildDate>Thu, 01 Oct 2026 00:00:00 GMT</lastBuildDate><item><title>A</title>${inside}</item></channel></rss>`;
const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>F</title><updated>2026-10-01T00:00:00Z</updated><entry><title>A</title><content>b</content>${inside}</entry></feed>`;
const page = (head: string, inside = '') => `<!DOCTYPE html><html lang="en"><head><title>A</title>${head}</head><body><article><h1>A</h1>${inside}<p>${'One two three four five six. '.repeat(8)}</p></article></body></html>`;
const script = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const heldBack: Readonly<Record<string, readonly unknown[]>> = {
  'a post of WordPress': [...['draft', 'private', 'future', 'pending', 'trash', 'auto-draft'].map((status) => ({status})), {content: {rendered: '', protected: true}}, {date_gmt: '2030-01-01T00:00:00'}].map(wordpress),
  'a post of Ghost': [{status: 'draft'}, {status: 'scheduled'}, {status: 'sent'}, {access: false}, {visibility: 'members'}, {visibility: 'paid'}, {visibility: 'tiers'}, {email_only: true}, {published_at: '2030-01-01T00:00:00.000Z'}].map(ghost),
  'an item of ninjs': [
    ...[{pubstatus: 'canceled'}, {pubstatus: 'withheld'}, {pubstatus: 'stat:canceled'}, {embargoed: '2030-01-01T00:00:00Z'}].map(ninjs),
    ...[{pubstatus: 'canceled'}, {pubStatus: 'withheld'}, {embargoed: '2030-01-01T00:00:00Z'}].map(ninjs2),
  ],
  'an item of RSS': [
    '<wp:status>draft</wp:status>', '<wp:status>private</wp:status>', '<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>', '<prism:embargoDate>2030-01-01T00:00:00Z</prism:embargoDate>',
    '<content:encoded><![CDATA[<form class="post-password-form"></form>]]></content:encoded>',
  ].map(rss),
  'an entry of Atom': [atom('<app:control><app:draft>yes</app:draft></app:control>')],
  'an article in JSON-LD': ['Draft', 'https://schema.org/Draft', {'@type': 'DefinedTerm', name: 'Draft'}, 'Retracted', 'Canceled'].map((creativeWorkStatus) => jsonLd({creativeWorkStatus})),
  'a web page': [page(script(jsonLd({creativeWorkStatus: 'Draft'})))],
};

describe('what is held back', () => {
  for (const [what, articles] of Object.entries(heldBack)) {
    it(`is refused of ${what}`, async () => {
      for (const article of articles) {
        const {story, problems} = await read(article);
        assert.equal(story, undefined, JSON.stringify(article));
        assert.equal(problems.at(-1)?.code, 'held-back', JSON.stringify(article));
      }
    });
  }
});

/** Documents that say nothing of these, though something in them may be taken for it. */
const silent: Readonly<Record<string, readonly [article: unknown, absent: readonly (keyof Story)[]]>> = {
  'a post of WordPress': [
    wordpress({date: '2026-10-01T00:00:00', date_gmt: null, excerpt: {rendered: '<p>One two three […]</p>'}, _embedded: {author: [{name: 'admin'}]}, categories: [1]}),
    ['published', 'updated', 'standfirst', 'authors', 'byline', 'section', 'leadImage'],
  ],
  'a post of Ghost': [ghost({created_at: '2026-10-01T00:00:00.000Z', excerpt: 'b', authors: [{name: 'admin'}], tags: [{name: '#internal'}], meta_description: 'c'}), ['published', 'standfirst', 'authors', 'section', 'tags']],
  'an item of JSON Feed': [jsonFeed({summary: 'One two three…', authors: [{name: 'mail@feed.example'}]}), ['published', 'standfirst', 'authors', 'byline', 'leadImage']],
  'an item of RSS': [rss('<description>One two three…</description><content:encoded>One two three four five six.</content:encoded><dc:creator>admin</dc:creator>'), ['published', 'updated', 'standfirst', 'authors', 'byline']],
  'an item of ninjs': [ninjs({contentcreated: '2026-10-01T00:00:00Z', ednote: 'Not to be shown', slugline: 'a-flood'}), ['published', 'standfirst', 'authors', 'byline', 'dateline', 'section']],
  'an article in JSON-LD': [jsonLd({dateCreated: '2026-10-01T00:00:00Z', uploadDate: '2026-10-01', author: {name: 'admin'}, description: 'One two three'}), ['published', 'updated', 'standfirst', 'authors', 'byline', 'leadImage']],
  'a web page': [
    page(`<meta name="description" content="For search engines"><meta name="author" content="admin"><meta property="og:updated_time" content="2026-10-01T00:00:00Z">${script(jsonLd({description: 'For them, too'}))}`, '<time datetime="2026-10-01">today</time>'),
    ['published', 'updated', 'standfirst', 'authors', 'byline', 'leadImage'],
  ],
};

describe('what a publisher does not say', () => {
  for (const [what, [article, absent]] of Object.entries(silent)) {
    it(`stays absent of ${what}`, async () => {
      const {story, problems} = await read(article);
      assert.ok(story, JSON.stringify(problems));
      assert.deepEqual(absent.filter((name) => story[name] !== undefined), []);
    });
  }
});
