import { ColorPicker, Form, Input, InputNumber, Radio, Segmented, Select } from 'antd'
import { useId } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { designFields } from '#shared/badgeDesign/designFields.ts'
import { type DesignElement, QR_MM, SIDE_MM, type TextElement } from '#shared/badgeDesign/designSchema.ts'
import { useElementName } from './useElementName.ts'
import { badgeWords } from './words.ts'

interface ElementFormProps {
  readonly element: DesignElement
  readonly onChange: (element: DesignElement, step: string) => void
}

/** The chosen element in numbers and choices. */
export function ElementForm({ element, onChange }: ElementFormProps) {
  const t = useWords(badgeWords)
  const nameOf = useElementName()
  const { words } = useLanguage()
  const step = `form ${element.id}`
  return (
    <section aria-label={nameOf(element)}>
      <h2>{nameOf(element)}</h2>
      <Form layout="vertical" className="design-form">
        {element.type === 'text' && (
          <Form.Item label={t('content')} htmlFor="element-text">
            <Input
              id="element-text"
              maxLength={80}
              value={element.text}
              onChange={({ target }) => onChange({ ...element, text: target.value }, step)}
            />
          </Form.Item>
        )}
        {element.type === 'field' && (
          <Form.Item label={t('content')} htmlFor="element-field">
            <Select
              id="element-field"
              value={element.field}
              options={designFields.ids.map((value) => ({ value, label: designFields.label(value, words) }))}
              onChange={(field) => onChange({ ...element, field }, step)}
            />
          </Form.Item>
        )}
        <div className="design-numbers">
          <Millimetres
            name="x"
            value={element.x}
            least={-SIDE_MM.most}
            onChange={(x) => onChange({ ...element, x }, step)}
          />
          <Millimetres
            name="y"
            value={element.y}
            least={-SIDE_MM.most}
            onChange={(y) => onChange({ ...element, y }, step)}
          />
          {element.type === 'qr' ? (
            <Millimetres
              name="sideLength"
              value={element.side}
              least={QR_MM.least}
              most={QR_MM.most}
              onChange={(side) => onChange({ ...element, side }, step)}
            />
          ) : (
            <>
              <Millimetres
                name="width"
                value={element.width}
                least={1}
                onChange={(width) => onChange({ ...element, width }, step)}
              />
              <Millimetres
                name="height"
                value={element.height}
                least={1}
                onChange={(height) => onChange({ ...element, height }, step)}
              />
            </>
          )}
        </div>
        {element.type === 'image' && (
          <Form.Item label={t('fit')}>
            <Radio.Group
              value={element.fit}
              options={(['contain', 'cover'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={({ target }) =>
                onChange({ ...element, fit: target.value === 'cover' ? 'cover' : 'contain' }, step)
              }
            />
          </Form.Item>
        )}
        {(element.type === 'text' || element.type === 'field') && (
          <TextStyle element={element} onChange={(next) => onChange(next, step)} />
        )}
        {element.type === 'box' && (
          <InkChoice ink={element.ink} onChange={(ink) => onChange({ ...element, ink }, step)} />
        )}
      </Form>
    </section>
  )
}

interface MillimetresProps {
  readonly name: 'x' | 'y' | 'width' | 'height' | 'sideLength'
  readonly value: number
  readonly least: number
  readonly most?: number
  readonly onChange: (value: number) => void
}

function Millimetres({ name, value, least, most = SIDE_MM.most, onChange }: MillimetresProps) {
  const t = useWords(badgeWords)
  return (
    <Form.Item label={t(name)} htmlFor={`element-${name}`}>
      <InputNumber
        controls={false}
        id={`element-${name}`}
        min={least}
        max={most}
        step={0.5}
        precision={1}
        value={value}
        onChange={(next) => next !== null && onChange(next)}
      />
    </Form.Item>
  )
}

interface TextStyleProps {
  readonly element: TextElement
  readonly onChange: (element: TextElement) => void
}

function TextStyle({ element, onChange }: TextStyleProps) {
  const t = useWords(badgeWords)
  const ids = useId()
  return (
    <>
      <div className="design-numbers">
        {(['largest', 'smallestLine', 'smallest'] as const).map((name) => (
          <Form.Item key={name} label={t(name)} htmlFor={`${ids}${name}`}>
            <InputNumber
              controls={false}
              id={`${ids}${name}`}
              min={3}
              max={200}
              step={0.5}
              precision={1}
              value={element[name]}
              onChange={(value) => value !== null && onChange({ ...element, [name]: value })}
            />
          </Form.Item>
        ))}
      </div>
      <Form.Item label={t('weight')}>
        <Segmented
          aria-label={t('weight')}
          value={element.weight}
          options={(['regular', 'bold'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(weight) => onChange({ ...element, weight })}
        />
      </Form.Item>
      <Form.Item label={t('align')}>
        <Segmented
          aria-label={t('align')}
          value={element.align}
          options={(['left', 'center', 'right'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(align) => onChange({ ...element, align })}
        />
      </Form.Item>
      <InkChoice ink={element.ink} onChange={(ink) => onChange({ ...element, ink })} />
    </>
  )
}

function InkChoice({ ink, onChange }: { readonly ink: string; readonly onChange: (ink: string) => void }) {
  const t = useWords(badgeWords)
  return (
    <Form.Item label={t('color')}>
      <Segmented
        aria-label={t('color')}
        value={ink === 'kind' ? 'kind' : 'own'}
        options={[
          { value: 'kind', label: t('kindColor') },
          { value: 'own', label: t('ownColor') },
        ]}
        onChange={(value) => onChange(value === 'kind' ? 'kind' : '#000000')}
      />
      {ink !== 'kind' && (
        <ColorPicker
          className="design-color"
          disabledAlpha
          value={ink}
          onChangeComplete={(color) => onChange(color.toHexString().slice(0, 7).toLowerCase())}
        >
          <button type="button" className="design-swatch" aria-label={`${t('ownColor')} ${ink}`}>
            <span style={{ background: ink }} />
            {ink}
          </button>
        </ColorPicker>
      )}
    </Form.Item>
  )
}
