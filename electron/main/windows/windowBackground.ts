/** The colour that a window shows before its page has painted: antd's page background in each theme. */
export const windowBackground = (isDark: boolean): string => (isDark ? '#000000' : '#f5f5f5')
