/** The parts of a cell that holds a list, in whichever way people separate them. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(/[、,，;；/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
