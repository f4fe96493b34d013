import {expect} from '@open-wc/testing';
import '../../../src/define.js';
import {copyBare} from '../../../src/model/bare.js';
import type {Form} from '../../../src/model/form.js';
import {storyForm} from '../../../src/model/story.js';
import {place} from '../../fixtures/draw.js';
import {useStillFrames} from '../../fixtures/frames.js';
import {usePage} from '../../fixtures/page.js';
import {drawOpen} from './draw.js';
import {storiesOf} from './fields.js';
import {inspect, wordsOf} from './inspection.js';
import {useStillPlayers} from './players.js';
import {attacks, huge} from './strings.js';
import {useTripwire} from './tripwire.js';
import {endless, wrongValues} from './values.js';

describe('values of wrong types in the fields of a story', () => {
  useStillFrames();
  useStillPlayers();
  const page = usePage();
  useTripwire();

  it('by values of wrong types leave nothing, and the rest of the story is shown', async function () {
    this.timeout(300_000);
    const element = await place('article-story');
    element.parentElement!.style.display = 'none';
    let stories = 0;
    for (const story of storiesOf({values: () => wrongValues, fill: (_shape, list, at) => [1, list[at]], isOneByOne: true})) {
      stories += 1;
      const {body} = story as {body: unknown};
      await drawOpen(element, {...story, format: 'article-story/1', status: 'live', headline: 'w1w', body: [{type: 'paragraph', content: 'w2w'}, ...(Array.isArray(body) ? (body as unknown[]) : [body]), {type: 'paragraph', content: 'w3w'}]});
      page.takeWarnings();
      expect(inspect(element.shadowRoot!)).to.eql([]);
      expect(wordsOf(element.shadowRoot!)).to.match(/w1w[^]*w2w[^]*w3w/);
    }
    expect(stories).to.be.greaterThan(wrongValues.length);
  });

  it('by values of wrong types in the place of a field never end in an exception', function () {
    this.timeout(300_000);
    const walk = (form: Form, seen = new Set<Form>()): Form[] => {
      if (seen.has(form)) return [];
      seen.add(form);
      const inner = form.is === 'record' ? Object.values({...form.required, ...form.optional} as Record<string, unknown>) : form.is === 'kinds' ? Object.values(form.of as Record<string, unknown>) : form.is === 'list' ? [form.of] : [];
      return [form, ...(inner as Form[]).flatMap((each) => walk(each, seen))];
    };
    const forms = walk(storyForm as Form);
    expect(forms.length).to.be.greaterThan(60);
    const context = {path: '', report: () => {}};
    for (const value of [...wrongValues, ...endless, ...attacks.filter((_attack, at) => at % 20 === 0).map(({text}) => text), ...huge]) {
      // As readPart has it, but copied once for all forms: of a window it takes long.
      const bare = copyBare(value, context);
      for (const form of forms) {
        const made = form(bare, context);
        if (form.is === 'text' && made !== undefined) expect(made).to.be.a('string').with.lengthOf.at.most(form.max);
      }
    }
  });
});
