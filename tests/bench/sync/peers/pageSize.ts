/** Documents in a request of either peer. Their own default is 100; this spares them round trips (docs/adr/0018). */
export const pageSize = 1000

/** Edits that are saved in one transaction before the clock runs. */
export const savedAtOnce = 500
