import { Form, type FormInstance } from 'antd'
import { isPin, PinInput } from '#renderer/components/PinInput.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { settingsWords } from './words.ts'

/** A new PIN, twice: a slip of the finger would lock the person out. */
export function PinItems({ form, isFirst = false }: { readonly form: FormInstance; readonly isFirst?: boolean }) {
  const t = useWords(settingsWords)
  return (
    <>
      <Form.Item
        name="pin"
        label={t('pin')}
        required
        rules={[{ validator: (_rule, pin) => checkDigits(pin, t('pinNeeded')) }]}
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

async function checkDigits(pin: unknown, text: string): Promise<void> {
  if (typeof pin !== 'string' || !isPin(pin)) throw new Error(text)
}

async function checkSame(again: unknown, pin: unknown, text: string): Promise<void> {
  if (again !== pin) throw new Error(text)
}
