/** What importing and exporting say. */
export const exchangeMessages = {} as const;
