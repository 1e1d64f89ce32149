import { Form } from 'antd'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FormValues, useFreshForm } from './useFreshForm.ts'

let root: Root
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => root.unmount())

function TwoFields({ values }: { readonly values: FormValues }) {
  const { form } = useFreshForm(values)
  return (
    <Form form={form} initialValues={values}>
      {['name', 'city'].map((name) => (
        <Form.Item key={name} name={name} noStyle>
          <input />
        </Form.Item>
      ))}
    </Form>
  )
}

const show = (values: FormValues) => flushSync(() => root.render(<TwoFields values={values} />))
const shown = () => [...document.querySelectorAll('input')].map((input) => input.value)

function type(index: number, text: string): void {
  const input = document.querySelectorAll('input')[index]
  if (input === undefined) throw new Error('no field')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  flushSync(() => input.dispatchEvent(new Event('input', { bubbles: true })))
}

it('keeps what was typed into one field while the others follow the record', async () => {
  show({ name: '甲公司', city: '北京' })
  type(0, '甲集团')
  show({ name: '甲有限公司', city: '上海' })
  await vi.waitFor(() => expect(shown()).toEqual(['甲集团', '上海']))
})

it('follows the record in every field before anybody types', async () => {
  show({ name: '甲公司', city: '北京' })
  show({ name: '甲有限公司', city: '上海' })
  await vi.waitFor(() => expect(shown()).toEqual(['甲有限公司', '上海']))
})
