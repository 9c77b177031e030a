/** Text from a journal as it may be shown in a terminal: an imported note can hold anything. */

/** Without signs that move the cursor, change its colour, hide, or turn the direction. Joiners stay: emoji and some scripts need them. */
export const visible = (text: string): string =>
  text.replace(/[\t\n\r]+/gu, ' ').replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
