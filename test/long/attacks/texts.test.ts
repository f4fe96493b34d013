import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import type {Shape} from '../../../src/model/form.js';
import type {Story} from '../../../src/model/story.js';
import {place} from '../../fixtures/draw.js';
import {useStillFrames} from '../../fixtures/frames.js';
import {usePage} from '../../fixtures/page.js';
import {drawOpen} from './draw.js';
import {storiesOf} from './fields.js';
import {inspect, wordsOf} from './inspection.js';
import {useStillPlayers} from './players.js';
import {attacks, huge} from './strings.js';
import {useTripwire} from './tripwire.js';

/** Fields that are kept and not drawn, or not there where they stand. A field that is added is drawn, or is named here. */
const SILENT = [
  /\.id$/, /\.sources\.type$/, /\.(rights|digitalSource)$/, /\.tracks\.label$/, /^\.provenance\./, /^\.(section|tags|translations\.title|translationOf\.title|withdrawal)$/,
  // Of pictures beside words nothing but the picture is drawn; of the authors of an entry, and of a translator, the name.
  /\.(by\.image|poster|link\.image|authors\.image|related\.image|logo|translator\.image)\.\w+$/, /\.(entry\.authors|translator)\.(role|bio|org|links\.platform)$/,
];

const isText = (shape: Shape) => shape.is === 'inline' || (shape.is === 'text' && !shape.pattern);

describe('attacks on the texts of a story', () => {
  useStillFrames();
  useStillPlayers();
  usePage();
  useTripwire();

  it('are more than a thousand', () => {
    expect(attacks.length).to.be.greaterThan(1000);
    expect(new Set(attacks.map(({group}) => group)).size).to.be.greaterThan(8);
  });

  it('by text leave nothing but text, and the words around them are shown', async function () {
    this.timeout(300_000);
    const element = await place('article-story');
    const texts = attacks.map(({text}) => text);
    const missing = new Set<string>();
    let said: {readonly word: string; readonly where: string}[] = [];
    let count = 0;
    const fill = (shape: Shape, values: readonly unknown[], at: number, where: string): [number, string] => {
      const max = shape.is === 'text' ? Math.min(shape.max, 3000) : 3000;
      const parts: string[] = [];
      for (let length = 0; at + parts.length < values.length; ) {
        const attack = String(values[at + parts.length]).slice(0, max - 40);
        if (parts.length && length + attack.length + 30 > max) break;
        const word = `w${(count += 1)}w`;
        said.push({word, where});
        length += parts.push(`${word} ${attack} ${word}`) && parts.at(-1)!.length + 1;
      }
      return [parts.length, parts.join(' ')];
    };
    for (const story of storiesOf({values: (shape) => (isText(shape) ? texts : undefined), fill})) {
      expect(await drawOpen(element, story)).to.equal(true);
      expect(inspect(element.shadowRoot!)).to.eql([]);
      const seen = new Map<string, number>();
      for (const word of wordsOf(element.shadowRoot!).match(/w\d+w/g) ?? []) seen.set(word, (seen.get(word) ?? 0) + 1);
      for (const {word, where} of said) if ((seen.get(word) ?? 0) < 2 && !SILENT.some((field) => field.test(where))) missing.add(where);
      said = [];
    }
    expect([...missing]).to.eql([]);
    expect(count).to.be.greaterThan(100 * attacks.length);
  });

  it('by the words of a story that was withdrawn leave nothing but text', async () => {
    const element = await place('article-story');
    for (let at = 0; at < attacks.length; at += 100) {
      const withdrawal = attacks.slice(at, at + 100).map(({text}, nth) => `w${nth}w ${text.slice(0, 150)} `);
      await drawOpen(element, {format: 'article-story/1', lang: 'en', headline: withdrawal[0], status: 'withdrawn', withdrawal, body: []});
      expect(inspect(element.shadowRoot!)).to.eql([]);
      expect(wordsOf(element.shadowRoot!)).to.include('w0w').and.include('w20w');
    }
  });

  it('by huge texts in every text are cut, and the story is shown', async function () {
    this.timeout(300_000);
    const element = await place('article-story');
    for (const text of huge) {
      await drawOpen(element, {
        format: 'article-story/1', lang: 'en', headline: 'w1w', kicker: text, standfirst: text, byline: text, authors: [{name: text, bio: text}], canonicalUrl: text, rights: {copyright: text},
        body: [{type: 'paragraph', content: 'w2w'}, {type: 'quote', content: [text], by: {name: text}}, {type: 'image', src: text, alt: text}, {type: 'video', provider: 'youtube', id: text, title: text, url: text}, {type: 'code', text}, {type: 'paragraph', content: ['w3w ', text]}],
      } satisfies Record<keyof Story, unknown> | object);
      expect(inspect(element.shadowRoot!)).to.eql([]);
      expect(wordsOf(element.shadowRoot!)).to.match(/w1w[^]*w2w[^]*w3w/);
    }
  });
});
