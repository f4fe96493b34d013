import {expect} from '@open-wc/testing';
import {load, type LoadOptions} from '../src/load.js';
import {StoryError} from '../src/model/problem.js';
import {promised, usePage} from './fixtures/page.js';
import {useTimers} from './fixtures/timers.js';

const MEGABYTE = 1024 * 1024;

/** How a load ended: with its text, or with the code of its failure. */
async function outcome(url: string, options?: LoadOptions): Promise<string> {
  try {
    return (await load(url, options)).text;
  } catch (error) {
    if ((error as Error).name === 'AbortError') return 'aborted';
    expect(error).to.be.an.instanceof(StoryError);
    expect((error as StoryError).message).to.match(/^[A-Z].*[.?]$/);
    return (error as StoryError).code;
  }
}

/** Lets all that is ready happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** An answer whose body comes when the test says so, and that ends as the request does. */
function slowBody({signal}: RequestInit) {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  let wasCancelled = false;
  const stream = new ReadableStream<Uint8Array>({start: (controller) => void (body = controller), cancel: () => void (wasCancelled = true)});
  signal?.addEventListener('abort', () => body.error(signal.reason));
  return {
    response: new Response(stream),
    push: (text: string) => body.enqueue(new TextEncoder().encode(text)),
    end: () => body.close(),
    fail: () => body.error(new TypeError('network error')),
    wasEnded: () => !!signal?.aborted || wasCancelled,
  };
}

/** A body without an end but that of the request; each chunk is counted. */
const endlessBody = ({signal}: RequestInit, size: number, count = () => {}) =>
  new ReadableStream<Uint8Array>({
    pull(body) {
      if (signal?.aborted) return body.error(signal.reason);
      count();
      body.enqueue(new Uint8Array(size));
    },
  });

/** A server that never answers, as fetch tells of one: only by the end of the request. */
const silence = ({signal}: RequestInit) =>
  new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

