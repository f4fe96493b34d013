import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/model/problem.js';
import {readHtml} from '../../src/sources/html/html.js';
import {attacks, DANGEROUS} from '../fixtures/attacks.js';

const part = new URL('../../dist/article-story-html.js', import.meta.url).href;
const built = async () => ((await import(part)) as {readHtml: typeof readHtml}).readHtml;
const read = async (html: string, reader?: typeof readHtml) => {
  const problems: Problem[] = [];
  const draft = await (reader ?? (await built()))(html, {window: window as Window & typeof globalThis, report: (problem) => problems.push(problem), lang: 'en'});
  return {draft, problems};
};
const loaded = () => performance.getEntriesByType('resource').flatMap(({name}) => /article-story-(?!html)[\w-]+\.js$/.exec(name)?.[0] ?? []);

describe('the built reader of HTML', () => {
  const ordinary = '<h1>A</h1><p>b <em>c</em> [sic]</p><h2>d</h2><ul><li>e</li></ul><blockquote class="wp-block-quote"><p>i</p><cite>j</cite></blockquote><pre>k</pre><hr>';

  it('loads nothing but itself for text', async () => {
    const {draft} = await read(ordinary);
    expect(draft.body).to.have.length(6);
    expect(loaded()).to.deep.equal([]);
  });

  const parts: readonly (readonly [string, string, object])[] = [
    ['figures', '<figure class="wp-block-image"><img src="https://a.example/a.png"><figcaption>h</figcaption></figure>', {type: 'image', src: 'https://a.example/a.png', caption: 'h'}],
    ['caps tables', '<table><tr><td>f<td>g</table>', {type: 'table', rows: [['f', 'g']]}],
    ['media', '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>', {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}],
    ['shortcodes', '<p>[brid video="1" player="2"]</p>', {type: 'video', provider: 'brid', id: '1', player: '2'}],
    ['captions', '<p>[caption width="1"]<img src="https://a.example/b.png"> x[/caption]</p>', {type: 'image', src: 'https://a.example/b.png', caption: 'x'}],
    ['find shortcodes-more', '<p>[embed]https://vimeo.com/76979871[/embed]</p>', {type: 'video', provider: 'vimeo', id: '76979871', url: 'https://vimeo.com/76979871'}],
    ['posts', '<blockquote class="twitter-tweet"><p>x</p>— A (@a) <a href="https://x.com/a/status/2">July 24, 2024</a></blockquote>', {type: 'quote', content: ['x'], platform: 'x', url: 'https://x.com/a/status/2', by: {name: 'A', handle: '@a'}, published: '2024-07-24'}],
    ['cards', '<div class="kg-card kg-callout-card"><div class="kg-callout-text">x</div></div>', {type: 'box', body: [{type: 'paragraph', content: 'x'}]}],
    ['places', '<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>', {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'}],
    ['lines', '<p>Update: x</p>', {type: 'note', kind: 'update', content: ['x']}],
    ['pasted', '<p class="MsoListParagraph">· x</p>', {type: 'list', items: [{content: 'x'}]}],
    ['repair', '<p>It&amp;#8217;s</p>', {type: 'paragraph', content: 'It’s'}],
  ];
  for (const [name, html, block] of parts) {
    it(`loads its part for ${name} from beside it where there may be any`, async () => {
      const before = loaded();
      const {draft} = await read(`<h1>A</h1>${html}`);
      expect(draft.body).to.deep.equal([block]);
      expect(loaded().filter((one) => !before.includes(one)).sort()).to.deep.equal(name.split(' ').map((one) => `article-story-${one}.js`));
    });
  }

  for (const attack of attacks) {
    it(`leaves nothing dangerous of ${attack.slice(0, 100)}`, async () => {
      const {draft} = await read(`<h1>Head</h1>${attack}`);
      const said = JSON.stringify(draft).replaceAll('\u202e', '');
      expect(said).to.include('harmless');
      expect(said.replace(/"url":"https:\/\/youtube\.com\.evil\.example[^"]*"|"href":"https:\/\/[^"]*"/, '')).to.not.match(DANGEROUS);
    });
  }

  it('says of attacks what DOMPurify as it is makes of them', async () => {
    for (const attack of attacks) expect(await read(`<h1>Head</h1>${attack}`), attack).to.deep.equal(await read(`<h1>Head</h1>${attack}`, readHtml));
  });

  it('is without the lists and helpers that it does not use', async () => {
    const code = await (await fetch(part)).text();
    expect(code).to.include('3.4.18').and.not.match(/feDistantLight|accent-height|columnspacing|AsyncGenerator|asyncIterator/);
  });
});
