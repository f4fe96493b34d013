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

  const bombs: readonly (readonly [string, () => string])[] = [
    ['50,000 elements inside one another', () => '<div>'.repeat(50_000)],
    ['nesting behind end tags that end nothing', () => '<b><div></b>'.repeat(50_000)],
    ['nesting behind barriers', () => `${'<div>'.repeat(100)}<object>${'</div>'.repeat(100)}`.repeat(200)],
    ['marks that a parser repeats', () => Array.from({length: 5000}, (_, at) => `<b id=${at}>`).join('') + '<p>x'.repeat(50_000)],
    ['marks repeated across blocks', () => Array.from({length: 20_000}, (_, at) => `<div><i id=${at}></div>`).join('')],
    ['an element of 300,000 attributes', () => `<p ${Array.from({length: 300_000}, (_, at) => `a${at}`).join(' ')}>x`],
    ['9 MB of text', () => `<p>${'word '.repeat(1_800_000)}`],
    ['unclosed comments', () => '<!--'.repeat(100_000)],
    ['unclosed tags', () => '<a href="'.repeat(100_000)],
    ['brackets', () => `<p>${'[a='.repeat(100_000)}`],
    ['dashes and brackets in a post', () => `<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1">x</a>— ${'('.repeat(100_000)}</blockquote>`],
    ['commas in srcset', () => `<img src="https://a.example/a.png" srcset="${','.repeat(19_000)}">`],
    ['a table of spans', () => `<table>${'<tr><td colspan=1000 rowspan=65534>x<td>y'.repeat(2000)}</table>`],
    ['90,000 tiny paragraphs in one element', () => `<div>${'<p>x'.repeat(90_000)}</div>`],
    ['90,000 items of one list', () => `<ul>${'<li>x'.repeat(90_000)}</ul>`],
    ['90,000 captions of one figure', () => `<figure>${'<figcaption>x</figcaption>'.repeat(90_000)}</figure>`],
    ['90,000 films and forms', () => '<video>x</video><form>x</form>'.repeat(45_000)],
    ['paragraphs in marks in marks', () => '<cite>'.repeat(90) + '<p>x'.repeat(90_000)],
    ['paragraphs in figures in figures', () => '<figure>x'.repeat(150) + '<figcaption>x</figcaption>'.repeat(40_000)],
    ['paragraphs in quotations in quotations', () => '<blockquote>x<cite>y</cite>'.repeat(150) + '<p>x'.repeat(60_000)],
    ['paragraphs in posts in posts', () => '<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1">x</a>'.repeat(90) + '<p>x'.repeat(60_000)],
    ['paragraphs in cards in cards', () => '<div class="kg-bookmark-card"><a href="/x">x</a>'.repeat(90) + '<p>x'.repeat(60_000)],
    ['tables in tables', () => '<table><tr><td>x<td>'.repeat(45) + '<p>x'.repeat(60_000)],
    ['a table of empty rows', () => `<table><tr><td>x<td>y${'<tr>'.repeat(90_000)}`],
    ['languages', () => '<p lang=ar dir=rtl>x'.repeat(60_000)],
    ['corrections and related links', () => '<p>Correction: x<h2>Related</h2><p><a href=/x>y</a>'.repeat(20_000)],
    ['bylines', () => '<p>By <a rel=author href=/x>Ann</a>'.repeat(30_000)],
    ['captions left raw', () => `<p>${'[caption]<img src=/a.png>x[/caption]'.repeat(30_000)}`],
    ['spaces and no-break spaces', () => `<p>${' \xa0'.repeat(500_000)}x`],
    ['letters read wrong', () => `<p>${'\xc3\xa9'.repeat(500_000)}`],
    ['entities encoded twice', () => `<p>${'&amp;#8217;'.repeat(150_000)}`],
    ['a script of braces', () => `<script>${'$bp("Brid_1",{'.repeat(20_000)}</script>`],
  ];
  for (const [what, make] of bombs) {
    it(`reads ${what} without hanging, and names what it left out`, async () => {
      const html = `<h1>Head</h1><p>before</p>${make()}`;
      const {draft} = await read(html);
      expect(draft.headline).to.equal('Head');
      expect(JSON.stringify(draft.body)).to.include('before');
    });
  }

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
