import {expect} from '@open-wc/testing';
import {ELEMENT, HEADLINE, judge, openHostPage, painted, SCRIPT, until, type HostPage, type Opened} from './host-page.js';
import {findAll, findFaults} from './readable.js';

const headlineOf = (story: HTMLElement | undefined) => story?.shadowRoot && findAll(story.shadowRoot, '.headline')[0]?.textContent;
const isDrawn = (story: HTMLElement | undefined) => headlineOf(story) === HEADLINE;

/** The story of a page, once it is drawn. */
async function drawn(page: Opened): Promise<HTMLElement> {
  await until(() => isDrawn(page.stories()[0]), page);
  return page.stories()[0]!;
}

/** Something done to a story that is drawn. */
const after = (name: string, act: (story: HTMLElement, page: Opened) => unknown, more: Partial<HostPage> = {}): HostPage => ({
  name,
  act: async (page) => act(await drawn(page), page),
  ...more,
});

const box = '<div class="box"></div>';
const boxOf = ({document}: Opened) => document.querySelector<HTMLElement>('.box')!;

const pages: readonly HostPage[] = [
  after('is moved', (story, page) => boxOf(page).append(story), {around: [box, '']}),
  after('is moved as it is', (story, page) => (boxOf(page) as HTMLElement & {moveBefore?(node: Node, before: Node | null): void}).moveBefore?.(story, null), {around: [box, '']}),
  after('is moved a hundred times', (story, page) => {
    for (let at = 0; at < 100; at++) (at % 2 ? page.document.body : boxOf(page)).append(story);
    boxOf(page).append(story);
  }, {around: [box, '']}),
  after('is cloned', (story, page) => boxOf(page).append(story.cloneNode(true)), {around: [box, ''], count: 2}),
  after('is taken out and put back', async (story, page) => {
    story.remove();
    await painted();
    boxOf(page).append(story);
  }, {around: [box, '']}),
  after('is taken out before it could be drawn', (_story, page) => {
    const early = page.document.createElement('article-story');
    early.setAttribute('src', page.story);
    boxOf(page).append(early);
    early.remove();
  }, {around: [box, '']}),
  after('is adopted by another document and comes back', (story, page) => {
    const other = document.implementation.createHTMLDocument();
    other.body.append(other.adoptNode(story));
    boxOf(page).append(story);
  }, {around: [box, '']}),
  {name: 'comes by a template', widget: SCRIPT, act: ({document, story}) => {
    const template = document.createElement('template');
    template.innerHTML = ELEMENT.replace('STORY', story);
    document.body.append(template.content.cloneNode(true), template.content);
  }, count: 2},
  {name: 'comes by innerHTML', widget: `${SCRIPT}<i class="article-story"></i>`, act: ({document, story}) => {
    document.body.insertAdjacentHTML('beforeend', ELEMENT.replace('STORY', story));
    document.querySelector('i.article-story')!.remove();
  }},
  {name: 'comes by properties before it is in the page', widget: SCRIPT, act: ({document, story}) => document.body.append(Object.assign(document.createElement('article-story'), {src: story}))},
  {name: 'is a hundred times on the page', widget: ELEMENT.repeat(100) + SCRIPT, count: 100},
  {name: 'stands in a shadow tree that the page declares', around: ['<div><template shadowrootmode="open">', '</template></div>']},
  {name: 'stands in a shadow tree with a style for everything', around: ['<div><template shadowrootmode="open"><style>* { color: green }</style>', '</template></div>'], widget: ELEMENT, headWidget: SCRIPT},
  {name: 'stands in a dialog that opens', around: ['<dialog>', '</dialog>'], prepare: ({document}) => document.querySelector('dialog')!.show()},
  {name: 'stands in a dialog that is closed', around: ['<dialog>', '</dialog>'], shows: 'nothing'},
  {name: 'stands in details that open', around: ['<details class="box"><summary>More</summary>', '</details>'], prepare: ({document}) => document.querySelector('details')!.setAttribute('open', '')},
  {name: 'stands in a popover that opens', around: ['<div popover>', '</div>'], prepare: ({document}) => document.querySelector<HTMLElement>('[popover]')!.showPopover()},
  {name: 'stands in a template of the page, and waits', around: ['<template class="box">', '</template>'], widget: ELEMENT, headWidget: SCRIPT, shows: 'nothing', count: 0},
  after('is hidden and shown again', async (story) => {
    story.hidden = true;
    await painted();
    story.hidden = false;
  }),
  after('goes with its page into the back/forward cache and comes back', (_story, {window}) => {
    window.dispatchEvent(new window.PageTransitionEvent('pagehide', {persisted: true}));
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', {persisted: true}));
  }),
  after('loses its connection and has it again', (_story, {window}) => {
    window.dispatchEvent(new window.Event('offline'));
    window.dispatchEvent(new window.Event('online'));
  }),
  after('is printed', (_story, {window}) => {
    window.dispatchEvent(new window.Event('beforeprint'));
    window.dispatchEvent(new window.Event('afterprint'));
  }),
];

