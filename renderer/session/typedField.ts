/** What the focused element held before a scanner typed into it. */
export interface FieldMemory {
  readonly element: HTMLElement
  /** Null for an element that holds no text. */
  readonly value: string | null
  readonly selection: readonly [start: number, end: number] | null
}

export function rememberField(element: Element | null): FieldMemory | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null
  if (!isValueElement(element)) return { element, value: null, selection: null }
  return { element, value: element.value, selection: selectionOf(element) }
}

/** Puts the value back, in a way that a React-controlled field notices; and the caret, if the field has the focus. */
export function restoreField({ element, value, selection }: FieldMemory): void {
  if (value === null || !isValueElement(element) || !element.isConnected) return
  if (element.value !== value) {
    setNativeValue(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    if (element instanceof HTMLSelectElement) element.dispatchEvent(new Event('change', { bubbles: true }))
  }
  if (document.activeElement !== element || selection === null || element instanceof HTMLSelectElement) return
  element.setSelectionRange(...selection)
}

/** Whether Space or a letter does something to the element other than typing: a button, a box to tick, a menu item. */
export const isPressedBySpace = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  element !== document.body &&
  !element.isContentEditable &&
  !(element instanceof HTMLTextAreaElement) &&
  !(element instanceof HTMLInputElement && !pressedInputs.has(element.type))

type ValueElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const pressedInputs: ReadonlySet<string> = new Set([
  'button',
  'submit',
  'reset',
  'checkbox',
  'radio',
  'color',
  'file',
  'image',
])

const isValueElement = (element: HTMLElement): element is ValueElement =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !pressedInputs.has(element.type))

function selectionOf(element: ValueElement): FieldMemory['selection'] {
  if (element instanceof HTMLSelectElement) return null
  const { selectionStart, selectionEnd } = element
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]
}

/** React patches `value` on the instance to tell its own writes from a person's; only the prototype's setter counts. */
function setNativeValue(element: ValueElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set
  setter?.call(element, value)
}
