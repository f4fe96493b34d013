/**
 * The words of the interface in English, and so the list of what there is to say. `{name}` and the like are gaps (`fill`). The names of kinds have
 * an entry only where it is not the key itself (`labelOf`).
 */
export const english = {
  by: 'By {name}',
  updated: 'Updated {name}',
  via: 'via {name}',
  image: 'Image: {name}',
  video: 'Video: {name}',
  audio: 'Audio: {name}',
  readAt: 'Read at {name}',
  source: 'Source: {name}',
  alsoIn: 'Also in {name}',
  translatedFrom: 'Translated from {name}',
  translation: 'Translation',
  related: 'Related',
  transcript: 'Transcript',
  live: 'Live',
  key: 'Key moment',
  table: 'Table',
  code: 'Code',
  picture: 'Undescribed picture',
  madePicture: 'Made or altered by a computer.',
  play: 'Play: {name}',
  contact: 'From {name}, contacted only when you ask; it may set cookies.',
  original: 'Show original',
  removed: 'Removed by its author.',
  archived: 'Archived',
  openAt: 'Open at {name}',
  noPlayer: 'Cannot be shown here.',
  show: 'Show',
  warning: 'Content warning',
  withdrawn: 'Withdrawn by its publisher.',
  failed: 'The story could not be loaded.',
  kinds: {editor: 'Editor’s note', advice: 'Help', context: 'Background', qa: 'Q&A', sexual: 'Sexual content', other: 'Sensitive content'} as Readonly<
    Record<string, string>
  >,
} as const;

/** All words of the interface in one language; `kinds` by the keys of the model. Those of parts.ts come with the parts that say them. */
export type Words = {readonly [K in keyof typeof english]: K extends 'kinds' ? Readonly<Record<string, string>> : string};

/** A phrase with its gap filled: `fill('By {name}', 'Ada')`. */
export function fill(phrase: string, name: string): string {
  return phrase.replace('{name}', () => name);
}

/** What a kind of the model is called: a genre, a correction, a note, a box, a warning. In English mostly the key itself. */
export function labelOf(kind: string, {kinds}: Words): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind]! : capitalise(kind.replace('-', ' '));
}

/** A text with a capital at its beginning. */
export function capitalise(text: string): string {
  return text.replace(/^./, (first) => first.toUpperCase());
}
