import {expect} from '@open-wc/testing';
import {judge, type HostPage} from './host-page.js';

const style = (name: string, css: string, more: Partial<HostPage> = {}): HostPage => ({name, head: `<style>${css}</style>`, ...more});
const column = (css: string): Pick<HostPage, 'around'> => ({around: [`<div style="${css}">`, '</div>']});

const pages: readonly HostPage[] = [
  {name: 'no style at all'},
  style('a universal reset', '* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: border-box; list-style: none; background: none }'),
  style('a reset of all with !important', '* { all: unset !important }', {flows: true}),
  style('a reset of all to the first values with !important', 'body * { all: initial !important; display: block !important }'),
  style('ordinary tags that are hidden with !important', 'article, section, h1, h2, h3, h4, h5, h6, p, ul, li, table, figure, figcaption, div.story, div.body, blockquote, aside, footer, button { display: none !important }'),
  style('no animation, no transition, no outline, everywhere', '*, *::before, *::after { animation: none !important; transition: none !important; outline: 0 !important }'),
  style('pictures, frames and videos out of the flow', 'img, iframe, video, svg { position: absolute !important; max-width: none !important; float: left !important }'),
  style('links and buttons in capitals and on blocks', 'a, button { display: block !important; text-transform: uppercase !important; color: red !important; background: yellow !important }'),
  style('elements without a known name hidden until they are defined', ':not(:defined) { visibility: hidden }'),
  style('text from right to left', 'body { font-family: serif }', {root: 'lang="ar" dir="rtl"'}),
  style('a root of 62.5%', 'html { font-size: 62.5% } body { font-size: 1.6rem }'),
  style('a huge root', 'html { font-size: 60px } body { font-size: 16px }'),
  style('letters of no size around', 'main { font-size: 0 }', {around: ['<main>', '</main>']}),
  style('tiny letters around', 'body { font-size: 9px }'),
  style('giant letters around', 'body { font-size: 48px }'),
  style('floats before it', '.ad { float: left; inline-size: 200px; block-size: 300px; background: #eee }', {around: ['<div class="ad">An ad</div>', '']}),
  style('a float around it', '.side { float: right }', {around: ['<div class="side">', '</div>']}),
  style('a float of its own', 'article-story { float: left }'),
  {name: 'a row of flex', ...column('display: flex')},
  {name: 'a column of flex, centred', ...column('display: flex; flex-direction: column; align-items: center')},
  {name: 'a grid of two columns', ...column('display: grid; grid-template-columns: 1fr 1fr')},
  {name: 'a grid as wide as its content', ...column('display: grid; justify-items: start; grid-template-columns: auto')},
  {name: 'an inline block', ...column('display: inline-block')},
  {name: 'a table cell', around: ['<table><tr><td>', '</td></tr></table>']},
  {name: 'a paragraph, as WordPress wraps it', around: ['<div class="wp"><span>', '</span></div>']},
  {name: 'a box of fixed height that cuts', ...column('block-size: 200px; overflow: hidden')},
  {name: 'a box that scrolls', ...column('block-size: 300px; overflow: auto')},
  {name: 'a narrow column', ...column('inline-size: 180px')},
  {
    name: 'a side column by a grid, which is not made wider',
    around: ['<div class="side" style="inline-size: 230px; display: grid"><section>', '</section></div>'],
    check: ({document}) => expect(document.querySelector('section')!.scrollWidth).to.be.at.most(230),
  },
  style('a dark page', 'body { background: #111; color: #eee } a { color: #8cf }'),
  style('a dark page by its colour scheme alone', ':root { color-scheme: dark }'),
  style('a page of low contrast with a background of its own', 'body { background: navy; color: white }'),
  style('letters filled with nothing', 'main { -webkit-text-fill-color: transparent; background: linear-gradient(red, blue) text; color: #222 }', {around: ['<main>', '</main>']}),
  style('capitals, wide letters and words', 'body { text-transform: uppercase; letter-spacing: 0.4em; word-spacing: 2em }'),
  style('lines of no height', 'body { line-height: 0 }'),
  style('justified, indented and broken anywhere', 'body { text-align: justify; text-indent: 5em; word-break: break-all; hyphens: auto; text-align-last: justify }'),
  style('everything on one line', 'body { white-space: nowrap }'),
  style('spaces as they are', 'body { white-space: pre }'),
  style('columns', 'main { columns: 2; column-gap: 20px }', {around: ['<main>', '</main>']}),
  style('a zoom', 'main { zoom: 1.6 }', {around: ['<main>', '</main>']}),
  style('a transform', 'main { transform: scale(0.8) rotate(1deg); transform-origin: 0 0 }', {around: ['<main>', '</main>']}),
  style('lines from top to bottom', 'main { writing-mode: vertical-rl; block-size: 500px }', {around: ['<main>', '</main>']}),
  style('names that are ours too', '.root, .story, .body, .headline, .frame, .play, .words { display: none !important; color: red } :root { --_link: red; --_story: none }'),
  style('shadows and small capitals', 'body { text-shadow: 0 0 9px black; font-variant: small-caps; text-decoration: underline; font-style: italic; font-weight: 100 }'),
  style('containment and containers', 'main { contain: content; container-type: inline-size } body { container: page / size; block-size: 900px }', {around: ['<main>', '</main>']}),
  style('visibility by content', 'main { content-visibility: auto; contain-intrinsic-size: 500px }', {around: ['<main>', '</main>']}),
  style('layers that are all important', '@layer a, b; @layer a { * { margin: 3px !important; line-height: 1 !important; max-inline-size: 300px !important } }'),
  style('a style for the element from a framework', 'article-story { display: contents }'),
  style('quotes, counters and lists of its own', 'body { quotes: "x" "y"; list-style: square inside; counter-reset: a; border-collapse: separate; border-spacing: 9px; tab-size: 1; caption-side: bottom; empty-cells: hide }'),
  {name: 'its own hiding by an attribute', widget: '<article-story src="STORY" hidden><a href="https://courier.example/ferry">Link</a></article-story><script src="/dist/article-story.js"></script>', shows: 'nothing'},
  {name: 'its own hiding around', ...column('display: none'), shows: 'nothing'},
];

describe('a page with styles of its own', () => {
  for (const page of pages) it(`is left alone, and the story is readable: ${page.name}`, () => judge(page));
});
