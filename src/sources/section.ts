/** The category of what has none, which blogs make by themselves, in some languages. */
const NO_SECTION = /^(?:uncategori[sz]ed|non classé|s[ei][mn] categor[ií]a|senza categoria)$/i;

/** Whether a name is that of a section, not of what has none. */
export const isSection = (name: string): boolean => !!name && !NO_SECTION.test(name);