describe('load', () => {
  const page = usePage();
  const timers = useTimers();

  it('fetches without credentials and without headers of its own', async () => {
    const url = page.address('a');
    expect(await outcome(url)).to.equal('a');
    const [{options}] = page.requests as [{options: RequestInit}];
    expect(options.credentials).to.equal('omit');
    expect(options.headers).to.equal(undefined);
    expect(options.method).to.equal(undefined);
    expect(options.mode).to.equal(undefined);
  });

  it('reads a real file, its address and its type', async () => {
    const url = new URL('../demo/stories/aleppo.json', import.meta.url).href;
    const {fetch} = window;
    page.answer(url, () => Promise.reject(new Error('unused')));
    window.fetch = iframeFetch();
    try {
      const answer = await load(url);
      expect(JSON.parse(answer.text)).to.include({headline: 'Aleppo: The Last Goodbyes Of Those Still Alive'});
      expect(answer).to.include({url, mediaType: 'application/json'});
    } finally {
      window.fetch = fetch;
    }
  });

  describe('an answer', () => {
    const types: readonly (readonly [header: string, mediaType: string])[] = [
      ['application/json', 'application/json'],
      ['Application/JSON; Charset=UTF-8', 'application/json'],
      ['text/html;charset="utf-8"', 'text/html'],
      ['text/html ; charset=utf-8', 'text/html'],
      ['application/ld+json; profile="https://x; y"; charset=utf-8', 'application/ld+json'],
      ['text/plain;', 'text/plain'],
      ['nonsense', 'nonsense'],
    ];
    for (const [header, mediaType] of types) {
      it(`of the type “${header}” is ${mediaType}`, async () => {
        const url = page.address(new Response('a', {headers: {'content-type': header}}));
        expect(await load(url)).to.include({mediaType, text: 'a'});
      });
    }

    it('of no type has none', async () => {
      const url = page.address(new Response(new Uint8Array([97])));
      expect(await load(url)).to.include({mediaType: '', text: 'a'});
    });

    const encodings: readonly (readonly [charset: string, bytes: readonly number[], text: string])[] = [
      ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
      ['windows-1252', [0x93, 0xe9, 0x94], '“é”'],
      ['iso-8859-1', [0xe9], 'é'],
      ['"shift_jis"', [0x83, 0x41], 'ア'],
      ['utf-16le', [0xe9, 0x00], 'é'],
      ['nonsense', [0xc3, 0xa9], 'é'],
      ['', [0xc3, 0xa9], 'é'],
      ['utf-8', [0xff], '\ufffd'],
    ];
    for (const [charset, bytes, text] of encodings) {
      it(`in the encoding ${charset || 'that is not named'} is “${text}”`, async () => {
        const url = page.address(new Response(new Uint8Array(bytes), {headers: {'content-type': `text/plain; charset=${charset}`}}));
        expect(await outcome(url)).to.equal(text);
      });
    }

    it('whose letters lie across chunks is whole', async () => {
      const url = page.address(new Response(new ReadableStream({
        start(body) {
          for (const byte of new TextEncoder().encode('é😀')) body.enqueue(new Uint8Array([byte]));
          body.close();
        },
      })));
      expect(await outcome(url)).to.equal('é😀');
    });

    it('without a body is an empty text', async () => expect(await outcome(page.address(new Response(null, {status: 204})))).to.equal(''));
  });

  describe('a failure', () => {
    const failures: readonly (readonly [title: string, reply: () => Response | Error, code: string])[] = [
      ['404', () => new Response('a', {status: 404}), 'status'],
      ['500', () => new Response('a', {status: 500}), 'status'],
      ['410', () => new Response(null, {status: 410}), 'status'],
      ['a picture', () => new Response('a', {headers: {'content-type': 'image/png'}}), 'media-type'],
      ['a picture with parameters', () => new Response('a', {headers: {'content-type': 'Image/SVG+xml; charset=utf-8'}}), 'media-type'],
      ['a video', () => new Response('a', {headers: {'content-type': 'video/mp4'}}), 'media-type'],
      ['a sound', () => new Response('a', {headers: {'content-type': 'audio/mpeg'}}), 'media-type'],
      ['a font', () => new Response('a', {headers: {'content-type': 'font/woff2'}}), 'media-type'],
      ['no answer', () => new TypeError('Failed to fetch'), 'network'],
      ['too many bytes', () => new Response(new Uint8Array(2 * MEGABYTE + 1)), 'too-large'],
    ];
    for (const [title, reply, code] of failures) {
      it(`by ${title} is told as ${code}, and is not kept`, async () => {
        const url = page.address(reply());
        expect(await outcome(url)).to.equal(code);
        page.answer(url, 'here again');
        expect(await outcome(url)).to.equal('here again');
      });
    }

    it('is none at exactly the most bytes', async () => {
      expect((await outcome(page.address(new Response(new Uint8Array(2 * MEGABYTE))))).length).to.equal(2 * MEGABYTE);
    });

    it('names CORS and the integrity hash where they may be the reason', async () => {
      const url = page.address(new TypeError('Failed to fetch'));
      const message = async (integrity?: string) => load(url, {integrity}).then(() => '', (error: Error) => error.message);
      expect(await message()).to.contain('CORS').and.to.not.contain('integrity');
      expect(await message('sha256-x')).to.contain('CORS').and.to.contain('integrity');
    });

    it('of an endless answer comes at the cap, and ends the request', async () => {
      let chunks = 0;
      const url = page.address(async (request) => new Response(endlessBody(request, MEGABYTE, () => (chunks += 1))));
      expect(await outcome(url)).to.equal('too-large');
      expect(chunks).to.be.within(3, 5);
    });

    it('ends the request of an answer that is not wanted', async () => {
      for (const options of [{status: 500}, {headers: {'content-type': 'video/mp4'}}]) {
        let signal: AbortSignal | null | undefined;
        const url = page.address(async (request) => {
          ({signal} = request);
          return new Response(endlessBody(request, 1), options);
        });
        await outcome(url);
        expect(signal!.aborted).to.equal(true);
      }
    });

    it('in the middle of an answer is one of the network', async () => {
      let body!: ReturnType<typeof slowBody>;
      const url = page.address(async (request) => (body = slowBody(request)).response);
      const ended = outcome(url);
      await settle();
      body.push('{"format":');
      body.fail();
      expect(await ended).to.equal('network');
    });

    it('of a server that never answers comes after ten seconds', async () => {
      const ended = outcome(page.address(silence));
      await settle();
      expect(timers.delays()).to.deep.equal([10_000]);
      timers.pass(10_000);
      expect(await ended).to.equal('time-out');
      expect(timers.delays()).to.deep.equal([]);
    });

    it('of a server that falls silent comes ten seconds after its last byte', async () => {
      let body!: ReturnType<typeof slowBody>;
      const ended = outcome(page.address(async (request) => (body = slowBody(request)).response));
      for (const text of ['a', 'b']) {
        await settle();
        body.push(text);
        await settle();
        expect(timers.delays()).to.deep.equal([10_000]);
      }
      timers.pass(10_000);
      expect(await ended).to.equal('time-out');
      expect(body.wasEnded()).to.equal(true);
    });
  });

  it('leaves no timer behind', async () => {
    await outcome(page.address('a'));
    await outcome(page.address(new Response('', {status: 404})));
    expect(timers.delays()).to.deep.equal([]);
  });

  describe('one address', () => {
    it('is asked once for all who want it at the same time', async () => {
      const url = page.address('a');
      expect(await Promise.all(Array.from({length: 100}, () => outcome(url)))).to.deep.equal(new Array(100).fill('a'));
      expect(page.requests).to.have.lengthOf(1);
    });

    it('is not asked again after a success', async () => {
      const url = page.address('a');
      await outcome(url);
      page.answer(url, 'b');
      expect(await outcome(url)).to.equal('a');
      expect(page.requests).to.have.lengthOf(1);
    });

    it('is asked again, past the cache, when a fresh answer is wanted, also by one who shared the first', async () => {
      const url = page.address('a');
      const {signal} = new AbortController();
      await Promise.all([outcome(url, {signal}), outcome(url)]);
      await outcome(url);
      page.answer(url, 'b');
      expect(await outcome(url, {fresh: true})).to.equal('b');
      expect(page.requests.map(({options}) => options.cache)).to.deep.equal(['default', 'no-cache']);
      expect(await outcome(url), 'the fresh answer is kept').to.equal('b');
    });

    it('is asked again after the caller of the first answer has gone', async () => {
      const url = page.address('a');
      const first = new AbortController();
      await outcome(url, {signal: first.signal});
      first.abort();
      page.answer(url, 'b');
      expect(await outcome(url, {fresh: true})).to.equal('b');
    });

    it('is asked once for all who want it fresh at the same time', async () => {
      const url = page.address('a');
      await Promise.all([outcome(url, {fresh: true}), outcome(url, {fresh: true}), outcome(url)]);
      expect(page.requests).to.have.lengthOf(1);
    });

    it('with another hash is another request', async () => {
      const url = page.address('a');
      await Promise.all([outcome(url, {integrity: 'sha256-a'}), outcome(url, {integrity: 'sha256-b'}), outcome(url)]);
      expect(page.requests.map(({options}) => options.integrity)).to.deep.equal(['sha256-a', 'sha256-b', '']);
    });

    it('that failed for one failed for all who waited', async () => {
      const url = page.address(new Response('', {status: 404}));
      expect(await Promise.all([outcome(url), outcome(url)])).to.deep.equal(['status', 'status']);
      expect(page.requests).to.have.lengthOf(1);
    });
  });

  describe('a caller who goes', () => {
    it('leaves the request to the others', async () => {
      const reply = promised<Response>();
      let signal: AbortSignal | null | undefined;
      const url = page.address((request) => {
        ({signal} = request);
        return reply.promise;
      });
      const goer = new AbortController();
      const stayer = new AbortController();
      void outcome(url, {signal: goer.signal});
      const stayed = outcome(url, {signal: stayer.signal});
      goer.abort();
      await settle();
      expect(signal!.aborted).to.equal(false);
      reply.resolve(new Response('a'));
      expect(await stayed).to.equal('a');
    });

    it('ends it as the last, and the next asks anew', async () => {
      const url = page.address(silence);
      const callers = [new AbortController(), new AbortController()];
      const ended = callers.map(({signal}) => outcome(url, {signal}));
      for (const caller of callers) caller.abort();
      expect(await Promise.all(ended)).to.deep.equal(['aborted', 'aborted']);
      page.answer(url, 'a');
      expect(await outcome(url)).to.equal('a');
    });

    it('ends nothing for one who came without a way to go', async () => {
      const reply = promised<Response>();
      const url = page.address(() => reply.promise);
      const goer = new AbortController();
      const stayed = outcome(url);
      void outcome(url, {signal: goer.signal});
      goer.abort();
      reply.resolve(new Response('a'));
      expect(await stayed).to.equal('a');
    });

    it('and had gone before he came does not keep the request, and did', async () => {
      const url = page.address(silence);
      const stayer = new AbortController();
      const stayed = outcome(url, {signal: stayer.signal});
      const gone = outcome(url, {signal: AbortSignal.abort()});
      stayer.abort();
      expect(await Promise.all([stayed, gone])).to.deep.equal(['aborted', 'aborted']);
    });
  });
});

/** The browser's own fetch, in the tests where another stands in its place. */
function iframeFetch(): typeof fetch {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  after(() => frame.remove());
  const {contentWindow} = frame;
  return (...request) => contentWindow!.fetch(...request);
}
