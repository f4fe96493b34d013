import type {Problem, ProblemCode} from '../model/problem.js';
import type {Story} from '../model/story.js';

/** The story is drawn. Does not bubble, as `load` of an image. */
export class StoryLoadEvent extends Event {
  readonly story: Story;
  readonly problems: readonly Problem[];

  constructor(story: Story, problems: readonly Problem[]) {
    super('story-load');
    this.story = story;
    this.problems = problems;
  }
}

/** No story could be had; the fallback shows. Does not bubble. */
export class StoryFailEvent extends Event {
  readonly reason: ProblemCode;
  readonly problems: readonly Problem[];

  constructor(reason: ProblemCode, problems: readonly Problem[]) {
    super('story-fail');
    this.reason = reason;
    this.problems = problems;
  }
}

const act = {bubbles: true, composed: true};
const choice = {...act, cancelable: true};

/** The reader asks to play. `preventDefault()` keeps the card. */
export class VideoPlayEvent extends Event {
  readonly provider: string;
  readonly videoId: string | undefined;

  constructor(provider: string, videoId: string | undefined) {
    super('video-play', choice);
    this.provider = provider;
    this.videoId = videoId;
  }
}

/** A third party is about to be contacted. `preventDefault()` prevents it. */
export class EmbedLoadEvent extends Event {
  readonly provider: string;

  constructor(provider: string) {
    super('embed-load', choice);
    this.provider = provider;
  }
}

/** The reader follows a link of the story. `preventDefault()` keeps the page. */
export class LinkOpenEvent extends Event {
  readonly href: string;

  constructor(href: string) {
    super('link-open', choice);
    this.href = href;
  }
}

/** The reader opens what waited behind a content warning. */
export class WarningOpenEvent extends Event {
  readonly kinds: readonly string[];

  constructor(kinds: readonly string[]) {
    super('warning-open', act);
    this.kinds = kinds;
  }
}

/** Half of the story, or of the window, was in view for a second. Sent once. */
export class StoryViewEvent extends Event {
  constructor() {
    super('story-view', act);
  }
}

/** The reader came as far as 25, 50, 75 or 100 per cent. Each is sent once. */
export class StoryProgressEvent extends Event {
  readonly percent: 25 | 50 | 75 | 100;

  constructor(percent: 25 | 50 | 75 | 100) {
    super('story-progress', act);
    this.percent = percent;
  }
}

declare global {
  interface HTMLElementEventMap {
    'story-load': StoryLoadEvent;
    'story-fail': StoryFailEvent;
    'video-play': VideoPlayEvent;
    'embed-load': EmbedLoadEvent;
    'link-open': LinkOpenEvent;
    'warning-open': WarningOpenEvent;
    'story-view': StoryViewEvent;
    'story-progress': StoryProgressEvent;
  }
}
