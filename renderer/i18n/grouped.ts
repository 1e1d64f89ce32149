/** Made once: `toLocaleString` looks for its rules on every call, and progress is said often. */
const format = new Intl.NumberFormat('en-US')

/** 20000 as 20,000, as both languages write it. */
export const grouped = (count: number): string => format.format(count)
