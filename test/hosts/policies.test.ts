import {expect} from '@open-wc/testing';
import {make} from '../fixtures/made.js';
import {ELEMENT, HEADLINE, makeStory, openMade, until, type Opened} from './host-page.js';
import {findAll, findFaults, hasVisibleLink} from './readable.js';

/** `HERE`: the host of all. `WATCH` and `LOADER`: hashes of the page's own inline scripts, `FILE` that of the script's file. Each page also has what `BASE` says. */
const BASE = "default-src 'none'; style-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; connect-src HERE; ";
const TRUSTED = "require-trusted-types-for 'script'; ";

const WATCH = 'parent.watchPage(window)';
const LOADER = "document.head.appendChild(document.createElement('script')).src = '/dist/article-story.js'";
const LIT = `import {LitElement, html} from '/node_modules/lit/index.js';
  customElements.define('their-element', class extends LitElement { render() { return html\`<p title=\${'t'}>Theirs</p>\`; } });
  document.body.append(document.createElement('their-element'));`;

const ours = '<script nonce="abc" src="/dist/article-story.js"></script>';
const theirs = `<script nonce="abc" type="module">${LIT}</script>`;
const HTML = '<article-story><h2>The ferry sails again</h2><p>The <strong>old</strong> ferry left. <a href="https://courier.example/ferry">Read it</a></p></article-story>';

/** What Chromium asks a policy of wherever it is parsed. */
const LOUD = `<h2>The ferry sails again</h2><style>p { color: red }</style><p style="color: red">The old ferry left.</p><p title="a > b" onclick="x()">At noon.</p>
  <img onerror="x()" src="/demo/pictures/ferry.svg" alt="Ferry"><noscript><p style="color: red">x</p></noscript><template><p onclick="x()">x</p></template><svg onload="x()" style="color: red"><style>a {}</style></svg>`;
const ADDRESSED = '<article-story type="html" src="LOUD"><a href="https://courier.example/ferry">The ferry sails again</a></article-story>';

