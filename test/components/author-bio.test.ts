import {expect} from '@open-wc/testing';
import type {AuthorBio} from '../../src/components/author-bio.js';
import type {Author} from '../../src/model/block.js';
import {count, find, findAll, make, place, settle, texts} from '../fixtures/draw.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

async function draw(author: Author): Promise<AuthorBio> {
  const made = await place('author-bio');
  made.author = author;
  return settle(made);
}

const portrait = new URL('../../demo/pictures/portrait-reporter.svg', import.meta.url).href;

describe('<author-bio>', () => {
  usePage();

  it('says name, role, organisation and bio', async () => {
    const bio = await draw({name: 'Ada', role: 'reporter', org: 'The Courier', bio: ['Writes ', {t: 'em', c: 'slowly'}, '.']});
    expect(texts(bio, '.root')).to.eql(['Ada, reporter, The CourierWrites slowly.']);
    expect(texts(bio, 'em')).to.eql(['slowly']);
  });

  it('reads well with a bio alone', async () => expect(texts(await draw({bio: 'Somebody.'}), '.root')).to.eql(['Somebody.']));

  it('reads well with a name alone', async () => expect(texts(await draw({name: 'Ada'}), '.root')).to.eql(['Ada']));

  it('links the page of the author and the accounts', async () => {
    const bio = await draw({name: 'Ada', url: 'https://ada.example/', links: [{platform: 'mastodon', url: 'https://m.example/@ada'}]});
    expect(findAll<HTMLAnchorElement>(bio, 'a').map(({href, textContent}) => [textContent, href])).to.eql([
      ['Ada', 'https://ada.example/'],
      ['mastodon', 'https://m.example/@ada'],
    ]);
  });

  it('shows a photo, whose box is kept and which says nothing that the name does not say', async () => {
    const photo = find<HTMLImageElement>(await draw({name: 'Ada', image: {src: portrait, alt: 'Ada'}}), 'img')!;
    expect([photo.getAttribute('src'), photo.alt, photo.width, photo.height]).to.eql([portrait, '', 56, 56]);
  });

  it('shows no photo of a service before a choice, and no empty circle', async () => {
    expect(count(await draw({name: 'Ada', image: {src: 'https://secure.gravatar.com/avatar/1'}}), 'img')).to.equal(0);
    expect(count(await draw({name: 'Ada'}), 'img')).to.equal(0);
  });

  it('passes the audit', async () => expect(await draw({name: 'Ada', role: 'reporter', bio: 'Words.', url: 'https://ada.example/', image: {src: portrait}})).to.be.accessible());

  describe('by attributes and light DOM', () => {
    it('says what they say', async () => {
      const bio = await place('author-bio', {name: 'Ada', 'author-role': 'reporter', href: 'https://ada.example/', src: portrait}, make('p', 'One.'), make('p', 'Two.'));
      await waitUntil(() => find(bio, '.bio'));
      expect(texts(bio, '.name')).to.eql(['Ada']);
      expect(texts(bio, '.role')).to.eql(['reporter']);
      expect(texts(bio, '.small')).to.eql(['One.Two.']);
      expect(count(bio, 'br')).to.equal(1);
      expect(find<HTMLImageElement>(bio, 'img')!.src).to.equal(portrait);
      expect(find<HTMLAnchorElement>(bio, 'a')!.href).to.equal('https://ada.example/');
    });

    it('is drawn again when an attribute changes', async () => {
      const bio = await place('author-bio', {name: 'Ada'});
      await waitUntil(() => texts(bio, '.name')[0] === 'Ada');
      bio.setAttribute('name', 'Bo');
      await waitUntil(() => texts(bio, '.name')[0] === 'Bo');
    });

    it('shows its light DOM where nothing is said', async () => {
      const bio = await place('author-bio');
      await import('../../src/components/attributes.js');
      await settle(bio);
      expect(count(bio, 'slot')).to.equal(1);
    });
  });
});
