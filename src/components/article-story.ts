import type {PropertyValues} from 'lit';
import {readLang} from '../model/date.js';
import {problemOf, refusal} from '../model/refusal.js';
import type {Problem} from '../model/problem.js';
import type {Story} from '../model/story.js';
import {watchAttention} from './attention.js';
import {arrange, drawBody} from './body.js';
import {data, nearestLang, readLink, speak, type DrawContext} from './context.js';
import {element, give, linkTo} from './element.js';
import {LinkOpenEvent, StoryFailEvent, StoryLoadEvent} from './events.js';
import {drawWarning} from './figures.js';
import {drawHead, drawWithdrawal} from './head.js';
import {makeReader, type Outcome} from './reading.js';
import {StoryElement} from './story-element.js';
import {drawTail} from './tail.js';
import {languageAttributes} from './text.js';

/**
 * A whole story: headline, standfirst, every block of its body, corrections, authors, publisher.
 *
 * @tag article-story
 * @slot - The fallback: a link, or the whole story as plain HTML. It is never removed.
 * @csspart story - All of it.
 * @csspart headline - The headline.
 * @csspart standfirst - The deck under it.
 * @csspart byline - Who and when.
 * @csspart body - The blocks.
 * @csspart paragraph - A paragraph.
 * @csspart publisher - Brand and link, at the end.
 * @cssprop --story-accent - Links and labels; default: the page's link colour, seen on the fallback link.
 * @cssprop --story-text - Colour of text; set it together with `--story-background`.
 * @cssprop --story-background - Background; set it together with `--story-text`.
 * @cssprop --story-muted - Colour of captions and credits; keep 4.5 : 1 on the background.
 * @cssprop --story-rule - Colour of fine rules.
 * @cssprop --story-panel - Background of notes, boxes and cards.
 * @cssprop --story-measure - Longest line of text; default 31em.
 * @cssprop --story-headline-font - Font family of the headline; default: that of the page.
 * @cssstate loading - Being fetched and read; the fallback shows.
 * @cssstate ready - Drawn.
 * @cssstate failed - Not to be had; the fallback shows.
 * @cssstate withdrawn - Taken back by its publisher.
 * @fires {StoryLoadEvent} story-load - The story is drawn.
 * @fires {StoryFailEvent} story-fail - It could not be had; `reason` says why.
 * @fires {LinkOpenEvent} link-open - The reader follows a link; cancelable.
 * @fires {WarningOpenEvent} warning-open - The reader opens what a publisher warned of.
 * @fires {StoryViewEvent} story-view - Half of it was in view for a second.
 * @fires {StoryProgressEvent} story-progress - The reader came to 25, 50, 75, 100 per cent.
 */
export class ArticleStory extends StoryElement {
  /** The version that draws: of the first script to define the element on a page. */
  static readonly version: string = '0.1.0';
  /**
   * Whether a script tag's file looks after tags and placeholders: of all copies on a page one does.
   *
   * @internal
   */
  static isWatching?: boolean;
  static override properties = {
    src: {},
    href: {},
    article: data,
    type: {},
    integrity: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    theme: {},
    consent: {},
    refresh: {type: Number},
    hide: {},
    contentWarning: {attribute: 'content-warning'},
    preview: {type: Boolean},
    // `lang` is the platform's own property, so that Lit cannot watch it.
    interfaceLang: {attribute: 'lang'},
  };

  /** Address of the story: our own JSON, or any source that can be read. */
  declare src: string | undefined;
  /** The story's page for people: the link where the light DOM is empty. */
  declare href: string | undefined;
  /** The article handed in, as data or text; nothing is fetched. */
  declare article: unknown;
  /** Name of the source, only where it cannot be told from the data. */
  declare type: string | undefined;
  /** Subresource Integrity hash that the fetched bytes must match. */
  declare integrity: string | undefined;
  /** 1 to 6, default 2: level of the headline; the story's own headings follow it. */
  declare headingLevel: number | undefined;
  /** `auto` (default), `light` or `dark`. */
  declare theme: string | undefined;
  /** `ask` (default), `granted`, `denied`, or a list of providers. */
  declare consent: string | undefined;
  /** Seconds after which the story is asked for again while the page is visible; 0 or absent: only once. */
  declare refresh: number | undefined;
  /** Words: `image standfirst byline bio corrections related publisher`. */
  declare hide: string | undefined;
  /** `show` (default): what is warned of waits behind a note; `off`: it does not. */
  declare contentWarning: string | undefined;
  /** For editors: problems are listed at the place that they concern. */
  declare preview: boolean | undefined;
  protected declare interfaceLang: string | undefined;
  #outcome: Outcome | undefined;
  #hasOpened: boolean | undefined;
  readonly #states = this.attachInternals().states;
  readonly #read = makeReader(this, (outcome, isFresh) => void this.#take(outcome, isFresh));
  readonly #marks = watchAttention(this);
  readonly #body = element('div.body');
  #drawing: Promise<void> | undefined;
  readonly #root = element('article.story', {'aria-labelledby': 'headline'});
  readonly #slot = element('slot');
  readonly #view = element('div');

