import {expect} from '@open-wc/testing';
import {showProblems} from '../../src/components/preview.js';
import {english} from '../../src/words/english.js';
import {count, drawStory, find, make, settle, storyOf, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const wrong = storyOf({
  kicker: 5,
  body: [
    {type: 'paragraph', content: 'One.'},
    {type: 'slideshow'},
    {type: 'paragraph', content: ['Two ', {t: 'a', href: `${'java'}script:alert(1)`, c: 'here'}]},
    {type: 'paragraph', content: 'Three.'},
  ],
});

async function drawPreview() {
  const story = await drawStory(wrong, {preview: ''});
  await waitUntil(() => count(story, '.problems'));
  return settle(story);
}

describe('preview', () => {
  usePage();

  it('lists each problem after the block that it concerns, the others below the head', async () => {
    const story = await drawPreview();
    const lines = texts(story, 'ul.problems, .headline, p.paragraph').map((line) => (/^[a-z]+-[a-z]+ \S+/.exec(line) ?? [line])[0]);
    expect(lines).to.eql(['Headline', 'field-wrong kicker', 'One.', 'kind-unknown body[1]', 'Two here', 'url-refused body[2].content[1].href', 'Three.']);
  });

  it('lists nothing where it is not asked for', async () => {
    const story = await drawStory(wrong);
    await import('../../src/components/preview.js');
    await settle(story);
    expect(count(story, '.problems')).to.equal(0);
    expect(story.problems.map(({code}) => code)).to.include.members(['field-wrong', 'kind-unknown', 'url-refused']);
  });

  it('lists nothing twice when it is drawn again', async () => {
    const story = await drawPreview();
    const before = count(story, '.problems');
    story.theme = 'dark';
    await settle(story);
    await waitUntil(() => count(story, '.problems') === before);
  });

  it('shows the words of a story as text', async () => {
    const story = await drawStory(storyOf({kicker: {a: '<img src=x>'}}), {preview: ''});
    await waitUntil(() => count(story, '.problems'));
    expect(find(story, '.problems')!.querySelectorAll('img')).to.have.length(0);
  });

  it('says in a sentence what the script tag’s file says in few bytes, and leaves all other messages', () => {
    const root = make('div');
    const problem = {path: '', severity: 'warning'} as const;
    showProblems(root, null, {story: undefined, problems: [{...problem, code: 'kind-unknown', message: 'Kind unknown.'}, {...problem, code: 'cut', message: 'Too large for a feed.'}]}, english);
    expect(texts(root, 'li')).to.eql(['kind-unknown Of no known kind.', 'cut Too large for a feed.']);
  });

  it('passes the audit', async () => expect(await drawPreview()).to.be.accessible());
});
