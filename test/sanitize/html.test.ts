import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/model/problem.js';
import {allowedTags, MOST_REMOVED} from '../../src/sanitize/allowed.js';
import {sanitizeHtml, type HtmlPolicy} from '../../src/sanitize/html.js';

type Window_ = Window & typeof globalThis;
const clean = (html: string | Node) => sanitizeHtml(html, window as Window_, () => undefined);
const print = async (html: string | Node) => {
  const {fragment} = await clean(html);
  return new XMLSerializer().serializeToString(fragment).replace(/ xmlns="[^"]*"/g, '').replace(/<\/?(?:head|body)\s?\/?>/g, '');
};
const noteOfFirst = async (html: string, selector: string) => {
  const {fragment, notes} = await clean(html);
  return notes.get(fragment.querySelector(selector)!);
};

const cases: readonly (readonly [string, string, string])[] = [
  ['keeps words and marks', '<p>a <em>b</em></p>', '<p>a <em>b</em></p>'],
  ['keeps no attribute', '<p class="a" style="b" id="c" data-d="e" aria-label="f" onclick="g">h</p>', '<p>h</p>'],
  ['keeps no address', '<a href="https://a.example/">b</a><img src="https://a.example/c.png">', '<a>b</a><img />'],
  ['keeps the content of what it does not know', '<x-a>b<y-c>d</y-c></x-a>', 'bd'],
  ['sets a mark for a script', 'a<script>b</script>c', 'a<wbr />c'],
  ['sets a mark for a frame', '<iframe src="https://a.example/"></iframe>', '<wbr />'],
  ['sets a mark for a drawing', '<svg><circle/></svg>', '<wbr />'],
  ['takes marks of the article itself away', 'a<wbr>b', 'ab'],
  ['keeps the content of noscript', 'a<noscript><p onclick="x">a<script>b</script></p></noscript>', 'a<div><p>a<wbr /></p></div>'],
  ['drops comments', 'a<!-- b -->c', 'ac'],
  ['sets a mark for a form', 'a<form><p>b</p></form>c', 'a<wbr />c'],
  ['sets a mark for a player of AMP, and none for a row of them', '<amp-carousel>a<amp-img src="b"><p>c</p></amp-img></amp-carousel>', 'a<wbr />'],
  ['sets a mark for an element of the page that is empty', 'a<x-b></x-b>c', 'a<wbr />c'],
];

