import {expect} from '@open-wc/testing';
import {make, otherHost} from '../fixtures/made.js';
import {ELEMENT, HEADLINE, judge, LINK, makeStory, openMade, SCRIPT, until, type HostPage, type Opened} from './host-page.js';
import {findAll, findFaults} from './readable.js';

const XHTML = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>';

const headlineOf = (story: HTMLElement | undefined) => story?.shadowRoot && findAll(story.shadowRoot, '.headline')[0]?.textContent;
/** Puts nodes that `html` stands for into the page, by its own parser; scripts in it do not run. */
const insert = ({document}: Opened, html: string, into: ParentNode = document.body) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  into.append(document.importNode(template.content, true));
};
/** Adds the script as a page's own code does. */
const addScript = ({document}: Opened, attributes: Readonly<Record<string, string>>, into: Node = document.body) => {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries({src: '/dist/article-story.js', ...attributes})) script.setAttribute(name, value);
  into.appendChild(script);
  return script;
};

const documents: readonly HostPage[] = [
  {name: 'no doctype', doctype: ''},
  {name: 'an old doctype', doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'},
  {
    name: 'XHTML that is sent as XML',
    doctype: XHTML,
    root: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"',
    headers: {'Content-Type': 'application/xhtml+xml; charset=utf-8'},
  },
  {
    name: 'XHTML with the one tag',
    doctype: XHTML,
    root: 'xmlns="http://www.w3.org/1999/xhtml"',
    headers: {'Content-Type': 'application/xhtml+xml; charset=utf-8'},
    widget: '<script src="/dist/article-story.js" data-story="STORY"></script>',
  },
  {name: 'a base address elsewhere', head: '<base href="https://elsewhere.example/deep/" />', widget: ELEMENT + SCRIPT.replace('/dist', `${location.origin}/dist`)},
  {name: 'a base that opens links elsewhere', head: '<base target="_blank" />'},
  {name: 'windows-1252', headers: {'Content-Type': 'text/html; charset=windows-1252'}, encoding: 'latin1', around: ['<p>\x93Words\x94 of a caf\xe9</p>', '']},
  {name: 'an unknown encoding', headers: {'Content-Type': 'text/html; charset=utf-7'}},
  {name: 'no language', root: ''},
  {name: 'an editable page', bodyAttributes: 'contenteditable="true"'},
  {name: 'a page in a language with another case of i', root: 'lang="tr"'},
  {name: 'a page that is not to be translated', root: 'translate="no" class="notranslate"'},
  {name: 'names that hide what documents know', around: ['<form name="currentScript"><input name="body" /></form><form name="readyState"></form><form name="head"></form><form name="hidden"></form>', '']},
  {name: 'a name that hides the address of the page', around: ['<form name="baseURI"></form>', ''], shows: 'link'},
  {name: 'ids that hide globals', around: ['<i id="customElements"></i><i id="litElementVersions"></i><i id="trustedTypes"></i><i id="JSCompiler_renameProperty"></i><i id="navigator"></i><i id="URL"></i><i id="define"></i>', '']},
];

const loadings: readonly HostPage[] = [
  {name: 'in the head', headWidget: SCRIPT, widget: ELEMENT},
  {name: 'in the head, with async', headWidget: '<script async src="/dist/article-story.js"></script>', widget: ELEMENT},
  {name: 'in the head, with defer', headWidget: '<script defer src="/dist/article-story.js"></script>', widget: ELEMENT},
  {name: 'in the head, as a module', headWidget: '<script type="module" src="/dist/article-story.js"></script>', widget: ELEMENT},
  {name: 'in the head, with a story of its own', headWidget: '<script async src="/dist/article-story.js" data-story="STORY"></script>', widget: ''},
  {name: 'where the story is to stand', widget: '<script async src="/dist/article-story.js" data-story="STORY"></script>'},
  {name: 'as a module where the story is to stand', widget: '<script type="module" src="/dist/article-story.js" data-story="STORY"></script>'},
  {name: 'ten times', widget: '<script async src="/dist/article-story.js" data-story="STORY"></script>'.repeat(10), count: 10},
  {name: 'ten times as a module', widget: '<script type="module" src="/dist/article-story.js" data-story="STORY"></script>'.repeat(10), count: 10},
  {name: 'by a script of the page', widget: `${ELEMENT}<script data-note="article-story">document.head.appendChild(document.createElement('script')).src = '/dist/article-story.js'</script>`},
  {name: 'by import()', widget: `${ELEMENT}<script data-note="article-story">import('/dist/article-story.js')</script>`},
  {name: 'by document.write', widget: `<script data-note="article-story">document.write('<script src="/dist/article-story.js" data-story="STORY"></' + 'script>')</script>`},
  {name: 'before an element that comes late', widget: SCRIPT, act: (page) => insert(page, ELEMENT.replace('STORY', page.story))},
  {name: 'before a placeholder that comes late', widget: SCRIPT, act: (page) => insert(page, `<blockquote data-article-story="${page.story}"><a href="https://courier.example/">${LINK}</a></blockquote>`)},
  {name: 'with a tag that comes late', widget: SCRIPT, act: (page) => addScript(page, {'data-story': page.story})},
  {
    name: 'with tags of a module that come late, of which the code runs once',
    widget: '<script type="module" src="/dist/article-story.js" data-story="STORY"></script>',
    act: async (page) => {
      await until(() => page.stories().length === 1);
      addScript(page, {type: 'module', 'data-story': page.story});
      addScript(page, {type: 'module', 'data-story': page.story});
    },
    count: 3,
  },
  {name: 'nothing, and breaks nothing, by a tag in a shadow tree, which no browser names', around: ['<div><template shadowrootmode="open">', '</template></div>'], widget: '<script src="/dist/article-story.js" data-story="STORY"></script>', shows: 'nothing', count: 0},
  {name: 'from another host', widget: ELEMENT + SCRIPT.replace('/dist', 'OTHER/dist')},
  {name: 'from another host, as a module', widget: ELEMENT + '<script type="module" src="OTHER/dist/article-story.js"></script>'},
];

const networks: readonly HostPage[] = [
  {name: 'the script is not there', widget: ELEMENT + '<script src="/made/gone/article-story.js"></script>', shows: 'link', warns: false},
  {name: 'the story is not there', widget: ELEMENT.replace('STORY', '/made/gone/story.json') + SCRIPT, shows: 'link', act: ({stories}) => until(() => stories()[0]!.matches(':state(failed)'))},
  {name: 'the story is not for this page (CORS)', widget: ELEMENT.replace('STORY', 'OTHER/made/gone') + SCRIPT, shows: 'link', act: ({stories}) => until(() => stories()[0]!.matches(':state(failed)'))},
];

describe('a document of another kind', () => {
  for (const page of documents) it(`is left alone, and the story is readable: ${page.name}`, () => judge(page));
});

describe('the script', () => {
  for (const page of loadings) it(`draws ${page.name}`, () => judge(page));
});

describe('a network that fails', () => {
  for (const page of networks) it(`leaves the link: ${page.name}`, () => judge(page));
});

describe('a frame that may run scripts and nothing else', () => {
  it('draws the story: it has no origin, no storage and no name of its page', async () => {
    const host = await otherHost();
    const body = `<!doctype html><body><script>
      const errors = [];
      addEventListener('error', ({message}) => errors.push(message));
      addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
      addEventListener('message', ({source}) => {
        const story = document.querySelector('article-story');
        source.postMessage({headline: story.shadowRoot?.querySelector('.headline')?.innerText, errors}, '*');
      });
    </script>${ELEMENT.replace('STORY', await makeStory())}<script src="${host}/dist/article-story.js"></script>`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = await make({body});
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    await loaded;
    let said: {headline?: string; errors: string[]} | undefined;
    const listen = ({source, data}: MessageEvent) => source === frame.contentWindow && (said = data as typeof said);
    addEventListener('message', listen);
    await until(() => {
      frame.contentWindow!.postMessage('?', '*');
      return said?.headline;
    });
    removeEventListener('message', listen);
    expect(said).to.deep.equal({headline: HEADLINE, errors: []});
    frame.remove();
  });
});

describe('a page that writes itself anew', () => {
  it('has the story again, from the same tag', async () => {
    const story = await makeStory();
    const tag = `<script src="/dist/article-story.js" data-story="${story}"></script>`;
    const page = await openMade(await make({body: `<!doctype html><script>parent.watchPage(window)</script><body>${tag}`}));
    const isDrawn = () => headlineOf(page.stories()[0]) === HEADLINE;
    await until(isDrawn);
    page.document.open();
    page.document.write(`<!doctype html><p>Anew</p>${tag}`);
    page.document.close();
    await until(isDrawn);
    expect(page.stories().flatMap(findFaults)).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.frame.remove();
  });
});
