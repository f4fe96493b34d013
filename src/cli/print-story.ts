import type {Form, Shape} from '../model/form.js';
import {storyForm, type Story} from '../model/story.js';

/** The fields of a story in the order of the model's table: as they are read, with the headline and the body at their places. */
const order = ((form: Form) => {
  const names = ['format', 'lang', ...Object.keys((form as Extract<Shape, {is: 'record'}>).optional)];
  names.splice(names.indexOf('kicker'), 0, 'headline');
  names.splice(names.indexOf('corrections'), 0, 'body');
  return names as (keyof Story)[];
})(storyForm);

/** A story as JSON, without a line break at the end: on one line, or indented. */
export function printStory(story: Story, isIndented: boolean): string {
  const ordered = Object.fromEntries(order.filter((name) => story[name] !== undefined).map((name) => [name, story[name]]));
  return JSON.stringify(ordered, undefined, isIndented ? 2 : undefined);
}
