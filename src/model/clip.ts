const LONGEST = 20_000;

/** The words of a problem: the beginning of very long ones, which an ellipsis shows to go on. */
export const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
