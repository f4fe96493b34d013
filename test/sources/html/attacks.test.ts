import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/model/problem.js';
import {readHtml} from '../../../src/sources/html/html.js';
import {readStory} from '../../../src/story.js';
import {attacks, DANGEROUS} from '../../fixtures/attacks.js';

const read = async (html: string) => {
  const problems: Problem[] = [];
  const draft = await readHtml(html, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), lang: 'en'});
  return {draft, problems};
};

describe('hostile HTML', () => {
  for (const attack of attacks) {
    it(`leaves nothing dangerous of ${attack.slice(0, 100)}`, async () => {
      const {draft} = await read(`<h1>Head</h1>${attack}`);
      const said = JSON.stringify(draft).replaceAll('\u202e', '');
      expect(said).to.include('harmless');
      // Of an unknown frame and of a link, the address is for people; the host is shown as it is.
      expect(said.replace(/"url":"https:\/\/youtube\.com\.evil\.example[^"]*"|"href":"https:\/\/[^"]*"/, '')).to.not.match(DANGEROUS);
    });
  }

  it('makes no story of an attack that the strict check would not pass', async () => {
    const {story} = await readStory(`<h1>Head</h1>${attacks.join('\n')}`, {type: 'html', lang: 'en'});
    expect(JSON.stringify(story)).to.not.match(/javascript:|onerror|<script/i);
  });

  it('runs and loads nothing while it reads', async () => {
    const seen: string[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map(({name}) => name)));
    observer.observe({type: 'resource'});
    const element = document.createElement('div');
    element.append(Object.assign(document.createElement('p'), {textContent: 'x'}));
    await read('<h1>x</h1><img src="/nothing-1.png" onerror="window.hit = 1"><video src="/nothing-2.mp4"></video><iframe src="/nothing-3.html"></iframe><link rel=stylesheet href="/nothing-4.css">');
    await readHtml(element, {window: window as Window & typeof globalThis, report: () => undefined});
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    observer.disconnect();
    expect(seen.filter((name) => name.includes('nothing'))).to.deep.equal([]);
    expect('hit' in window).to.equal(false);
  });

  it('says what was cut', async () => {
    const {problems} = await read(`<h1>Head</h1>${'<div>'.repeat(300)}lost`);
    expect(problems.find(({code}) => code === 'cut')).to.include({severity: 'error'});
    expect(problems.find(({code}) => code === 'cut')?.text).to.include('lost');
  });

  it('reads a deep node of the page up to the cap', async () => {
    const root = document.createElement('div');
    root.append(Object.assign(document.createElement('h1'), {textContent: 'Head'}));
    let inner: Element = root;
    for (let at = 0; at < 5000; at++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'deep';
    const problems: Problem[] = [];
    const draft = await readHtml(root, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem)});
    expect(draft.headline).to.equal('Head');
    expect(problems[0]).to.include({code: 'cut', text: 'deep'});
  });
});
