import {expect} from '@open-wc/testing';
import {isAnchored, isBounded, isSimple} from '../../src/providers/pattern.js';

const anchored = ['^a$', '^(?:a|b)$', '^[|]$', '^a\\|b$', '^(?<id>a(?:b|c))\\\\$'];
const loose = ['', 'a', '^a', 'a$', '^a|b$', '^(a)|(b)$', '^a\\$', '^a\\\\\\$'];
const bounded = ['^\\d{1,5}$', '^[*+]$', '^\\*\\+$', '^a?$'];
const unbounded = ['^\\d+$', '^.*$', '^a{2,}$', '^(a+)$'];
const simple = ['^(?<id>\\d{1,20})$', '^[a-z]{2}/(?:id)?(?<show>\\d{1,20})(?:/(?<episode>\\d{1,20}))?$', '^a{400}$'];
const hard = ['^(?:a{1,9}){1,9}$', '^(a)\\1$', '^(?<a>a)\\k<a>$', '^(?=a)a$', '^(?!a)b$', '^(?<=a)b$', '^a{1,401}$', `^${'a{1,2}'.repeat(7)}$`];

describe('patterns', () => {
  it('are anchored if they fit whole texts alone', () => {
    for (const source of anchored) expect(isAnchored(source), source).to.equal(true);
    for (const source of loose) expect(isAnchored(source), source).to.equal(false);
  });

  it('are bounded if nothing repeats without end', () => {
    for (const source of bounded) expect(isBounded(source), source).to.equal(true);
    for (const source of unbounded) expect(isBounded(source), source).to.equal(false);
  });

  it('are simple if they take little time whoever wrote them', () => {
    for (const source of simple) expect(isSimple(source), source).to.equal(true);
    for (const source of hard) expect(isSimple(source), source).to.equal(false);
  });
});
