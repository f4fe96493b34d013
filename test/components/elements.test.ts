import {expect, oneEvent} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {find, findAll, make, place, settle, storyOf} from '../fixtures/draw.js';
import {useStillFrames} from '../fixtures/frames.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

type Tag = 'article-story' | 'social-quote' | 'video-embed' | 'author-bio' | 'story-figure';

/** What is tested of every element alike. A new element is one more of these. */
interface Case {
  readonly tag: Tag;
  /** The property that holds its data. */
  readonly property: string;
  readonly data: object;
  /** What can be written by hand. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly light: string;
  /** Something that is there when it is drawn. */
  readonly drawn: string;
}

const src = new URL('../../demo/pictures/harbour.svg', import.meta.url).href;

const cases: readonly Case[] = [
  {
    tag: 'article-story', property: 'article', data: storyOf({body: [{type: 'paragraph', content: 'Words.'}, {type: 'quote', content: ['Yes.'], by: {name: 'Ada'}}]}),
    attributes: {lang: 'en', theme: 'light'}, light: '', drawn: '.headline',
  },
  {
    tag: 'social-quote', property: 'quote', data: {type: 'quote', content: ['Words.'], by: {name: 'Ada'}}, attributes: {author: 'Ada', href: 'https://a.example/'},
    light: 'Words.', drawn: 'blockquote',
  },
  {
    tag: 'video-embed', property: 'video', data: {type: 'video', provider: 'vimeo', id: '1', title: 'Boats', duration: 62},
    attributes: {src: 'https://vimeo.com/1', label: 'Boats'}, light: 'The video', drawn: 'button',
  },
  {tag: 'author-bio', property: 'author', data: {name: 'Ada', role: 'reporter', bio: 'Words.'}, attributes: {name: 'Ada'}, light: 'Words.', drawn: '.bio'},
  {tag: 'story-figure', property: 'figure', data: {src, alt: 'A harbour', caption: 'Words.'}, attributes: {src, alt: 'A harbour', caption: 'Words.'}, light: 'The picture', drawn: 'img'},
];

const give = <T extends HTMLElement>(host: T, property: string, value: unknown): T => Object.assign(host, {[property]: value});
const isDrawn = (host: Element, {drawn}: Case) => !!host.shadowRoot?.querySelector(drawn) && !find(host, 'article')?.hidden;
const waitUntilDrawn = (host: Element, its: Case) => waitUntil(() => isDrawn(host, its), `${its.tag} is not drawn`);

async function draw(its: Case, ...light: readonly (Node | string)[]): Promise<HTMLElement> {
  const host = give(await place(its.tag, {}, ...light), its.property, its.data);
  await waitUntilDrawn(host, its);
  return settle(host);
}

/** The light DOM is not removed, and the host bears nothing that nobody set. */
const names = (host: Element) => host.getAttributeNames().join(' ');

const script = `${'java'}script:alert(1)`;
const cyclic: Record<string, unknown> = {type: 'quote', headline: 'x'};
Object.assign(cyclic, {self: cyclic, content: [cyclic], by: cyclic, body: [cyclic], image: cyclic, provider: cyclic, src: cyclic, name: cyclic, caption: [cyclic]});
const forged = {_$litType$: 1, strings: Object.assign(['<img src=x onerror=alert(1)>'], {raw: ['<img>']}), values: []};
const nonsense: readonly (readonly [title: string, value: unknown])[] = [
  ['a number', 5],
  ['a flag', true],
  ['a text', 'nonsense'],
  ['an empty object', {}],
  ['a list', [1, [2], null]],
  ['a function', () => {}],
  ['a cyclic object', cyclic],
  ['a forged template', forged],
  ['a forged template in every field', {
    type: forged, content: [forged], by: {name: forged}, name: forged, bio: forged, src: forged, alt: forged, provider: 'vimeo', id: forged, title: forged, headline: forged,
    format: 'article-story/1', body: forged,
  }],
  ['an address that runs code', {type: 'video', provider: 'other', url: script, src: script, name: '', format: 'article-story/1', canonicalUrl: script}],
  ['the prototype of all', JSON.parse('{"__proto__": {"name": "x", "src": "x"}, "constructor": {"prototype": {}}}')],
  ['a node of the page', document.createElement('p')],
];

