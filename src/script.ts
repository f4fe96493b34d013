/** SIDE EFFECT: the script tag. Draws the story of its own tag, registers the elements, and upgrades placeholders. */
import {defineElements} from './elements.js';
import {placeTag, placeTags, watchPlaceholders} from './place.js';

const isFirst = defineElements();
// A module script is nobody's `currentScript`; the tags of its address are found in the page.
const tag = document.currentScript;
if (tag) placeTag(tag as HTMLElement);
else placeTags();
if (isFirst) watchPlaceholders();
