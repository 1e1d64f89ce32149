/** The colour that a window shows before its page has painted: the page's own ground in each theme. */
export const windowBackground = (isDark: boolean): string => (isDark ? '#0f1319' : '#f4f6f9')
