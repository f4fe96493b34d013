/** A part loaded by need: how the addresses of all services but the most common are told. */
import {audioAddresses} from './audio-addresses.js';
import {chartAddresses} from './chart-addresses.js';
import {postAddresses} from './post-addresses.js';
import type {AddressRow} from './provider.js';
import {videoAddresses} from './video-addresses.js';

/** The rows beside those of addresses.ts. */
export const moreRows: readonly AddressRow[] = [...videoAddresses, ...postAddresses, ...chartAddresses, ...audioAddresses];
