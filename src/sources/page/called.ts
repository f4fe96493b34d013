/** An `id` may come from the words of a heading. */
const NAMES = ['class', 'data-testid', 'data-hook', 'data-qa', 'data-component', 'data-component-name'];
const LONGEST_NAME = 500;

/** What the template of a page calls an element: its class, and its marks for testing, a name at a time. */
export const namesOf = (element: Element): string[] =>
  NAMES.flatMap((name) => (element.getAttribute(name) ?? '').slice(0, LONGEST_NAME).split(/\s+/).filter(Boolean));

/** The same in words: `article-body__adSlot` is “article body ad slot”. */
export const wordsInNames = (element: Element): string =>
  namesOf(element)
    .map((name) => name.replace(/([a-z])(?=[A-Z])/g, '$1 ').replace(/[^A-Za-z0-9]+/g, ' ').toLowerCase().trim())
    .join(', ');

/** Whether one of its names matches. */
export const isCalled = (element: Element, pattern: RegExp): boolean => namesOf(element).some((name) => pattern.test(name));

/** Whether an element holds words for those who hear a page. */
export const isSpoken = (element: Element): boolean => /visually-?hidden|(?:^|\s)(?:screen-reader-text|sr-only)(?:\s|$)/i.test(element.getAttribute('class') ?? '');
