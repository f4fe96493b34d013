import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readAddress} from '../../src/model/address.js';

const BASE = 'https://news.example/2016/aleppo.json';
const LONG = 'a'.repeat(2048);
// Written in parts, because an address that is a script is refused by lint, too.
const SCRIPT = 'java' + 'script:';

describe('the address of media', () => {
  it('may be plain http on the page’s own host where that is loopback, and nowhere else', () => {
    expect(location.protocol).to.equal('http:');
    expect(readAddress('/a.jpg', 'media', location.href)).to.equal(`${location.origin}/a.jpg`);
    expect(readAddress(`http://${location.hostname}:1/a.jpg`, 'media')).to.equal(undefined);
    expect(readAddress('http://example.org/a.jpg', 'media')).to.equal(undefined);
    expect(readAddress('data:text/plain,x', 'media')).to.equal(undefined);
    expect(readAddress(`http://a:b@${location.host}/a.jpg`, 'media')).to.equal(undefined);
    expect(readAddress(`${location.origin}.example.org/a.jpg`, 'media')).to.equal(undefined);
  });
});

describe('the door for addresses', () => {
  const passed: readonly (readonly [raw: string, address: string])[] = [
    ['https://news.example/a', 'https://news.example/a'],
    ['http://news.example/a', 'http://news.example/a'],
    ['HTTPS://NEWS.example', 'https://news.example/'],
    ['  https://news.example/a\n', 'https://news.example/a'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['tel:+49301234', 'tel:+49301234'],
    ['b.html', 'https://news.example/2016/b.html'],
    ['/b', 'https://news.example/b'],
    ['../../../b', 'https://news.example/b'],
    ['?page=2', 'https://news.example/2016/aleppo.json?page=2'],
    ['#end', 'https://news.example/2016/aleppo.json#end'],
    ['https://news.example:443/', 'https://news.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://news.example/\u202egpj.exe', 'https://news.example/%E2%80%AEgpj.exe'],
    ['https://news.example/a b', 'https://news.example/a%20b'],
    ['https://news.example/?redirect=javascript:alert(1)', 'https://news.example/?redirect=javascript:alert(1)'],
    ['https://news.example/?q=a%20b', 'https://news.example/?q=a%20b'],
    ['https://news.example/?utm_source=x', 'https://news.example/'],
    ['https://news.example/?a=1&UTM_Medium=x&fbclid=y&b=2#c', 'https://news.example/?a=1&b=2#c'],
    ['https://news.example/?gclid=1&dclid=2&yclid=3&msclkid=4&mc_cid=5&mc_eid=6&igsh=7&ref_src=8&twsrc=9', 'https://news.example/'],
    ['https://news.example/?utm_source=a&utm_source=b', 'https://news.example/'],
    ['https://news.example/?ttclid=1&TWCLID=2&clid=3', 'https://news.example/?clid=3'],
    ['https://news.example/?my_utm_source=x&ref=y&igs=z', 'https://news.example/?my_utm_source=x&ref=y&igs=z'],
    ['\\evil', 'https://news.example/evil'],
  ];
  for (const [raw, address] of passed) {
    it(`lets a link pass: ${raw.slice(0, 60)}`, () => expect(readAddress(raw, 'link', BASE)).to.equal(address));
  }

  const refused: readonly unknown[] = [
    `${SCRIPT}alert(1)`, `${SCRIPT.toUpperCase()}alert(1)`, 'JaVaScRiPt:alert(1)', ` ${SCRIPT}alert(1)`, `\u00a0${SCRIPT}alert(1)`, `\ufeff${SCRIPT}alert(1)`,
    'java\nscript:alert(1)', 'java\tscript:alert(1)', 'java\rscript:alert(1)', 'java\0script:alert(1)', `\x01${SCRIPT}alert(1)`, `\x1f${SCRIPT}alert(1)`,
    `\x7f${SCRIPT}alert(1)`, `${SCRIPT}//https://news.example/%0aalert(1)`, `${SCRIPT}https://news.example/`, `${SCRIPT}alert(1)//https://`,
    'vbscript:msgbox(1)', 'livescript:x', 'mocha:x', 'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'DATA:,x',
    'data:image/svg+xml,<svg onload=alert(1)>', 'blob:https://news.example/1b2c', 'filesystem:https://news.example/temporary/x', 'about:blank',
    'about:srcdoc', 'file:///etc/passwd', 'file://server/share', 'ftp://news.example/a', 'gopher://news.example', 'ws://news.example', 'wss://news.example',
    'chrome://settings', 'chrome-extension://abc/x.html', 'moz-extension://abc/x.html', 'resource://gre/', 'view-source:https://news.example/', 'jar:https://x!/',
    'intent://scan/#Intent;scheme=zxing;end', 'ms-settings:', 'sms:+1', 'facetime:x', 'steam://run/1', 'search-ms:query=x', 'market://details?id=x', 'feed:https://x/',
    'cid:part1', 'mid:1', 'urn:x', 'geo:1,2', 'magnet:?xt=x', 'bitcoin:1', 'x-apple.systempreferences:', 'web+x:y', 'unknown:x',
    '//evil.example/', '\\\\evil.example/', '/\\evil.example/', '\\/evil.example/', ' //evil.example/', '\n//evil.example', '///evil.example',
    'https://user@news.example/', 'https://user:pass@news.example/', 'https://:pass@news.example/', 'https://news.example@evil.example/', 'http://a:b@news.example',
    'https://', 'https:///', 'https://?', 'https://a<b/', 'https://%00/', 'https://[::1', 'https://news.example:99999/', 'https://256.256.256.256/',
    'https://\u202eexample/', 'https://exa\u00admple\u0000.org', 'https://news.example/\u0000', 'https://news.example/a\nb', 'https://news.example/\x1b[31m',
    '', ' ', '\u00a0', '\n', `https://news.example/${LONG}`, 'ä'.repeat(1000), LONG + LONG,
    undefined, null, 5, true, {}, [], ['https://news.example/'], {href: 'https://news.example/'}, {toString: () => 'https://news.example/'}, Symbol('x'), () => 'https://news.example/',
    new URL('https://news.example/'), NaN, 1n,
  ];
  for (const raw of refused) {
    it(`refuses as a link: ${JSON.stringify(typeof raw === 'string' ? raw.slice(0, 60) : `${typeof raw} ${Object.prototype.toString.call(raw)}`)}`, () => {
      expect(readAddress(raw, 'link', BASE)).to.equal(undefined);
      expect(readAddress(raw, 'media', BASE)).to.equal(undefined);
    });
  }

  for (const raw of ['http://news.example/a.jpg', 'mailto:a@b.example', 'tel:1']) {
    it(`lets pass as a link and refuses as media: ${raw}`, () => {
      expect(readAddress(raw, 'link')).to.equal(raw);
      expect(readAddress(raw, 'media')).to.equal(undefined);
    });
  }

  for (const raw of ['a.html', '/a', '?a', '#a', './a', 'news.example/a']) {
    it(`refuses a relative address without a base: ${raw}`, () => expect(readAddress(raw, 'link')).to.equal(undefined));
  }

  for (const base of ['about:blank', 'data:text/html,x', 'blob:https://news.example/1', `${SCRIPT}x`, 'https://user:pass@news.example/', '', 'nonsense']) {
    it(`refuses a relative address on the base “${base}”`, () => {
      for (const raw of ['a', '/a', '#a', '?a']) expect(readAddress(raw, 'link', base)).to.equal(undefined);
    });
  }

  it('is as long as it may be after it was resolved, not before', () => {
    const fits = `https://news.example/${'a'.repeat(2048 - 'https://news.example/'.length)}`;
    expect(readAddress(fits, 'link')).to.equal(fits);
    expect(readAddress(`${fits}a`, 'link')).to.equal(undefined);
    expect(readAddress('ä'.repeat(400), 'link', BASE)).to.equal(undefined);
    expect(readAddress(`https://news.example/?utm_source=${LONG}`, 'link')).to.equal('https://news.example/');
  });
});

describe('any address', () => {
  const pieces = fc.constantFrom(
    'https:', 'http:', 'mailto:', 'tel:', SCRIPT, 'data:', '/', '//', '\\', 'news.example', '@', ':', '?', '&', '#', 'utm_source=x', 'a=b', '%', '%0a', ' ', '\t', '\n', '\0', '..', 'ä', '\ud83d', '\u202e',
  );
  const raw = fc.oneof(fc.array(pieces, {maxLength: 8}).map((parts) => parts.join('')), fc.webUrl({withQueryParameters: true, withFragments: true}), fc.string({unit: 'binary'}));
  const base = fc.constantFrom(undefined, BASE, 'about:blank', 'mailto:a@b.example', 'nonsense');

  it('is refused or comes out with a scheme that is allowed, in ASCII, without credentials, and the same when it is read again', () => {
    fc.assert(
      fc.property(raw, base, fc.constantFrom('link', 'media'), (value, from, use) => {
        const address = readAddress(value, use, from);
        if (address === undefined) return;
        expect(address).to.match(use === 'link' ? /^(?:https?:\/\/|mailto:|tel:)/ : /^https:\/\//);
        expect(address).to.match(/^[\x20-\x7e]{1,2048}$/);
        expect(address).to.not.match(/^https?:\/\/[^/?#]*@/);
        expect(readAddress(address, use)).to.equal(address);
      }),
      {numRuns: 2000},
    );
  });
});
