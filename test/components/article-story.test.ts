import {expect, oneEvent} from '@open-wc/testing';
import type {LinkOpenEvent, StoryLoadEvent} from '../../src/components/events.js';
import {count, drawStory, find, findAll, loadStory, make, place, settle, storyOf, storyWith, texts} from '../fixtures/draw.js';
import {translations} from '../../src/words/translations.js';
import {usePage} from '../fixtures/page.js';
import {waitUntil} from '../fixtures/wait-until.js';

const anchor = (href: string, ...content: string[]) => Object.assign(make('a', ...content), {href});
const isShown = (element: Element | null | undefined) => !!element?.getClientRects().length;

describe('<article-story>', () => {
  const page = usePage();

  describe('while it loads', () => {
    it('shows the fallback', async () => {
      const story = await place('article-story', {src: page.address(() => new Promise(() => {}))}, make('p', 'The fallback'));
      expect(story.matches(':state(loading)')).to.equal(true);
      expect(isShown(story.querySelector('p'))).to.equal(true);
      expect(isShown(find(story, 'article'))).to.equal(false);
      story.remove();
    });

    it('shows a link to the story where the light DOM is empty', async () => {
      const story = await place('article-story', {src: page.address(() => new Promise(() => {})), href: 'https://courier.example/1'});
      expect(findAll<HTMLAnchorElement>(story, 'a').map(({href, textContent}) => [href, textContent])).to.eql([['https://courier.example/1', 'Read at courier.example']]);
      story.remove();
    });
  });

  describe('when it is ready', () => {
    it('shows the story in the place of the fallback, which stays in the page', async () => {
      const story = await drawStory(storyWith('Words.'), {}, make('p', 'The fallback'));
      expect(story.matches(':state(ready)')).to.equal(true);
      expect(isShown(find(story, 'article'))).to.equal(true);
      expect(isShown(story.querySelector('p'))).to.equal(false);
      expect(story.textContent).to.equal('The fallback');
    });

    it('has one state at a time', async () => {
      const story = await drawStory(storyOf());
      expect(['loading', 'ready', 'failed', 'withdrawn'].filter((state) => story.matches(`:state(${state})`))).to.eql(['ready']);
    });

    it('tells the page after it has drawn, and the page alone', async () => {
      const story = await place('article-story');
      let bubbled = 0;
      story.parentElement!.addEventListener('story-load', () => (bubbled += 1));
      story.article = storyOf({headline: 'Drawn', nonsense: 1});
      const event = (await oneEvent(story, 'story-load')) as StoryLoadEvent;
      expect(texts(story, '.headline')).to.eql(['Drawn']);
      expect(event.story.headline).to.equal('Drawn');
      expect(event.story).to.equal(story.story);
      expect(event.problems).to.equal(story.problems);
      expect([bubbled, event.bubbles, event.composed, event.cancelable]).to.eql([0, false, false, false]);
    });

    it('is an article that is labelled by its headline', async () => {
      const story = await drawStory(storyOf({headline: 'Its name'}));
      const article = find(story, 'article')!;
      expect(story.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!)!.textContent).to.equal('Its name');
    });

    it('passes the audit', async () => {
      const story = await drawStory(storyOf({standfirst: 'Why', authors: [{name: 'Ada', bio: 'Words.'}], published: '2025-01-01', body: [{type: 'heading', level: 2, content: 'Two'}]}));
      await expect(story).to.be.accessible();
    });
  });

  describe('when it fails', () => {
    const fail = async (attributes: Readonly<Record<string, string>>, ...light: readonly (Node | string)[]) => {
      const story = await place('article-story', {}, ...light);
      for (const [name, value] of Object.entries(attributes)) story.setAttribute(name, value);
      await oneEvent(story, 'story-fail');
      page.takeWarnings();
      return settle(story);
    };
    const links = (story: Element) => findAll<HTMLAnchorElement>(story, 'a').filter(isShown).map(({href}) => href);

    it('shows the light DOM, and one line', async () => {
      const story = await fail({src: page.address(new TypeError('x'))}, anchor('https://courier.example/1', 'Headline'));
      expect(isShown(story.querySelector('a'))).to.equal(true);
      expect(texts(story, '.failure')).to.eql(['The story could not be loaded.']);
      expect(links(story)).to.eql(['https://courier.example/1']);
    });

    it('links the page of the story where the light DOM is empty', async () => {
      expect(links(await fail({src: page.address(new TypeError('x')), href: 'https://courier.example/1'}))).to.eql(['https://courier.example/1']);
    });

    it('links the host of the story where no page is known', async () => {
      expect(links(await fail({src: page.address(new TypeError('x'))}))).to.eql(['https://stories.example/']);
    });

    it('adds the link where the light DOM has none', async () => {
      expect(links(await fail({src: page.address(new TypeError('x')), href: 'https://courier.example/1'}, 'Some words.'))).to.eql(['https://courier.example/1']);
    });

    for (const href of [`${'java'}script:alert(1)`, 'data:text/html,x', '//a.example']) {
      it(`does not link what must not be followed: ${href}`, async () => {
        expect(links(await fail({src: page.address(new TypeError('x')), href}))).to.eql(['https://stories.example/']);
      });
    }

    it('links a mail address too, and shows the line', async () => {
      const story = await fail({src: page.address(new TypeError('x')), href: 'mailto:desk@courier.example'});
      expect(texts(story, '.failure')).to.eql(['The story could not be loaded.']);
    });

    it('tells the page alone', async () => {
      const story = await place('article-story');
      story.src = page.address(new TypeError('x'));
      const event = await oneEvent(story, 'story-fail');
      expect([event.bubbles, event.composed, event.cancelable]).to.eql([false, false, false]);
      page.takeWarnings();
    });

    it('passes the audit', async () => expect(await fail({src: page.address(new TypeError('x'))})).to.be.accessible());
  });

  describe('when its publisher withdraws it', () => {
    const withdrawn = {...storyWith('Secret.'), status: 'withdrawn', canonicalUrl: 'https://courier.example/1', standfirst: 'Secret too.', leadImage: {src: 'https://a.example/secret.jpg'}};

    it('shows a notice and the link, and nothing of the body', async () => {
      const story = await drawStory({...withdrawn, withdrawal: ['At the wish of ', {t: 'em', c: 'the family'}, '.']}, {}, make('h1', 'Headline'), make('p', 'Secret.'));
      expect(story.matches(':state(withdrawn)')).to.equal(true);
      expect(texts(story, 'aside p')).to.eql(['Headline', 'At the wish of the family.']);
      expect(findAll<HTMLAnchorElement>(story, 'aside a').map(({href}) => href)).to.eql(['https://courier.example/1']);
      expect(story.shadowRoot!.textContent).to.not.include('Secret');
      expect(count(story, 'img')).to.equal(0);
      expect(isShown(story.querySelector('p'))).to.equal(false);
    });

    it('says so where the publisher says nothing', async () => {
      expect(texts(await drawStory(withdrawn), 'aside p')[1]).to.equal('Withdrawn by its publisher.');
    });

    it('passes the audit', async () => expect(await drawStory(withdrawn)).to.be.accessible());
  });

  describe('heading-level', () => {
    const levels = async (value: string) => {
      const story = await drawStory(
        storyOf({body: [{type: 'heading', level: 2, content: 'Two'}, {type: 'heading', level: 3, content: 'Three'}], related: [{url: 'https://a.example/', title: 'x'}]}),
        {'heading-level': value},
      );
      return findAll(story, 'h1, h2, h3, h4, h5, h6').map(({localName}) => localName).join(' ');
    };
    const table = {'1': 'h1 h2 h3 h2', '2': 'h2 h3 h4 h3', '3': 'h3 h4 h5 h4', '4': 'h4 h5 h6 h5', '5': 'h5 h6 h6 h6', '6': 'h6 h6 h6 h6'};
    for (const [value, wanted] of Object.entries(table)) it(`${value} gives ${wanted}`, async () => expect(await levels(value)).to.equal(wanted));

    for (const value of ['', 'big', '0', 'NaN']) it(`is 2 for nonsense: “${value}”`, async () => expect(await levels(value)).to.equal(table[2]));
    for (const [value, wanted] of [['-3', table[1]], ['9', table[6]]] as const) {
      it(`${value} gives headings that there are`, async () => expect((await levels(value)).split(' ')[0]).to.equal(wanted.split(' ')[0]));
    }

    it('may be set as text by a framework', async () => {
      const story = await place('article-story');
      Object.assign(story, {headingLevel: '3', article: storyOf({body: [{type: 'heading', level: 2, content: 'Two'}]})});
      await oneEvent(story, 'story-load');
      expect(findAll(story, 'h1, h2, h3, h4, h5, h6').map(({localName}) => localName)).to.eql(['h3', 'h4']);
    });

    it('may be changed', async () => {
      const story = await drawStory(storyOf());
      story.headingLevel = 4;
      await settle(story);
      expect(count(story, 'h4.headline')).to.equal(1);
    });
  });

  describe('theme', () => {
    const colours = async (theme: string) => {
      const {color, backgroundColor, colorScheme} = getComputedStyle(find(await drawStory(storyOf(), {theme}), 'article')!);
      return {color, backgroundColor, colorScheme};
    };
    const transparent = 'rgba(0, 0, 0, 0)';

    for (const theme of ['auto', '', 'pink']) {
      it(`has no background of its own: “${theme}”`, async () => expect((await colours(theme)).backgroundColor).to.equal(transparent));
    }

    for (const theme of ['light', 'dark']) {
      it(`sets text and background together: ${theme}`, async () => {
        const {color, backgroundColor, colorScheme} = await colours(theme);
        expect(backgroundColor).to.not.equal(transparent);
        expect(color).to.not.equal(backgroundColor);
        expect(colorScheme).to.equal(theme);
      });

      it(`passes the audit: ${theme}`, async () => {
        const story = await drawStory(storyOf({body: [{type: 'quote', content: ['x'], by: {name: 'Ada'}}], publisher: {name: 'P', url: 'https://a.example/'}}), {theme});
        await expect(story).to.be.accessible();
      });
    }
  });

  describe('lang', () => {
    const related = {related: [{url: 'https://a.example/', title: 'x'}]};

    it('is the language of the interface, while the story keeps its own', async () => {
      const story = await drawStory(storyOf(related), {lang: 'de'});
      await waitUntil(() => texts(story, '.related > :first-child')[0] === translations['de']!.related);
      expect(find(story, 'article')!.lang).to.equal('en');
    });

    it('is that of the story where the page says nothing', async () => {
      const story = await drawStory(storyOf({...related, lang: 'de'}));
      await waitUntil(() => texts(story, '.related > :first-child')[0] === translations['de']!.related);
    });

    it('may be changed', async () => {
      const story = await drawStory(storyOf(related), {lang: 'de'});
      await waitUntil(() => texts(story, '.related > :first-child')[0] === translations['de']!.related);
      story.lang = 'en';
      await waitUntil(() => texts(story, '.related > :first-child')[0] === 'Related');
    });

    for (const lang of ['en_US', 'tlh', 'x', '!!', 'constructor']) {
      it(`is English, and nothing is lost, where it is not known: ${lang}`, async () => {
        const story = await drawStory(storyOf({published: '2025-01-01', authors: [{name: 'Ada'}, {name: 'Bo'}], ...related}), {lang});
        expect(texts(story, '.headline')).to.eql(['Headline']);
        expect(count(story, 'time')).to.equal(1);
      });
    }

    it('is told from right to left by the story', async () => {
      expect(find(await drawStory(storyOf({lang: 'ar'})), 'article')!.dir).to.equal('rtl');
      expect(find(await drawStory(storyOf({lang: 'en', dir: 'rtl'})), 'article')!.dir).to.equal('rtl');
      expect(find(await drawStory(storyOf(), {dir: 'rtl'}), 'article')!.dir).to.equal('ltr');
    });
  });

  describe('a link', () => {
    const linked = storyOf({body: [{type: 'paragraph', content: [{t: 'a', href: `${location.href.split('#')[0]}#x`, c: 'go'}]}, {type: 'link', url: 'https://a.example/', title: 'x'}]});
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('tells the page before it is followed, out of the shadow', async () => {
      const story = await drawStory(linked);
      const told = oneEvent(story.parentElement!, 'link-open');
      find(story, 'p a')!.click();
      const event = (await told) as Event as LinkOpenEvent;
      expect(event.href).to.match(/#x$/);
      expect([event.bubbles, event.composed, event.cancelable]).to.eql([true, true, true]);
      await waitUntil(() => location.hash === '#x');
    });

    it('is not followed where the page refuses', async () => {
      const story = await drawStory(linked);
      story.addEventListener('link-open', (event) => event.preventDefault());
      const refused: boolean[] = [];
      story.parentElement!.addEventListener('click', (event) => refused.push(event.defaultPrevented));
      for (const link of findAll(story, 'a')) link.click();
      expect(refused).to.eql([true, true]);
    });

    it('of the page itself in the light DOM is none of the story', async () => {
      const story = await place('article-story', {}, anchor('#own', 'Own'));
      let told = 0;
      story.addEventListener('link-open', () => (told += 1));
      story.querySelector('a')!.click();
      expect(told).to.equal(0);
    });
  });

  it('takes the colour of the links of the page as often as it is drawn, but where a theme sets the colours', async () => {
    const link = anchor('https://a.example/', 'Headline');
    link.style.color = 'rgb(1, 2, 3)';
    const story = await drawStory(storyOf({body: [{type: 'paragraph', content: [{t: 'a', href: 'https://a.example/', c: 'x'}]}]}), {}, link);
    const colour = (selector: string) => getComputedStyle(find(story, selector)!).color;
    expect(colour('p a')).to.equal('rgb(1, 2, 3)');
    link.style.color = 'rgb(4, 5, 6)';
    story.hide = 'related';
    await settle(story);
    expect(colour('p a')).to.equal('rgb(4, 5, 6)');
    story.theme = 'light';
    await settle(story);
    expect(colour('p a')).to.equal(colour('p'));
  });

  it('draws one story in many elements', async () => {
    const src = page.address(storyWith('Words.'));
    const stories = await Promise.all(Array.from({length: 20}, () => loadStory(src)));
    expect(stories.flatMap((story) => texts(story, 'p.paragraph'))).to.have.length(20);
  });
});
