import type {LitElement} from 'lit';
import {styles} from './story.styles.js';

/** The sheet of each document that has adopted one of our elements. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

function makeSheet(view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  sheets.set(view.document, sheet);
  return sheet;
}

function adoptedCallback(this: LitElement): void {
  // Made here where the element was in no page yet: Lit would give it the sheet that this document refuses.
  const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
  Object.assign(this, {renderRoot: root});
  const {defaultView} = this.ownerDocument;
  if (defaultView) root.adoptedStyleSheets = [sheets.get(this.ownerDocument) ?? makeSheet(defaultView)];
}

/**
 * Lets the elements of a class that extends Lit's keep their style sheet in a document that adopts them: one that is constructed belongs to the document
 * that made it. To be called before the class is defined. In the script tag's file lit-element.ts, which sees to it by itself, stands also for this.
 */
export function keepStyles({prototype}: typeof LitElement): void {
  Object.assign(prototype, {adoptedCallback});
}
