import {expect} from '@open-wc/testing';
import {frameAddress} from '../../src/providers/frame.js';
import {isFrom, readMessage} from '../../src/providers/messages.js';
import {fillTemplate, type Provider} from '../../src/providers/provider.js';
import {providerOf} from '../../src/providers/providers.js';
import {providers} from '../../src/providers/table.js';
import {forgeries, otherOrigins} from './forged-messages.js';
import {genuine} from './genuine-messages.js';

const speaking = providers.filter(({messages}) => messages);
const ofRow = (row: Provider) => genuine.filter(([[key, kind]]) => providerOf(key, kind) === row);
/** What counts of an event: WebKit makes none for a window that is gone. */
type Received = Pick<MessageEvent<unknown>, 'data' | 'origin' | 'source'>;
const hostOf = (row: Provider) => fillTemplate(row.contact, {instance: 'mastodon.social'})!;

function frameWindow(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame.contentWindow!;
}

describe('readMessage', () => {
  for (const [[key, kind], parts, data, told] of genuine) {
    it(`reads of ${key} ${typeof data === 'string' ? data : JSON.stringify(data)}`, () => expect(readMessage(providerOf(key, kind)!, parts, data)).to.deep.equal(told));
  }

  it('reads a message of each list of each row', () => {
    for (const row of speaking) {
      const told = ofRow(row).map(([, parts, data]) => readMessage(row, parts, data));
      const {ready, playing, paused, ended, missing, height} = row.messages!;
      const heard = {
        ready: told.some((each) => each && Object.keys(each).length === 1),
        playing: told.some((each) => each?.playing),
        paused: told.some((each) => each?.playing === false && !each.ended),
        ended: told.some((each) => each?.ended),
        missing: told.some((each) => each?.missing),
        height: told.some((each) => each?.height),
      };
      expect(heard, row.name).to.deep.equal({ready: !!ready, playing: !!playing, paused: !!paused, ended: row.key === 'targetvideo' ? false : !!ended, missing: !!missing, height: !!height});
    }
  });

  it('reads nothing of a row that says of no messages', () => expect(readMessage(providerOf('jwplayer')!, {}, {height: 500})).to.equal(undefined));

  it('knows a chart by the id of its own', () => {
    expect(readMessage(providerOf('datawrapper')!, {id: 'other'}, {'datawrapper-height': {RnWgL: 380}})).to.equal(undefined);
    expect(readMessage(providerOf('datawrapper')!, {}, {'datawrapper-height': {RnWgL: 380}})).to.equal(undefined);
  });

  it('reads no value that `Object.prototype` has in a page that changed it', () => {
    const hostile = Object.defineProperty({type: 'setHeight'}, 'height', {get: () => 500, enumerable: true});
    Object.defineProperty(Object.prototype, 'value', {value: 500, configurable: true});
    try {
      expect(readMessage(providerOf('mastodon')!, {}, hostile)).to.equal(undefined);
    } finally {
      delete (Object.prototype as {value?: unknown}).value;
    }
  });
});

describe('isFrom', () => {
  it('is for the frame and its origin alone', () => {
    const source = frameWindow();
    const event = new MessageEvent('message', {data: 1, origin: 'https://t.me', source});
    expect(isFrom(event, source, 'https://t.me')).to.equal(true);
    expect(isFrom(event, window, 'https://t.me')).to.equal(false);
    expect(isFrom(event, source, 'https://telegram.me')).to.equal(false);
  });

  it('is not for a frame that is gone, though both windows are none', () => {
    const event = new MessageEvent('message', {data: 1, origin: 'https://t.me'});
    expect(event.source).to.equal(null);
    expect(isFrom(event, null, 'https://t.me')).to.equal(false);
  });
});

describe('forged messages', () => {
  const source = frameWindow();
  const other = frameWindow();
  const gone = frameWindow();
  gone.frameElement!.remove();
  const {port1} = new MessageChannel();
  const windows: readonly (MessageEventSource | null)[] = [null, window, other, gone, port1];

  for (const row of speaking) {
    it(`are not obeyed for ${row.kind} ${row.key}, in 200 and more ways`, () => {
      const origin = `https://${hostOf(row)}`;
      let tried = 0;
      let asked = 0;
      for (const [, parts, data, told] of ofRow(row)) {
        // Beyond being there: what the genuine message says, a height or a state.
        const isObeyed = (event: Received) => {
          const read = isFrom(event, source, origin) ? readMessage(row, parts, event.data) : undefined;
          return read !== undefined && (Object.keys(read).length > 1 || JSON.stringify(read) === JSON.stringify(told));
        };
        const forge = (forged: Partial<Received>, what: string) => {
          tried++;
          expect(isObeyed({data, origin, source, ...forged}), `${row.key}: ${what} instead of ${JSON.stringify(data)}`).to.equal(false);
        };
        expect(isObeyed({data, origin, source})).to.equal(true);
        otherOrigins(hostOf(row)).forEach((wrong) => forge({origin: wrong}, `origin ${wrong}`));
        windows.forEach((wrong, index) => forge({source: wrong}, `window ${index}`));
        forgeries(row.messages!, parts, data, () => asked++).forEach((wrong, index) => forge({data: wrong}, `forgery ${index}`));
      }
      expect(tried).to.be.at.least(200);
      expect(asked).to.equal(0);
    });
  }
});

describe('rows that speak', () => {
  it('say that they are heard from, but for one that is not certain to be', () => {
    expect(speaking.filter(({messages}) => !messages!.speaks).map(({key}) => key)).to.deep.equal(['spotify']);
  });

  it('have a frame that lets them speak', () => {
    expect(frameAddress({provider: 'youtube', id: 'dQw4w9WgXcQ'})).to.contain('enablejsapi=1');
    expect(frameAddress({provider: 'flourish', id: 'story/1'})).to.contain('auto=1');
    expect(decodeURIComponent(providerOf('dailymotion')!.messages!.name!)).to.equal('{"dmInternalData":{"iframeId":"dm1"}}');
  });
});
