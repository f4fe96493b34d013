import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/define.js';
import {storyForm} from '../../../src/model/story.js';
import {place, storyOf} from '../../fixtures/draw.js';
import {useStillFrames} from '../../fixtures/frames.js';
import {usePage} from '../../fixtures/page.js';
import {anyOf} from '../../model/any-story.js';
import {drawOpen} from './draw.js';
import {inspect} from './inspection.js';
import {useStillPlayers} from './players.js';
import {attacks} from './strings.js';
import {useTripwire} from './tripwire.js';
import {wrongValues} from './values.js';

type Place = readonly [holder: Record<string, unknown>, name: string];

/** The places of a story. A wrong value that was put there is taken as it is: one of them is the page's own `location`, which leads away when it is changed. */
function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || !value || wrongValues.includes(value)) return found;
  for (const [name, inner] of Object.entries(value)) {
    found.push([value as Record<string, unknown>, name]);
    placesIn(inner, found);
  }
  return found;
}

/** What may be done to one place of a story. */
const acts: readonly ((place: Place, others: readonly Place[], nth: number) => void)[] = [
  ([holder, name], _others, nth) => (holder[name] = attacks[nth % attacks.length]!.text),
  ([holder, name], _others, nth) => (holder[name] = wrongValues[nth % wrongValues.length]),
  ([holder, name]) => delete holder[name],
  ([holder, name]) => (holder[name] = [holder[name], holder[name]]),
  ([holder, name]) => (holder[name] = {t: 'em', type: 'box', c: holder[name], content: holder[name], body: [holder[name]]}),
  ([holder, name], others, nth) => {
    const [other, its] = others[nth % others.length]!;
    [holder[name], other[its]] = [structuredClone(other[its]), structuredClone(holder[name])];
  },
  ([holder, name], _others, nth) => (holder[attacks[nth % attacks.length]!.text] = holder[name]),
];

const good = anyOf(storyForm).filter((story) => typeof story === 'object' && !!story && !Array.isArray(story));
/** A story of which some places were changed. */
const mutated = fc.tuple(good, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), {minLength: 1, maxLength: 6})).map(([story, changes]) => {
  const copy = {...storyOf(), ...structuredClone(story as object)};
  for (const [act, where, nth] of changes) {
    const places = placesIn(copy);
    try {
      acts[act % acts.length]!(places[where % places.length]!, places, nth);
    } catch {
      // What cannot be cloned or set stays as it is.
    }
  }
  return copy;
});

describe('whatever comes in', () => {
  useStillFrames();
  useStillPlayers();
  // The pictures that a story names may be asked for; all else is forbidden by the policy of the tripwire, which tells of it.
  afterEach(() => performance.clearResourceTimings());
  const page = usePage();
  useTripwire();

  const kinds: readonly (readonly [title: string, what: fc.Arbitrary<unknown>, runs: number])[] = [
    ['any JSON', fc.oneof(fc.jsonValue({maxDepth: 6}).filter((value) => value !== null), fc.json({maxDepth: 6})), 60],
    ['any value', fc.anything({withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true}).filter((value) => value != null), 60],
    ['a story whose fields are any JSON', fc.dictionary(fc.constantFrom('headline', 'body', 'authors', 'leadImage', 'publisher', 'corrections', 'rights', 'related'), fc.jsonValue({maxDepth: 5})).map((fields) => storyOf(fields)), 60],
    ['a story, more or less', good.map((story) => ({...storyOf(), ...(story as object)})), 60],
    ['a good story that was changed', mutated, 150],
    ['the text of a good story, cut or changed', fc.tuple(mutated, fc.nat(), fc.nat()).map(([story, at, nth]) => {
      const text = JSON.stringify(story, (_name, value: unknown) => (typeof value === 'bigint' ? 0 : value)) ?? '';
      return `${text.slice(0, at % (text.length + 1))}${nth % 2 ? '' : attacks[nth % attacks.length]!.text}${nth % 3 ? text.slice(at % (text.length + 1)) : ''}`;
    }).filter(Boolean), 60],
  ];
  for (const [title, what, numRuns] of kinds) {
    it(`never throws nor hangs, and leaves nothing that is not known: ${title}`, async function () {
      this.timeout(300_000);
      const element = await place('article-story');
      element.parentElement!.style.display = 'none';
      await fc.assert(
        fc.asyncProperty(what, async (article) => {
          await drawOpen(element, article);
          page.takeWarnings();
          expect(inspect(element.shadowRoot!)).to.eql([]);
        }),
        {numRuns},
      );
    });
  }
});
