import {expect} from '@open-wc/testing';
import {frameAddress} from '../../src/providers/frame.js';
import {hasFrame} from '../../src/providers/playable.js';
import {providerOf} from '../../src/providers/providers.js';
import {configureProviders, type SiteProviders} from '../../src/providers/site.js';
import type {SiteRow} from '../../src/providers/site-row.js';
import {providers} from '../../src/providers/table.js';

const twitch: SiteRow = {
  key: 'twitch', name: 'Twitch', parts: '^v(?<video>\\d{4,15})$', frame: ['https://player.twitch.tv/?video={video}&parent=news.example[&autoplay={autoplay}]'],
  allow: ['autoplay', 'fullscreen'], messages: {speaks: true, ready: [[[['eventName'], 'ready']]], pause: {eventName: 'pause'}},
};
const video = {type: 'video', provider: 'twitch', id: 'v29415830'};

let lines: string[] = [];
let tags: HTMLElement[] = [];
const {warn} = console;

function addTag(key: string, text: string, type = 'application/json'): HTMLElement {
  const tag = document.createElement('script');
  tag.type = type;
  tag.dataset['articleStoryProvider'] = key;
  tag.textContent = text;
  document.head.append(tag);
  tags.push(tag);
  return tag;
}

/** Before and after each test of a block: no row of a site, and what the console is told. */
function useRows(): void {
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });

  afterEach(() => {
    console.warn = warn;
    for (const tag of tags) tag.remove();
    tags = [];
    configureProviders({});
  });
}

describe('rows of a site', () => {
  useRows();

  for (const [way, say] of [
    ['configureProviders', (row: SiteRow) => configureProviders({add: [row]})],
    ['a tag in the page', ({key, ...row}: SiteRow) => addTag(key, JSON.stringify(row))],
  ] as const) {
    describe(`by ${way}`, () => {
      it('give a frame to a service that had none', () => {
        expect([hasFrame(video), frameAddress(video)]).to.deep.equal([false, undefined]);
        say(twitch);
        expect(frameAddress(video, {autoplay: true})).to.equal('https://player.twitch.tv/?video=29415830&parent=news.example&autoplay=1');
        expect(hasFrame(video)).to.equal(true);
        const row = providerOf('twitch', 'video')!;
        expect(row).to.include({kind: 'video', contact: 'player.twitch.tv', consent: 'ask', ratio: '16:9', name: 'Twitch'});
        expect(row.sandbox).to.include('allow-presentation');
        expect(row.messages?.speaks).to.equal(true);
        expect(lines).to.deep.equal([]);
      });

      it('may ask for the colours of the page and the language of the interface', () => {
        say({...twitch, frame: ['https://player.twitch.tv/?video={video}[&theme={theme}][&lang={lang}]']});
        expect(frameAddress(video, {theme: 'dark', lang: 'pt-BR'})).to.equal('https://player.twitch.tv/?video=29415830&theme=dark&lang=pt');
        expect(lines).to.deep.equal([]);
      });

      it('stand in the place of a row of the table, and leave the rest of it', () => {
        say({key: 'dailymotion', frame: ['https://geo.dailymotion.com/player/xf7zr.html?video={id}[&startTime={start}]']});
        expect(frameAddress({type: 'video', provider: 'dailymotion', id: 'x5e9eog', start: 3})).to.equal('https://geo.dailymotion.com/player/xf7zr.html?video=x5e9eog&startTime=3');
        expect(hasFrame({provider: 'dailymotion', id: 'x5e9eog'})).to.equal(true);
        const {frame: _frame, ...same} = providers.find(({key}) => key === 'dailymotion')!;
        expect(providerOf('dailymotion')).to.deep.include(same);
      });

      it('put the partner of a site into its frames', () => {
        say({key: 'brid', frame: ['https://services.brid.tv/services/iframe/video/{id}/264/{player}/0/1/?amp=1']});
        expect(frameAddress({provider: 'brid', id: '84806', player: '5260'})).to.equal('https://services.brid.tv/services/iframe/video/84806/264/5260/0/1/?amp=1');
      });

      it('are of one type of block of a service with two', () => {
        say({key: 'facebook', kind: 'embed', height: 800});
        expect(providerOf('facebook', 'embed')).to.include({kind: 'embed', height: 800});
        expect(providerOf('facebook', 'video')).to.equal(providers.find(({key}) => key === 'facebook'));
      });

      it('have no vendor and no easier consent of a row of another host', () => {
        say({key: 'vimeo', parts: '^(?<id>\\d{1,12})$', frame: ['https://videos.partner.example/{id}']});
        expect(providerOf('vimeo')).to.include({contact: 'videos.partner.example', consent: 'ask'});
        say({key: 'brid', frame: ['https://videos.partner.example/{id}/{player}']});
        expect(providerOf('brid')!.vendor).to.equal(undefined);
        expect(providerOf('targetvideo')!.vendor).to.equal(786);
      });
    });
  }

  it('switch a service off: it has no frame, and its card is a link', () => {
    for (const say of [() => configureProviders({off: ['youtube']}), () => addTag('youtube', ' \n')]) {
      const film = {type: 'video', provider: 'youtube', id: 'dQw4w9WgXcQ'};
      expect(hasFrame(film)).to.equal(true);
      say();
      expect([hasFrame(film), frameAddress(film), providerOf('youtube')]).to.deep.equal([false, undefined, undefined]);
      expect(providerOf('vimeo')?.key).to.equal('vimeo');
      configureProviders({});
    }
    expect(lines).to.deep.equal([]);
  });

  it('are read anew where the page changes them, and gone with their tag', () => {
    const tag = addTag('twitch', JSON.stringify(twitch));
    expect(providerOf('twitch')?.name).to.equal('Twitch');
    tag.textContent = JSON.stringify({...twitch, name: 'Our Twitch'});
    expect(providerOf('twitch')?.name).to.equal('Our Twitch');
    tag.remove();
    expect(providerOf('twitch')).to.equal(undefined);
  });

  it('are no rows in a tag that is a script', () => {
    addTag('twitch', '// nothing', 'text/plain');
    expect(providerOf('twitch')).to.equal(undefined);
  });

  it('are complained of once', () => {
    addTag('twitch', '{');
    for (let times = 0; times < 3; times++) providerOf('twitch');
    expect(lines).to.deep.equal(['article-story: the row of the provider “twitch” was left out: it is no JSON.']);
  });
});

