import { Button, ColorPicker, Form, Input, InputNumber, Select } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { SIDE_MM } from '#shared/badgeDesign/designSchema.ts'
import type { Side } from '#shared/badgeDesign/editLayout.ts'
import { sheetFor, sheetKinds } from '#shared/badgeDesign/sheet.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import type { DesignDraft } from './useDesignDraft.ts'
import { badgeWords } from './words.ts'

interface DesignFormProps {
  readonly draft: DesignDraft
  readonly onSide: (side: Side) => void
}

/** Name, size, whom it is for, paper, and the colours of the kinds. */
export function DesignForm({ draft, onSide }: DesignFormProps) {
  const t = useWords(badgeWords)
  const { words } = useLanguage()
  const { values, change } = draft
  const { layout } = values
  const resize = (part: { width?: number; height?: number }) => change({ layout: { ...layout, ...part } }, 'form size')
  return (
    <section aria-label={t('whole')}>
      <h2>{t('whole')}</h2>
      <Form layout="vertical" className="design-form">
        <Form.Item label={t('name')} htmlFor="design-name">
          <Input
            id="design-name"
            maxLength={40}
            value={values.name}
            status={values.name.trim() === '' ? 'error' : ''}
            onChange={({ target }) => change({ name: target.value }, 'form name')}
          />
        </Form.Item>
        <div className="design-numbers">
          {(['width', 'height'] as const).map((name) => (
            <Form.Item key={name} label={t(name === 'width' ? 'badgeWidth' : 'badgeHeight')} htmlFor={`design-${name}`}>
              <InputNumber
                controls={false}
                id={`design-${name}`}
                min={SIDE_MM.least}
                max={SIDE_MM.most}
                precision={1}
                value={layout[name]}
                onChange={(value) => value !== null && resize({ [name]: value })}
              />
            </Form.Item>
          ))}
        </div>
        <Form.Item label={t('kinds')} htmlFor="design-kinds">
          <Select
            id="design-kinds"
            mode="multiple"
            value={[...values.kinds]}
            options={attendeeKinds.ids.map((value) => ({ value, label: attendeeKinds.label(value, words) }))}
            onChange={(kinds) => change({ kinds })}
          />
        </Form.Item>
        <Form.Item label={t('paper')} htmlFor="design-paper">
          <Select
            id="design-paper"
            value={values.sheet}
            options={sheetKinds
              .filter((kind) => kind === values.sheet || sheetFor(kind, layout) !== undefined)
              .map((value) => ({ value, label: t(value) }))}
            onChange={(sheet) => change({ sheet })}
          />
        </Form.Item>
        <Form.Item label={t('side')}>
          {layout.back === null ? (
            <Button
              onClick={() => {
                change({ layout: { ...layout, back: [] } })
                onSide('back')
              }}
            >
              {t('addBack')}
            </Button>
          ) : (
            <Button
              onClick={() => {
                change({ layout: { ...layout, back: null } })
                onSide('front')
              }}
            >
              {t('dropBack')}
            </Button>
          )}
        </Form.Item>
        <Form.Item label={t('colorsByKind')}>
          <div className="design-colors">
            {attendeeKinds.ids.map((kind) => (
              <ColorPicker
                key={kind}
                disabledAlpha
                value={layout.colors[kind]}
                onChangeComplete={(color) =>
                  change(
                    {
                      layout: {
                        ...layout,
                        colors: { ...layout.colors, [kind]: color.toHexString().slice(0, 7).toLowerCase() },
                      },
                    },
                    `color ${kind}`,
                  )
                }
              >
                <button type="button" className="design-swatch">
                  <span style={{ background: layout.colors[kind] }} />
                  {attendeeKinds.label(kind, words)}
                </button>
              </ColorPicker>
            ))}
          </div>
        </Form.Item>
      </Form>
    </section>
  )
}
