/** The last part of an address, without query and ending slash: the name that writers give a page. */
export const slugOf = (address: string): string => address.slice(0, 2048).replace(/[?#].*$/s, '').replace(/\/$/, '').replace(/^.*\//s, '');

/** `base` of an element, against that of what is around it. */
export function resolveBase(around: string | undefined, base: string | undefined): string | undefined {
  try {
    return base ? new URL(base, around).href : around;
  } catch {
    return around;
  }
}
