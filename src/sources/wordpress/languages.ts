import type {Draft} from '../../model/draft.js';
import {fieldsOf, recordsOf, textOf, type Fields} from '../fields.js';
import {readPlainHtml} from '../html/line.js';
import {nameLeftOut} from '../left-out.js';
import {stated} from '../pieces.js';
import type {SourceContext} from '../source.js';

const tagOf = (locale: unknown): string => textOf(locale).replaceAll('_', '-');

/** A part loaded by need. The language of a post and its translations, as the plugins Polylang and WPML say them. Polylang gives translations by number alone, which are named. */
export async function readLanguages(post: Fields, context: SourceContext): Promise<Pick<Draft, 'lang' | 'translations'>> {
  const {lang, translations, wpml_current_locale, wpml_translations} = post;
  const numbers = Object.entries(fieldsOf(translations)).filter(([, id]) => id !== post['id']).map(([tag, id]) => `${tag} ${String(id)}`);
  if (numbers.length) nameLeftOut(context, 'field-dropped', 'translations', numbers.join(', '));
  const others = recordsOf(wpml_translations).map(async ({locale, href, post_title}) =>
    stated({lang: tagOf(locale), url: href, title: await readPlainHtml(textOf(post_title), context)}));
  return stated({lang: textOf(lang) || tagOf(wpml_current_locale), translations: await Promise.all(others)});
}
