/**
 * How bad a problem is: `info`, a rule that fired; `warning`, something left out or changed; `error`, no story, or words lost.
 */
export type Severity = 'info' | 'warning' | 'error';

/** The stable names of all problems. Each is explained in docs/problems.md. */
export type ProblemCode =
  // reading any story
  | 'field-wrong'
  | 'field-missing'
  | 'field-empty'
  | 'field-unknown'
  | 'kind-unknown'
  | 'id-refused'
  | 'url-refused'
  | 'text-cleaned'
  | 'too-deep'
  | 'cut'
  | 'format-unknown'
  | 'lang-unknown'
  | 'no-story'
  | 'source-unreadable'
  | 'part-missing'
  | 'held-back'
  | 'item-missing'
  | 'item-first'
  // reading plain text and HTML
  | 'script-dropped'
  | 'tracker-dropped'
  | 'unknown-shortcode'
  | 'unknown-element'
  | 'http-upgraded'
  | 'embed-as-link'
  | 'embed-lifted'
  | 'headline-doubled'
  | 'credit-line'
  | 'app-line'
  | 'bio-found'
  | 'empty-paragraph'
  | 'image-duplicate'
  | 'date-unreadable'
  | 'encoding-repaired'
  // reading what publishers have
  | 'excerpt-cut'
  | 'author-dropped'
  | 'field-dropped'
  // loading from an address
  | 'network'
  | 'status'
  | 'media-type'
  | 'time-out'
  | 'too-large';

/** Something wrong with what came in, or changed in it. */
export interface Problem {
  readonly code: ProblemCode;
  /** The place: `body[3].by.url` in a story, `line 31` in plain text, `` for the whole. */
  readonly path: string;
  /** One English sentence for an editor. */
  readonly message: string;
  readonly severity: Severity;
  /** The exact words concerned, wherever words were taken out. */
  readonly text?: string;
}

/** Why there is no story at all: an error that carries its code. */
export class StoryError extends Error {
  // Parts that load by need have a class of their own: it is known by its name.
  override readonly name = 'StoryError';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Receives problems one by one, in the order of reading. */
export type Report = (problem: Problem) => void;
