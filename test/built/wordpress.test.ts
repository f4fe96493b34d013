import {expect} from '@open-wc/testing';
import type {readWordPress} from '../../src/sources/wordpress/wordpress.js';

const part = new URL('../../dist/article-story-wordpress.js', import.meta.url).href;
const loaded = () => performance.getEntriesByType('resource').flatMap(({name}) => /article-story-([\w-]+)\.js$/.exec(name)?.[1] ?? []);

describe('the built reader of WordPress', () => {
  it('loads for the seed, as WordPress serves it, the parts alone whose sum is held (scripts/sizes.mjs)', async () => {
    const {readWordPress: read} = (await import(part)) as {readWordPress: typeof readWordPress};
    const post = (await (await fetch(new URL('../../demo/stories/wordpress-post.json', import.meta.url))).json()) as object;
    const {body} = await read(post, {window: window as Window & typeof globalThis, report() {}, lang: 'en', base: location.href});
    expect((body as {type: string}[]).map(({type}) => type).join(' ')).to.equal('paragraph paragraph quote paragraph paragraph quote paragraph quote paragraph quote paragraph video');
    expect(loaded().sort()).to.deep.equal(['figures', 'html', 'shortcodes', 'wordpress']);
  });
});
