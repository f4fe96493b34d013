import path from 'node:path';
import {fileURLToPath} from 'node:url';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

// Which place of src/ may import from which, lowest first; every file may also import from its own place. The entries may import all.
const layers = {
  model: [],
  words: ['model'],
  providers: ['model', 'words'],
  sanitize: ['model', 'words', 'providers'],
  sources: ['model', 'words', 'providers', 'sanitize'],
  load: ['model', 'words'],
  story: ['model', 'words', 'providers', 'sanitize', 'sources', 'load'],
  components: ['model', 'words', 'providers', 'load', 'story'],
  outputs: ['model', 'words', 'providers', 'sanitize', 'sources', 'load', 'story'],
};
const entries = ['elements', 'place', 'lit-element', 'index', 'define', 'script', 'node', 'read', 'cli'];

const source = fileURLToPath(new URL('src/', import.meta.url));
// `src/model/story.ts` is in model, `src/story.ts` is story. Undefined outside src/.
const placeOf = (file) => {
  const inside = path.relative(source, file);
  return inside.startsWith('..') ? undefined : inside.split(path.sep)[0].replace(/\.[jt]s$/, '');
};

const layerRule = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const place = placeOf(context.filename);
    const isEntry = entries.includes(place);
    const check = ({source: from}) => {
      if (typeof from?.value !== 'string' || !from.value.startsWith('.')) return;
      const target = placeOf(path.resolve(path.dirname(context.filename), from.value));
      if (target === place || isEntry && (target in layers || entries.includes(target)) || layers[place]?.includes(target)) return;
      const message = layers[place] || isEntry ? `${place} may import from ${[place, ...layers[place] ?? Object.keys(layers)].join(', ')} only.`
        : `${place} has no place in the layers of eslint.config.js.`;
      context.report({node: from, message});
    };
    return {ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check};
  },
};

const bannedNames = ['innerHTML', 'outerHTML', 'srcdoc'];
const banned = [
  ...bannedNames.flatMap((name) => [
    {selector: `AssignmentExpression > MemberExpression.left[property.name="${name}"]`, message: `Never set ${name}: a string of markup runs code.`},
    {selector: `AssignmentExpression > MemberExpression.left[property.value="${name}"]`, message: `Never set ${name}: a string of markup runs code.`},
    {selector: `TaggedTemplateExpression TemplateElement[value.raw=/[\\s.]${name}\\s*=/i]`, message: `Never bind ${name}: a string of markup runs code.`},
  ]),
  {selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]', message: 'Never write markup as a string.'},
  {selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]', message: 'Never document.write.'},
  {selector: 'CallExpression[callee.property.name="setAttribute"] > Literal.arguments:first-child[value=/^(srcdoc|on.*)$/i]', message: 'Never set srcdoc or a handler as text.'},
  {selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|unsafeCSS)$/]', message: 'Nothing unsafe: templates and nodes only.'},
];
// HTML is parsed in one file.
const parsing = [
  {selector: 'Identifier[name="DOMParser"]', message: 'Only src/sanitize/html.ts parses HTML.'},
  {selector: 'CallExpression[callee.property.name=/^(createContextualFragment|parseFromString|setHTML|parseHTML)$/]', message: 'Only src/sanitize/html.ts parses HTML.'},
  {selector: 'CallExpression[callee.property.name="createElement"][arguments.0.value="template"]', message: 'Only src/sanitize/html.ts parses HTML.'},
];
const unsafeModules = [
  {regex: '^lit(-html)?/directives/unsafe-', message: 'Nothing unsafe: templates and nodes only.'},
  {regex: '^lit(-html)?/static-html', message: 'Tags are never made from data.'},
];
const sanitizerModule = {regex: '^dompurify', message: 'Only src/sanitize/html.ts holds DOMPurify.'};

const restrict = (syntax, imports) => ({
  'no-restricted-syntax': ['error', ...syntax],
  'no-restricted-imports': ['error', {patterns: imports}],
});

export default ts.config(
  {ignores: ['dist/', 'coverage/', 'node_modules/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true}],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // Registration stands apart from the class, and each file holds one element.
      'wc/guard-super-call': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {story: {rules: {layers: layerRule}}},
    rules: {
      'story/layers': 'error',
      'no-control-regex': 'error',
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'event', 'name'],
      'max-lines': ['error', 400],
      ...restrict([...banned, ...parsing], [...unsafeModules, sanitizerModule]),
    },
  },
  {
    files: ['src/sanitize/html.ts'],
    rules: restrict(banned, unsafeModules),
  },
  {
    // The one thing that is stored: a choice that the reader asked to be remembered.
    files: ['src/components/consent.ts', 'src/components/standing.ts'],
    rules: {'no-restricted-globals': ['error', 'sessionStorage', 'indexedDB', 'event', 'name']},
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {'no-console': ['error', {allow: ['warn']}]},
  },
  {
    files: ['test/**/*.ts'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-empty-function': 'off'},
  },
);
