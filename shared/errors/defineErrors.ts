/** A sentence in both languages; `{{name}}` is filled from the error's details. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/**
 * What one error code means to the person in front of the screen.
 * - `safe`: what was already saved is untouched and nothing was half written.
 * - `unsure`: the app can't tell; the words must say how to find out.
 */
export interface ErrorMeaning {
  readonly what: Words
  readonly data: 'safe' | 'unsure'
  readonly next: Words
}

export const defineErrors = <const T extends Record<string, ErrorMeaning>>(meanings: T): T => meanings
