const PREFIX = /(<\/?)(?:xhtml|html|h|x):(?=[a-z])/gi;
/** An element that XML closes in its start tag, which HTML leaves open. */
const EMPTY = /<([a-z][a-z\d]*)((?:\s+[^\s<>"'/=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*\/>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** XHTML as an HTML parser reads it. */
export const asHtml = (xhtml: string): string =>
  xhtml.replace(PREFIX, '$1').replace(EMPTY, (tag, name: string, attributes: string) => (VOID.test(name) ? tag : `<${name}${attributes}></${name}>`));
