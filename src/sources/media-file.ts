import {findFile} from '../providers/files.js';

/** The media type of a film or a sound by the ending of its address; where that says nothing, the one that every browser tries. */
export function mediaTypeOf(src: string, kind: 'video' | 'audio'): string {
  return findFile(src)?.sources[0].type ?? (kind === 'video' ? 'video/mp4' : 'audio/mpeg');
}

const RATIOS: readonly (readonly [number, number])[] = [[16, 9], [4, 3], [1, 1], [9, 16], [3, 2], [2, 3], [3, 4], [4, 5], [21, 9], [2, 1]];

/** A ratio that is said as a number (`1.777`), as the model writes it: a common one that is next to it, else in thousandths. */
export function printRatio(ratio: unknown): string | undefined {
  if (typeof ratio !== 'number' || !(ratio > 0.01 && ratio < 90)) return undefined;
  const [wide, high] = RATIOS.find(([width, height]) => Math.abs(ratio * height - width) < 0.01 * width) ?? [Math.round(ratio * 1000), 1000];
  return `${wide}:${high}`;
}
