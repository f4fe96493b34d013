import {expect} from '@open-wc/testing';
import {english, fill, labelOf} from '../../src/words/english.js';
import {translations} from '../../src/words/translations.js';

describe('a phrase', () => {
  const filled: readonly (readonly [phrase: string, name: string, text: string])[] = [
    ['By {name}', 'Ada', 'By Ada'],
    ['{name} 更新', '12月', '12月 更新'],
    ['Live', 'Ada', 'Live'],
    ['By {name}', '', 'By '],
    ['By {name}', '$& $1 $$ $`', 'By $& $1 $$ $`'],
    ['By {name}', '{name} {name}', 'By {name} {name}'],
    ['By {name}', '<b>', 'By <b>'],
  ];
  for (const [phrase, name, text] of filled) {
    it(`“${phrase}” with “${name}” is “${text}”`, () => expect(fill(phrase, name)).to.equal(text));
  }
});

describe('the name of a kind', () => {
  const labels: readonly (readonly [kind: string, label: string])[] = [
    ['opinion', 'Opinion'], ['press-release', 'Press release'], ['self-harm', 'Self harm'], ['editor', 'Editor’s note'], ['advice', 'Help'], ['context', 'Background'],
    ['qa', 'Q&A'], ['other', 'Sensitive content'], ['retraction', 'Retraction'], ['facts', 'Facts'],
  ];
  for (const [kind, label] of labels) {
    it(`${kind} is “${label}” in English`, () => expect(labelOf(kind, english)).to.equal(label));
  }

  it('is translated', () => {
    expect(labelOf('press-release', translations['de']!)).to.equal('Pressemitteilung');
    expect(labelOf('opinion', translations['ar']!)).to.equal('رأي');
  });
});
