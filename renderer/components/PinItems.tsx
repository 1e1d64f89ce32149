import { Form, type FormInstance } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { isPin, PinInput } from './PinInput.tsx'
import { componentWords } from './words.ts'

interface PinItemsProps {
  /** Has the fields `pin` and `pinAgain`. */
  readonly form: FormInstance
  /** Where the form does not say elsewhere what a PIN is. */
  readonly label?: string
  readonly isFirst?: boolean
}

/** A new PIN, twice: a slip of the finger would lock the person out. */
export function PinItems({ form, label, isFirst = false }: PinItemsProps) {
  const t = useWords(componentWords)
  return (
    <>
      <Form.Item
        name="pin"
        label={label ?? t('pin')}
        required
        rules={[{ validator: (_rule, pin) => checkPin(pin, t('pinRule')) }]}
      >
        <PinInput autoFocus={isFirst} />
      </Form.Item>
      <Form.Item
        name="pinAgain"
        label={t('pinAgain')}
        required
        dependencies={['pin']}
        rules={[{ validator: (_rule, again) => checkSame(again, form.getFieldValue('pin'), t('pinDiffers')) }]}
      >
        <PinInput />
      </Form.Item>
    </>
  )
}

async function checkPin(pin: unknown, text: string): Promise<void> {
  if (typeof pin !== 'string' || !isPin(pin)) throw new Error(text)
}

async function checkSame(again: unknown, pin: unknown, text: string): Promise<void> {
  if (again !== pin) throw new Error(text)
}
