import {expect} from '@open-wc/testing';
import {placeTag, placeTags, watchPlaceholders} from '../src/place.js';

const SRC = 'https://news.example/aleppo.json';
const SCRIPT = 'java' + 'script:alert(1)';
const ALLOWED = ['theme', 'lang', 'hide', 'heading-level', 'type', 'href'];
const TAG_ONLY = ['integrity', 'consent', 'refresh', 'content-warning', 'preview'];
const REFUSED = ['src', 'article', 'story', 'article-story', 'style', 'class', 'id', 'onclick', 'onload', 'is', 'slot', 'part', 'hidden', 'nonce', 'problems', '__proto__'];

let box: HTMLElement;

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});

afterEach(() => {
  box.remove();
  for (const left of document.querySelectorAll('article-story, [data-story], [data-article-story]')) left.remove();
});

function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const dataOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`data-${name}`, `value of ${name}`]));
const stories = (root: ParentNode = document) => [...root.querySelectorAll('article-story')];
const attributesOf = (element: Element) => Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
const valuesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `value of ${name}`]));

/** Lets the observer and what waits for the parser act. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a script tag', () => {
  const place = (attributes: Readonly<Record<string, string>>, parent: ParentNode = box) => {
    const tag = make('script', {'data-story': SRC, ...attributes});
    parent.append(tag);
    placeTag(tag);
    return tag;
  };

  it('is followed by its story, once', () => {
    box.append('before');
    const tag = place({});
    box.append('after');
    expect([...box.childNodes].map(({nodeName}) => nodeName)).to.deep.equal(['#text', 'SCRIPT', 'ARTICLE-STORY', '#text']);
    expect(attributesOf(tag.nextElementSibling!)).to.deep.equal({src: SRC});
    expect(tag.nextElementSibling!.childNodes).to.have.lengthOf(0);
  });

  it('hands on the attributes that the table names, and no other', () => {
    const tag = place(dataOf([...ALLOWED, ...TAG_ONLY, ...REFUSED.filter((name) => name !== 'story')]));
    expect(attributesOf(tag.nextElementSibling!)).to.deep.equal({src: SRC, ...valuesOf([...ALLOWED, ...TAG_ONLY])});
  });

  it('hands on an attribute without a value', () => {
    expect(attributesOf(place({'data-preview': ''}).nextElementSibling!)).to.deep.equal({src: SRC, preview: ''});
  });

  it('hands on nothing but data-*', () => {
    expect(attributesOf(place({id: 'a', class: 'b', style: 'color: red', lang: 'de', theme: 'dark', hidden: ''}).nextElementSibling!)).to.deep.equal({src: SRC});
  });

  const links: readonly (readonly [href: string, link: string | undefined, text?: string])[] = [
    ['https://news.example/aleppo', 'https://news.example/aleppo', 'news.example'],
    ['http://news.example/aleppo', 'http://news.example/aleppo', 'news.example'],
    ['/aleppo', `${location.origin}/aleppo`, location.hostname],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    [SCRIPT, undefined],
    [` ${SCRIPT.toUpperCase()}`, undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//evil.example/', undefined],
    ['https://news.example@evil.example/', undefined],
    ['https://user:pass@news.example/', undefined],
    ['https://', undefined],
    ['', undefined],
  ];
  for (const [href, link, text] of links) {
    it(`with the page ${JSON.stringify(href)} leaves ${link ? `a link to ${link}` : 'no link'}`, () => {
      const anchors = [...place({'data-href': href}).nextElementSibling!.querySelectorAll('a')];
      expect(anchors.map((anchor) => [anchor.href, anchor.textContent])).to.deep.equal(link ? [[link, text]] : []);
    });
  }

  it('of a page for mail has no link without words', () => {
    for (const anchor of place({'data-href': 'mailto:desk@news.example'}).nextElementSibling!.querySelectorAll('a')) expect(anchor.textContent).to.not.equal('');
  });

  for (const [title, attributes] of [['no address', {'data-story': ''}], ['no data-story', undefined]] as const) {
    it(`with ${title} draws nothing`, () => {
      const tag = make('script', attributes ?? {});
      box.append(tag);
      placeTag(tag);
      expect(stories()).to.have.lengthOf(0);
    });
  }

  it('in the head draws at the end of the body', async () => {
    const tag = place({}, document.head);
    await settle();
    expect(document.body.lastElementChild!.localName).to.equal('article-story');
    expect(tag.nextElementSibling?.localName).to.not.equal('article-story');
  });

  it('in the head waits until the page is parsed, or the story would stand in its middle', async () => {
    Object.defineProperty(document, 'readyState', {value: 'loading', configurable: true});
    try {
      place({}, document.head);
      await settle();
      expect(stories()).to.have.lengthOf(0);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
    const last = make('p', {});
    document.body.append(last);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await settle();
    expect(last.nextElementSibling?.localName).to.equal('article-story');
    last.remove();
  });

  it('pasted three times draws three stories, each where it stands', () => {
    const tags = [place({}), place({'data-theme': 'dark'}), place({})];
    expect(tags.map((tag) => tag.nextElementSibling!.getAttribute('theme'))).to.deep.equal([null, 'dark', null]);
    expect(stories()).to.have.lengthOf(3);
  });
});

describe('module tags', () => {
  const tag = (attributes: Readonly<Record<string, string>> = {}) => make('script', {type: 'module', 'data-story': SRC, ...attributes});

  it('are drawn where they stand, each once, however often the script runs', () => {
    box.append(tag(), make('p', {}), tag({'data-theme': 'light'}));
    placeTags();
    placeTags();
    expect([...box.children].map(({localName}) => localName)).to.deep.equal(['script', 'article-story', 'p', 'script', 'article-story']);
    expect(attributesOf(box.lastElementChild!)).to.deep.equal({src: SRC, theme: 'light'});
  });

  it('are sought in the part of the page that is given', () => {
    box.append(tag());
    placeTags(make('div', {}));
    expect(stories()).to.have.lengthOf(0);
    placeTags(box);
    expect(stories()).to.have.lengthOf(1);
  });

  it('are no other tags', () => {
    box.append(make('script', {'data-story': SRC, type: 'text/plain'}), make('script', {type: 'module'}), make('div', {'data-story': SRC}), tag({'data-story': ''}));
    placeTags();
    expect(stories()).to.have.lengthOf(0);
  });
});

describe('a placeholder', () => {
  const placeholder = (tag = 'blockquote', more: Readonly<Record<string, string>> = {}) =>
    make(tag, {'data-article-story': SRC, ...more}, make('a', {href: 'https://news.example/aleppo'}, 'Headline'));

  before(() => watchPlaceholders());

  for (const tag of ['blockquote', 'div', 'a']) {
    it(`may be a ${tag}, and becomes the fallback of its story`, async () => {
      const held = placeholder(tag);
      box.append('before', held, 'after');
      await settle();
      expect([...box.childNodes].map(({nodeName}) => nodeName)).to.deep.equal(['#text', 'ARTICLE-STORY', '#text']);
      const story = stories()[0]!;
      expect(attributesOf(story)).to.deep.equal({src: SRC});
      expect([...story.childNodes]).to.deep.equal([held]);
      expect(held.textContent).to.equal('Headline');
    });
  }

  for (const tag of ['p', 'span', 'script', 'iframe', 'article-story', 'section', 'img']) {
    it(`is no ${tag}`, async () => {
      box.append(placeholder(tag));
      await settle();
      expect(box.firstElementChild!.localName).to.equal(tag);
      expect(stories(box).filter((story) => story !== box.firstElementChild)).to.have.lengthOf(0);
    });
  }

  it('hands on what a writer may say who must not script, and no more', async () => {
    box.append(placeholder('div', dataOf([...ALLOWED, ...TAG_ONLY, ...REFUSED.filter((name) => name !== 'article-story')])));
    await settle();
    expect(attributesOf(stories()[0]!)).to.deep.equal({src: SRC, ...valuesOf(ALLOWED)});
  });

  it('with an address that runs code gets a story that cannot be had, and no link', async () => {
    box.append(placeholder('a', {'data-article-story': SCRIPT, 'data-href': SCRIPT}));
    await settle();
    const story = stories()[0]!;
    expect([...story.querySelectorAll('a')].map((anchor) => anchor.getAttribute('href')).filter((href) => href?.includes('script'))).to.deep.equal([]);
  });

  it('without an address stays as it is', async () => {
    box.append(placeholder('div', {'data-article-story': ''}));
    await settle();
    expect(stories()).to.have.lengthOf(0);
  });

  it('is found at any depth of what comes later', async () => {
    box.append(make('section', {}, make('div', {}, placeholder(), make('p', {}), placeholder('div'))));
    await settle();
    expect(stories()).to.have.lengthOf(2);
    expect(stories().map(({parentElement}) => parentElement!.parentElement!.localName)).to.deep.equal(['section', 'section']);
  });

  it('inside of another becomes a part of its fallback', async () => {
    box.append(make('div', {'data-article-story': SRC}, placeholder()));
    await settle();
    expect(stories()).to.have.lengthOf(1);
  });

  it('in the fallback of a story stays there', async () => {
    box.append(make('article-story', {src: SRC}, placeholder()));
    await settle();
    expect(stories()).to.have.lengthOf(1);
  });

  it('that is moved, cloned or taken out and put back is upgraded once', async () => {
    box.append(placeholder());
    await settle();
    const story = box.firstElementChild!;
    const other = make('div', {}, story);
    box.append(other, story.cloneNode(true));
    await settle();
    story.remove();
    box.append(story);
    await settle();
    expect(stories()).to.have.lengthOf(2);
    expect(box.querySelectorAll('[data-article-story]')).to.have.lengthOf(2);
  });

  it('may come a thousand times at once', async () => {
    box.append(...Array.from({length: 1000}, () => placeholder()));
    await settle();
    expect(stories()).to.have.lengthOf(1000);
    expect(box.children).to.have.lengthOf(1000);
  });

  it('that is gone before it could be upgraded does no harm', async () => {
    const gone = placeholder();
    box.append(gone);
    gone.remove();
    await settle();
    expect(stories()).to.have.lengthOf(0);
  });
});
