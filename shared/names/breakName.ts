/**
 * A name for large type: each dot of 买买提·吐尔逊·阿不都 stays on the line of the part before it (a word joiner; GB/T 15834
 * wants no 间隔号 at the beginning of a line), and after it a line may break (a zero-width space). To be drawn with
 * `word-break: keep-all`, so that it breaks nowhere else unless it must. Never stored or compared.
 */
export const breakName = (name: string): string => name.replaceAll('\u00B7', '\u2060\u00B7\u200B')