const wrong: readonly (readonly [what: string, row: unknown, why: RegExp])[] = [
  ['a key that the model has not', {...twitch, key: 'vevo'}, /no story can name “vevo”/],
  ['the key of what has no ids', {...twitch, key: 'other'}, /no story can name/],
  ['a key of every object', {...twitch, key: 'constructor'}, /no story can name/],
  ['no key', {name: 'X'}, /no record with a key/],
  ['a text', 'twitch', /no record/],
  ['nothing', null, /no record/],
  ['a list', [twitch], /no record/],
  ['a field that rows have not', {...twitch, srcdoc: '<b>'}, /no field “srcdoc”/],
  ['a host of pictures', {...twitch, pictures: ['a.example']}, /no field “pictures”/],
  ['the field of a prototype', JSON.parse('{"key":"twitch","__proto__":{}}'), /no field “__proto__”/],
  ['a type of block that is none', {...twitch, kind: 'page'}, /“kind” has to be/],
  ['a type of block that the service has not', {...twitch, kind: 'audio'}, /no audio can be of “twitch”/],
  ['no name', {...twitch, name: undefined}, /no frame or no name/],
  ['a name of markup', {...twitch, name: '<b>'}, /“name” has to be/],
  ['no frame', {...twitch, frame: undefined}, /no frame or no name/],
  ['a frame that is no list', {...twitch, frame: 'https://player.twitch.tv/'}, /“frame” has to be a list/],
  ['an empty list of frames', {...twitch, frame: []}, /“frame” has to be/],
  ['a frame by http', {...twitch, frame: ['http://player.twitch.tv/{video}']}, /one host, by https/],
  ['a frame of no host', {...twitch, frame: ['https://{video}/x']}, /one host, by https/],
  ['a frame with a port', {...twitch, frame: ['https://player.twitch.tv:8443/{video}']}, /one host/],
  ['a frame with a user', {...twitch, frame: ['https://a@player.twitch.tv/{video}']}, /one host/],
  ['a frame of a number', {...twitch, frame: ['https://127.0.0.1/{video}']}, /one host/],
  ['a frame of the machine itself', {...twitch, frame: ['https://localhost/{video}']}, /one host/],
  ['a host that goes on', {...twitch, frame: ['https://player.twitch.tv{video}/']}, /one host/],
  ['frames of two hosts', {...twitch, frame: ['https://player.twitch.tv/{video}', 'https://evil.example/{video}']}, /one host/],
  ['a script in the place of a frame', {...twitch, frame: [`${'java'}script:alert(1)//player.twitch.tv/`]}, /one host/],
  ['an open brace', {...twitch, frame: ['https://player.twitch.tv/{video']}, /braces and brackets/],
  ['a part that nothing fills', {...twitch, frame: ['https://player.twitch.tv/{film}']}, /\{film\}, which nothing fills/],
  ['a pattern that is not anchored', {...twitch, parts: 'v(?<video>\\d{1,9})'}, /“parts” has to be/],
  ['a pattern with an alternative at the top', {...twitch, parts: '^v(?<video>\\d{1,9})|x$'}, /“parts” has to be/],
  ['a pattern without bound', {...twitch, parts: '^v(?<video>\\d+)$'}, /“parts” has to be/],
  ['a pattern of exponential time', {...twitch, parts: '^(?<video>(?:\\w{1,9}){1,99})$'}, /“parts” has to be/],
  ['a pattern that is none', {...twitch, parts: '^(?<video>[)$'}, /“parts” has to be/],
  ['a permission that tells of the reader', {...twitch, allow: ['geolocation']}, /“allow” has to be/],
  ['a frame that may lead the page away', {...twitch, sandbox: ['allow-top-navigation']}, /“sandbox” has to be/],
  ['a ratio that is none', {...twitch, ratio: '0:9'}, /“ratio” has to be/],
  ['a height of a text', {...twitch, height: '500'}, /“height” has to be/],
  ['a height of nothing', {...twitch, height: 0}, /“height” has to be/],
  ['no class of consent', {...twitch, consent: 'never'}, /“consent” has to be/],
  ['a vendor that is none', {...twitch, vendor: 1.5}, /“vendor” has to be/],
  ['messages with an unknown field', {...twitch, messages: {run: 'x'}}, /“messages” has to be/],
  ['a sign of no place', {...twitch, messages: {ready: [[[[], 'x']]]}}, /“messages” has to be/],
  ['a sign that is no pair', {...twitch, messages: {ready: [[['a', 'b', 'c']]]}}, /“messages” has to be/],
  ['a height in no place', {...twitch, messages: {height: {}}}, /“messages” has to be/],
  ['a message of a record in a record', {...twitch, messages: {pause: {a: {}}}}, /“messages” has to be/],
  ['a chart without a height', {key: 'whatsapp', name: 'WhatsApp', frame: ['https://embed.example/{id}']}, /“height” or “ratio”/],
];

