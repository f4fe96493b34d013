const TRACKING = /^(utm_.*|\w{1,3}clk?id|mc_[ce]id|igsh(id)?|ref_(src|url)|twsrc|s_cid|_hs(enc|mi))$/i;

/** Takes known tracking parameters out of an address. The script tag's file has no-tracking.ts in the place of this one. */
export function dropTracking({searchParams}: URL): void {
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
}
