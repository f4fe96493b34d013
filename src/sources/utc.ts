import {textOf} from './fields.js';

/** A time of a format that gives all times in UTC and may not say so, with its `Z`. */
export const printUtc = (value: unknown): string => textOf(value).replace(/:\d\d:\d\d(?:\.\d+)?$/, '$&Z');