  constructor() {
    super();
    this.#view.onclick = (event) => {
      const target = (event.composedPath()[0] as Element).closest('a');
      if (target && !this.contains(target) && !this.dispatchEvent(new LinkOpenEvent(target.href))) event.preventDefault();
    };
  }

  /** The story that is drawn. */
  get story(): Story | undefined {
    return this.#outcome?.story;
  }

  /** What was wrong with the article. */
  get problems(): readonly Problem[] {
    return this.#outcome?.problems ?? [];
  }

  /** Asks the server again, or reads the light DOM again. */
  async reload(): Promise<void> {
    await this.#read(true);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !(['src', 'article', 'type', 'integrity'] as const).some((name) => changed.has(name))) return;
    this.#setState('loading');
    // Another story is warned of anew.
    this.#hasOpened = false;
    void this.#read();
  }

  override render(): Node {
    const slot = this.#slot;
    const story = this.#draw();
    arrange(this.#view, slot, story ? this.#root : this.#drawFallback());
    slot.hidden = !!story;
    return this.#view;
  }

  /** Draws the story, if there is one that can be drawn, and returns it. */
  #draw(): Story | undefined {
    try {
      if (this.story) this.#drawStory(this.story);
    } catch (error) {
      this.#lose(error);
    }
    return this.story;
  }

  /** The page, or the browser, lacks what drawing needs. */
  #lose(error: unknown): void {
    const failure = problemOf(refusal('source-unreadable', error));
    this.#outcome = {problems: [...this.problems, failure], failure};
    this.#setState('failed');
  }

  #drawStory(story: Story): void {
    const root = this.#root;
    const body = this.#body;
    const {lang} = story;
    const interfaceLang = readLang(this.interfaceLang) ?? lang;
    const context: DrawContext = {
      words: speak(this, interfaceLang),
      interfaceLang,
      lang,
      // A framework may set anything.
      level: Math.round(this.headingLevel as number) || 2,
      consent: `${this.consent}`,
      page: story.canonicalUrl ?? readLink(this.href),
      warns: this.contentWarning !== 'off',
    };
    // For the marks of quotations, which come with the words of their language.
    speak(this, lang);
    give(root, {class: `root story theme-${this.theme}`}, languageAttributes(story));
    // The page's own link colour, seen on the fallback link: a page's rule for links does not reach into the shadow.
    const known = this.querySelector('a[href]');
    root.style.setProperty('--_link', known && getComputedStyle(known).color);
    if (story.status === 'withdrawn') return arrange(root, drawWithdrawal(story, context));
    const warning = context.warns && !this.#hasOpened && story.contentWarning;
    const hidden = [...`${this.hide}`.split(/\s+/), warning && 'image'];
    const isHidden = (part: string) => hidden.includes(part);
    const head = drawHead(story, context, isHidden);
    if (warning) {
      const open = (): undefined => {
        this.#hasOpened = true;
        this.requestUpdate();
      };
      return arrange(root, head, drawWarning(warning, context, open));
    }
    const drawing = (this.#drawing = drawBody(body, story.body, context).catch((error: unknown) => {
      this.#lose(error);
      this.requestUpdate();
    }));
    arrange(root, head, body, drawTail(story, context, isHidden), ...this.#marks);
    if (this.preview) void drawing.then(() => import('./preview.js')).then(({showProblems}) => showProblems(root, body, this, context.words)).catch(() => {});
  }

  /** What stands below the light DOM: that the story failed, and where the light DOM is empty or has no link, one to the story's page, or at least to its host. */
  #drawFallback(): HTMLElement {
    const words = speak(this, nearestLang(this));
    const hasFailed = !!this.#outcome;
    const src = readLink(this.src);
    const href = readLink(this.href) ?? (src?.startsWith('http') && new URL(src).origin);
    const isNeeded = hasFailed ? !this.querySelector('a[href]') : !this.textContent.trim();
    return element('div.quiet root', hasFailed && element('p.failure', words.failed), isNeeded && href && linkTo(href, words.readAt));
  }

  async #take({story, problems, failure: loss}: Outcome, isFresh: boolean): Promise<void> {
    const before = isFresh ? this.story : undefined;
    // What was drawn stays when asking again fails, whatever the light DOM says, and when the answer is the same.
    const shown = before && (loss || JSON.stringify(story) === JSON.stringify(before)) ? before : story;
    this.#outcome = {story: shown, problems, failure: loss};
    this.#setState(!shown ? 'failed' : shown.status === 'withdrawn' ? 'withdrawn' : 'ready');
    if (shown !== before || !shown) this.requestUpdate();
    await this.updateComplete;
    // It may be drawn anew before its last slice.
    for (let seen; seen !== this.#drawing; ) await (seen = this.#drawing);
    // Drawing may have failed, too.
    const {failure} = this.#outcome;
    if (failure) {
      console.warn(`<article-story> ${this.src ?? ''}: ${failure.message}`);
      this.dispatchEvent(new StoryFailEvent(failure.code, this.problems));
    }
    if (story && !(failure && before) && this.story === shown && this.isConnected) this.dispatchEvent(new StoryLoadEvent(story, problems));
  }

  #setState(state: 'loading' | 'ready' | 'failed' | 'withdrawn'): void {
    try {
      this.#states.clear();
      this.#states.add(state);
    } catch {
      // Until version 125 Chrome takes only names of another form, which no selector of ours knows.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-story': ArticleStory;
  }
}
