// Builds the script tag's file and the parts that it loads by need. The npm package itself is built by tsc.
import {createHash} from 'node:crypto';
import {existsSync, realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import MagicString from 'magic-string';
import {minifyHTMLLiterals} from 'minify-literals';
import {minify, type ManglePropertiesOptions} from 'terser';
import {defineConfig, type EnvironmentOptions, type Plugin, Visitor} from 'vite';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const root = realpathSync(here('.'));

/** The script tag's file: everything that draws our own format, one classic script. */
const script = {name: 'article-story', entry: 'src/script.ts'};
const exactCheck = {name: 'article-story-check', entry: 'src/model/check-draft.ts'};

/**
 * The parts that the script, or another part, loads by need, from beside it. Each is a module that imports nothing from the script, and where the
 * source says `import()` of its entry, the built file asks for the part by its address.
 */
const parts = [
  {name: 'article-story-sources', entry: 'src/sources/read-article.ts'},
  {name: 'article-story-formats', entry: 'src/sources/sources.ts'},
  {name: 'article-story-long', entry: 'src/sources/long-lists.ts'},
  {name: 'article-story-decode', entry: 'src/sources/decode.ts'},
  {name: 'article-story-html', entry: 'src/sources/html/html.ts'},
  {name: 'article-story-caps', entry: 'src/sanitize/caps.ts'},
  {name: 'article-story-figures', entry: 'src/sources/html/figures.ts'},
  {name: 'article-story-tables', entry: 'src/sources/html/tables.ts'},
  {name: 'article-story-media', entry: 'src/sources/html/media.ts'},
  {name: 'article-story-shortcodes', entry: 'src/sources/html/shortcodes.ts'},
  {name: 'article-story-captions', entry: 'src/sources/html/captions.ts'},
  {name: 'article-story-shortcodes-more', entry: 'src/sources/more-shortcodes.ts'},
  {name: 'article-story-posts', entry: 'src/sources/html/posts.ts'},
  {name: 'article-story-cards', entry: 'src/sources/html/cards.ts'},
  {name: 'article-story-places', entry: 'src/sources/html/players.ts'},
  {name: 'article-story-lines', entry: 'src/sources/html/lines.ts'},
  {name: 'article-story-pasted', entry: 'src/sources/html/word.ts'},
  {name: 'article-story-repair', entry: 'src/sources/html/repair.ts'},
  {name: 'article-story-page', entry: 'src/sources/page/page.ts'},
  {name: 'article-story-wordpress', entry: 'src/sources/wordpress/wordpress.ts'},
  {name: 'article-story-yoast', entry: 'src/sources/wordpress/yoast.ts'},
  {name: 'article-story-languages', entry: 'src/sources/wordpress/languages.ts'},
  {name: 'article-story-fields', entry: 'src/sources/wordpress/fields.ts'},
  {name: 'article-story-ghost', entry: 'src/sources/ghost/ghost.ts'},
  {name: 'article-story-feed', entry: 'src/sources/feed/feed.ts'},
  {name: 'article-story-json-feed', entry: 'src/sources/json-feed/json-feed.ts'},
  {name: 'article-story-ninjs', entry: 'src/sources/ninjs/ninjs.ts'},
  {name: 'article-story-ans', entry: 'src/sources/ans/ans.ts'},
  {name: 'article-story-apple-news', entry: 'src/sources/apple-news/apple-news.ts'},
  {name: 'article-story-markdown', entry: 'src/sources/apple-news/markdown.ts'},
  {name: 'article-story-json-ld', entry: 'src/sources/json-ld/json-ld.ts'},
  {name: 'article-story-text', entry: 'src/sources/text.ts'},
  exactCheck,
  {name: 'article-story-find', entry: 'src/providers/find.ts'},
  {name: 'article-story-providers', entry: 'src/providers/more-addresses.ts'},
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
// is named "currentScript" must not decide what code is loaded. A part that cannot be had, or that a blocker has emptied, is named once in the
// console: what it was for stays as it is.
const loaderCode = `
const current = document.currentScript;
const own = current instanceof HTMLScriptElement && current.src ? current
  : [...document.querySelectorAll('script[src]')].find(({src}) => /\\/${script.name}[^/]*\\.js([?#]|$)/.test(src));
const base = own && own.src;
const named = {};
export const loadPart = async (name, isNamed) => {
  try {
    const part = await import(/* @vite-ignore */ new URL(name, base).href);
    // WebKit hands out a module that has thrown when it is asked for again: to look into it throws.
    for (const any in part) return part;
    throw Error("empty");
  } catch (error) {
    if (!isNamed && !named[name]) console.warn(named[name] = "article-story: " + name + ": " + error.message);
    throw error;
  }
};
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
          // What is shared beside the parts is resolved to its file already.
          const file = resolved && (resolved.external ? resolved.id.slice(2) : files.get(resolved.id));
          if (!file) refuseImport(id, source);
          // A story that cannot be read says why by itself.
          text.overwrite(start, end, `loadPart("${file}"${id.endsWith('/src/story.ts') ? ', 1' : ''})`);
        }
        if (found.length === 0) return undefined;
        text.prepend(`import {loadPart} from "${loader}";`);
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
};

// What stands in the first load for something larger: of Lit what our elements use (docs/decisions/0002); for the sentences of problems, meant for editors, the
// words of their codes; for the keys and ids of providers, which players and previews know, such as are harmless; and for what the check says of its losses, a word that there were
// some (0006).
const standIns: Readonly<Record<string, string>> = {
  lit: 'src/lit-element.ts',
  './components/adopted.js': 'src/lit-element.ts',
  './sentences.js': 'src/words/short-sentences.ts',
  './services.js': 'src/model/harmless-services.ts',
  './ranges.js': 'src/model/harmless-ranges.ts',
  './tracking.js': 'src/model/no-tracking.ts',
  './rules.js': 'src/model/harmless-rules.ts',
  './loss.js': 'src/model/silent-loss.ts',
  './model/check-story.js': 'src/model/check-quickly.ts',
};

const withStandIns = (): Plugin => ({
  name: 'with-stand-ins',
  enforce: 'pre',
  applyToEnvironment: (environment) => inScript(environment) || environment.name === environmentName(exactCheck),
  resolveId: {filter: {id: /^(?:lit|\.\/(?:components\/adopted|sentences|services|ranges|tracking|rules|loss|model\/check-story)\.js)$/}, handler(id) {
    // What the check says again, exactly, is to be of the same story.
    return inScript(this.environment) || /services|ranges|rules|tracking/.test(id) ? here(standIns[id]!) : undefined;
  }},
});

/** The parts that the reader of HTML loads in its turn, or that always need it. */
const ofHtml = ['figures', 'tables', 'media', 'captions', 'shortcodes', 'posts', 'cards', 'places', 'lines', 'pasted', 'wordpress', 'yoast', 'languages'].map((name) => `article_story_${name}`);

/** What these take from a part instead of holding it a second time: module to its exports, by the part that holds it. */
const sharedOfHtml: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'article-story-html': {
    'model/address': 'readAddress',
    'model/date': 'readDate',
    'providers/pictures': 'isThirdPartyPicture',
    'sources/aspect': 'readAspect, readSide',
    'sources/author-name': 'readName',
    'sources/pieces': 'inlineOf, isBreak, isLink, joinLines, linesOf, plainOf, slice, sortLines, splitParagraphs, stated, tidy',
    'sources/quotation': 'readQuotation',
    'sources/html/dropped': 'dropFurniture, LATE, nameDropped, sayAll',
    'sources/html/inline': 'readInline',
    'sources/html/picture-key': 'isTwin, pictureKey',
    'sources/html/quotes': 'readMark, readQuote',
    'sources/html/tree': 'attributeOf, collapse, findAll, hasWord, inside, listOf, read, readAsFigure, readLink, readUrl, restOf, takeOut, tell, textOf, warn, wordsOf',
  },
  'article-story-media': {'providers/find': 'findProvider, loadProviders'},
  'article-story-shortcodes': {'sources/shortcode': 'readShortcode'},
};

const shareHtml = (): Plugin => {
  const holders = new Map(Object.entries(sharedOfHtml).flatMap(([part, modules]) => Object.keys(modules).map((name) => [here(`src/${name}.ts`), part] as const)));
  return {
    name: 'share-html',
    enforce: 'pre',
    applyToEnvironment: inPart,
    async resolveId(source, importer, options) {
      if (!importer || !ofHtml.includes(this.environment.name)) return undefined;
      const resolved = await this.resolve(source, importer, {...options, skipSelf: true});
      const part = resolved && (holders.get(resolved.id) ?? parts.find(({entry}) => here(entry) === resolved.id)?.name);
      // A part is a holder of its own modules, and takes of any other part what that exports.
      return part && environmentName({name: part}) !== this.environment.name ? {id: `./${part}.js`, external: true} : undefined;
    },
    transform: {
      filter: {id: /\/src\/sources\/html\/[^/]*\.ts$/},
      handler(code, id) {
        const entry = parts.find((each) => here(each.entry) === id && environmentName(each) === this.environment.name);
        const held = entry && sharedOfHtml[entry.name];
        if (!held) return undefined;
        const text = new MagicString(code).append(Object.entries(held).map(([name, exports]) => `\nexport {${exports}} from '${root}/src/${name}.ts';`).join(''));
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
    generateBundle(_options, bundle) {
      const shared = Object.values(sharedOfHtml['article-story-html']!).join(', ').split(', ');
      for (const chunk of Object.values(bundle)) {
        const imports = chunk.type === 'chunk' ? [...chunk.code.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*["']\.\/article-story-html\.js["']/g)] : [];
        const missing = imports.flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' ')[0]!)).filter((name) => !shared.includes(name));
        if (missing.length) this.error(`${chunk.fileName} needs what the reader of HTML does not share: ${missing.join(', ')}`);
      }
    },
  };
};

// The table of providers, which grows while it is used, is one for all other parts: a part of its own, which they import from beside them.
const shareFinder = (): Plugin => ({
  name: 'share-finder',
  enforce: 'pre',
  applyToEnvironment: (environment) => inPart(environment) && !ofHtml.includes(environment.name),
  resolveId: {filter: {id: /\/find\.js$/}, handler: (_id, importer) => (importer ? {id: './article-story-find.js', external: true} : undefined)},
});

// Of DOMPurify the part holds what works on a text with our options (sanitize/html.ts). What goes is dead with them, or can only make it stricter:
// docs/decisions/0005. The file is the one that was read for this, and each text is looked for exactly, so that another version stops the build.
const leanSanitizer = (): Plugin => {
  const sha256 = '1a06b721ad8b46d6174b21f22ea70290aaf3e5a81d65af3b7178113953f7c9b1';
  const ours = `(cfg) => {
    ALLOWED_TAGS = addToSet({}, [...cfg.ALLOWED_TAGS, "#text", "html", "head", "body"]);
    trustedTypesPolicy = cfg.TRUSTED_TYPES_POLICY || void 0;
  }`;
  const cuts: readonly [what: string, times: number, pattern: RegExp, left: string][] = [
    ['helpers of Babel', 1, /^function _OverloadYield[^]*?(?=^const entries = Object\.entries;)/gm, ''],
    ['reading of options', 1, /(?<=const _parseConfig = )function _parseConfig\(\) \{[^]*?\n\t\}(?=;\n)/g, ours],
    // The bundler drops what nobody uses, if it is told that making it does nothing else, and what is behind a constant.
    ['lists of its own', 4, /const (?:DEFAULT_ALLOWED_TAGS|DEFAULT_ALLOWED_ATTR|ALL_SVG_TAGS|ALL_MATHML_TAGS) = addToSet\(\{\}, \[[^\]]*\]\);/g, ''],
    ['making of tools', 64, /(?<=^\t?const (?!DEFAULT_ALLOWED_(?:TAGS|ATTR)|ALL_)[\w$]+ = )(seal|freeze|addToSet|lookupGetter|unapply)(?=\()/gm, '/* @__PURE__ */ $1'],
    ['shared lists', 1, /ALLOWED_TAGS = _forkSharedAllowlist\([^)]*\);/g, ''],
    ['options that are on', 3, /let (?=(?:SAFE_FOR_XML|SANITIZE_DOM|KEEP_CONTENT) = true;)/g, 'const '],
    ['options that we set', 3, /let (WHOLE_DOCUMENT|RETURN_DOM|RETURN_DOM_FRAGMENT) = false;/g, 'const $1 = true;'],
    ['options that are off', 8, /let (?=(?:IN_PLACE|SAFE_FOR_TEMPLATES|SANITIZE_NAMED_PROPS|RETURN_TRUSTED_TYPE|FORCE_BODY|USE_PROFILES|SET_CONFIG|ALLOW_UNKNOWN_PROTOCOLS) = false;)/g, 'const '],
    ['type of the text', 1, /let PARSER_MEDIA_TYPE = null;/g, 'const PARSER_MEDIA_TYPE = "text/html";'],
    ['case of names', 1, /let transformCaseFunc = null;/g, 'const transformCaseFunc = stringToLowerCase;'],
    ['namespace', 1, /let (?=NAMESPACE = HTML_NAMESPACE;)/g, 'const '],
    ['default set', 1, /let FORBID_CONTENTS = null;/g, ''],
    ['name of it', 1, /const DEFAULT_FORBID_CONTENTS\b/g, 'const FORBID_CONTENTS'],
    ['custom elements', 1, /if \(!FORBID_TAGS\[tagName\] && _isBasicCustomElement\(tagName\)[^;]*;/g, ''],
    ['further elements', 1, /FORBID_TAGS\[tagName\] \|\| !\(EXTRA_ELEMENT_HANDLING\.tagCheck instanceof Function && EXTRA_ELEMENT_HANDLING\.tagCheck\(tagName\)\) && /g, ''],
    ['table of them', 1, /const EXTRA_ELEMENT_HANDLING = [^]*?\}\)\);/g, ''],
    // No attribute is ever allowed: sanitize/html.ts hands in an empty list.
    ['judgement of attributes', 1, /ALLOWED_ATTR = _forkSharedAllowlist[^]*?(?=\t\t_executeHooks\(hooks\.afterSanitizeAttributes)/g, 'for (let l = attributes.length; l--;) _stripAttributeNode(currentNode, attributes[l], attributes[l].name);\n'],
    ['shadow roots by attribute', 1, /ALLOWED_ATTR\.shadowroot \|\| ALLOWED_ATTR\.shadowrootmode/g, 'false'],
    // The parser makes elements of other namespaces only inside `svg` and `math`, and shadow roots not at all; those and templates are taken out before.
    ['other namespaces', 1, /(?<=const _checkValidNamespace = )function _checkValidNamespace\(element\) \{[^]*?\n\t\}(?=;\n)/g, '(element) => _readNamespaceURI(element) === HTML_NAMESPACE'],
    ['shadow roots', 1, /if \(_isDocumentFragment\(node\.content\)\) _sanitizeShadowDOM2\(node\.content\);/g, ''],
    ['hooks', 9, /_executeHooks\(hooks\.(?!uponSanitize(?:Element|Attribute),)\w+, [^;]*(?=;)/g, ''],
    ['map of them', 1, /(?<=let hooks = )_createHooksMap\(\)/g, '{ uponSanitizeElement: [] }'],
    // It is handed texts alone, and asked for nothing but `sanitize` and `addHook`.
    ['nodes', 1, /else if \(_isNode\(dirty\)\) \{[^]*?_sanitizeAttachedShadowRoots\(body\);\n\t*\}/g, ''],
    ['other values', 1, /if \(typeof dirty !== "string" && !_isNode\(dirty\)\) \{[^]*?\n\t\t\}\n/g, ''],
    ['settings', 1, /DOMPurify\.setConfig = function[^]*?(?=DOMPurify\.addHook = )/g, ''],
    ['removal of hooks', 1, /DOMPurify\.removeHook = function[^]*?(?=return DOMPurify;\n\}\nvar purify_default)/g, ''],
    // Forms are read under another name (sanitize/html.ts), so that none can hide its own properties.
    ['hidden properties', 1, /if \(_isClobbered\(currentNode\)\) \{\n\t\t\t_forceRemove\(currentNode\);\n\t\t\treturn true;\n\t\t\}/g, ''],
    ['hidden attributes', 1, /(?<=if \(!attributes) \|\| _isClobbered\(currentNode\)/g, ''],
    ['long sentences', 2, /"(?:A configured TRUSTED_TYPES_POLICY|a node selected for removal could not be detached)[^\n]*"(?=\);)/g, '"refused"'],
  ];
  return {
    name: 'lean-sanitizer',
    transform: {
      filter: {id: /\/dompurify\/dist\/.*\.m?js$/},
      handler(code) {
        if (createHash('sha256').update(code).digest('hex') !== sha256) this.error('DOMPurify has changed');
        const text = new MagicString(code);
        for (const [what, times, pattern, left] of cuts) {
          const found = [...code.matchAll(pattern)];
          if (found.length !== times) this.error(`DOMPurify has changed: ${what}: ${found.length} found, not ${times}`);
          for (const {0: whole, 1: name = '', index} of found) text.update(index, index + whole.length, left.replace('$1', name));
        }
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
};

// Names of properties that stand in no data and belong to nobody else: they are shortened alike in the script and its parts.
const ownNames =
  'interfaceLang hostConnected hostDisconnected hostUpdated addController requestUpdate hasUpdated willUpdate warns failure forget kept readAt alsoIn translatedFrom madePicture openAt noPlayer original archived withdrawn failed mediaType'.split(' ');
const shortNames = () => ({props: Object.fromEntries(ownNames.map((name, at) => [`$${name}`, String.fromCharCode(65 + at)]))});

/** All names in a piece of syntax, of whatever; `this` among them. */
const namesIn = (node: unknown, names = new Set<string>()): Set<string> => {
  if (Array.isArray(node)) for (const each of node) namesIn(each, names);
  else if (typeof node === 'object' && node) {
    const {type, name, ...rest} = node as {type: string; name?: string};
    if (/^(?:ThisExpression|MetaProperty|Super)$/.test(type)) names.add('this');
    if (typeof name === 'string') names.add(name);
    namesIn(Object.values(rest), names);
  }
  return names;
};

// Functions as arrows are shorter, and more alike. A declaration can be called before its place: one that anything which runs before it may reach stays one.
const arrows = (): Plugin => ({
  name: 'arrows',
  applyToEnvironment: (environment) => inScript(environment) || inPart(environment),
  renderChunk(code) {
    const text = new MagicString(code);
    const {body: program} = this.parse(code);
    // A classic script stands in one function.
    const [only] = program;
    const wrapper = only?.type === 'ExpressionStatement' && only.expression.type === 'CallExpression' && only.expression.callee;
    const body = wrapper && wrapper.type === 'FunctionExpression' ? wrapper.body!.body : program;
    const namesOf = new Map(body.map((statement) => [statement, namesIn(statement)]));
    const functions = new Map(body.flatMap((statement) => (statement.type === 'FunctionDeclaration' ? [[statement.id!.name, statement] as const] : [])));
    const reached = new Set<string>();
    const reach = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      const declared = functions.get(name);
      if (declared) namesOf.get(declared)!.forEach(reach);
    };
    for (const statement of body) {
      if (statement.type !== 'FunctionDeclaration') {
        namesOf.get(statement)!.forEach(reach);
        continue;
      }
      const {start, end, id, body: inside, generator, async} = statement;
      if (generator || reached.has(id!.name) || ['this', 'arguments'].some((name) => namesOf.get(statement)!.has(name))) continue;
      text.overwrite(start, id!.end, `var ${id!.name} = ${async ? 'async ' : ''}`);
      text.appendLeft(inside!.start, '=> ');
      text.appendLeft(end, ';');
    }
    return {code: text.toString(), map: text.generateMap({hires: true})};
  },
});

// Each minifier finds what the other leaves.
const minifyAgain = (): Plugin => ({
  name: 'minify-again',
  applyToEnvironment: (environment) => inScript(environment) || inPart(environment),
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.map) continue;
      const {code, map} = await minify(chunk.code, {
        ecma: 2020,
        compress: {passes: 3, unsafe_arrows: true, keep_fargs: false},
        mangle: {properties: {regex: new RegExp(`^(${ownNames.join('|')})$`), cache: shortNames()} as ManglePropertiesOptions},
        module: inPart(this.environment),
        format: {ascii_only: inScript(this.environment)},
        sourceMap: {content: JSON.stringify(chunk.map), ...(inPart(this.environment) && {url: `${chunk.fileName}.map`}), asObject: true},
      });
      if (!code || typeof map !== 'object') return this.error('the script could not be minified again');
      chunk.code = code;
      // The bundler has made the map's file before: what is written is that, not `chunk.map`.
      const file = bundle[`${chunk.fileName}.map`];
      if (file?.type !== 'asset') return this.error(`${chunk.fileName} has no source map`);
      file.source = JSON.stringify(map);
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
    let isTag = false;
    new Visitor({TaggedTemplateExpression: ({tag}) => void (isTag ||= /Function|Parenthesized/.test(tag.type))}).visit(this.parse(chunk.code));
    if (isTag) this.error('a function of ours is a tag of a template: see `css` in src/lit-element.ts');
    return undefined;
  },
});

const environment = ({name, entry}: {name: string; entry: string}, format: 'iife' | 'es', outDir: string): EnvironmentOptions => ({
  consumer: 'client',
  // Pages check stories, and walk no table of the model: src/model/check.ts.
  define: {WITHOUT_SHAPES: 'true'},
  build: {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    // Of the script the server names it (`SourceMap`): no bytes of the first load.
    sourcemap: format === 'iife' ? 'hidden' : true,
    license: {fileName: `licenses/${name}.md`},
    lib: {entry: here(entry), formats: [format], name: 'articleStory', fileName: () => `${name}.js`},
    rolldownOptions: {checks: {pluginTimings: false}, output: {minify: true, codeSplitting: false, ...(format === 'iife' ? {charset: 'ascii'} : {comments: false})}},
  },
});

const isWritten = ({entry}: {entry: string}): boolean => {
  const written = existsSync(here(entry));
  if (!written) console.warn(`left out: ${entry} does not exist`);
  return written;
};

export default defineConfig({
  root,
  plugins: [minifyTemplates(), escapeTemplates(), partsByAddress(), shareFinder(), shareHtml(), leanSanitizer(), withStandIns(), arrows(), minifyAgain(), checkScript()],
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
