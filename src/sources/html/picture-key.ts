/** What makes two addresses one picture: WordPress and Ghost keep further sizes of each. */
export const pictureKey = (src: string): string =>
  src.replace(/^https?:|[?#].*$/g, '').replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.\w{3,4}$)|\/size\/w\d{2,5}(?:h\d{2,5})?(?=\/)/g, '');
