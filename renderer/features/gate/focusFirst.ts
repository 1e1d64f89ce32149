/** As a ref: the one question of a screen gets the focus, since nobody at a gate holds a mouse. */
export const focusFirst = (element: HTMLElement | null): void => element?.focus()
