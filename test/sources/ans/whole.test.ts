import {expect} from '@open-wc/testing';
import {pieces, unseen, whole} from './whole.js';
import {readStory} from '../../../src/story.js';
import {holdWhole} from '../../fixtures/whole-documents.js';

const OPTIONS = {lang: 'en', now: new Date('2026-01-01T00:00:00Z')};
const text = (content: string) => ({type: 'text', content});
const of = (...content_elements: unknown[]) => ({_id: 'A', type: 'story', version: '0.10.12', headlines: {basic: 'A flood'}, canonical_url: 'https://news.example/flood/', content_elements});
/** A record with a name of its own that every record seems to have. */
const own = (name: string, value: unknown) => JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`) as object;

describe('a whole story of Arc', () => {
  const backwards = {content_elements: [...whole.content_elements].reverse()};
  const less = {credits: {}, subheadlines: {}, promo_items: {}};
  holdWhole({whole, pieces, unseen, orders: [['backwards', {...whole, ...backwards}], ['with less of a head', {...whole, ...less}], ['backwards, with less of a head', {...whole, ...backwards, ...less}]]});

  for (const name of ['__proto__', 'constructor', 'toString', 'valueOf']) {
    it(`takes ${name} for a name like any other`, async () => {
      const story = of({type: name, content: 'a'}, {...text('b'), ...own(name, 'x')}, {type: 'reference', referent: {id: name}}, {type: 'custom_embed', embed: {config: own(name, 'c')}});
      const named = {label: own(name, {text: 'd'}), credits: own(name, [{name: 'e'}]), promo_items: own(name, {caption: 'f'}), canonical_website: name, websites: own(name, {website_section: {name: 'g'}}), related_content: own(name, [{canonical_url: '/h', headlines: {basic: 'h'}}])};
      const {story: read, problems} = await readStory({...story, ...named}, OPTIONS);
      expect(read).to.deep.include({section: 'g', related: [{url: 'https://news.example/h', title: 'h'}], body: [{type: 'paragraph', content: 'b'}]});
      expect(problems.map(({text: words}) => words)).to.have.members(['a', name, 'c', 'd', 'e', 'f']);
    });
  }

  it('holds itself, or groups in groups, no deeper than data may be', async () => {
    const circle: {type: string; content_elements: object[]} = {type: 'element_group', content_elements: [text('a')]};
    circle.content_elements.push(circle);
    let deep: object = text('b');
    for (let at = 0; at < 200; at++) deep = {type: 'element_group', content_elements: [deep]};
    const {story, problems} = await readStory(of(circle, deep, text('c')), OPTIONS);
    expect(story!.body.map((block) => 'content' in block && block.content).filter((words) => words !== 'a')).to.deep.equal(['c']);
    expect(problems.map(({code}) => code)).to.deep.equal(['too-deep', 'too-deep']);
  });

  it('names all that stands in stories, galleries and lists that are elsewhere', async () => {
    const inner = {type: 'story', headlines: {basic: 'a'}, content_elements: [{type: 'gallery', headlines: {basic: 'b'}, content_elements: [{type: 'image', url: 'https://news.example/c.jpg', caption: 'd'}, {type: 'story', _id: 'e', content_elements: [text('f')]}]}]};
    const {problems} = await readStory(of({type: 'list', items: [inner]}), OPTIONS);
    expect(problems.map(({severity, text: words}) => [severity, words])).to.deep.equal([['error', 'a b https://news.example/c.jpg d e f']]);
  });

  it('is read to as many blocks as a story holds', async () => {
    const {story, problems} = await readStory(of(...Array.from({length: 20_000}, (_, at) => ({type: 'quote', content_elements: [text(`${at}`)], citation: 'Ann'}))), OPTIONS);
    expect(story!.body).to.have.length(2000);
    expect(problems.map(({code}) => code)).to.include('cut');
  });
});
