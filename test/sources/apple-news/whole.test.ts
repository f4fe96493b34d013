import {expect} from '@open-wc/testing';
import {pieces, unseen, whole} from './whole.js';
import {readStory} from '../../../src/story.js';
import {holdWhole} from '../../fixtures/whole-documents.js';

const OPTIONS = {lang: 'en', now: new Date('2026-01-01T00:00:00Z')};
const body = (text: string, more: object = {}) => ({role: 'body', text, ...more});
const of = (...components: unknown[]) => ({version: '1.7', identifier: 'a1', title: 'A flood', language: 'en', components});
/** A record with a name of its own that every record seems to have. */
const own = (name: string, value: unknown) => JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as object;

describe('a whole document of Apple News', () => {
  const backwards = {components: [...whole.components].reverse()};
  const less = {title: '', subtitle: '', metadata: {}};
  holdWhole({whole, pieces, unseen, orders: [['backwards', {...whole, ...backwards}], ['with less of a head', {...whole, ...less}], ['backwards, with less of a head', {...whole, ...backwards, ...less}]]});

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