describe('a story', () => {
  for (const page of pages) it(`is readable, and its page as it was, when it ${page.name}`, () => judge(page));

  it('has its styles in another document that adopts it, and so have the elements in it', async () => {
    const [page, other] = await Promise.all([openHostPage({name: ''}), openHostPage({name: ''}, false)]);
    const story = await drawn(page);
    other.document.body.append(story);
    await painted();
    expect(story.ownerDocument).to.equal(other.document);
    expect(findFaults(story)).to.deep.equal([]);
    const inner = findAll(story.shadowRoot!, '*').filter(({shadowRoot}) => shadowRoot);
    expect(inner.length).to.be.above(2);
    expect([story, ...inner].map(({localName, shadowRoot}) => `${localName} ${shadowRoot!.adoptedStyleSheets.length}`)).to.deep.equal([story, ...inner].map(({localName}) => `${localName} 1`));
    expect(other.window.getComputedStyle(findAll(story.shadowRoot!, '.body')[0]!).maxInlineSize).to.not.equal('none');
    // And back.
    page.document.body.append(story);
    await painted();
    expect(findFaults(story)).to.deep.equal([]);
    expect([...page.errors, ...other.errors]).to.deep.equal([]);
    page.frame.remove();
    other.frame.remove();
  });

  it('that waits in a template is drawn when the template is used', async () => {
    const page = await openHostPage({name: '', around: ['<template>', '</template>'], widget: ELEMENT, headWidget: SCRIPT});
    page.document.body.append(page.document.querySelector('template')!.content);
    expect(headlineOf(await drawn(page))).to.equal(HEADLINE);
    page.frame.remove();
  });

  it('that its page takes away does not come back by the tag of a module', async () => {
    const page = await openHostPage({name: '', widget: '<script type="module" src="/dist/article-story.js" data-story="STORY"></script>'});
    (await drawn(page)).remove();
    page.document.body.append(page.document.createElement('p'));
    await painted();
    expect(page.stories()).to.have.lengthOf(0);
    page.frame.remove();
  });

  it('whose page lacks what elements need is a link, by its tag alone', async () => {
    const page = await openHostPage({
      name: '',
      head: '<script>delete Element.prototype.attachShadow</script>',
      widget: `<script src="/dist/article-story.js" data-story="STORY" data-href="https://courier.example/ferry"></script>`,
    });
    const link = page.document.querySelector<HTMLAnchorElement>('article-story a')!;
    expect(link.href).to.equal('https://courier.example/ferry');
    expect(link.getBoundingClientRect().height).to.be.above(0);
    expect(page.errors).to.deep.equal([]);
    expect(page.lines).to.have.lengthOf(1);
    page.frame.remove();
  });
});
