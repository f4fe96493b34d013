import type {Draft} from '../../model/draft.js';
import type {Fields} from '../fields.js';
import type {PieceReader} from '../html/pieces.js';
import type {DraftBlock, Piece} from '../pieces.js';
import type {SourceContext} from '../source.js';

/** What the readers of one document of Apple News Format share. */
export interface Desk extends PieceReader {
  /** With the language of the document. */
  readonly context: SourceContext;
  /** The head, which components of the body may say, too. */
  readonly draft: Draft;
  /** `textStyles` of the document, by name. */
  readonly styles: Fields;
  /** Reads a text of whatever format: one that is a string alone has no marks. */
  text(value: unknown, path: string): Promise<DraftBlock[]>;
  /** The same as one text with spans: a caption, a heading. */
  inline(value: unknown, path: string): Promise<string | Piece[]>;
  /** Reads components, one after the other. */
  components(list: unknown, path: string): Promise<DraftBlock[]>;
}

/** Reads one component into blocks; `path` is its place, `before` the block that it follows, which it may caption or credit. */
export type ComponentReader = (component: Fields, desk: Desk, path: string, before: DraftBlock | undefined) => Promise<DraftBlock[]> | DraftBlock[];
