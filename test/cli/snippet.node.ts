import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Desk} from './run-command.js';

const story = {
  format: 'article-story/1', lang: 'en', headline: 'A & B', canonicalUrl: 'https://news.example/a',
  body: [{type: 'image', src: '../pictures/a.jpg', alt: 'A'}, {type: 'video', provider: 'vimeo', id: '1'}],
};

describe('article-story snippet', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.create({
      'a.json': JSON.stringify(story),
      'a b.json': JSON.stringify(story),
      'a.html': '<!doctype html><html lang="en"><h1>A</h1><p>Words</p>',
      'odd.json': JSON.stringify({...story, genre: 'gossip'}),
      'doubled.txt': 'The ferry is back\n\nThe ferry is back\n\nIt came in at noon, after eleven winters.',
      'none.json': '{"format": "article-story/1", "lang": "en"}',
      'broken.json': '{"format": ',
      'empty.json': '',
    });
  });
  after(() => desk.remove());

  const base = ['--base-url', 'https://host.example/stories'];

  it('prints the element with its link, and the script beside the story', async () => {
    const {code, stdout, stderr} = await desk.run(['snippet', 'a.json', ...base]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, [
      '<article-story src="https://host.example/stories/a.json"><a href="https://news.example/a">A &amp; B</a></article-story>',
      '<script async src="https://host.example/stories/article-story.js"></script>',
      '',
    ].join('\n'));
  });

  it('takes the script from where it is said to lie, and writes names as addresses', async () => {
    const {stdout} = await desk.run(['snippet', 'a b.json', ...base, '--script', 'https://cdn.example/0.1.0/article-story.js']);
    assert.match(stdout, /src="https:\/\/host\.example\/stories\/a%20b\.json"/);
    assert.match(stdout, /<script async src="https:\/\/cdn\.example\/0\.1\.0\/article-story\.js">/);
  });

  it('links the page that it is told of, in the place of the one that the story states', async () => {
    const {stdout} = await desk.run(['snippet', 'a.json', ...base, '--href', 'https://partner.example/?a=1&b=2']);
    assert.match(stdout, /<a href="https:\/\/partner\.example\/\?a=1&amp;b=2">A &amp; B<\/a>/);
  });

  it('says what was left out of the story, and leaves the rules that fired to import', async () => {
    const odd = await desk.run(['snippet', 'odd.json', ...base]);
    assert.equal(odd.code, 0);
    assert.match(odd.stderr, /^odd\.json:genre warning field-wrong [^\n]+\n$/);
    assert.match(odd.stdout, />A &amp; B</);
    const {stderr} = await desk.run(['snippet', 'doubled.txt', ...base]);
    assert.equal(stderr, 'doubled.txt:lang warning lang-unknown No language is named: `lang` or `--lang` says it.\n');
  });

  it('prints with --csp what this story needs, with its pictures where the page will find them', async () => {
    const {code, stdout} = await desk.run(['snippet', 'a.json', ...base, '--csp', '--script', 'https://cdn.example/x.js']);
    assert.equal(code, 0);
    assert.equal(stdout, 'script-src https://cdn.example;\nconnect-src https://host.example;\nimg-src https://host.example;\nframe-src https://player.vimeo.com;\n');
  });

  it('adds Trusted Types for a story that is HTML', async () => {
    const {stdout} = await desk.run(['snippet', 'a.html', ...base, '--csp']);
    assert.equal(stdout, 'script-src https://host.example;\nconnect-src https://host.example;\ntrusted-types article-story;\n');
  });

  for (const name of ['none.json', 'broken.json', 'empty.json']) {
    it(`prints nothing where there is no story: ${name}`, async () => {
      const {code, stdout, stderr} = await desk.run(['snippet', name, ...base]);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, / error /);
    });
  }

  const misuses: readonly (readonly [args: readonly string[], reason: RegExp])[] = [
    [['a.json'], /needs --base-url/],
    [['https://blog.example/wp-json/wp/v2/posts/42'], /snippet of an address needs --script/],
    [['a.json', ...base, '--href', '/a'], /“\/a” is no address/],
    [['-', ...base], /needs the name of the file/],
    [['a.json', 'a.html', ...base], /takes one file/],
    [['a.json', ...base, '--lang', 'en'], /snippet has no option --lang/],
    [['a.json', '--base-url', 'stories'], /“stories” is no address/],
    [['a.json', ...base, '--script', 'x.js'], /“x\.js” is no address/],
    [['gone.json', ...base], /there is no such file/],
  ];
  for (const [args, reason] of misuses) {
    it(`is used in a wrong way by: ${args.join(' ')}`, async () => {
      const {code, stdout, stderr} = await desk.run(['snippet', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, reason);
    });
  }
});
