/** The letters and figures of a text, by which two texts are the same though marks, spaces and capitals are set differently. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
