import {isRecord} from './bare.js';
import {form} from './check.js';
import {formOf, type Form} from './form.js';
import {INLINE_DEPTH, LONGEST_INLINE, MOST_SPANS, spanForms, type Inline, type Span} from './inline.js';
import {enter, fit, lose, type CheckContext} from './loss.js';
import {collapseText} from './text.js';

type Pieces = (string | Span)[];

/** Stands where strings were joined, until they are cleaned as one: it is in no clean text. */
const JOINT = '\0';

/** Cleans strings that were joined as one, once: at each joining it takes too long. */
const clean = (pieces: Pieces): Pieces => pieces.map((piece) => (typeof piece === 'string' && piece.includes(JOINT) ? collapseText(piece) : piece));

/** A string alone stands for itself, and no pieces give `null`. */
function simplest(pieces: Pieces): Inline | null {
  return pieces.length > 1 || typeof pieces[0] === 'object' ? pieces : pieces[0] ?? null;
}

/** Adds a piece; strings that meet are joined, with a mark between them. */
function add(piece: string | Span, pieces: Pieces): void {
  const last = pieces.at(-1);
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + JOINT + piece;
  else pieces.push(piece);
}

/**
 * The forgiving check of a text with spans: single spaces also across spans, no space or line break at the ends, spans of known kinds at most 6 deep. A span that is
 * wrong gives its words. Returns `null` where nothing is left.
 */
export function pruneInline(input: unknown, context: CheckContext): Inline | null {
  let isAfterSpace = true;
  let room = LONGEST_INLINE;
  let spans = MOST_SPANS;

  /** Adds to `pieces` what is right in the value. */
  function read(value: unknown, place: CheckContext, depth: number, pieces: Pieces): void {
    if (typeof value === 'string') {
      const collapsed = collapseText(value);
      const whole = isAfterSpace ? collapsed.trimStart() : collapsed;
      const kept = fit(whole, room, place);
      // After a cut, clean once more: what was cut off may have closed a bidi mark.
      const text = kept === whole ? whole : collapseText(kept);
      // And nothing follows, or words would meet that do not belong together.
      room = kept === whole ? room - text.length : 0;
      if (!text) return;
      isAfterSpace = text.endsWith(' ');
      add(text, pieces);
    } else if (Array.isArray(value)) {
      value.forEach((item, at) => read(item, enter(place, at), depth, pieces));
    } else if (isRecord(value) && spans-- > 0) {
      const {t, c = ''} = value;
      if (t === 'br') {
        isAfterSpace = true;
        if (room < LONGEST_INLINE) pieces.push({t});
        read(c, enter(place, 'c'), depth, pieces);
        return;
      }
      const spanForm = formOf(spanForms, t);
      const inside: Pieces = [];
      read(c, enter(place, 'c'), depth + 1, inside);
      if (!('c' in value)) lose(place, spanForm ? 'field-missing' : 'kind-unknown', value);
      // With a span that has no words nothing is lost.
      if (!inside.length) return;
      const fields = spanForm && depth < INLINE_DEPTH ? spanForm(value, place) : lose(place, spanForm ? 'too-deep' : 'kind-unknown', {...value, c: ''});
      if (fields) pieces.push({t, ...fields, c: simplest(clean(inside))} as Span);
      else for (const piece of inside) add(piece, pieces);
    } else {
      lose(place, spans < 0 ? 'cut' : 'field-wrong', value);
      if (spans < 0) room = 0;
    }
  }

  const all: Pieces = [];
  read(input, context, 0, all);
  return simplest(trimEnd(clean(all)));
}

/** Takes the spaces and line breaks off the end of a text, also inside its last spans. */
function trimEnd(pieces: Pieces): Pieces {
  while (pieces.length) {
    const last = pieces.pop()!;
    const isText = typeof last === 'string';
    const rest = isText ? last.trimEnd() : last.c && simplest(trimEnd([last.c].flat() as Pieces));
    if (rest) return [...pieces, (isText ? rest : {...last, c: rest}) as string | Span];
  }
  return pieces;
}

/** Text with spans. */
export const words: Form<Inline> = form({is: 'inline'}, pruneInline);
/** Text with spans in a cell of a table, where `''` is a value. */
export const cell: Form<Inline> = form({is: 'inline', empty: ''}, pruneInline, '');
