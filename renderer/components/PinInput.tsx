import { Input, type InputRef } from 'antd'
import type { Ref } from 'react'

interface PinInputProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (pin: string) => void
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly ref?: Ref<InputRef>
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: boolean
}

/** What `pins:seal` accepts. */
export const isPin = (text: string): boolean => /^\d{4,8}$/.test(text)

/** A PIN of 4 to 8 digits. Full-width digits of a Chinese input method count as digits; nothing else is taken in. */
export function PinInput({ value = '', onChange, ...wired }: PinInputProps) {
  return (
    <Input.Password
      {...wired}
      value={value}
      onChange={(event) => onChange?.(toDigits(event.target.value))}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      visibilityToggle={false}
    />
  )
}

const toDigits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')
