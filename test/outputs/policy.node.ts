import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readStory} from '../../src/node.js';
import {toPolicy} from '../../src/outputs/policy.js';

const places = {script: 'https://cdn.example/0.1.0/article-story.js', story: 'https://news.example/stories/a.json'};
const base = ['script-src https://cdn.example', 'connect-src https://news.example'];
const picture = (host: string) => ({src: `https://${host}/a.jpg`, alt: 'A'});
const file = (host: string) => `https://${host}/a.mp4`;

async function policyOf(fields: object, hasHtml = false): Promise<readonly string[]> {
  const {story} = await readStory({format: 'article-story/1', lang: 'en', headline: 'H', body: [], ...fields});
  return toPolicy(story!, places, hasHtml);
}

const body = (...blocks: object[]) => ({body: blocks});

const rows: readonly (readonly [title: string, fields: object, more: readonly string[]])[] = [
  ['words alone', body({type: 'paragraph', content: 'Words'}), []],
  ['the lead image', {leadImage: picture('img.example')}, ['img-src https://img.example']],
  ['a lead image of which only the credit is known', {leadImage: {credit: 'Ana'}}, []],
  ['pictures of two hosts, each named once', body({type: 'image', ...picture('a.example')}, {type: 'gallery', images: [picture('b.example'), picture('a.example')]}), ['img-src https://a.example https://b.example']],
  ['other sizes of a picture', body({type: 'image', ...picture('a.example'), sources: [{src: 'https://sizes.example/b.webp', width: 300}]}), ['img-src https://a.example https://sizes.example']],
  ['a logo, an author, a related story', {
    publisher: {name: 'P', logo: picture('logo.example')},
    authors: [{name: 'Ana', image: picture('people.example')}],
    related: [{url: 'https://x.example/', title: 'X', image: picture('related.example')}],
  }, ['img-src https://people.example https://related.example https://logo.example']],
  ['a picture of who is quoted, and in the quote', body({type: 'quote', content: ['Q'], by: {name: 'B', image: picture('face.example')}, media: [picture('post.example')]}), ['img-src https://face.example https://post.example']],
  ['a film with poster and captions', body({type: 'video', provider: 'file', poster: picture('p.example'), sources: [{src: file('film.example'), type: 'video/mp4'}], tracks: [{kind: 'captions', src: 'https://t.example/a.vtt', lang: 'en'}]}),
    ['img-src https://p.example', 'media-src https://film.example https://t.example']],
  ['a sound', body({type: 'audio', provider: 'file', sources: [{src: file('sound.example'), type: 'audio/mpeg'}]}), ['media-src https://sound.example']],
  ['players, each once', body({type: 'video', provider: 'youtube', id: 'aqz-KE-bpKQ'}, {type: 'video', provider: 'vimeo', id: '1'}, {type: 'video', provider: 'youtube', id: 'bqz-KE-bpKQ'}),
    ['frame-src https://www.youtube-nocookie.com https://player.vimeo.com']],
  ['Brid without a player of the publisher, which is a link', body({type: 'video', provider: 'brid', id: '1', url: 'https://brid.example/'}), []],
  ['a service without a player here', body({type: 'video', provider: 'rumble', id: 'v1abcd', url: 'https://rumble.com/v1abcd'}), []],
  ['a player in a box of a live story', body({type: 'entry', body: [{type: 'video', provider: 'vimeo', id: '1'}]}), ['frame-src https://player.vimeo.com']],
  ['links, which load nothing', {canonicalUrl: 'https://a.example/', body: [{type: 'link', url: 'https://b.example/', title: 'B'}]}, []],
];

describe('the policy of a story', () => {
  for (const [title, fields, more] of rows) it(`allows ${title}`, async () => assert.deepEqual(await policyOf(fields), [...base, ...more]));

  it('allows the policy of Trusted Types where HTML is parsed', async () => assert.deepEqual(await policyOf({}, true), [...base, 'trusted-types article-story']));
});
