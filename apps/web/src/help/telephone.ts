/** Numbers as they are printed, and as a telephone dials them. */

/** `tel:` address of a printed number: `988, then press 1` dials 988. */
export const telephone = (printed: string): string =>
  `tel:${/^[\d+*#() -]+/.exec(printed)?.[0].replace(/[^\d+*#]/g, '') ?? ''}`;
