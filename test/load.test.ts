import {expect} from '@open-wc/testing';
import {load} from '../src/load.js';
import type {StoryError} from '../src/model/problem.js';
import {endlessBody, outcome, settle, silence, slowBody} from './fixtures/answers.js';
import {promised, usePage} from './fixtures/page.js';
import {useTimers} from './fixtures/timers.js';

const MEGABYTE = 1024 * 1024;
// Before another stands in its place.
const browserFetch = window.fetch.bind(window);

describe('load', () => {
  const page = usePage();
  const timers = useTimers();

  it('fetches without credentials and without headers of its own', async () => {
    const url = page.address('a');
    expect(await outcome(url)).to.equal('a');
    const {options} = page.requests[0]!;
    expect(options.credentials).to.equal('omit');
    expect(options.headers).to.equal(undefined);
    expect(options.method).to.equal(undefined);
    expect(options.mode).to.equal(undefined);
  });

  it('reads a real file, its address and its type', async () => {
    const url = new URL('../demo/stories/aleppo.json', import.meta.url).href;
    page.answer(url, () => browserFetch(url));
    const answer = await load(url);
    expect(JSON.parse(answer.text)).to.include({headline: 'Aleppo: The Last Goodbyes Of Those Still Alive'});
    expect(answer).to.include({url, mediaType: 'application/json'});
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

    it('is text as UTF-8, without its mark, and beside it the bytes with the type that the server named', async () => {
      const url = page.address(new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xff]), {headers: {'content-type': 'text/XML; charset="ISO-8859-1"'}}));
      const {text, mediaType, bytes} = await load(url);
      expect([text, mediaType, bytes.type, [...new Uint8Array(await bytes.arrayBuffer())]]).to.deep.equal(['é\ufffd', 'text/xml', 'text/xml; charset="iso-8859-1"', [0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xff]]);
    });

    it('whose letters lie across chunks is whole', async () => {
      const url = page.address(new Response(new ReadableStream({
        start(body) {
          for (const byte of new TextEncoder().encode('é😀')) body.enqueue(new Uint8Array([byte]));
          body.close();
        },
      })));
      expect(await outcome(url)).to.equal('é😀');
    });

    it('without a body is an empty text', async () => expect(await outcome(page.address(new Response(null)))).to.equal(''));

    it('that is JSON is UTF-8, whatever encoding the server names', async () => {
      const url = page.address(new Response('“é”', {headers: {'content-type': 'application/ld+json; charset=windows-1252'}}));
      expect(await outcome(url)).to.equal('“é”');
    });

    it('that was no story is asked for anew, past the cache, once it is forgotten', async () => {
      const url = page.address('a');
      const {forget} = await load(url, {integrity: 'sha256-x'});
      page.answer(url, 'b');
      expect(await outcome(url, {integrity: 'sha256-x'})).to.equal('a');
      forget();
      expect(await outcome(url, {integrity: 'sha256-x'})).to.equal('b');
    });
  });

  describe('a failure', () => {
    const failures: readonly (readonly [title: string, reply: () => Response | Error, code: string])[] = [
      ['404', () => new Response('a', {status: 404}), 'status'],
      ['500', () => new Response('a', {status: 500}), 'status'],
      ['410', () => new Response(null, {status: 410}), 'status'],
      ['204, which was an empty story', () => new Response(null, {status: 204}), 'status'],
      ['304, which nobody asked for', () => new Response(null, {status: 304}), 'status'],
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

    /** What is said of a request that the page was told of by this event, and that the browser then refused, or not. */
    const toldOf = async (blockedURI: (url: string) => string, end: (reply: ReturnType<typeof promised<Response>>) => void) => {
      const reply = promised<Response>();
      const url = page.address(() => reply.promise);
      const ended = load(url).then(({text}) => text, ({message}: StoryError) => message);
      end(reply);
      dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', {blockedURI: blockedURI(url), documentURI: '', violatedDirective: 'connect-src', effectiveDirective: '', originalPolicy: '', disposition: 'enforce', statusCode: 0}));
      return ended;
    };
    const refuse = ({reject}: ReturnType<typeof promised<Response>>) => reject(new TypeError('Failed to fetch'));

    it('names the policy of the page where that forbids it, though the event comes last, and did not', async () => {
      expect(await toldOf((url) => new URL(url).origin, refuse)).to.contain('CSP').and.to.not.contain('CORS');
      expect(await toldOf(() => 'https://other.example/', refuse)).to.contain('CORS').and.to.not.contain('CSP');
    });

    it('is none where the policy only reports, and was', async () => {
      expect(await toldOf((url) => url, ({resolve}) => resolve(new Response('a')))).to.equal('a');
    });

    it('says so where there is no network', async () => {
      Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
      const failed = load(page.address(new TypeError('Failed to fetch'))).then(() => '', ({message}: StoryError) => message);
      expect(await failed).to.contain('offline').and.to.not.contain('CORS');
      Reflect.deleteProperty(navigator, 'onLine');
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

    it('in the middle of an answer is one of the network, and no question of CORS', async () => {
      let body!: ReturnType<typeof slowBody>;
      const url = page.address(async (request) => (body = slowBody(request)).response);
      const ended = load(url).then(() => '', ({code, message}: StoryError) => `${code}: ${message}`);
      await settle();
      body.push('{"format":');
      body.fail();
      expect(await ended).to.match(/^network: .*cut off/);
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
});