describe('sanitizeHtml', () => {
  for (const [title, html, expected] of cases) it(title, async () => expect(await print(html)).to.equal(expected));

  it('keeps the words of an element that names another', async () => {
    const {fragment} = await clean('<p is="x-y">a</p>');
    expect([fragment.textContent, fragment.querySelector('p')!.attributes.length]).to.deep.equal(['a', 0]);
  });

  it('lists its elements once, frozen', () => {
    expect(Object.isFrozen(allowedTags)).to.equal(true);
    expect(new Set(allowedTags).size).to.equal(allowedTags.length);
  });

  it('allows nothing that loads, runs or submits', () => {
    const dangerous = ['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'svg', 'math', 'template', 'video', 'audio', 'link', 'meta', 'base'];
    expect(allowedTags.filter((name) => dangerous.includes(name))).to.deep.equal([]);
  });

  it('notes what an element said', async () => {
    expect(await noteOfFirst('<p>x</p><p class="dek" data-a="1" onclick="x">a</p>', 'p + p')).to.deep.include({tag: 'p', nth: 2});
    expect({...(await noteOfFirst('<p class="dek" data-a="1" onclick="x">a</p>', 'p'))!.attributes}).to.deep.equal({class: 'dek', 'data-a': '1'});
  });

  it('notes a style, which is read under another name, wherever it stands in a tag', async () => {
    for (const tag of ['<p style="color:red" class="a">', '<p class=a STYLE = color:red>', `<p title="it's" class='a' style='color:red'>`]) {
      expect({...(await noteOfFirst(`${tag}b</p>`, 'p'))!.attributes}, tag).to.deep.include({class: 'a', style: 'color:red'});
    }
  });

  it('notes a style sheet as what it is, without its rules becoming words', async () => {
    const {fragment, notes} = await clean('a<style media="all">p > a {color: red}</style>b<style/>c</style>d');
    expect(fragment.textContent).to.equal('abd');
    expect([...fragment.querySelectorAll('wbr')].map((mark) => notes.get(mark)).map((note) => [note!.tag, note!.nth, note!.text])).to.deep.equal([['style', 1, 'p > a {color: red}'], ['style', 2, 'c']]);
  });

  it('changes no word that looks like a style or a handler', async () => {
    expect((await noteOfFirst(`<img alt="a style=b, on=c" title='only=d style="e"'>`, 'img'))!.attributes).to.deep.include({alt: 'a style=b, on=c', title: 'only=d style="e"'});
    expect(await print('a < style=b on=c, <em>d style="e"</em> onclick="f"')).to.equal('a &lt; style=b on=c, <em>d style="e"</em> onclick="f"');
    expect({...(await noteOfFirst('<p data-x-style="b">a</p>', 'p'))!.attributes}).to.deep.equal({'data-x-style': 'b'});
    expect(await print('<x-style>a</x-style>')).to.equal('a');
    expect((await noteOfFirst('<noframes>a</noframes>', 'wbr'))!).to.include({tag: 'noframes', text: 'a'});
  });

  it('notes what was taken out, with its words and parts', async () => {
    const note = (await noteOfFirst('<video poster="p"><source src="a"><track src="b">words</video>', 'wbr'))!;
    expect(note).to.include({tag: 'video', nth: 1, text: 'words'});
    expect(note.parts!.map(({tag, attributes}) => [tag, attributes['src']])).to.deep.equal([['source', 'a'], ['track', 'b']]);
  });

  it('notes all that is shown inside, and the words of a template', async () => {
    const note = (await noteOfFirst('<form><div><img src="a"><iframe src="b"></iframe></div></form>', 'wbr'))!;
    expect([note.tag, note.parts!.map(({attributes}) => attributes['src'])]).to.deep.equal(['form', ['a', 'b']]);
    expect(await noteOfFirst('<template><p>words</p></template>', 'wbr')).to.include({tag: 'template', text: 'words'});
  });

  const names = 'attributes children childNodes content createElement nodeName ownerDocument parentNode querySelectorAll removeChild replaceWith textContent'.split(' ');
  for (const name of names) {
    it(`is not deceived by fields and pictures named ${name}`, async () => {
      const note = (await noteOfFirst(`<p>x</p><form><input name=${name}><button id=${name}>words</button></form><img name=${name}><iframe name=${name}></iframe>`, 'wbr'))!;
      expect(note).to.include({tag: 'form', text: 'words'});
    });
  }

  for (const name of ['form', 'video', 'audio']) {
    it(`takes out many elements of the name ${name} as fast as others, or the runner would end it`, async () => {
      expect((await clean(`<${name}>x</${name}>`.repeat(MOST_REMOVED))).fragment.querySelectorAll('wbr')).to.have.length(MOST_REMOVED);
    });
  }

  it('keeps notes of no prototype', async () => {
    const {attributes} = (await noteOfFirst('<p __proto__="x" constructor="y">a</p>', 'p'))!;
    expect(Object.getPrototypeOf(attributes)).to.equal(null);
    expect(attributes['constructor']).to.equal(undefined);
  });

  it('hands back a document that is not the page, and in which nothing loads', async () => {
    const {fragment} = await clean('<img src="/x.png">');
    expect(fragment.ownerDocument).to.not.equal(document);
    expect(fragment.ownerDocument.defaultView).to.equal(null);
  });

  it('leaves a node of the page as it is', async () => {
    const root = document.createElement('div');
    root.append(Object.assign(document.createElement('p'), {className: 'a', textContent: 'b'}), document.createComment('c'));
    const before = root.cloneNode(true);
    expect(await print(root)).to.include('<p>b</p>');
    expect(root.isEqualNode(before)).to.equal(true);
  });

  it('reads a fragment and a document', async () => {
    const fragment = document.createDocumentFragment();
    fragment.append('a < b', Object.assign(document.createElement('p'), {textContent: 'c'}), document.createComment('d'));
    expect(await print(fragment)).to.equal('a &lt; b<p>c</p>');
    const page = document.implementation.createHTMLDocument('t');
    page.body.append('e');
    expect(await print(page)).to.include('e');
  });

  it('upgrades no element of the page', async () => {
    let count = 0;
    customElements.define('x-counted', class extends HTMLElement {
      constructor() {
        super();
        count++;
      }
    });
    const root = document.createElement('div');
    root.append(document.createElement('x-counted'));
    await clean(root);
    await clean('<x-counted>a</x-counted>');
    expect(count).to.equal(1);
  });

  it('reads the language of a page', async () => expect((await clean('<html lang="fr"><body>x')).lang).to.equal('fr'));

  it('names words that had to go with an unsafe element', async () => {
    const problems: Problem[] = [];
    await sanitizeHtml('<p>a<!-- <b> -->&lt;b</p>', window as Window_, (problem) => problems.push(problem));
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({code: 'unknown-element', severity: 'error', text: 'a<b'});
  });
});

describe('a window that cannot clean', () => {
  const expectRefusal = async (cleaned: Promise<unknown>, why: string) => {
    const error: unknown = await cleaned.catch((thrown: unknown) => thrown);
    expect(error).to.be.an('error');
    expect((error as Error).message).to.include(why);
  };
  const frame = () => {
    const made = document.createElement('iframe');
    document.body.append(made);
    return {made, inner: made.contentWindow as unknown as Window_};
  };
  const report = () => undefined;

  it('is refused if it is no DOM', async () => {
    await expectRefusal(sanitizeHtml('<p>a', {document: {}} as unknown as Window_, report), 'does not support this DOM');
  });

  it('is refused if it parses into nothing', async () => {
    const {made, inner} = frame();
    (inner as {DOMParser: unknown}).DOMParser = class {
      parseFromString() {
        return inner.document.implementation.createHTMLDocument('');
      }
    };
    await expectRefusal(sanitizeHtml('<p>a', inner, report), 'did not come back whole');
    made.remove();
  });

  it('is refused if attributes cannot be taken off', async () => {
    const {made, inner} = frame();
    inner.Element.prototype.removeAttribute = () => undefined;
    inner.Element.prototype.removeAttributeNode = (attribute: Attr) => attribute;
    await expectRefusal(sanitizeHtml('<p onclick="x">a', inner, report), 'did not come back clean');
    made.remove();
  });

  it('is asked once for a policy by the name of the script, and no HTML is read if it refuses', async () => {
    const {made, inner} = frame();
    const names: string[] = [];
    Object.defineProperty(inner, 'trustedTypes', {
      value: {
        createPolicy: (name: string) => {
          names.push(name);
          throw new TypeError('exists');
        },
      },
    });
    for (const html of ['<p>a', '<p>b']) await expectRefusal(sanitizeHtml(html, inner, report), 'allows no policy of Trusted Types');
    expect(names).to.deep.equal(['article-story']);
    made.remove();
  });

  it('is not asked for a policy where the caller has one', async () => {
    const {made, inner} = frame();
    Object.defineProperty(inner, 'trustedTypes', {value: {createPolicy: () => expect.fail('a second policy')}});
    let parsed = 0;
    const policy: HtmlPolicy = {createHTML: (text) => (parsed++, text), createScriptURL: (text) => text};
    await sanitizeHtml('<p>a', inner, report, policy);
    expect(parsed).to.be.above(0);
    made.remove();
  });

  const open = async (policy: string): Promise<{inner: Window_; close: () => void}> => {
    const made = document.createElement('iframe');
    const page = `<!doctype html><meta http-equiv="content-security-policy" content="script-src 'nonce-x'; style-src 'none'; require-trusted-types-for 'script'; trusted-types ${policy}"><p>x`;
    const address = URL.createObjectURL(new Blob([page], {type: 'text/html'}));
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve, {once: true}));
    made.src = address;
    document.body.append(made);
    await loaded;
    return {inner: made.contentWindow as unknown as Window_, close: () => (made.remove(), URL.revokeObjectURL(address))};
  };

  it('cleans under enforced Trusted Types with the one policy of the script, without a violation', async () => {
    const {inner, close} = await open('article-story');
    const violations: string[] = [];
    inner.document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    expect((await sanitizeHtml('<p>a<script src="x"></script></p>', inner, report)).fragment.textContent).to.equal('a');
    await new Promise((resolve) => setTimeout(resolve));
    expect(violations).to.deep.equal([]);
    close();
  });

  it('is refused under enforced Trusted Types that allow no policy, and named', async () => {
    const {inner, close} = await open("'none'");
    if ('trustedTypes' in inner) await expectRefusal(sanitizeHtml('<p>a', inner, report), 'HTML cannot be cleaned here');
    close();
  });
});
