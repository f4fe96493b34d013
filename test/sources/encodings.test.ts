import {expect} from '@open-wc/testing';
import {readStory} from '../../src/story.js';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** What a page reads of bytes that a server sent with a type. */
async function headlineOf(bytes: readonly number[], type: string): Promise<string | undefined> {
  const blob = new Blob([new Uint8Array(bytes)], {type});
  const {story} = await readStory(await blob.text(), {lang: 'en', mediaType: type.split(';')[0], bytes: blob});
  return story?.headline;
}

describe('an article of a server', () => {
  const texts: readonly (readonly [charset: string, bytes: readonly number[], headline: string])[] = [
    ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
    ['windows-1252', [0x41, 0x96, 0xe9], 'A–é'],
    ['iso-8859-1', [0xe9], 'é'],
    ['shift_jis', [0x83, 0x41], 'ア'],
    ['utf-16le', [0xe9, 0x00, 0x41, 0x00], 'éA'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x25, 0x22, 0x1b, 0x28, 0x42], 'ア'],
    ['nonsense', [0xc3, 0xa9], 'é'],
  ];
  for (const [charset, bytes, headline] of texts) {
    it(`in the encoding ${charset} is “${headline}”`, async () => expect(await headlineOf(bytes, `text/plain; charset=${charset}`)).to.equal(headline));
  }

  it('is read in the encoding that its XML declares, where the server says none', async () => {
    const [before, after] = ['<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>x</title><item><title>Caf', '</title><description>Words.</description></item></channel></rss>'];
    expect(await headlineOf([...ascii(before), 0xe9, ...ascii(after)], 'text/xml')).to.equal('Café');
  });

  it('is named where its bytes are no text', async () => {
    const blob = new Blob([new Uint8Array([0x41, 0xff])], {type: 'text/plain'});
    const {problems} = await readStory(await blob.text(), {lang: 'en', mediaType: 'text/plain', bytes: blob});
    expect(problems.map(({code}) => code)).to.include('encoding-repaired');
  });
});
