import { type ThemeConfig, theme } from 'antd'

/** One look for all screens; the same colours stand as CSS variables in base.css for the gate. */
export const antTheme = (isDark: boolean): ThemeConfig => ({
  // The styles come as a file (AntFrame): writing them when a component first appears holds up keys and clicks.
  zeroRuntime: true,
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    // The dark algorithm darkens it again, to about --brand.
    colorPrimary: isDark ? '#6b9dff' : '#1a56c4',
    colorTextPlaceholder: isDark ? '#9aa4b2' : '#667085',
    colorTextDescription: isDark ? '#b3bcc9' : '#56606f',
    colorTextTertiary: isDark ? '#b3bcc9' : '#56606f',
    colorError: isDark ? '#ff7a80' : '#b3202a',
    colorLink: isDark ? '#8ab0f5' : '#1a56c4',
    colorBgLayout: isDark ? '#0f1319' : '#f4f6f9',
    // The light algorithm brightens what the pointer is on, and white words on it fall short of 4.5 : 1.
    ...(isDark ? darkSurfaces : { colorPrimaryHover: '#1648a5' }),
    borderRadius: 8,
    fontFamily: 'var(--font)',
    fontSize: 15,
    controlHeight: 38,
  },
  // White on the dark theme's blue falls short of 4.5 : 1; the ground's own colour does not.
  components: isDark
    ? {
        Button: { primaryColor: '#0f1319' },
        Radio: { buttonSolidCheckedColor: '#0f1319' },
        Menu: { itemSelectedColor: '#e8ecf2', ...menu },
        Tabs: { itemSelectedColor: '#8ab0f5', itemHoverColor: '#8ab0f5', inkBarColor: '#8ab0f5' },
      }
    : { Button: { defaultHoverColor: '#1a56c4', defaultHoverBorderColor: '#1a56c4' }, Menu: menu },
})

/** A dozen screens fit into the smallest window without scrolling. */
const menu = { itemHeight: 40, itemMarginBlock: 2 }

/** The surfaces of base.css; Ant Design's own dark greys have no blue in them. */
const darkSurfaces = {
  colorBgContainer: '#171c24',
  colorBgElevated: '#1e2530',
  colorBorder: '#465268',
  colorBorderSecondary: '#2c3543',
}
