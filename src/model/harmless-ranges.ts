import {form, text} from './check.js';
import type {choice as Choice, number as NumberForm} from './ranges.js';

/*
 * Stands in the script tag's file for ranges.ts (vite.config.ts). There a word needs but to be one: one that is not in the list, perhaps of a later minor version, is
 * drawn as it is. And a number needs but to be of a size that can be drawn.
 */

const word = text(40, /^[\w-]+$/);
export const choice = ((_words: string) => word) as unknown as typeof Choice;

const size = form<number>({is: 'number', min: -1e6, max: 1e6}, (value) => (typeof value === 'number' && Math.abs(value) <= 1e6 ? value : undefined));
export const number = ((_min: number, _max: number, _whole?: boolean) => size) as typeof NumberForm;
