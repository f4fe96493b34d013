import {expect} from '@open-wc/testing';
import {blockForm, warningForm} from '../../src/model/block.js';
import type {Form, Shape} from '../../src/model/form.js';
import {storyForm} from '../../src/model/story.js';
import {english as first, type Words} from '../../src/words/english.js';
import {directionOf} from '../../src/words/language.js';
import {withPartWords} from '../../src/words/parts.js';
import {translations} from '../../src/words/translations.js';

/** The words of the first load, and those of parts. */
const english = withPartWords(first);

const LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh'];

type ShapeOf<K extends Shape['is']> = Extract<Shape, {is: K}>;
const fieldOf = (form: Form, name: string) => {
  const {required, optional} = form as ShapeOf<'record'>;
  return {...required, ...optional}[name]!;
};
const choicesOf = (form: Form): readonly string[] => (form.is === 'list' ? choicesOf(form.of) : ((form as ShapeOf<'choice'>).of as readonly string[]));
const blocks = (blockForm as ShapeOf<'kinds'>).of;

/** Every kind of the model that readers see the name of. */
const kinds = new Set([
  ...choicesOf(fieldOf(storyForm, 'genre')).filter((genre) => genre !== 'news'),
  ...choicesOf(fieldOf((fieldOf(storyForm, 'corrections') as ShapeOf<'list'>).of, 'kind')),
  ...choicesOf(fieldOf(blocks['note']!, 'kind')),
  ...choicesOf(fieldOf(blocks['box']!, 'kind')),
  ...choicesOf(fieldOf(warningForm, 'kinds')),
]);

const flat = ({kinds: names, ...words}: Words): Readonly<Record<string, string>> => ({...words, ...names});
const gapsOf = (phrase: string) => phrase.match(/\{\w*\}/g) ?? [];

describe('the translations', () => {
  it('are those of sixteen languages', () => expect(Object.keys(translations)).to.deep.equal(LANGUAGES));

  for (const [lang, words] of Object.entries(translations)) {
    describe(`into ${lang}`, () => {
      it('have every word of English, and no other', () => {
        expect(Object.keys(words).sort()).to.deep.equal(Object.keys(english).sort());
        expect(Object.keys(words.kinds).sort()).to.deep.equal([...kinds].sort());
      });

      it('have the gaps of English', () => {
        for (const [key, phrase] of Object.entries(flat(english))) expect(gapsOf(flat(words)[key]!), key).to.deep.equal(gapsOf(phrase));
      });

      it('end with the gap where names are set after it', () => expect(words.alsoIn).to.match(/\{name\}$/));

      it('are clean text, of one line', () => {
        for (const [key, phrase] of Object.entries(flat(words))) {
          expect(phrase, key).to.equal(phrase.trim().normalize());
          expect(phrase, key).to.match(/^(?!.* {2})[^\n\t<>&"'\u202a-\u202e\u2066-\u2069\u200e\u200f]+$/);
        }
      });

      it('are sentences where English has sentences', () => {
        for (const [key, phrase] of Object.entries(flat(english))) expect(/[.。]$/.test(flat(words)[key]!), key).to.equal(phrase.endsWith('.'));
      });

      it('are written in the script of the language', () => {
        const script = {ar: 'Arabic', fa: 'Arabic', he: 'Hebrew', ru: 'Cyrillic', uk: 'Cyrillic', zh: 'Han'}[lang] ?? (lang === 'ja' ? undefined : 'Latin');
        const own = new RegExp(script ? `^[^\\p{L}]*(?:\\p{Script=${script}}|\\p{M}|[^\\p{L}])+$` : '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]', 'u');
        for (const [key, phrase] of Object.entries(flat(words))) expect(phrase.replace(/\{name\}/, ''), key).to.match(own);
        expect(directionOf(lang)).to.equal(['ar', 'fa', 'he'].includes(lang) ? 'rtl' : 'ltr');
      });
    });
  }

  it('into French set U+00A0 before a colon, and other languages nothing', () => {
    for (const [lang, words] of Object.entries(translations)) {
      for (const phrase of Object.values(flat(words))) expect(phrase, lang).to.not.match(lang === 'fr' ? /[^\u00a0][:;!?]/ : /[\s\u00a0][:;!?：]/);
    }
  });
});
