import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readStory, type ReadOptions, type Reading} from '../src/story.js';

const plain = {format: 'article-story/1', lang: 'en', headline: 'Aleppo', body: [{type: 'paragraph', content: 'Words.'}]};
const json = JSON.stringify;
const codes = ({problems}: Reading) => problems.map(({code, path}) => (path ? `${code} ${path}` : code));

const fixture = async (name: string): Promise<string> => (await fetch(new URL(`../demo/stories/${name}`, import.meta.url))).text();

describe('readStory', () => {
  for (const name of ['aleppo', 'arabic', 'bio-only', 'blocks', 'harbour', 'japanese', 'live', 'long-words', 'media', 'opinion', 'quotes', 'retraction', 'spans', 'sponsored', 'warning', 'withdrawn']) {
    it(`reads the sample ${name} as it is`, async () => {
      const text = await fixture(`${name}.json`);
      const {story, problems} = await readStory(text, {base: location.href});
      expect(problems).to.deep.equal([]);
      const given = JSON.parse(text) as {headline: string; body: {type: string}[]};
      expect(story!.headline).to.equal(given.headline);
      expect(story!.body.map(({type}) => type)).to.deep.equal(given.body.map(({type}) => type));
    });
  }

  it('reads the seed’s text', async () => {
    const {story, problems} = await readStory(await fixture('aleppo.txt'), {lang: 'en'});
    expect(story).to.include({format: 'article-story/1', lang: 'en', headline: 'Aleppo: The Last Goodbyes Of Those Still Alive'});
    expect(story!.body).to.have.lengthOf(12);
    expect(problems.filter(({severity}) => severity === 'error')).to.deep.equal([]);
  });

  it('reads a node of the page, and leaves it as it is', async () => {
    const node = document.createElement('div');
    const [headline, paragraph] = [document.createElement('h2'), document.createElement('p')];
    headline.textContent = 'Aleppo';
    paragraph.textContent = 'Words.';
    node.append(headline, paragraph);
    const {story} = await readStory(node, {type: 'html', lang: 'en'});
    expect(story).to.include({headline: 'Aleppo', lang: 'en'});
    expect(story!.body[0]).to.deep.equal({type: 'paragraph', content: 'Words.'});
    expect([...node.children]).to.deep.equal([headline, paragraph]);
  });

  const told: readonly (readonly [title: string, input: unknown, options: ReadOptions, ...codes: string[]])[] = [
    ['broken JSON', '{"format": "article-story/1", "headline": "Al', {}, 'source-unreadable'],
    ['JSON that ends at once', '{', {}, 'source-unreadable'],
    ['JSON with a comma too many', '{"format": "article-story/1",}', {}, 'source-unreadable'],
    ['data of no known format', {title: 'a'}, {}, 'source-unreadable'],
    ['a list', '[{"headline": "a"}]', {}, 'source-unreadable'],
    ['a format of the future', {...plain, format: 'article-story/2'}, {}, 'format-unknown'],
    ['a format of the far future', {...plain, format: 'article-story/11'}, {}, 'format-unknown'],
    ['a format that only begins like ours', {...plain, format: 'article-story/1.x'}, {}, 'format-unknown'],
    ['a format that is no text', {...plain, format: 1}, {type: 'article-story'}, 'format-unknown'],
    ['data where the caller says text, which was a headline “[object Object]”', plain, {type: 'text'}, 'source-unreadable'],
    ['a source that does not exist', plain, {type: 'constructor'}, 'source-unreadable'],
    ['no headline', {...plain, headline: undefined}, {}, 'field-missing', 'no-story'],
    ['a headline of space', {...plain, headline: ' \u202e '}, {}, 'field-missing', 'no-story'],
    ['a forged node', {nodeType: 1}, {}, 'source-unreadable'],
    ['nothing', undefined, {}, 'source-unreadable'],
    ['null', null, {}, 'source-unreadable'],
    ['a number', 5, {}, 'source-unreadable'],
    ['a function', () => plain, {}, 'source-unreadable'],
    ['a symbol', Symbol('x'), {}, 'source-unreadable'],
    ['an empty list', [], {}, 'source-unreadable'],
    ['JSON that is one number, which was a headline', '42', {mediaType: 'application/json'}, 'source-unreadable'],
    ['JSON that is null, which was a headline', 'null', {mediaType: 'application/ld+json'}, 'source-unreadable'],
    ['JSON that is a word, which was a headline', '"Words"', {mediaType: 'text/json'}, 'source-unreadable'],
    ['nothing, where JSON was meant', '', {mediaType: 'application/json'}, 'source-unreadable'],
    ['a PDF, which was plain text', '%PDF-1.7\n1 0 obj\n', {mediaType: 'application/pdf'}, 'source-unreadable'],
    ['a script, which was plain text', 'export const a = 1;', {mediaType: 'text/javascript'}, 'source-unreadable'],
    ['a style sheet, which was plain text', 'body {}', {mediaType: 'text/css'}, 'source-unreadable'],
    ['bytes, which were plain text', 'PK\x03\x04\0\0', {mediaType: 'application/octet-stream'}, 'source-unreadable'],
  ];
  for (const [title, input, options, ...expected] of told) {
    it(`gives no story for ${title}, and says why`, async () => {
      const reading = await readStory(input, {lang: 'en', ...options});
      expect(reading.story).to.equal(undefined);
      expect(codes(reading)).to.deep.equal(expected);
      expect(reading.problems.at(-1)).to.include({severity: 'error', path: ''});
      expect(reading.problems.at(-1)!.message).to.match(/^[A-Z].*\.?$/s);
    });
  }

  for (const [title, input, options] of [
    ['no text', '', {}],
    ['an empty page', '', {mediaType: 'text/html'}],
    ['a page without words', '<p> <script>headline</script>', {}],
  ] as const) {
    it(`gives no story for ${title}`, async () => expect((await readStory(input, options)).story).to.equal(undefined));
  }

  const kept: readonly (readonly [title: string, input: unknown, options: ReadOptions, ...codes: string[]])[] = [
    ['JSON as text', json(plain), {}],
    ['JSON after a byte order mark and space', `\ufeff \n${json(plain)}\n`, {}],
    ['JSON that the server calls HTML', json(plain), {mediaType: 'text/html'}],
    ['JSON that the server calls bytes', json(plain), {mediaType: 'application/octet-stream'}],
    ['plain text that the server calls bytes', 'Aleppo', {lang: 'en', mediaType: 'application/octet-stream'}],
    ['plain text that the server calls Markdown', 'Aleppo', {lang: 'en', mediaType: 'text/markdown'}],
    ['a format of this major version', {...plain, format: 'article-story/1.7'}, {}],
    ['data without a format, where the caller names the source', {...plain, format: undefined}, {type: 'article-story'}],
    ['fields that it does not know', {...plain, future: {x: 1}, onload: 'x'}, {}],
    ['a body that is missing', {...plain, body: undefined}, {}, 'field-missing body'],
    ['a body that is a text', {...plain, body: 'Words.'}, {}, 'field-wrong body'],
    ['keys that are names of prototypes', json(plain).replace('{', '{"__proto__": {"headline": "x"}, "constructor": {"prototype": {}}, '), {}],
    ['a story without a prototype', Object.assign(Object.create(null) as object, plain), {}],
    ['a frozen story', Object.freeze({...plain}), {}],
    ['a wrong block among right ones', {...plain, body: [...plain.body, {type: 'x'}, 5]}, {}, 'kind-unknown body[1]', 'field-wrong body[2]'],
  ];
  for (const [title, input, options, ...expected] of kept) {
    it(`reads ${title}`, async () => {
      const reading = await readStory(input, options);
      expect(reading.story).to.include({format: 'article-story/1', lang: 'en', headline: 'Aleppo'});
      expect(codes(reading)).to.deep.equal(expected);
    });
  }

  const langs: readonly (readonly [stated: unknown, called: string | undefined, lang: string, ...codes: string[]])[] = [
    ['de', 'fr', 'de'],
    ['DE-at', undefined, 'de-AT'],
    [undefined, 'fr', 'fr'],
    [undefined, undefined, 'und', 'lang-unknown lang'],
    ['de_DE', 'fr', 'fr', 'field-wrong lang'],
    [5, 'fr', 'fr', 'field-wrong lang'],
    ['', undefined, 'und', 'field-wrong lang', 'lang-unknown lang'],
    [undefined, 'fr_FR', 'und', 'lang-unknown lang'],
    ['und', 'fr', 'fr'],
  ];
  for (const [stated, called, lang, ...expected] of langs) {
    it(`says ${lang} where the article says ${json(stated) ?? 'nothing'} and the caller ${called ?? 'nothing'}`, async () => {
      const reading = await readStory({...plain, lang: stated}, {lang: called});
      expect(reading.story!.lang).to.equal(lang);
      expect(codes(reading).sort()).to.deep.equal(expected.sort());
    });
  }

  it('takes words between square brackets for a text', async () => {
    for (const text of ['[sic] The Headline\n\nA paragraph.', '[targetvideo video="84806"]\n\nA paragraph.', '{Headline}\n\nA paragraph.']) {
      expect(codes(await readStory(text, {lang: 'en'}))).to.not.include('source-unreadable');
    }
  });

  for (const [format, article] of [
    ['text', Array.from({length: 30_000}, (_, at) => `w${at}`).join('\n\n')],
    ['HTML', `<h1>h</h1>${Array.from({length: 15_000}, (_, at) => `<p>w${at}</p>`).join('')}`],
  ] as const) {
    it(`names what is cut of ${format} that is longer than a story may be, with its words`, async () => {
      const {story, problems} = await readStory(article, {lang: 'en'});
      expect(story!.body).to.have.length(2000);
      const cuts = problems.filter(({code}) => code === 'cut');
      expect(cuts.map(({path, severity}) => [path, severity])).to.deep.equal([['body[2000]', 'error']]);
      const last = story!.body.at(-1)!;
      const [, next] = /^w(\d+)$/.exec(last.type === 'paragraph' ? String(last.content) : '')!;
      expect(cuts[0]!.text).to.match(new RegExp(`^w${Number(next) + 1} w${Number(next) + 2} `));
    });
  }

  it('resolves relative addresses, and refuses them without a base', async () => {
    const story = {...plain, canonicalUrl: '/aleppo'};
    expect((await readStory(story, {base: 'https://news.example/x/y.json'})).story!.canonicalUrl).to.equal('https://news.example/aleppo');
    expect(codes(await readStory(story))).to.deep.equal(['url-refused canonicalUrl']);
  });
});

