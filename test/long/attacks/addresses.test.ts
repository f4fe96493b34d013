import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {readAddress} from '../../../src/model/address.js';
import type {Shape} from '../../../src/model/form.js';
import {place} from '../../fixtures/draw.js';
import {useStillFrames} from '../../fixtures/frames.js';
import {usePage} from '../../fixtures/page.js';
import {drawOpen} from './draw.js';
import {storiesOf} from './fields.js';
import {inspect} from './inspection.js';
import {useStillPlayers} from './players.js';
import {attacks, huge} from './strings.js';
import {useTripwire} from './tripwire.js';

describe('attacks on the addresses of a story', () => {
  useStillFrames();
  useStillPlayers();
  usePage();
  useTripwire();

  it('by address pass the door only as what may be followed or loaded', () => {
    for (const {text} of [...attacks, ...huge.map((each) => ({text: each}))]) {
      for (const base of [undefined, 'https://publisher.example/a/b.json', document.baseURI]) {
        const [link, media] = (['link', 'media'] as const).map((use) => readAddress(text, use, base));
        const words = JSON.stringify([text.slice(0, 99), base]);
        if (link) expect(link, words).to.match(/^(https?:\/\/[^@/\\]+\/[^\s<>"\\]*|(mailto|tel):[^\n\r\t]*)$/);
        if (media && !media.startsWith(`${location.origin}/`)) expect(media, words).to.match(/^https:\/\/[^@/\\]+\/[^\s<>"\\]*$/);
      }
    }
  });

  it('by address leave no address but those', async function () {
    this.timeout(300_000);
    const element = await place('article-story');
    // Nothing here is rendered, so that a picture whose address may be loaded is not asked for.
    element.parentElement!.style.display = 'none';
    const passes = attacks.filter(({text}) => readAddress(text, 'link', document.baseURI)).map(({text}) => text);
    const refused = attacks.map(({text}) => text).filter((text) => !passes.includes(text));
    const wanted = [...passes, ...refused.filter((_text, at) => at % 16 === 0)];
    const values = (shape: Shape) => (shape.is === 'address' ? (shape.use === 'link' ? wanted : refused.filter((_text, at) => at % 12 === 0)) : undefined);
    for (const story of storiesOf({values, fill: (_shape, list, at) => [1, list[at]], isOneByOne: true})) {
      await drawOpen(element, story);
      expect(inspect(element.shadowRoot!)).to.eql([]);
    }
  });
});
