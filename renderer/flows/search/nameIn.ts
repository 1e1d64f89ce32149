/** What was typed into a search, if it can be a name; else ''. Initials, numbers and pinyin in one word are none. */
export const nameIn = (text: string): string =>
  /\p{L}/u.test(text) && !/\d/.test(text) && (/[^\p{Script=Latin}]/u.test(text.trim()) || /\p{Lu}/u.test(text))
    ? text.trim()
    : ''
