import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useNotify } from '#renderer/components/useNotify.ts'
import { pictureTypes, usePickFile } from '#renderer/components/usePickFile.tsx'
import { preparePicture } from '#renderer/flows/picture/preparePictures.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { DesignElement } from '#shared/badgeDesign/designSchema.ts'
import {
  addElement,
  elementsOf,
  freeId,
  raiseElement,
  removeElement,
  type Side,
} from '#shared/badgeDesign/editLayout.ts'
import { newElement } from './newElement.ts'
import type { DesignDraft } from './useDesignDraft.ts'
import { useElementName } from './useElementName.ts'
import { badgeWords } from './words.ts'

interface ElementListProps {
  readonly draft: DesignDraft
  readonly side: Side
  readonly chosenId: string | null
  readonly onChoose: (id: string | null) => void
}

const addable = ['field', 'text', 'qr', 'box'] as const

/** What is on a side, the topmost first as in every drawing program. */
export function ElementList({ draft, side, chosenId, onChoose }: ElementListProps) {
  const t = useWords(badgeWords)
  const notify = useNotify()
  const nameOf = useElementName()
  const { layout } = draft.values
  const elements = elementsOf(layout, side).toReversed()

  const add = (element: DesignElement, isBelow = false) => {
    const added = addElement(layout, side, element)
    if (added === layout) return
    draft.change({ layout: isBelow ? { ...added, [side]: [element, ...elementsOf(layout, side)] } : added })
    onChoose(element.id)
  }
  const addImage = async (file: File, isBackground: boolean) => {
    const prepared = await preparePicture(file)
    if (!prepared.ok) return notify.failed(prepared.error)
    draft.attach(prepared.value)
    const { sha256, width, height } = prepared.value
    const id = freeId(layout, 'image')
    if (isBackground)
      add({ type: 'image', id, sha256, fit: 'cover', x: 0, y: 0, width: layout.width, height: layout.height }, true)
    else {
      const across = Math.min(20, layout.width / 3)
      const down = Math.min(across * (height / width), layout.height / 2)
      add({ type: 'image', id, sha256, fit: 'contain', x: 4, y: 4, width: round(across), height: round(down) })
    }
  }
  const picture = usePickFile(pictureTypes, (file) => addImage(file, false))
  const background = usePickFile(pictureTypes, (file) => addImage(file, true))

  return (
    <section className="design-elements" aria-label={t('elements')}>
      <div className="design-elements-head">
        <h2>{t('elements')}</h2>
        {picture.input}
        {background.input}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...addable.map((key) => ({ key, label: t(key) })),
              { key: 'image', label: t('image') },
              { key: 'background', label: t('background') },
            ],
            onClick: ({ key }) => {
              if (key === 'image') picture.open()
              else if (key === 'background') background.open()
              else {
                const type = addable.find((one) => one === key)
                if (type !== undefined) add(newElement(layout, type, t('sampleText')))
              }
            },
          }}
        >
          <Button icon={<PlusOutlined aria-hidden />}>{t('addElement')}</Button>
        </Dropdown>
      </div>
      {elements.length === 0 && <p className="badges-soft">{t('noElements')}</p>}
      <ul>
        {elements.map((element) => {
          const name = nameOf(element)
          return (
            <li key={element.id} className={element.id === chosenId ? 'is-chosen' : ''}>
              <button type="button" aria-pressed={element.id === chosenId} onClick={() => onChoose(element.id)}>
                {name}
              </button>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={`${t('raise')}: ${name}`}
                onClick={() => draft.change({ layout: raiseElement(layout, side, element.id, 1) })}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={`${t('lower')}: ${name}`}
                onClick={() => draft.change({ layout: raiseElement(layout, side, element.id, -1) })}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`${t('remove')}: ${name}`}
                onClick={() => draft.change({ layout: removeElement(layout, side, element.id) })}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const round = (value: number): number => Math.max(1, Math.round(value * 10) / 10)
