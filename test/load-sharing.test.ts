import {expect} from '@open-wc/testing';
import {outcome, settle, silence} from './fixtures/answers.js';
import {promised, usePage} from './fixtures/page.js';
import {useTimers} from './fixtures/timers.js';

describe('load, shared by many', () => {
  const page = usePage();
  useTimers();

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

