import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM} from 'jsdom';
import type {Story} from '../../src/index.js';
import {toSnippet} from '../../src/outputs/snippet.js';

const places = {script: 'https://cdn.example/article-story.js', story: 'https://news.example/a.json?x=1&y="2"'};
const story = (fields: Partial<Story>): Story => ({format: 'article-story/1', lang: 'en', headline: 'H', body: [], ...fields}) as Story;

const parse = (html: string) => new JSDOM(html).window.document;

describe('the snippet of a story', () => {
  it('is the element with a link to the story’s page, and the script', () => {
    const page = parse(toSnippet(story({headline: 'A headline', canonicalUrl: 'https://news.example/a'}), places));
    assert.equal(page.querySelector('article-story')!.getAttribute('src'), places.story);
    assert.equal(page.querySelector('article-story > a')!.getAttribute('href'), 'https://news.example/a');
    assert.equal(page.querySelector('article-story > a')!.textContent, 'A headline');
    assert.equal(page.querySelector('script[async]')!.getAttribute('src'), places.script);
  });

  it('has the headline alone where the story has no page', () => {
    const page = parse(toSnippet(story({headline: 'A headline'}), places));
    assert.equal(page.querySelector('article-story')!.innerHTML, 'A headline');
  });

  it('lets no words of a story become markup', () => {
    const headline = '</article-story><script>alert(1)</script> & "quotes" <b>';
    const page = parse(toSnippet(story({headline, canonicalUrl: 'https://news.example/?a="><script>'}), places));
    assert.equal(page.querySelectorAll('script').length, 1);
    assert.equal(page.querySelector('article-story')!.textContent, headline);
  });
});
