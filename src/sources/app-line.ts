const APP_WORD = /(?<![\p{L}\p{N}])(?:iOS|Android|iPhone|App Store|Google Play|Apps?)(?![\p{L}\p{N}])/gu;

/** Whether a line is a row of badges of app stores (golden rules). */
export function isAppLine(line: string): boolean {
  return line.length <= 120 && !line.includes('.') && new Set(line.match(APP_WORD)).size >= 2;
}
