/** Characters that a person may have typed within 40 ms of a scan's first key. */
const mostTyped = 8

/**
 * The code without what a hand typed right before it: pace can't tell a last keystroke from the first of a scan when they
 * are that close, but a badge code knows its own beginning. Other texts stay as they are.
 */
export function withoutTyping(text: string, isWhole: (text: string) => boolean): string {
  for (let typed = 0; typed <= mostTyped; typed += 1) {
    const code = text.slice(typed)
    if (isWhole(code)) return code
  }
  return text
}
