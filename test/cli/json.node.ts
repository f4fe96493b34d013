import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {findJsonFault} from '../../src/cli/json.js';

const faults: readonly (readonly [text: string, place: string, reason: RegExp])[] = [
  ['', '1:1', /ends where a value/],
  ['{', '1:2', /ends where a name in quotation marks or `}`/],
  ['[1,', '1:4', /ends where a value/],
  ['[1,]', '1:4', /`]` where a value should/],
  ['{"a":1,}', '1:8', /`}` where a name in quotation marks should/],
  ['{"a" 1}', '1:6', /`1` where `:`/],
  ['{"a":1 "b":2}', '1:8', /`"` where `,` or `}`/],
  ['[1 2]', '1:4', /`2` where `,` or `]`/],
  ['[1}', '1:3', /`}` where `,` or `]`/],
  ['{"a":1]', '1:7', /`]` where `,` or `}`/],
  ['1 2', '1:3', /`2` where the end/],
  ['[01]', '1:3', /`1` where `,` or `]`/],
  ["{'a':1}", '1:2', /`'` where a name/],
  ['{a:1}', '1:2', /`a` where a name/],
  ['{\n  "a": “b”}', '2:8', /`“` where a value/],
  ['[NaN]', '1:2', /`N` where a value/],
  ['["a', '1:2', /no closing quotation mark/],
  ['["a\nb"]', '1:4', /line break or control/],
  ['["\\x"]', '1:3', /backslash/],
  ['{"a":1,"\\u0061":2}', '1:8', /"a" stands twice/],
  ['😀', '1:1', /`😀` where a value/],
];

const place = (text: string) => {
  const fault = findJsonFault(text);
  return fault && `${fault.line}:${fault.column}`;
};

describe('the place of a fault in JSON', () => {
  for (const [text, expected, reason] of faults) {
    it(`is ${expected} in ${JSON.stringify(text)}`, () => {
      assert.equal(place(text), expected);
      assert.match(findJsonFault(text)!.reason, reason);
    });
  }

  it('is nowhere in right JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonFault(text) === undefined));
  });

  it('is somewhere exactly where JSON.parse finds fault', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', 'e1', '.5', 'true', ' ', '\n', '"', '\\');
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
        const text = pieces.join('');
        let isRight = true;
        try {
          JSON.parse(text);
        } catch {
          isRight = false;
        }
        const fault = findJsonFault(text);
        assert.ok(isRight ? !fault || fault.reason.includes('twice') : fault, text);
      }),
      {numRuns: 2000},
    );
  });

  it('is found in 2 MB, however deep or long', () => {
    assert.equal(place('['.repeat(2_000_000)), '1:2000001');
    assert.equal(place(`"${'\\n'.repeat(1_000_000)}`), '1:1');
  });
});