describe('a wrong row of a site', () => {
  useRows();

  for (const [what, row, why] of wrong) {
    it(`is left out, with a line in the console: ${what}`, () => {
      configureProviders({add: [row as SiteRow]});
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(why);
      expect([hasFrame(video), providerOf('twitch')]).to.deep.equal([false, undefined]);
    });
  }

  it('leaves the others', () => {
    configureProviders({add: [null as unknown as SiteRow, twitch], off: ['vevo', 'x']});
    expect(frameAddress(video)).to.be.a('string');
    expect(providerOf('x')).to.equal(undefined);
    expect(lines).to.have.length(2);
  });

  it('is one of a frame of the page’s own host', () => {
    // Of 127.0.0.1 and localhost no frame is ever taken; of the page's own name neither.
    configureProviders({add: [{...twitch, frame: [`https://${location.host}/{video}`]}]});
    expect(lines).to.have.length(1);
    expect(providerOf('twitch')).to.equal(undefined);
  });

  const fail = (): never => {
    throw new Error('hostile');
  };
  const hostiles: Readonly<Record<string, unknown>> = {
    nothing: null, 'a number': 5, 'a text': 'x', 'a record': {length: 1}, 'a function': [fail], 'a symbol': [Symbol('x')], 'a number that JSON has not': [5n],
    'a getter that throws': [Object.defineProperty({}, 'key', {get: fail, enumerable: true})], 'a proxy that throws': new Proxy([], {get: fail}),
  };
  for (const [what, hostile] of Object.entries(hostiles)) {
    it(`throws nothing where it is ${what}`, () => {
      configureProviders({add: hostile, off: hostile} as unknown as SiteProviders);
      expect(lines.length).to.be.at.least(1);
      expect(providerOf('youtube')?.key).to.equal('youtube');
    });
  }

  it('is left out in a tag of the page too', () => {
    for (const [key, text] of [['vevo', ''], ['twitch', '5'], ['twitch', '[]'], ['twitch', 'x'], ['twitch', `{"name":"${'x'.repeat(20_001)}"}`], ['twitch', '{"frame":["http://x"]}']] as const) addTag(key, text);
    expect(providerOf('twitch')).to.equal(undefined);
    expect(lines).to.have.length(6);
  });
});
