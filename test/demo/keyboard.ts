import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadAxe, type OpenPage} from './page.js';
import {waitUntil} from '../fixtures/wait-until.js';

/** What holds children of its own that the keyboard may reach: a shadow tree, or the document of a frame. */
const inside = (element: Element): ParentNode | null | undefined => element.shadowRoot ?? (element as Partial<HTMLIFrameElement>).contentDocument;

/** All elements of a page, shadow trees and the frames that are shown included, in the order in which they stand. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const within = inside(element);
    if (within && (element.shadowRoot || element.checkVisibility())) yield* everything(within);
  }
}

const CONTROLS = 'a[href], button, input, summary, audio[controls], video[controls]';

/** A group of radio buttons is one stop. What is in a closed disclosure is none. */
const isStop = (element: Element) =>
  element.matches(CONTROLS) && element.checkVisibility({visibilityProperty: true}) && !element.matches('[type=radio]:not(:checked), [tabindex="-1"]');

/** Where the keyboard is. */
function focused(document: Document): Element {
  let at = document.activeElement!;
  for (let next = inside(at); next; next = inside(at)) {
    const deeper = (next as Document | ShadowRoot).activeElement;
    if (!deeper || deeper === (next as Partial<Document>).body) break;
    at = deeper;
  }
  return at;
}

const describeStop = (element: Element) => `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;

/**
 * Tests of the gallery's controls, on a page whose section of services shows a row of each kind, in each of its states.
 * `opened` gives the page once the tests before these are done.
 */
export function walkByKeyboard(opened: () => OpenPage): void {
  it('reaches every control by Tab, in order, each with a name', async () => {
    const {window, document} = opened();
    const stops = [...everything(document)].filter(isStop);
    expect(stops.length).to.be.above(200);
    const seen: Element[] = [];
    window.focus();
    document.body.tabIndex = -1;
    document.body.focus();
    for (let presses = 0; seen.at(-1) !== stops.at(-1) && presses < 3 * stops.length; presses += 1) {
      await sendKeys({press: 'Tab'});
      const at = focused(document);
      if (at !== seen.at(-1)) seen.push(at);
    }
    const reached = new Set(seen);
    expect(stops.filter((stop) => !reached.has(stop)).map(describeStop), 'not reached').to.deep.equal([]);
    const {commons: {text}, setup} = await loadAxe(opened());
    setup(document);
    // What stands in a frame is of another document than the names that axe tells.
    const nameOf = (stop: Element) => (stop.ownerDocument === document ? text.accessibleText(stop) : (stop.textContent ?? '')).trim();
    expect(stops.filter((stop) => !nameOf(stop)).map(describeStop), 'without a name').to.deep.equal([]);
    const known = new Set(stops);
    // A browser's own player has stops within, and may come back to itself from one of them.
    const inOrder = seen.filter((stop, at) => known.has(stop) && (seen.indexOf(stop) === at || !stop.matches('audio, video')));
    expect(inOrder.map(describeStop), 'in order').to.deep.equal(stops.map(describeStop));
  });

  const rootOf = (row: string, state: string) => {
    const story = opened().document.querySelector(`#states-${row} [data-state=${state}]`)!;
    return (story.shadowRoot!.querySelector('video-embed, social-quote') ?? story).shadowRoot!;
  };
  const isFramed = (root: ShadowRoot) => Boolean(root.querySelector('iframe'));
  const press = async (control: HTMLElement, key: string) => {
    control.ownerDocument.defaultView!.focus();
    control.focus();
    await sendKeys({press: key});
  };

  for (const [name, key] of [['Enter', 'Enter'], ['Space', ' ']] as const) {
    it(`plays a video by ${name}, and gives the keyboard to the player`, async () => {
      const row = name === 'Enter' ? 'youtube-video' : 'vimeo-video';
      opened().document.querySelector<HTMLDetailsElement>(`#states-${row}`)!.open = true;
      await waitUntil(() => opened().document.querySelector(`#states-${row} [data-state=before]`)?.shadowRoot?.querySelector('video-embed')?.shadowRoot?.querySelector('.play'), 'the card');
      const root = rootOf(row, 'before');
      await press(root.querySelector<HTMLElement>('.play')!, key);
      await waitUntil(() => isFramed(root), 'no frame came');
      expect(root.activeElement?.localName).to.equal('iframe');
    });

    for (const row of ['x-post', 'x-quote', 'soundcloud-audio', 'datawrapper-embed']) {
      it(`shows and closes by ${name}, on the same button: ${row}`, async () => {
        const root = rootOf(row, 'before');
        const button = root.querySelector<HTMLElement>('button.show')!;
        await press(button, key);
        await waitUntil(() => isFramed(root), 'no frame came');
        expect(root.activeElement === button).to.equal(true);
        await press(button, key);
        await waitUntil(() => !isFramed(root), 'the frame stays');
        expect(root.activeElement === button).to.equal(true);
      });
    }

    it(`opens and closes a disclosure by ${name}`, async () => {
      const row = opened().document.querySelector<HTMLDetailsElement>('#states-codepen-embed')!;
      await press(row.querySelector('summary')!, key);
      await waitUntil(() => row.open);
      await press(row.querySelector('summary')!, key);
      await waitUntil(() => !row.open);
    });
  }

  it('remembers a choice by Space, and takes it back', async () => {
    const box = rootOf('datawrapper-embed', 'answered').querySelector<HTMLInputElement>('label input')!;
    await press(box, ' ');
    await waitUntil(() => box.checked);
    expect(localStorage.getItem('article-story')).to.equal('["datawrapper"]');
    await press(box, ' ');
    await waitUntil(() => !box.checked);
    expect(localStorage.getItem('article-story')).to.equal(null);
  });
}
