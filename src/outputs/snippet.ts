import type {Story} from '../model/story.js';
import type {Places} from './policy.js';

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** A text as it stands in HTML, between tags or in an attribute with double quotes. */
const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark]!);

/** The element with its link, and the script: two lines of HTML for a page that is to show the story. A story without a page of its own has only its headline as the fallback. */
export function toSnippet({headline, canonicalUrl}: Story, {script, story}: Places): string {
  const words = canonicalUrl ? `<a href="${escape(canonicalUrl)}">${escape(headline)}</a>` : escape(headline);
  return `<article-story src="${escape(story)}">${words}</article-story>\n<script async src="${escape(script)}"></script>`;
}
