import {expect} from '@open-wc/testing';
import {pieces, unseen, whole} from './whole.js';
import {readStory} from '../../../src/story.js';
import {readOdd} from '../../fixtures/odd-readings.js';
import {findLost, markAll} from '../../fixtures/tokens.js';

const OPTIONS = {lang: 'en', now: new Date('2026-01-01T00:00:00Z')};
const body = (text: string, more: object = {}) => ({role: 'body', text, ...more});
const of = (...components: unknown[]) => ({version: '1.7', identifier: 'a1', title: 'A flood', language: 'en', components});
/** A record with a name of its own that every record seems to have. */
const own = (name: string, value: unknown) => JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as object;

describe('a whole document of Apple News', () => {
  const orders: readonly (readonly [string, object])[] = [
    ['as it is', whole],
    ['backwards', {...whole, components: [...whole.components].reverse()}],
    ['with less of a head', {...whole, title: '', subtitle: '', metadata: {}}],
    ['backwards, with less of a head', {...whole, components: [...whole.components].reverse(), title: '', subtitle: '', metadata: {}}],
  ];
  for (const [how, article] of orders) {
    it(`says each of its words and addresses in the story, or names them: ${how}`, async () => {
      expect(await findLost(article, unseen)).to.deep.equal([]);
    });
  }

  it('says all that each piece of it says alone', async () => {
    for (const {name, piece, put} of pieces) expect(await findLost(put(piece), unseen), name).to.deep.equal([]);
  });

  it('has no field that is called unseen and is not there', () => {
    const all = markAll(whole, []).tokens.map(({place}) => place);
    for (const [places, why] of unseen) expect(all.some((place) => places.test(place)), why).to.equal(true);
  });

  it('is read whatever value stands where another is meant: some of all, of which the long run tries each', async () => {
    for (const piece of pieces) await readOdd(piece, 127);
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'valueOf']) {
    it(`takes ${name} for a name like any other`, async () => {
      const styled = body('bold', {identifier: name, format: name, textStyle: name, inlineTextStyles: [{rangeStart: 0, rangeLength: 4, textStyle: name}]});
      const table = {role: 'datatable', data: {descriptors: [{key: name, label: 'a'}], records: [own(name, 'b')]}};
      const story = of(styled, table, {role: name, text: 'c'});
      const {story: plain} = await readStory(story, OPTIONS);
      const {story: read, problems} = await readStory({...story, textStyles: own(name, {fontWeight: 'bold'})}, OPTIONS);
      expect(plain!.body[0]).to.deep.equal({type: 'paragraph', content: 'bold'});
      expect(read!.body).to.deep.equal([{type: 'paragraph', content: [{t: 'strong', c: 'bold'}]}, {type: 'table', head: [['a']], rows: [['b']]}]);
      expect(problems.map(({code, text}) => [code, text])).to.deep.equal([['unknown-element', 'c']]);
    });
  }

  it('holds itself, or containers in containers, no deeper than data may be', async () => {
    const circle: {role: string; components: object[]} = {role: 'section', components: [body('a')]};
    circle.components.push(circle);
    let deep: object = body('b');
    for (let at = 0; at < 200; at++) deep = {role: 'container', components: [deep]};
    const {story, problems} = await readStory(of(circle, deep, body('c')), OPTIONS);
    expect(story!.body.map((block) => 'content' in block && block.content).filter((words) => words !== 'a')).to.deep.equal(['c']);
    expect(problems.map(({code}) => code)).to.deep.equal(['too-deep', 'too-deep']);
  });

  it('is read to as many blocks as a story holds', async () => {
    const {story, problems} = await readStory(of(...Array.from({length: 20_000}, (_, at) => ({role: 'quote', text: `${at}`}))), OPTIONS);
    expect(story!.body).to.have.length(2000);
    expect(problems.map(({code}) => code)).to.include('cut');
  });
});
