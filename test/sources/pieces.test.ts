import {expect} from '@open-wc/testing';
import {readAspect, readSide} from '../../src/sources/aspect.js';
import {joinLines, plainOf, slice, splitParagraphs, stated, tidy, type Piece} from '../../src/sources/pieces.js';

const br = {t: 'br'};
const em = (...c: Piece[]) => ({t: 'em', c});

describe('text with spans', () => {
  const tidied: readonly (readonly [string, Piece[], Piece[]])[] = [
    ['trims the ends', [' a '], ['a']],
    ['trims inside spans at the ends', [em(' a'), em('b ')], [em('a'), em('b')]],
    ['drops breaks at the ends', [br, 'a', br], ['a']],
    ['trims before a break', ['a ', br, 'b'], ['a', br, 'b']],
    ['drops empty spans and joins what is around', ['a', em(''), 'b'], ['ab']],
    ['keeps nothing of space', [' ', br, em(' ')], []],
  ];
  for (const [title, pieces, expected] of tidied) it(title, () => expect(tidy(pieces)).to.deep.equal(expected));

  it('is divided at two breaks, with space between them', () => {
    expect(splitParagraphs(['a', br, ' ', br, br, 'b', br, 'c'])).to.deep.equal([['a'], ['b', br, 'c']]);
  });

  it('is cut by places of its words, through spans', () => {
    const pieces = ['ab', em('cd'), br, 'e'];
    expect(plainOf(pieces)).to.equal('abcd e');
    expect(slice(pieces, 1, 3)).to.deep.equal(['b', em('c')]);
    expect(slice(pieces, 4, 6)).to.deep.equal([br, 'e']);
  });

  it('is joined from lines', () => expect(joinLines(['a', [em('b')]])).to.deep.equal(['a', br, em('b')]));
});

describe('the fields of a draft', () => {
  it('are those that say something', () => {
    expect(stated({a: 'x', b: '', c: undefined, d: [], e: false, f: [0], g: true})).to.deep.equal({a: 'x', f: [0], g: true});
  });

  it('hold the sides of a picture in pixels alone', () => {
    expect(['640', ' 640px ', '640.5', '100%', 'auto', '', undefined].map(readSide)).to.deep.equal([640, 640, 640, undefined, undefined, undefined, undefined]);
  });

  it('hold a ratio in smallest numbers', () => {
    expect(readAspect('640', '360')).to.equal('16:9');
    expect(readAspect('640', '0')).to.equal(undefined);
  });
});
