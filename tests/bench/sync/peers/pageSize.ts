/** Documents in a request of either peer. Their own default is 100; with this both are faster here (docs/adr/0018). */
export const pageSize = 1000

/** Edits that are saved in one transaction before the clock runs. */
export const savedAtOnce = 500
