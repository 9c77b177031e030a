/** What the room `claims` says. */
export const claimsMessages = {} as const;
