/**
 * A name for large type: after each dot of 买买提·吐尔逊·阿不都 stands a zero-width space, where a line may break. To be
 * drawn with `word-break: keep-all`, so that it breaks nowhere else unless it must. Never stored or compared.
 */
export const breakName = (name: string): string => name.replaceAll('\u00B7', '\u00B7\u200B')
