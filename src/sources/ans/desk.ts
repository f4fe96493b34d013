import type {Draft} from '../../model/draft.js';
import type {Fields} from '../fields.js';
import type {PieceReader} from '../html/pieces.js';
import type {DraftBlock} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** What the readers of one ANS document share. */
export interface Desk extends PieceReader {
  /** With the language and the address of the document. */
  readonly context: SourceContext;
  /** The head, to which elements of the body add corrections. */
  readonly draft: Draft;
  /** Reads a list of elements into blocks. */
  elements(list: unknown, path: string): Promise<DraftBlock[]>;
}

/** Reads one element into blocks. `path` is its place, for problems. */
export type ElementReader = (element: Fields, desk: Desk, path: string) => Promise<DraftBlock[]> | DraftBlock[];
