import {LitElement} from 'lit';
import {styles} from './story.styles.js';

/** What all elements of ours have. */
export abstract class StoryElement extends LitElement {
  static override styles = styles;

  /** Makes `moveBefore` keep the element, and a frame in it, as it is. */
  connectedMoveCallback(): void {}
}
