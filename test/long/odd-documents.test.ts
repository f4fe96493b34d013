import {pieces as ans} from '../sources/ans/whole.js';
import {pieces as appleNews} from '../sources/apple-news/whole.js';
import {readOdd} from '../fixtures/odd-readings.js';

for (const [format, pieces] of [['a story of Arc', ans], ['a document of Apple News', appleNews]] as const) {
  describe(`odd values in ${format}`, function () {
    this.timeout(300_000);
    for (const piece of pieces) it(`are read, and none is printed: ${piece.name}`, () => readOdd(piece));
  });
}
