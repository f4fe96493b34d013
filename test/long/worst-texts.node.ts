import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM, VirtualConsole} from 'jsdom';
import {readStory} from '../../src/node.js';
import {comparing, worstTexts} from './worst-texts.js';

/** How many times as much as plain paragraphs a text of the same length may take. Where this was set these took 2.2 s of a processor, and the worst 3.9 s. */
const MOST_TIMES = 3;

const {document} = new JSDOM('', {virtualConsole: new VirtualConsole()}).window;
/** The processor's time that reading takes, in milliseconds. */
async function measure(text: unknown): Promise<number> {
  const start = process.cpuUsage();
  const {problems} = await readStory(text, {document, lang: 'en', base: 'https://a.example/'});
  const {user, system} = process.cpuUsage(start);
  assert.ok(problems.every(({code}) => code !== 'source-unreadable'), problems.at(-1)?.message);
  return (user + system) / 1000;
}

const timesAsLong = comparing(measure, MOST_TIMES);

describe('the worst text of 2 MB', () => {
  for (const [title, make] of worstTexts) {
    it(`takes a server only so many times as long as plain paragraphs: ${title}`, async () => {
      const times = await timesAsLong(make);
      assert.ok(times < MOST_TIMES, `${times.toFixed(1)} times`);
    });
  }
});
