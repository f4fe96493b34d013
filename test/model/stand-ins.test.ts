import {expect} from '@open-wc/testing';
import {checkStory} from '../../src/model/check-quickly.js';
import {choice, number} from '../../src/model/harmless-ranges.js';
import {obey} from '../../src/model/harmless-rules.js';
import {platformForm, providerForms} from '../../src/model/harmless-services.js';
import {dropTracking} from '../../src/model/no-tracking.js';
import type {Problem} from '../../src/model/problem.js';
import {enter, fit, lose, losses, tell, type CheckContext} from '../../src/model/silent-loss.js';

const context: CheckContext = {path: 'body', report: () => expect.fail('nothing is reported')};
const attacks = ['', ' ', 'a b', '<script>', '"', "'", 'a/b', 5, null, {}, ['a'], undefined];

// What the script tag's file has in the place of exact modules (docs/decisions/0006); the built file is tested as a whole in test/demo, test/hosts and test/built.
describe('what stands in the script for the exact check', () => {
  it('takes as a word of a list, as a platform and as a provider any one word, and nothing else', () => {
    for (const form of [choice('a b'), platformForm, providerForms.video, providerForms.audio, providerForms.embed]) {
      for (const word of ['a', 'press-release', 'ed25519', 'constructor']) expect(form(word, {...context, report: () => {}}), word).to.equal(word);
      for (const value of attacks) expect(form(value, {...context, report: () => {}}) ?? undefined, String(value)).to.equal(undefined);
    }
  });

  it('takes numbers that can be drawn', () => {
    const size = number(1, 5, true);
    for (const value of [0, -7, 1.5, 1e6]) expect(size(value, context)).to.equal(value);
    for (const value of [NaN, Infinity, 1e7, '5', null, {}]) expect(size(value, {...context, report: () => {}}) ?? undefined).to.equal(undefined);
  });

  it('lets rules and tracking parameters be', () => {
    const address = new URL('https://a.example/?utm_source=x');
    dropTracking(address);
    expect(address.href).to.equal('https://a.example/?utm_source=x');
    expect(obey(() => true, {}, context)).to.equal(false);
  });

  it('counts what was wrong, and says nothing of it', () => {
    const before = losses;
    expect(enter(context, 'a')).to.equal(context);
    tell();
    expect(lose(context, 'field-wrong')).to.equal(null);
    expect(fit('abc', 2, context)).to.equal('ab');
    expect(fit('ab', 2, context)).to.equal('ab');
    expect(losses - before).to.equal(3);
  });

  it('gives the story of a draft that is right, and refuses another format', async () => {
    const problems: Problem[] = [];
    const draft = {format: 'article-story/1', lang: 'en', headline: 'A', body: []};
    expect((await checkStory(draft, {}, (problem) => problems.push(problem)))?.headline).to.equal('A');
    expect(problems).to.deep.equal([]);
    expect(await checkStory({...draft, format: 'article-story/2'}, {}, () => {}).catch(({code}: {code: string}) => code)).to.equal('format-unknown');
  });
});
