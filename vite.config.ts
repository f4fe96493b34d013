// Builds the script tag's file and the parts that it loads by need. The npm package itself is built by tsc.
import {existsSync, realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import MagicString from 'magic-string';
import {minifyHTMLLiterals} from 'minify-literals';
import {minify} from 'terser';
import {defineConfig, type EnvironmentOptions, type Plugin, Visitor} from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const root = realpathSync(here('.'));

/** The script tag's file: everything that draws our own format, one classic script. */
const script = {name: 'article-story', entry: 'src/script.ts'};

/**
 * The parts that the script, or another part, loads by need, from beside it. Each is a module that imports nothing from the script, and where the
 * source says `import()` of its entry, the built file asks for the part by its address.
 */
const parts = [
  {name: 'article-story-sources', entry: 'src/sources/sources.ts'},
  {name: 'article-story-html', entry: 'src/sources/html.ts'},
  {name: 'article-story-shortcodes', entry: 'src/sources/html-shortcodes.ts'},
  {name: 'article-story-text', entry: 'src/sources/text.ts'},
  {name: 'article-story-player', entry: 'src/components/player.ts'},
  {name: 'article-story-attributes', entry: 'src/components/attributes.ts'},
  {name: 'article-story-preview', entry: 'src/components/preview.ts'},
  {name: 'article-story-words', entry: 'src/words/translations.ts'},
];

/** Code that only the demo uses. */
const demo = [{name: 'editor', entry: 'demo/cms/editor.ts'}];

// Environments may not have a hyphen in their name.
const environmentName = ({name}: {name: string}): string => name.replaceAll('-', '_');

const inScript = (environment: {name: string}): boolean => environment.name === environmentName(script);
const inPart = (environment: {name: string}): boolean => parts.some((part) => environment.name === environmentName(part));

const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  transform: {
    filter: {id: /\/src\/(?!lit-element).*\.ts$/, code: /\b(?:html|css|svg)`/},
    handler: (code, id) => minifyHTMLLiterals(code, {fileName: id}),
  },
});

// A classic script is read in the page's own encoding, so its text is ASCII. The bundler's `charset` leaves tagged templates as they are.
const escapeTemplates = (): Plugin => ({
  name: 'escape-templates',
  enforce: 'pre',
  applyToEnvironment: inScript,
  transform: {
    filter: {id: /\/src\/.*\.ts$/},
    handler: (code) => {
      const text = new MagicString(code);
      text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      return text.hasChanged() ? {code: text.toString(), map: text.generateMap({hires: true})} : undefined;
    },
  },
});

const loader = 'virtual:load-part';

// Where the parts lie. A relative import() is not enough: in a script from another host Chromium resolves it against about:blank.
// A module has no `currentScript`; it is found by its file's name. `instanceof` and not `?.src` alone: an element of the page that
// is named "currentScript" must not decide what code is loaded.
const loaderCode = `
const current = document.currentScript;
const own = current instanceof HTMLScriptElement && current.src ? current
  : [...document.querySelectorAll('script[src]')].find(({src}) => /\\/${script.name}[^/]*\\.js([?#]|$)/.test(src));
const base = own && own.src;
export const loadPart = async (name) => import(/* @vite-ignore */ new URL(name, base).href);
`;

// A part is a module, and has the others beside it.
const loaderCodeOfPart = `
export const loadPart = (name) => import(/* @vite-ignore */ new URL(name, import.meta.url).href);
`;

const refuseImport = (id: string, what: string): never => {
  throw new Error(`${id}: import() of ${what}, which is not in the table of parts in vite.config.ts`);
};

const partsByAddress = (): Plugin => {
  const files = new Map(parts.map(({name, entry}) => [`${root}/${entry}`, `${name}.js`]));
  return {
    name: 'parts-by-address',
    applyToEnvironment: (environment) => inScript(environment) || inPart(environment),
    resolveId: {filter: {id: /^virtual:load-part$/}, handler: () => `\0${loader}`},
    load: {
      filter: {id: /^\0virtual:load-part$/},
      handler() {
        return inScript(this.environment) ? loaderCode : loaderCodeOfPart;
      },
    },
    transform: {
      filter: {id: /\/src\//, code: /\bimport\s*\(/},
      // Not enforced as `pre`: the types are gone by now, and with them `typeof import('...')`.
      async handler(code, id) {
        const found: {start: number; end: number; source: string}[] = [];
        new Visitor({
          ImportExpression({start, end, source}) {
            if (source.type !== 'Literal' || typeof source.value !== 'string') refuseImport(id, code.slice(start, end));
            else found.push({start, end, source: source.value});
          },
        }).visit(this.parse(code));
        const text = new MagicString(code);
        for (const {start, end, source} of found) {
          const resolved = await this.resolve(source, id);
          const file = resolved && files.get(resolved.id);
          if (!file) refuseImport(id, source);
          text.overwrite(start, end, `loadPart("${file}")`);
        }
        if (found.length === 0) return undefined;
        text.prepend(`import {loadPart} from "${loader}";`);
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
};

// Of Lit the script has only what our elements use: docs/decisions/0002.
const withoutLit = (): Plugin => ({
  name: 'without-lit',
  enforce: 'pre',
  applyToEnvironment: inScript,
  resolveId: {filter: {id: /^lit$/}, handler: () => here('src/lit-element.ts')},
});

// DOMPurify falls back to lists of its own where it is handed none (sanitize/allowed.ts hands it all), has options that we never set, and helpers of
// Babel: docs/decisions/0005. Each text is looked for exactly, so that another version stops the build.
const leanSanitizer = (): Plugin => {
  const unset = 'IN_PLACE|SAFE_FOR_TEMPLATES|SANITIZE_NAMED_PROPS|ALLOW_UNKNOWN_PROTOCOLS|RETURN_TRUSTED_TYPE|FORCE_BODY';
  const cuts: readonly [what: string, times: number, pattern: RegExp, left: string][] = [
    ['default lists', 10, /(?<=^const (?:svg\$1|svgFilters|svgDisallowed|mathMl\$1|mathMlDisallowed|svg|mathMl|xml|html\$1|html) = freeze\(\[)[^\]]*(?=\]\))/gm, ''],
    // Options that we never set stay what they are by default, and the bundler drops what they would do.
    ['options that are off', 7, new RegExp(`let (?=(?:${unset}|USE_PROFILES) = false;)`, 'g'), 'const '],
    ['reading of options', 6, new RegExp(`\\b(${unset}) = cfg\\.\\1 \\|\\| false;`, 'g'), ''],
    ['reading of profiles', 1, /USE_PROFILES = objectHasOwnProperty\(cfg, "USE_PROFILES"\)[^;]*;/g, ''],
    ['helpers of Babel', 1, /^function _OverloadYield[^]*?(?=^const entries = Object\.entries;)/gm, ''],
    ['use of a helper', 1, /_slicedToArray\(_ref2, 2\)(?=;\n\t*const property = _ref3\[0\])/g, '_ref2'],
  ];
  return {
    name: 'lean-sanitizer',
    transform: {
      filter: {id: /\/dompurify\/dist\/.*\.m?js$/},
      handler(code) {
        const text = new MagicString(code);
        for (const [what, times, pattern, left] of cuts) {
          const found = [...code.matchAll(pattern)];
          if (found.length !== times) this.error(`DOMPurify has changed: ${what}: ${found.length} found, not ${times}`);
          for (const {0: whole, index} of found) text.update(index, index + whole.length, left);
        }
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
};

// Each minifier finds what the other leaves.
const minifyAgain = (): Plugin => ({
  name: 'minify-again',
  applyToEnvironment: inScript,
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.map) continue;
      const {code, map} = await minify(chunk.code, {
        ecma: 2020,
        compress: {passes: 3},
        format: {ascii_only: true},
        sourceMap: {content: JSON.stringify(chunk.map), url: `${chunk.fileName}.map`, asObject: true},
      });
      if (!code || typeof map !== 'object') return this.error('the script could not be minified again');
      chunk.code = code;
      Object.assign(chunk.map, map);
    }
    return undefined;
  },
});

const checkScript = (): Plugin => ({
  name: 'check-script',
  applyToEnvironment: inScript,
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const [chunk] = chunks;
    if (chunks.length !== 1 || !chunk) return this.error(`the script is ${chunks.length} files, not one`);
    const foreign = /[^\0-\x7f]/.exec(chunk.code);
    if (foreign) this.error(`the script is not ASCII: …${chunk.code.slice(Math.max(0, foreign.index - 40), foreign.index + 20)}…`);
    if (!/^(?:\/\*[^]*?\*\/|\s)*[!(]/.test(chunk.code)) this.error('the script leaves a name on window: src/script.ts must export nothing');
    if (/createPolicy|reactiveElementVersions/.test(chunk.code)) this.error('the script holds Lit, which src/lit-element.ts should stand for');
    if (/\b(?:html|css|svg)`\s*\n/.test(chunk.code)) this.warn('a template was not minified');
    return undefined;
  },
});

const environment = ({name, entry}: {name: string; entry: string}, format: 'iife' | 'es', outDir: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    sourcemap: true,
    license: {fileName: `licenses/${name}.md`},
    lib: {entry: here(entry), formats: [format], name: 'articleStory', fileName: () => `${name}.js`},
    rolldownOptions: {output: {minify: true, codeSplitting: false, ...(format === 'iife' ? {charset: 'ascii'} : {comments: false})}},
  },
});

const isWritten = ({entry}: {entry: string}): boolean => {
  const written = existsSync(here(entry));
  if (!written) console.warn(`left out: ${entry} does not exist`);
  return written;
};

export default defineConfig({
  root,
  plugins: [minifyTemplates(), escapeTemplates(), partsByAddress(), leanSanitizer(), withoutLit(), minifyAgain(), checkScript()],
  environments: Object.fromEntries([
    ...[script].filter(isWritten).map((build) => [environmentName(build), environment(build, 'iife', 'dist')] as const),
    ...parts.filter(isWritten).map((build) => [environmentName(build), environment(build, 'es', 'dist')] as const),
    ...demo.filter(isWritten).map((build) => [environmentName(build), environment(build, 'es', 'dist/demo')] as const),
  ]),
  builder: {
    sharedConfigBuild: true,
    sharedPlugins: true,
    async buildApp(builder) {
      // `client` and `ssr` are Vite's own and have nothing to build here.
      const own = Object.values(builder.environments).filter(({name}) => name !== 'client' && name !== 'ssr');
      await Promise.all(own.map((each) => builder.build(each)));
    },
  },
});
