import {css} from 'lit';

/**
 * The one style sheet, shared by all elements. It sets what a page's own inherited properties would otherwise bring in through the host
 * (alignment, spacing, case), and takes the page's font and colour. Space stands below text, and around what is set apart from it; the first and the
 * last of anything add none. Sizes are in `em` and container units, few, and shared: the sheet is part of the first load.
 */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  /* Nothing that a page says of its own text is inherited but what stands below. */
  :where(.root) {
    all: initial;
    display: block;
  }
  * {
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    border: 0 solid var(--story-rule, #8886);
  }
  .root {
    position: relative;
    container-type: inline-size;
    /* Or in a float, a table cell, an inline block, lines from top to bottom, it would have no width. */
    contain-intrinsic-inline-size: 14em;
    visibility: inherit;
    color: var(--story-text, inherit);
    color-scheme: inherit;
    font: inherit;
    font-size: clamp(16px, 1em, 21px);
    line-height: 1.55;
    overflow-wrap: break-word;
  }

  /* What is a button or a link as a whole looks like neither. */
  button,
  .frame > *,
  .card {
    all: unset;
    align-content: end;
    cursor: pointer;
  }

  /* What repeats: space, size, weight, tone, tint, row */
  p,
  ul,
  ol,
  footer > * {
    margin: 0 0 1.1em;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  .plate,
  .pull {
    margin: 1.8em 0 0.6em;
    font-size: 1.1em;
    line-height: 1.25;
    text-wrap: balance;
  }
  hr,
  .set,
  section,
  figure,
  aside,
  .warning,
  pre {
    margin: 1.8em 0;
  }
  header p,
  figcaption,
  .label,
  .contact,
  .quiet,
  .quote > * + * {
    margin: 0.6em 0;
  }
  header p,
  figcaption,
  .label,
  .quiet,
  .byline,
  .small,
  figure > .contact,
  footer p,
  code,
  table {
    font-size: 0.86em;
    line-height: 1.45;
  }
  .name,
  caption,
  .label,
  .title,
  .show,
  .plate,
  .kicker {
    font-weight: 700;
  }
  /* Dark text is lifted and light text lowered, no further than stays readable on a light or a dark page. An older browser inherits. */
  .date,
  .contact,
  .credit,
  .quiet,
  .byline,
  .standfirst,
  .via {
    color: var(--story-muted, oklch(from currentColor clamp(0.44,l,0.8) c h));
  }
  .kicker,
  a {
    color: var(--story-accent, var(--_link, inherit));
  }
  .embed,
  .card,
  .frame > *,
  .panel,
  .theme-light,
  .theme-dark,
  aside,
  .warning,
  pre {
    padding: 1.1em;
    background: var(--story-panel, #8881);
  }
  .row,
  .frame > * {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.1em;
    align-items: center;
  }
  .attribution,
  .bio,
  .card {
    flex-wrap: nowrap;
  }
  .pictures,
  .bio,
  .card {
    align-items: start;
  }
  .pictures > * {
    flex: 1 15em;
  }
  hr,
  .entry,
  footer {
    padding: 1.1em 0 0;
    border-width: 1px 0 0;
  }
  .table,
  pre {
    overflow-x: auto;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    object-fit: cover;
    flex: none;
  }
  .image,
  audio,
  iframe,
  table {
    inline-size: 100%;
  }
  table {
    border-collapse: collapse;
  }
  td,
  caption,
  th {
    padding: 0.6em;
    border-width: 0 0 1px;
    text-align: start;
    vertical-align: top;
  }
  .quote,
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  sub,
  sup {
    line-height: 0;
  }
  summary {
    padding: 1.1em 0;
    cursor: pointer;
  }

  /* article-story */
  .story {
    background: var(--story-background, none);
  }
  .theme-light,
  .theme-dark {
    --_link: initial !important;
    color: var(--story-text, light-dark(#222,#ddd));
    background: var(--story-background, light-dark(#fff,#111));
    color-scheme: light;
  }
  .theme-dark {
    color-scheme: dark;
  }
  .story > * {
    max-inline-size: var(--story-measure, 31em);
    margin: 1.8em auto 0;
  }
  .lead {
    max-inline-size: 50em;
  }
  .body > .wide {
    margin-inline: calc(50% - min(50cqi, 25em));
  }
  .headline,
  figcaption > p {
    margin: 0;
  }
  .headline {
    font-family: var(--story-headline-font, inherit);
    font-size: clamp(1.9em, 5.6cqi, 2.6em);
    line-height: 1.1;
    hyphens: none;
  }
  .body > .level-2,
  .plate,
  .pull .words {
    font-size: 1.4em;
  }
  .standfirst {
    font-size: 1.2em;
  }
  .card span {
    display: block;
  }
  .logo {
    inline-size: auto;
    block-size: 2em;
  }
  .warning summary {
    padding: 0;
  }
  .show {
    display: table;
    margin: 0.6em 0;
    padding: 0.6em;
    border: 1px solid;
  }
  [open] .show,
  .printed {
    display: none;
  }
  /* A box stays with its words. */
  label {
    display: inline-block;
  }
  .mark {
    position: absolute;
    /* No margin of a part of the story, and the last mark inside of it. */
    margin: -1px 0 0;
  }

  /* social-quote, author-bio, story-figure */
  .quote {
    border-inline-start-width: 3px;
  }
  .words {
    font-size: 1.1em;
  }
  .pull {
    padding: 1.1em 0;
    border-width: 1px 0;
    text-align: center;
  }
  .pull figcaption {
    display: block;
  }
  .avatar,
  .disc,
  .photo {
    inline-size: 3.5em;
    aspect-ratio: 1;
    border-radius: 50%;
  }
  .card img {
    inline-size: 5em;
  }
  /* A box of common shape is kept for a picture of unknown size, so that nothing moves when it comes. */
  .image:not([width][height]) {
    aspect-ratio: 3 / 2;
    object-fit: contain;
  }

  /* video-embed: a dark card on every page, so with its own pair of colours */
  .frame {
    display: grid;
    aspect-ratio: 16 / 9;
    /* An upright film is seen whole. */
    max-block-size: 90vh;
    color: #eee;
    background: #222;
    forced-color-adjust: none;
  }
  .frame,
  .frame span {
    position: relative;
  }
  .plate {
    flex: 100%;
    margin: 0;
  }
  .frame .player,
  .poster {
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    /* Whatever size it has of its own, the box does not grow. */
    contain: size;
  }
  .frame a {
    color: inherit;
  }
  .poster {
    position: absolute;
    inset: 0;
  }
  .disc {
    background: conic-gradient(from 243deg at 100%,#222 54deg,#eee 0) 55%/1.3em 1.3em no-repeat #eee;
  }
  .length {
    position: absolute !important;
    inset-block-end: 1.1em;
    inset-inline-end: 1.1em;
    padding: 0 0.6em;
    background: #222;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 3px;
  }
  /* Inside, since the ring takes the light colour of the card, and the page around it may be white. */
  .frame > :focus-visible {
    outline-offset: -6px;
  }
  :first-child {
    margin-block-start: 0;
  }
  :last-child {
    margin-block-end: 0;
  }
  @media print {
    * {
      color: #000 !important;
      background: none !important;
    }
    .frame,
    .player,
    button,
    label {
      display: none;
    }
    /* The words that a frame stands for. */
    :not(slot)[hidden] {
      display: block !important;
    }
    .printed,
    .card {
      display: block;
    }
    figure a::after,
    .card::after {
      content: ' ' attr(href);
    }
  }
`;
