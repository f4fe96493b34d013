import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';

const eslint = new ESLint();
const rulesFor = async (file: string, code: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(`${code}\n`, {filePath: file});
  return result?.messages.map(({ruleId}) => ruleId) ?? [];
};

const layers = 'story/layers';
const syntax = 'no-restricted-syntax';
const imports = 'no-restricted-imports';

const refused: [rule: string, file: string, code: string][] = [
  [layers, 'src/model/x.ts', "import '../story.js';"],
  [layers, 'src/model/x.ts', "import '../words/words.js';"],
  [layers, 'src/model/x.ts', "export * from '../providers/find.js';"],
  [layers, 'src/providers/x.ts', "import type {Source} from '../sources/source.js'; export type S = Source;"],
  [layers, 'src/sanitize/x.ts', "import '../sources/html.js';"],
  [layers, 'src/load.ts', "import './story.js';"],
  [layers, 'src/story.ts', "import './components/article-story.js';"],
  [layers, 'src/components/x.ts', "import '../sources/html.js';"],
  [layers, 'src/components/x.ts', "export const later = () => import('../sources/html.js');"],
  [layers, 'src/components/x.ts', "import '../outputs/html.js';"],
  [layers, 'src/components/x.ts', "import '../define.js';"],
  [layers, 'src/components/video/x.ts', "import '../../define.js';"],
  [layers, 'src/outputs/x.ts', "import '../components/article-story.js';"],
  [layers, 'src/utils/x.ts', "import '../model/story.js';"],
  [syntax, 'src/components/x.ts', 'document.body.innerHTML = location.hash;'],
  [syntax, 'src/components/x.ts', "document.body['innerHTML'] += location.hash;"],
  [syntax, 'src/components/x.ts', 'document.body.outerHTML = location.hash;'],
  [syntax, 'src/components/x.ts', "document.body.insertAdjacentHTML('beforeend', location.hash);"],
  [syntax, 'src/components/x.ts', 'document.write(location.hash);'],
  [syntax, 'src/components/x.ts', "document.createElement('iframe').srcdoc = location.hash;"],
  [syntax, 'src/components/x.ts', "document.body.setAttribute('srcdoc', location.hash);"],
  [syntax, 'src/components/x.ts', "document.body.setAttribute('onclick', location.hash);"],
  [syntax, 'src/components/x.ts', "import {html} from 'lit'; export const x = html`<div .innerHTML=${location.hash}></div>`;"],
  [syntax, 'src/components/x.ts', "import {html} from 'lit'; export const x = html`<iframe title=\"x\" srcdoc=${location.hash}></iframe>`;"],
  [syntax, 'src/components/x.ts', "import {unsafeHTML} from 'lit/directives/unsafe-html.js'; export const x = unsafeHTML('');"],
  [imports, 'src/components/x.ts', "import {unsafeHTML} from 'lit/directives/unsafe-html.js'; export const x = unsafeHTML('');"],
  [imports, 'src/components/x.ts', "import {unsafeStatic} from 'lit/static-html.js'; export const x = unsafeStatic('');"],
  [imports, 'src/sources/x.ts', "import DOMPurify from 'dompurify'; export const x = DOMPurify;"],
  [syntax, 'src/sources/x.ts', "export const x = new DOMParser().parseFromString('', 'text/html');"],
  [syntax, 'src/sources/x.ts', "export const x = document.createRange().createContextualFragment('');"],
  [syntax, 'src/sources/x.ts', "export const x = document.createElement('template');"],
  [syntax, 'src/sanitize/html.ts', 'document.body.innerHTML = location.hash;'],
  ['no-eval', 'src/cli/x.ts', 'eval(process.argv[2]!);'],
  ['no-new-func', 'src/cli/x.ts', "export const x = new Function('return 1');"],
  ['no-console', 'src/components/x.ts', "console.log('x');"],
  ['no-restricted-globals', 'src/load.ts', "export const x = localStorage.getItem('x');"],
  ['@typescript-eslint/no-explicit-any', 'src/load.ts', 'export const x = (y: any): unknown => y;'],
  ['lit-a11y/alt-text', 'src/components/x.ts', "import {html} from 'lit'; export const x = html`<img src=\"x.png\">`;"],
];

const allowed: [file: string, code: string][] = [
  ['src/model/x.ts', "import './story.js';"],
  ['src/sources/x.ts', "import '../sanitize/html.js'; import '../providers/find.js';"],
  ['src/story.ts', "import './sources/sources.js'; export const html = () => import('./sources/html.js');"],
  ['src/components/x.ts', "import '../story.js'; import '../load.js'; import '../words/words.js'; import '../model/story.js';"],
  ['src/outputs/x.ts', "import '../model/story.js';"],
  ['src/script.ts', "import './define.js'; import './components/article-story.js';"],
  ['src/sanitize/html.ts', "import DOMPurify from 'dompurify'; export const x = [DOMPurify, new DOMParser()];"],
  ['src/cli/x.ts', "import '../story.js'; console.log('x');"],
];

describe('the lint rules', () => {
  for (const [rule, file, code] of refused) {
    it(`refuse in ${file}: ${code}`, async () => {
      assert.ok((await rulesFor(file, code)).includes(rule));
    });
  }
  for (const [file, code] of allowed) {
    it(`allow in ${file}: ${code}`, async () => {
      assert.deepEqual(await rulesFor(file, code), []);
    });
  }
});
