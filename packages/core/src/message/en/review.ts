/** What the room `review` says. */
export const reviewMessages = {} as const;
