/** A line that is a credit as a whole (golden rules): “Featured …”, which makes it that of the lead image, and the credit. */
export function readCreditLine(line: string): {readonly isFeatured: boolean; readonly credit: string} | undefined {
  const [, featured, credit] = (line.length <= 120 && CREDIT_LINE.exec(line)) || [];
  return credit ? {isFeatured: !!featured, credit} : undefined;
}

const CREDIT_LINE = /^(?:(featured? image|featured photo)|image|photo)(?:\s(?:via|by|credit|courtesy of)(?=[\s:])\s?:?|\s?:)\s?(\S.*)$/i;
