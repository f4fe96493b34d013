import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decode} from '../../src/sources/decode.js';

const latin = (text: string) => Buffer.from(text, 'latin1');
const cases: readonly (readonly [title: string, bytes: Uint8Array, charset: string | undefined, text: string, problem?: RegExp])[] = [
  ['UTF-8 as it is', Buffer.from('Café'), undefined, 'Café'],
  ['a byte order mark', Buffer.from('\ufeffCafé'), undefined, 'Café'],
  ['UTF-16 by its mark', Buffer.from('\ufeffCafé', 'utf16le'), undefined, 'Café'],
  ['UTF-16 without a mark', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le'), undefined, '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'],
  ['UTF-16 without a mark, its first byte last', Buffer.from('<a>é</a>', 'utf16le').swap16(), undefined, '<a>é</a>'],
  ['the word of the server', latin('Caf\xe9'), 'iso-8859-1', 'Café'],
  ['an XML declaration', latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>Caf\xe9</a>'), undefined, '<?xml version="1.0" encoding="ISO-8859-1"?><a>Café</a>'],
  ['meta charset', latin('<!doctype html><meta charset=windows-1252><p>\x93Caf\xe9\x94'), undefined, '<!doctype html><meta charset=windows-1252><p>“Café”'],
  ['meta http-equiv', latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\xb1'), undefined, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">ą'],
  ['the server before the declaration', Buffer.from('<meta charset="iso-8859-1">é'), 'utf-8', '<meta charset="iso-8859-1">é'],
  ['a mark before the declaration', Buffer.from('\ufeff<meta charset="iso-8859-1">é'), undefined, '<meta charset="iso-8859-1">é'],
  ['UTF-16 declared in ASCII', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'), undefined, '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'],
  ['Shift_JIS', Uint8Array.of(0x83, 0x65), 'shift_jis', 'テ'],
  ['bytes that are no UTF-8', latin('a\nCaf\xe9'), undefined, 'a\nCaf\ufffd', /^line 2 Not UTF-8/],
  ['an encoding that nobody knows', Buffer.from('Café'), 'klingon', 'Café', /“klingon” is not known/],
  ['bytes that are not of the encoding named', Uint8Array.of(0x83, 0x65, 0x83), 'shift_jis', 'テ\ufffd', /Not all of it is shift_jis/],
];

describe('decode', () => {
  for (const [title, bytes, charset, text, problem] of cases) {
    it(`reads ${title}`, () => {
      const found = decode(bytes, charset);
      assert.equal(found.text, text);
      const [first, more] = found.problems;
      assert.equal(more, undefined);
      if (problem) assert.match(`${first?.path} ${first?.message}`.trim(), problem);
      else assert.equal(first, undefined);
    });
  }
});
