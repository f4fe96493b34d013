/** Finds a Chromium: one that is installed, else the one of the registry package, unpacked. */
export function findChromium(): Promise<{executablePath: string; headless: boolean | 'shell'; origin: string}>;
/** The first of some programs that is on the path. */
export function findProgram(...names: string[]): string | undefined;
