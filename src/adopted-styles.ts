/**
 * What Lit's elements need of its `css` where style sheets can be constructed, which holds for every browser that reads the script's syntax. In the
 * script tag's file it takes the place of Lit's css-tag (vite.config.ts), which can do more.
 */

/** A style sheet of a text without gaps. */
export function css(text: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text[0]!);
  return sheet;
}

/** Lit asks for the form in which a browser takes styles: here they have it. */
export const getCompatibleStyle = (style: CSSStyleSheet): CSSStyleSheet => style;

/** Gives a shadow root its styles. */
export function adoptStyles(root: ShadowRoot, styles: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = styles;
}

/** Names that Lit passes on to others; nothing here uses them. */
export const supportsAdoptingStyleSheets = true;
export const CSSResult = CSSStyleSheet;
// eslint-disable-next-line no-restricted-syntax -- the name is Lit's; there is nothing behind it
export const unsafeCSS = undefined;
