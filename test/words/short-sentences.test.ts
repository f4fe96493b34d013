import {expect} from '@open-wc/testing';
import {sentenceOf} from '../../src/words/short-sentences.js';

describe('a problem in few bytes', () => {
  const said: readonly (readonly [code: Parameters<typeof sentenceOf>[0], detail: unknown, message: string])[] = [
    ['cut', undefined, 'Cut.'],
    ['kind-unknown', undefined, 'Kind unknown.'],
    ['status', 404, 'Status: 404.'],
    ['network', 'CORS or integrity', 'Network: CORS or integrity.'],
    ['source-unreadable', new SyntaxError('x'), 'Source unreadable: SyntaxError: x.'],
    ['source-unreadable', '', 'Source unreadable.'],
  ];
  for (const [code, detail, message] of said) it(`is “${message}”`, () => expect(sentenceOf(code, detail)).to.equal(message));
});
