/** Texts of 2 MB, the most that is read, each made to be as dear as one can be; for Node and for browsers. */

const LONGEST = 1_990_000;
const SENTENCE = 'The water came at night, and nobody in the lower town had been warned of it. ';

function fill(make: (at: number) => string, length = LONGEST): string {
  const parts: string[] = [];
  for (let size = 0, at = 0; size < length; at++) size += parts[parts.push(make(at)) - 1]!.length;
  return parts.join('');
}

const html = (body: string): string => `<h1>The flood</h1><p>${SENTENCE}</p>${body}`;
const page = (body: string): string => `<!doctype html><html lang="en"><title>The flood</title><body>${body}`;
const article = (body: string): string => page(`<article><h1>The flood</h1><p>${SENTENCE.repeat(3)}</p>${body}</article>`);
const around = (before: string, many: number, after: string, inside: string): string => before.repeat(many) + inside + after.repeat(many);

/** Each by what it is, and how it is made. */
export const worstTexts: readonly (readonly [title: string, make: () => unknown])[] = [
  ['HTML of links', () => html(fill((at) => `<a href="/${at}">${at}</a> `))],
  ['HTML of pictures with captions', () => html(fill((at) => `<figure><img src="/${at}.jpg"><figcaption>${at} (Photo: A)</figcaption></figure>`))],
  ['HTML of frames', () => html(fill((at) => `<iframe src="https://www.youtube.com/embed/aaaaaaa${1000 + (at % 9000)}"></iframe>`))],
  ['HTML of posts', () => html(fill((at) => `<blockquote class="twitter-tweet"><p>${at}</p>— A (@a) <a href="https://x.com/a/status/${at}">June 1, 2020</a></blockquote>`))],
  ['HTML of what nobody shows', () => html(fill((at) => `<noscript><img src="/${at}.jpg"></noscript>`))],
  ['HTML of comments', () => html(around('<div>', 190, '', fill(() => '<!---->')))],
  ['HTML of words deep inside', () => html(around('<div>', 190, '', fill(() => 'a ')))],
  ['HTML of options', () => html(`<select>${fill(() => '<option>')}`)],
  ['HTML of words in a table outside its cells', () => html(`<table>${fill(() => 'a ')}`)],
  ['HTML of tables in tables', () => html(fill(() => around('<table><tr><td>', 30, '</td></tr></table>', 'x')))],
  ['HTML of tags that end nothing', () => html(fill(() => '<x-a><div></x-a>'))],
  ['HTML of a drawing', () => html(`<svg><style>${fill(() => '<g>')}`)],
  ['HTML of places that scripts fill', () => html(fill((at) => `<div class="brid" id="Brid_${at}"></div><script>$bp("Brid_${at}", {"id": "5260", "video": "${at}"});</script>`))],
  ['a page of posts', () => article(fill((at) => `<blockquote class="twitter-tweet"><p>${at}</p>— A (@a) <a href="https://x.com/a/status/${at}">June 1, 2020</a></blockquote>`))],
  ['a page of links outside any article', () => page(`<h1>The flood</h1>${fill((at) => `<a href="/${at}">${at}</a> `)}`)],
  ['a page of paragraphs outside any article', () => page(`<h1>The flood</h1>${fill((at) => `<p>${SENTENCE}${at}</p>`)}`)],
  ['a page of line breaks', () => page(`<h1>The flood</h1>${fill((at) => `word ${at}<br><br>`)}`)],
  ['a page of paragraphs deep inside', () => page(around('<div>', 190, '', fill((at) => `<p>${SENTENCE}${at}</p>`)))],
  ['a page of links fifteen deep', () => article(around('<div>', 13, '</div>', fill((at) => `<a href="/${at}">${at}</a> `)))],
  ['a page of links deep inside', () => page(around('<div>', 190, '', fill((at) => `<a href="/${at}">${at}</a> `)))],
  ['a page of other stories', () => article(fill((at) => `<section class="related" role="complementary"><a href="/${at}">${at}</a></section>`))],
  ['a page of templates', () => page(`<h1>The flood</h1>${fill((at) => `<template><p>${at}</p></template>`)}`)],
  ['a page of JSON-LD', () => page(fill((at) => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"H${at}"}</script>`))],
  ['a feed of many items', () => `<rss version="2.0"><channel>${fill((at) => `<item><title>T${at}</title><description>&lt;p&gt;${SENTENCE}</description></item>`)}</channel></rss>`],
  ['a document of ANS of many texts', () => ({type: 'story', version: '0.10.9', headlines: {basic: 'A'}, content_elements: Array.from({length: 40_000}, (_, at) => ({type: 'text', content: `<b>${at}</b>`}))})],
  ['an article of Apple News of brackets', () => ({version: '1.7', identifier: 'a', title: 'A', language: 'en', components: [{role: 'body', format: 'markdown', text: '[a]('.repeat(LONGEST / 4)}]})],
  ['a text of brackets', () => `The flood\n\n${'['.repeat(LONGEST)}`],
  ['a text of shortcodes', () => `The flood\n\n${fill((at) => `[caption id="${at}"]`)}`],
];

/** What others are held against: as many plain paragraphs. */
export const plainText = (): string => html(fill((at) => `<p>${SENTENCE}${at}</p>`));

/**
 * How many times as long as plain paragraphs of the same length a text takes to read, by what measures it. One that seems to take too long is measured again, up to
 * three times and beside plain paragraphs, for something else may have slowed it.
 */
export function comparing(measure: (text: unknown) => Promise<number>, most: number): (make: () => unknown) => Promise<number> {
  const measurePlain = async () => Math.min(await measure(plainText()), await measure(plainText()));
  let plain: Promise<number> | undefined;
  return async (make) => {
    const first = await (plain ??= measurePlain());
    let times = (await measure(make())) / first;
    for (let tries = 1; tries < 3 && times >= most; tries++) times = (await measure(make())) / (await measurePlain());
    return times;
  };
}
