import { Form, type FormInstance } from 'antd'
import { useEffect } from 'react'

export type FormValues = Readonly<Record<string, unknown>>

export interface FreshForm {
  readonly form: FormInstance<FormValues>
  /** Call when what was typed has been saved. */
  readonly markSaved: () => void
}

/**
 * A form beside a live record: every field that nobody has typed into follows what others, an undo or the save itself
 * made of the record, so that saving one field never brings back an old value of another. `values` must be memoised.
 */
export function useFreshForm(values: FormValues): FreshForm {
  const [form] = Form.useForm<FormValues>()
  useEffect(() => {
    form.setFieldsValue(Object.fromEntries(Object.entries(values).filter(([name]) => !form.isFieldTouched(name))))
  }, [form, values])
  const markSaved = () => form.setFields(Object.keys(form.getFieldsValue()).map((name) => ({ name, touched: false })))
  return { form, markSaved }
}