async function hashOf(text: string | ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Opens a page with a policy, by header. */
async function openWith(policy: string, content: string, header = 'Content-Security-Policy'): Promise<Opened> {
  const file = await hashOf(await (await fetch('/dist/article-story.js')).arrayBuffer());
  const fill = async (text: string) =>
    text.replaceAll('HERE', location.origin).replaceAll('WATCH', `'${await hashOf(WATCH)}'`).replaceAll('LOADER', `'${await hashOf(LOADER)}'`).replaceAll('FILE', `'${file}'`).replaceAll('STORY', await makeStory()).replace('LOUD', await make({body: LOUD}));
  const body = `<!doctype html><html lang="en"><head><script nonce="abc">${WATCH}</script><title>A page</title></head><body><p>Words</p>${await fill(content)}</body></html>`;
  return openMade(await make({body, headers: {[header]: await fill(BASE + policy)}}));
}

const hasHeadline = ({stories}: Opened) => stories().every(({shadowRoot}) => shadowRoot && findAll(shadowRoot, '.headline')[0]?.textContent === HEADLINE);

interface Row {
  readonly title: string;
  readonly policy: string;
  readonly content?: string;
  readonly header?: string;
  /** Whether this browser need not know the rule: then the link stays. */
  readonly isNew?: boolean;
  readonly check?: (page: Opened) => unknown;
}

const hasTheirs = async (page: Opened) => until(() => findAll(page.document, 'their-element')[0]?.shadowRoot?.textContent?.includes('Theirs'), page);
const madeNone = ({policies}: Opened) => expect(policies).to.not.include('article-story');

const rows: readonly Row[] = [
  {title: 'its host', policy: "script-src WATCH HERE"},
  {title: 'a nonce', policy: "script-src 'nonce-abc'"},
  {title: 'a nonce and strict-dynamic', policy: "script-src 'nonce-abc' 'strict-dynamic'"},
  {title: 'strict-dynamic from a loader with a hash', policy: "script-src WATCH LOADER 'strict-dynamic'", content: `${ELEMENT}<script>${LOADER}</script>`},
  {title: 'the hash of its file', policy: 'script-src WATCH FILE', content: `${ELEMENT}<script crossorigin="anonymous" integrity="INTEGRITY" src="/dist/article-story.js"></script>`, isNew: true},
  {title: 'a tag with a nonce that draws where it stands', policy: "script-src 'nonce-abc'", content: '<script nonce="abc" async src="/dist/article-story.js" data-story="STORY"></script>'},
  {title: 'a module with a nonce', policy: "script-src 'nonce-abc'", content: `${ELEMENT}<script nonce="abc" type="module" src="/dist/article-story.js"></script>`},
  {title: 'a sandbox', policy: "script-src 'nonce-abc'; sandbox allow-scripts allow-same-origin"},
  {title: 'Trusted Types, and no policy of them', policy: `script-src 'nonce-abc'; ${TRUSTED}trusted-types 'none'`, check: madeNone},
  {title: 'Trusted Types, beside a Lit that came first', policy: `script-src 'nonce-abc' HERE; ${TRUSTED}trusted-types lit-html`, content: theirs + ELEMENT + ours, check: (page) => (madeNone(page), hasTheirs(page))},
  {title: 'Trusted Types, beside a Lit that comes later', policy: `script-src 'nonce-abc' HERE; ${TRUSTED}trusted-types lit-html`, content: ELEMENT + ours + theirs, check: (page) => (madeNone(page), hasTheirs(page))},
  {title: 'a policy that only reports', policy: `script-src 'nonce-abc'; ${TRUSTED}trusted-types 'none'`, header: 'Content-Security-Policy-Report-Only'},
  {title: 'HTML under Trusted Types', policy: `script-src 'nonce-abc' 'strict-dynamic'; ${TRUSTED}trusted-types article-story`, content: HTML + ours},
  {title: 'HTML with styles and handlers of its own', policy: "script-src 'nonce-abc'; img-src HERE", content: ADDRESSED + ours},
  {title: 'HTML by a nonce alone', policy: "script-src 'nonce-abc'", content: HTML + ours},
  {title: 'HTML under Trusted Types, twice, from two tags', policy: `script-src 'nonce-abc' 'strict-dynamic'; ${TRUSTED}trusted-types article-story`, content: HTML + HTML + ours + ours.replace('.js', '.js?again')},
  {title: 'HTML under Trusted Types, beside a Lit', policy: `script-src 'nonce-abc' HERE; ${TRUSTED}trusted-types article-story lit-html`, content: HTML + ours + theirs, check: hasTheirs},
];

describe('a page whose policy allows', () => {
  for (const {title, policy, content = ELEMENT + ours, header, isNew, check} of rows) {
    it(`${title}: the story is drawn without a violation`, async () => {
      const integrity = await hashOf(await (await fetch('/dist/article-story.js')).arrayBuffer());
      const page = await openWith(policy, content.replace('INTEGRITY', integrity), header);
      if (isNew) await until(() => hasHeadline(page) || page.violations.length, page);
      else await until(() => page.stories().length > 0 && hasHeadline(page), page);
      if (isNew && !hasHeadline(page)) expect(page.stories().map(hasVisibleLink)).to.deep.equal([true]);
      else {
        if (content.includes('STORY')) expect(page.stories().flatMap(findFaults)).to.deep.equal([]);
        expect(page.violations).to.deep.equal([]);
      }
      await check?.(page);
      expect(page.policies.filter((name) => name === 'article-story')).to.have.lengthOf.at.most(1);
      expect(page.errors).to.deep.equal([]);
      page.frame.remove();
    });
  }
});

describe('a page whose policy forbids', () => {
  const failed = (page: Opened) => until(() => page.stories()[0]?.matches(':state(failed)'), page);

  it('the story’s host shows the link, and the console says why', async () => {
    const page = await openWith("script-src 'nonce-abc'", ELEMENT.replace('STORY', 'https://other.example/story.json') + ours);
    await failed(page);
    await until(() => page.violations.length > 0, page);
    expect(page.stories().map(hasVisibleLink)).to.deep.equal([true]);
    expect(page.violations).to.have.lengthOf(1);
    expect(page.violations[0]).to.match(/^connect-src https:\/\/other\.example/);
    expect(page.lines.join()).to.match(/^<article-story> https:\/\/other\.example\/story\.json: Network: CSP\.$/);
    expect(page.errors).to.deep.equal([]);
    page.frame.remove();
  });

  it('the script shows the link', async () => {
    const page = await openWith('script-src WATCH', ELEMENT + ours);
    expect(page.stories().map(hasVisibleLink)).to.deep.equal([true]);
    expect(page.errors).to.deep.equal([]);
    page.frame.remove();
  });

  it('our policy of Trusted Types keeps HTML as it stands, asks for the policy once and goes on without an exception', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const page = await openWith(`script-src 'nonce-abc' 'strict-dynamic'; ${TRUSTED}trusted-types 'none'`, HTML + ours);
    await failed(page);
    await until(() => page.violations.length > 0, page);
    const [story] = page.stories();
    expect(findAll(story!, 'h2')[0]!.checkVisibility()).to.equal(true);
    expect(story!.innerText).to.include('The old ferry left.');
    expect(page.policies).to.deep.equal(['article-story']);
    expect(page.violations.map((violation) => violation.split(' ')[0])).to.deep.equal(['trusted-types']);
    expect(page.errors).to.deep.equal([]);
    expect(page.lines).to.have.lengthOf(1);
    page.frame.remove();
  });

  it('players keeps the title and a way to the video', async () => {
    const page = await openWith("script-src 'nonce-abc' 'strict-dynamic'; frame-src 'none'", ELEMENT + ours);
    await until(() => hasHeadline(page), page);
    const embed = findAll(page.stories()[0]!.shadowRoot!, 'video-embed')[0]!;
    findAll(embed.shadowRoot!, '.play')[0]!.click();
    await until(() => page.violations.length, page);
    expect(page.violations).to.have.lengthOf(1);
    expect(page.violations[0]).to.match(/^frame-src https:\/\/www\.youtube-nocookie\.com/);
    await until(() => findAll(embed.shadowRoot!, '.frame a')[0], page);
    expect(findAll(embed.shadowRoot!, '.plate')[0]!.checkVisibility()).to.equal(true);
    expect(findAll(embed.shadowRoot!, 'a[href]').map((link) => link.checkVisibility())).to.deep.equal([true, true]);
    expect(page.errors).to.deep.equal([]);
    page.frame.remove();
  });
});