describe('every element', () => {
  useStillFrames();
  const page = usePage();

  for (const its of cases) {
    const {tag, property, data, attributes, light, drawn} = its;

    describe(`<${tag}>`, () => {
      it('passes the audit, told by data', async () => expect(await draw(its)).to.be.accessible());

      if (tag !== 'article-story') {
        it('passes the audit, told by attributes and light DOM', async () => {
          const host = await place(tag, attributes, light);
          await waitUntilDrawn(host, its);
          await expect(await settle(host)).to.be.accessible();
        });
      }

      it('is not seen where the page hides it', async () => {
        const host = await draw(its);
        expect(getComputedStyle(host).display).to.equal('block');
        host.hidden = true;
        expect(getComputedStyle(host).display).to.equal('none');
      });

      it('takes up what was set before its definition came', async () => {
        const late = `late-${tag}`;
        const host = give(document.createElement(late), property, data);
        (await place(tag)).after(host);
        const known = customElements.get(tag) as typeof LitElement;
        customElements.define(late, class extends known {});
        await waitUntilDrawn(host, its);
      });

      it('ignores an attribute that a framework wrote of an object', async () => {
        const host = await place(tag, {[property]: '[object Object]'}, 'The fallback');
        await import('../../src/components/attributes.js');
        await settle(host);
        expect((host as unknown as Record<string, unknown>)[property]).to.not.equal('[object Object]');
        give(host, property, data);
        await waitUntilDrawn(host, its);
      });

      it('is drawn when it is told before it is put into the page', async () => {
        const around = (await place(tag)).parentElement!;
        const host = give(document.createElement(tag), property, data);
        around.append(host);
        await waitUntilDrawn(host, its);
      });

      it('stays drawn when it is moved', async () => {
        const host = await draw(its);
        const around = make('div');
        host.after(around);
        around.append(host);
        await settle(host);
        expect(isDrawn(host, its)).to.equal(true);
      });

      it('stays drawn when it is moved as it is', async function () {
        const host = await draw(its);
        const around = make('div') as HTMLElement & {moveBefore?(node: Node, before: null): void};
        if (!around.moveBefore) return this.skip();
        host.after(around);
        const before = host.shadowRoot!.querySelector(drawn);
        around.moveBefore(host, null);
        await settle(host);
        expect(host.shadowRoot!.querySelector(drawn) === before).to.equal(true);
      });

      it('is drawn again when it comes back', async () => {
        const host = await draw(its);
        const around = host.parentElement!;
        host.remove();
        await settle(host);
        around.append(host);
        await waitUntilDrawn(host, its);
      });

      if (tag !== 'article-story') {
        it('can be cloned', async () => {
          const host = await place(tag, attributes, light);
          await waitUntilDrawn(host, its);
          const clone = host.cloneNode(true) as HTMLElement;
          host.after(clone);
          await waitUntilDrawn(clone, its);
        });
      }

      it('can be adopted by another document', async () => {
        const host = await draw(its);
        const frame = make('iframe');
        host.after(frame);
        frame.contentDocument!.body.append(host);
        give(host, property, {...data});
        await waitUntilDrawn(host, its);
      });

      it('takes nothing out of its light DOM', async () => {
        const kept = [make('p', 'A paragraph'), make('a', 'A link')];
        const host = await draw(its, ...kept);
        expect([...host.children].map((child, at) => child === kept[at])).to.eql([true, true]);
      });

      it('bears no attribute and no class of its own', async () => {
        expect(names(await draw(its))).to.equal('');
        const byHand = await place(tag, attributes, light);
        await import('../../src/components/attributes.js');
        await settle(byHand);
        expect(names(byHand)).to.equal(Object.keys(attributes).join(' '));
      });

      it('has parts for the page to style', async () => expect(findAll(await draw(its), '[part]').length).to.be.greaterThan(1));

      for (const [title, value] of nonsense) {
        it(`makes nothing of ${title}, and throws nothing`, async () => {
          const host = give(await place(tag, {}, make('a', 'The fallback')), property, value);
          if (tag === 'article-story') await Promise.race([oneEvent(host, 'story-fail'), oneEvent(host, 'story-load')]);
          await settle(host);
          page.takeWarnings();
          expect(host.textContent).to.equal('The fallback');
          for (const link of findAll<HTMLAnchorElement>(host, '[href]')) expect(link.protocol).to.match(/^https?:$/);
          for (const image of findAll<HTMLImageElement>(host, 'img')) expect(image.getAttribute('src')).to.match(/^https?:/);
          if (!isDrawn(host, its)) expect(find(host, 'slot')!.hidden).to.equal(false);
        });
      }

      if (tag !== 'article-story') {
        it('shows its fallback where drawing it throws, and nothing is thrown', async () => {
          const broken = new Proxy({}, {get: () => { throw new Error('broken'); }});
          const host = give(await place(tag, {}, 'The fallback'), 'context', broken);
          await settle(give(host, property, data));
          expect(isDrawn(host, its)).to.equal(false);
          expect(find(host, 'slot')!.hidden).to.equal(false);
          give(host, 'context', undefined);
          await waitUntilDrawn(give(host, property, {...data}), its);
        });
      }

      it('is drawn in spite of nonsense in every other property', async () => {
        const others = Object.keys((customElements.get(tag) as unknown as {readonly properties: object}).properties).filter(
          (name) => ![property, 'context', 'interfaceLang'].includes(name),
        );
        for (const value of [5, {}, [], true, cyclic, forged, script]) {
          const host = await draw(its);
          for (const name of others) if (!['src', 'type', 'integrity'].includes(name)) give(host, name, value);
          await settle(host);
          give(host, property, {...data});
          await waitUntilDrawn(host, its);
        }
      });

      it('is drawn in spite of nonsense in every attribute', async () => {
        const wanted = ['src', 'href', 'theme', 'consent', 'refresh', 'hide', 'heading-level', 'content-warning', 'preview', 'lang', 'style', 'poster', 'width', 'start', 'published'];
        for (const value of ['', '-1', '1e99', script, '<img src=x>', '[object Object]', '\u202e', 'x'.repeat(5000)]) {
          const host = await draw(its);
          for (const name of wanted) if (name !== 'src' || tag !== 'article-story') host.setAttribute(name, value);
          await settle(host);
          give(host, property, {...data});
          await waitUntilDrawn(host, its);
        }
      });
    });
  }
});
