/** Whether the reader's browser sends Global Privacy Control: then no choice stands, and a click still plays. */
export const isControlled = (): boolean => !!(navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;

/** Whether consent, as an attribute states it, is for a provider: `granted`, or a list with its key. */
export const isGranted = (consent: string, key: string): boolean => !isControlled() && (consent === 'granted' || consent.split(/[\s,]+/).includes(key));

/** The one thing that is ever stored, under this key of the site's own storage: for which providers the reader chose “always”. */
export const STORED = 'article-story';

/** Whether a choice may stand already, by attribute, in the page's consent tool or remembered: only then what knows more is loaded before a click. */
export function mayStand(consent: string): boolean {
  try {
    return !isControlled() && (!/^(ask|undefined|)$/.test(consent) || '__tcfapi' in globalThis || STORED in localStorage);
  } catch {
    // A page without storage.
    return false;
  }
}
