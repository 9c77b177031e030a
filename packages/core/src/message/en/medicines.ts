/** What the room `medicines` says. */
export const medicinesMessages = {} as const;
