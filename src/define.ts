/** SIDE EFFECT: registers the elements. */
import {defineElements} from './elements.js';

defineElements();
