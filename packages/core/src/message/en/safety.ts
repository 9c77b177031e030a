/** What the room `safety` says. */
export const safetyMessages = {} as const;
