import {expect} from '@open-wc/testing';
import {LitElement as Lit, css as litCss} from 'lit';
import {LitElement as Ours, css as ourCss} from '../src/lit-element.js';

// What the script has in the place of Lit does the same as Lit, for all that our elements use of it.

type Log = unknown[];
interface Sample extends HTMLElement {
  label?: unknown;
  size?: unknown;
  big?: unknown;
  data?: unknown;
  log: Log;
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

type Changed = ReadonlyMap<PropertyKey, unknown>;

const properties = {label: {}, size: {type: Number, attribute: 'own-size'}, big: {type: Boolean}, data: {attribute: false as const}};

const made = (text: string): HTMLElement => Object.assign(document.createElement('p'), {textContent: text});

const change = (element: Sample, changed: Changed): void => {
  element.log.push(['willUpdate', [...changed]]);
  if (element.label === 'settle') element.data = 'settled';
};

const draw = (element: Sample): HTMLElement => {
  element.log.push('render');
  if (element.label === 'broken') throw new Error('broken');
  return made(`${element.label} ${element.size} ${element.big} ${element.data}`);
};

const controllerOf = (log: Log) => ({
  hostConnected: () => log.push('connected'),
  hostDisconnected: () => log.push('disconnected'),
  hostUpdated: () => log.push('updated'),
});

class LitSample extends Lit {
  static override properties = properties;
  static override styles = litCss`p{color:#123}`;
  log: Log = [];
  constructor() {
    super();
    this.addController(controllerOf(this.log));
  }
  override willUpdate(changed: Changed): void {
    change(this as unknown as Sample, changed);
  }
  override render(): HTMLElement {
    return draw(this as unknown as Sample);
  }
}

class OurSample extends Ours {
  static override properties = properties;
  static override styles = ourCss`p{color:#123}`;
  log: Log = [];
  constructor() {
    super();
    this.addController(controllerOf(this.log));
  }
  override willUpdate(changed: Changed): void {
    change(this as unknown as Sample, changed);
  }
  override render(): HTMLElement {
    return draw(this as unknown as Sample);
  }
}

const settle = async (element: Sample): Promise<void> => {
  await Promise.race([element.updateComplete.catch(() => undefined), new Promise((resolve) => setTimeout(resolve))]);
};

const create = (tag: string): Sample => document.createElement(tag) as Sample;

const scenes: readonly (readonly [title: string, scene: (tag: string, define: () => void) => Promise<unknown>])[] = [
  [
    'draws once it is in a page, and not before',
    async (tag, define) => {
      define();
      const element = create(tag);
      await settle(element);
      const before = [element.shadowRoot, element.hasUpdated];
      document.body.append(element);
      await settle(element);
      return [before, element.hasUpdated];
    },
  ],
  [
    'draws many changes at once, and says what was there before',
    async (tag, define) => {
      define();
      const element = create(tag);
      document.body.append(element);
      await settle(element);
      element.label = 'one';
      element.label = 'two';
      element.size = 3;
      await settle(element);
      element.label = 'three';
      await settle(element);
      return undefined;
    },
  ],
  [
    'does not draw again what is the same',
    async (tag, define) => {
      define();
      const element = create(tag);
      element.size = NaN;
      document.body.append(element);
      await settle(element);
      element.size = NaN;
      await settle(element);
      return undefined;
    },
  ],
  [
    'reads attributes by their type, and what is gone',
    async (tag, define) => {
      define();
      document.body.insertAdjacentElement('beforeend', create(tag));
      const element = document.body.lastElementChild as Sample;
      const seen: unknown[] = [];
      for (const [name, value] of [['label', 'x'], ['own-size', '12'], ['big', ''], ['size', '5'], ['data', 'x'], ['own-size', 'x'], ['label', '']] as const) {
        element.setAttribute(name, value);
        seen.push([element.label, element.size, element.big, element.data]);
      }
      for (const name of ['label', 'own-size', 'big']) element.removeAttribute(name);
      await settle(element);
      return [...seen, element.label, element.size, element.big];
    },
  ],
  [
    'takes up what was set before it was defined, which counts more than an attribute',
    async (tag, define) => {
      const element = create(tag);
      element.label = 'early';
      element.data = {deep: 1};
      element.setAttribute('label', 'attribute');
      element.setAttribute('own-size', '7');
      document.body.append(element);
      define();
      await settle(element);
      return [element.label, element.size, element.data, Object.hasOwn(element, 'label')];
    },
  ],
  [
    'takes a change made in willUpdate into the same drawing',
    async (tag, define) => {
      define();
      const element = create(tag);
      element.label = 'settle';
      document.body.append(element);
      await settle(element);
      await settle(element);
      return element.data;
    },
  ],
  [
    'tells its controllers of coming, going and drawing',
    async (tag, define) => {
      define();
      const element = create(tag);
      document.body.append(element);
      await settle(element);
      element.remove();
      element.label = 'while away';
      await settle(element);
      document.body.append(element);
      element.requestUpdate();
      await settle(element);
      return undefined;
    },
  ],
  [
    'keeps its accessors when asked for its attributes again',
    async (tag, define) => {
      define();
      const element = create(tag);
      element.label = 'kept';
      const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
      return [[...observedAttributes].sort(), element.label];
    },
  ],
];

let counter = 0;

async function play(Class: CustomElementConstructor, scene: (typeof scenes)[number][1]): Promise<unknown> {
  const tag = `lit-sample-${(counter += 1)}`;
  const define = () => customElements.define(tag, class extends Class {});
  const result = await scene(tag, define);
  const element = document.body.querySelector<Sample>(tag);
  const shown = element?.shadowRoot && [...element.shadowRoot.children].map((child) => `${child.localName}: ${child.textContent}`);
  const color = element?.shadowRoot?.firstElementChild && getComputedStyle(element.shadowRoot.firstElementChild).color;
  element?.remove();
  return {result, log: element?.log, shown, color};
}

describe('the base of the elements in the script', () => {
  for (const [title, scene] of scenes) {
    it(`${title}, as in Lit`, async () => {
      const inLit = await play(LitSample, scene);
      expect(await play(OurSample, scene)).to.eql(inLit);
    });
  }

  it('draws again after a drawing that threw, which whoever waits is told', async () => {
    const tag = 'lit-sample-broken';
    customElements.define(tag, class extends OurSample {});
    const element = create(tag);
    element.label = 'broken';
    const failed = element.updateComplete.then(() => 'drawn', (error: Error) => error.message);
    document.body.append(element);
    expect(await failed).to.equal('broken');
    element.label = 'whole';
    await settle(element);
    expect(element.shadowRoot?.textContent).to.contain('whole');
    element.remove();
  });

  it('is seen to draw', async () => {
    const {shown, color} = (await play(OurSample, scenes[0]![1])) as {shown: string[]; color: string};
    expect(shown).to.eql(['p: undefined undefined undefined undefined']);
    expect(color).to.equal('rgb(17, 34, 51)');
  });
});
