/** A side in pixels: `640`, `640px`; `100%` and `auto` say nothing. */
export function readSide(value: string | undefined): number | undefined {
  return Number(/^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? '')?.[1]) || undefined;
}

/** Width to height in smallest numbers, `16:9`, where both are known. */
export function readAspect(width: string | undefined, height: string | undefined): string | undefined {
  const [wide, high] = [readSide(width), readSide(height)];
  if (!wide || !high) return undefined;
  let [divisor, rest] = [wide, high];
  while (rest) [divisor, rest] = [rest, divisor % rest];
  return `${wide / divisor}:${high / divisor}`;
}