describe('readStory of what was made to break it', () => {
  const ring: Record<string, unknown> = {...plain};
  ring['body'] = [ring, {type: 'box', body: ring}, {type: 'paragraph', content: ring}];
  let nest: unknown = 'x';
  for (let depth = 0; depth < 10_000; depth++) nest = depth % 2 ? [nest] : {t: 'em', c: nest, type: 'box', body: nest};
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  const throwing = (error: unknown) => ({...plain, get kicker() { throw error; }});
  const hostile: readonly (readonly [title: string, input: unknown])[] = [
    ['data that hold themselves', ring],
    ['10,000 levels of data', {...plain, body: [nest], standfirst: nest}],
    ['100,000 levels of JSON', `{"format": "article-story/1", "headline": "a", "body": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['100,000 open brackets', '['.repeat(100_000)],
    ['a getter that throws', throwing(new Error('trap'))],
    ['a getter that throws nothing', throwing(undefined)],
    ['a getter that throws what cannot be printed', throwing(Object.create(null))],
    ['a getter that throws what throws', throwing({toString() { throw new Error('trap'); }})],
    ['a revoked proxy', proxy],
    ['a format that throws', {get format() { throw Object.create(null) as Error; }}],
    ['a proxy that throws at everything', new Proxy({}, {get: () => { throw new Error('trap'); }, has: () => { throw new Error('trap'); }, ownKeys: () => { throw new Error('trap'); }})],
    ['a proxy that has everything', new Proxy({}, {get: (_target, name) => (name === 'format' ? 'article-story/1' : proxy), has: () => true})],
    ['a list of three hundred thousand', {...plain, body: new Array(300_000).fill(5)}],
    ['a list that says it is long', {...plain, body: Object.assign([], {length: 4_294_967_295})}],
    ['an item far off', {...plain, body: Object.assign([], {4000000000: 5})}],
    ['an inline far off', {...plain, standfirst: Object.assign(['a'], {4000000000: 5})}],
    ['ten million characters', {...plain, standfirst: 'x'.repeat(10_000_000)}],
    ['a million line breaks', {...plain, standfirst: ['a', ...new Array(150_000).fill({t: 'br'})]}],
    ['a window', window],
    ['a document', document],
    ['a typed array', new Uint8Array(1000)],
    ['a promise', Promise.resolve(plain)],
    ['a date, a map and a pattern', [new Date(NaN), new Map(), /x/]],
    ['a headline that is a template', {...plain, headline: {_$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: []}}],
    ['HTML that is nested 20,000 deep', `<h1>a</h1>${'<div>'.repeat(20_000)}`],
  ];
  for (const [title, input] of hostile) {
    it(`does not reject, nor hang: ${title}`, async () => {
      const {story, problems} = await readStory(input, {lang: 'en'});
      if (!story) expect(problems).to.not.be.empty;
      if (story) expect(story.headline).to.be.a('string');
      expect(() => json(story)).to.not.throw();
    });
  }

  const isStory = (reading: Reading) => !reading.story || (typeof reading.story.headline === 'string' && Array.isArray(reading.story.body));

  it('never rejects, on any value', async () => {
    const value = fc.anything({withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true});
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(undefined, 'article-story', 'text'), async (input, type) => isStory(await readStory(input, {type}))),
      {numRuns: 200},
    );
  });

  it('never rejects, on any text', async () => {
    const text = fc.oneof(fc.json(), fc.string({unit: 'binary'}), fc.string({unit: fc.constantFrom('<', '>', 'p', ' ', '\n', '“', '”', '[', ']', '{', '"', '&', '/', 'a')}));
    await fc.assert(fc.asyncProperty(text, async (input) => isStory(await readStory(input))), {numRuns: 200});
  });

  it('never rejects, on a story of which any part was changed', async () => {
    const seed = await fixture('aleppo.json');
    const mutate = (text: string, at: number, value: unknown) => {
      const story = JSON.parse(text) as Record<string, unknown>;
      const places: [object, string][] = [];
      const walk = (parent: object) => Object.entries(parent).forEach(([name, item]) => {
        places.push([parent, name]);
        if (typeof item === 'object' && item) walk(item as object);
      });
      walk(story);
      const [parent, name] = places[at % places.length]!;
      (parent as Record<string, unknown>)[name] = value;
      return {story, isHeadline: parent === story && name === 'headline', isFormat: parent === story && name === 'format'};
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue(), async (at, value) => {
        const {story, isHeadline, isFormat} = mutate(seed, at, value);
        const reading = await readStory(story);
        expect(isStory(reading)).to.equal(true);
        if (!isHeadline && !isFormat) expect(reading.story!.headline).to.equal('Aleppo: The Last Goodbyes Of Those Still Alive');
      }),
      {numRuns: 300},
    );
  });

  it('never rejects, on JSON that was cut or garbled', async () => {
    const seed = await fixture('aleppo.json');
    await fc.assert(
      fc.asyncProperty(fc.nat(seed.length), fc.constantFrom('', '\0', '"', '}', '😀', '\u202e'), fc.boolean(), async (at, more, isCut) =>
        isStory(await readStory(seed.slice(0, at) + more + (isCut ? '' : seed.slice(at))))),
      {numRuns: 100},
    );
  });
});
