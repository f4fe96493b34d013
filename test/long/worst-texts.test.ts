import {expect} from '@open-wc/testing';
import {readStory} from '../../src/story.js';
import {comparing, worstTexts} from './worst-texts.js';

/** How many times as much as plain paragraphs a text of the same length may take. Where this was set these took 0.2 s, and the worst 1.3 s. */
const MOST_TIMES = 12;

async function measure(text: unknown): Promise<number> {
  const start = performance.now();
  const {problems} = await readStory(text, {lang: 'en', base: 'https://a.example/'});
  expect(problems.filter(({code}) => code === 'source-unreadable')).to.deep.equal([]);
  return performance.now() - start;
}

const timesAsLong = comparing(measure, MOST_TIMES);

describe('the worst text of 2 MB', function () {
  this.timeout(300_000);
  for (const [title, make] of worstTexts) {
    it(`takes a page only so many times as long as plain paragraphs: ${title}`, async () => {
      expect(await timesAsLong(make)).to.be.lessThan(MOST_TIMES);
    });
  }
});
