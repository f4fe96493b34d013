import {textOf, type Fields} from '../fields.js';
import {readPlainHtml} from '../html/line.js';
import {nameLeftOut} from '../left-out.js';
import {isSection} from '../section.js';
import type {SourceContext} from '../source.js';

/** More the model does not hold, and says so of them. */
const MOST = 31;

/** Section and tags: the first category is the section, the others are tags; terms of the site's own kinds are named. */
export async function readTerms(terms: readonly Fields[], context: SourceContext): Promise<{section: string | undefined; tags: string[]}> {
  const sections: string[] = [];
  const tags: string[] = [];
  for (const [at, {taxonomy, name}] of terms.entries()) {
    const kind = textOf(taxonomy);
    const words = at < MOST ? await readPlainHtml(textOf(name), context) : textOf(name);
    if (kind === 'category') sections.push(words);
    else if (kind === 'post_tag') tags.push(words);
    else if (words && !/^(?:post_format|author)$/.test(kind)) nameLeftOut(context, 'field-dropped', kind, words);
  }
  const [section, ...more] = sections.filter(isSection);
  return {section, tags: [...more, ...tags]};
}
