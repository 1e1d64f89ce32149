import type { ErrorDetails } from './result.ts'

/** Puts values into the `{{name}}` places of a sentence; a place without a value stays as it is. */
export const fill = (text: string, details: ErrorDetails = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(details[name] ?? place))
