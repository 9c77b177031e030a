/** What the room `law` says. */
export const lawMessages = {} as const;
