/** The price of a list whose length the field above it has counted already. */
export const COUNTED = { field: 0, multiplier: 1 } as const;
