import { App, Button, Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ConsentBox } from '#renderer/components/ConsentBox.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { UniversityInput } from '#renderer/components/UniversityInput.tsx'
import type { IssuedBadge } from '#renderer/flows/badge/issueBadge.ts'
import { registerWalkIn } from '#renderer/flows/desk/registerWalkIn.ts'
import { hasField, isFieldNeeded, type WalkInField } from '#renderer/flows/desk/walkInDraft.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useUniversityList } from '#renderer/session/useUniversityList.ts'
import { noConsent } from '#shared/consent/consentChoice.ts'
import type { AppError } from '#shared/errors/result.ts'
import { parseIdentityNumber } from '#shared/identifiers/identityNumber.ts'
import { normaliseName, parseName } from '#shared/identifiers/name.ts'
import { parsePhone } from '#shared/identifiers/phone.ts'
import { parseStudentNumber } from '#shared/identifiers/studentNumber.ts'
import { attendee } from '#shared/records/attendee.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { genders } from '#shared/reference/genders.ts'
import { nameField } from './deskLabels.ts'
import { EnterpriseInput } from './EnterpriseInput.tsx'
import { Lookalikes } from './Lookalikes.tsx'
import { ParsedItem } from './ParsedItem.tsx'
import { useLookalikes } from './useLookalikes.ts'
import { emptyWalkIn, toDraft, type WalkInValues } from './walkInValues.ts'
import { deskWords } from './words.ts'

interface WalkInFormProps {
  readonly form: FormInstance<WalkInValues>
  readonly initialName: string
  readonly onBack: () => void
  readonly onOpenPerson: (attendeeId: string) => void
  readonly onSaved: (name: string, issued: IssuedBadge) => void
}

const { fields } = attendee

/** A person who comes without a registration: the form, the notice, and who may be there already. */
export function WalkInForm({ form, initialName, onBack, onOpenPerson, onSaved }: WalkInFormProps) {
  const t = useWords(deskWords)
  const labels = useLabels()
  const { words } = useLanguage()
  const workplace = useWorkplace()
  const { fair, writer } = useSession()
  const { modal } = App.useApp()
  const universities = useUniversityList()
  const [consent, setConsent] = useState(() => noConsent('verbal'))
  const [isConsentMissing, setConsentMissing] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const consentBox = useRef<HTMLDivElement>(null)
  const kind = Form.useWatch('kind', form) ?? emptyWalkIn.kind
  const lookalikes = useLookalikes(form, universities)

  // The form instance outlives this screenful: each person begins with an empty one.
  useEffect(() => {
    form.resetFields()
    form.setFieldsValue({ name: initialName })
  }, [form, initialName])

  const save = async (values: WalkInValues) => {
    if (isSaving) return
    setError(null)
    if (!consent.isBaseGiven) {
      setConsentMissing(true)
      const box = consentBox.current?.querySelector('input')
      box?.focus()
      box?.scrollIntoView({ block: 'center' })
      return
    }
    setSaving(true)
    const draft = toDraft(values, universities, consent)
    const registered = await registerWalkIn(workplace, writer, draft, fair.noticeVersion)
    setSaving(false)
    if (registered.ok) onSaved(normaliseName(draft.name), registered.value)
    else setError(nameField(registered.error, labels))
  }

  const leave = () => {
    if (!form.isFieldsTouched()) return onBack()
    modal.confirm({
      title: t('dropTitle'),
      content: t('dropHint'),
      okText: t('dropOk'),
      cancelText: t('dropCancel'),
      onOk: onBack,
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = lookalikes
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.submit()
    } else if (event.key === 'F4' && first !== undefined) {
      event.preventDefault()
      onOpenPerson(first.id)
    } else if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen(event.target)) {
      event.preventDefault()
      // A dialog that opened within this key press would take the same Esc for its own.
      requestAnimationFrame(leave)
    }
  }
  const existingId = error?.details?.['recordId']
  const has = (field: WalkInField) => hasField(kind, field)
  const item = (field: WalkInField) => ({ isNeeded: isFieldNeeded(kind, field) })

  return (
    <div className="desk-form" onKeyDown={onKeyDown}>
      <Form<WalkInValues>
        form={form}
        layout="vertical"
        requiredMark
        initialValues={emptyWalkIn}
        onFinish={(values) => void save(values)}
        scrollToFirstError
        autoComplete="off"
        className="desk-form-fields"
      >
        <Form.Item name="kind" label={t('kindLabel')} className="desk-form-wide">
          <Radio.Group optionType="button" buttonStyle="solid" options={attendeeKinds.options(words)} />
        </Form.Item>
        <ParsedItem name="name" field={fields.name} parse={parseName} {...item('name')}>
          <Input autoFocus maxLength={60} />
        </ParsedItem>
        <Form.Item name="gender" label={labels.field(fields.gender)}>
          <Radio.Group
            optionType="button"
            options={[...genders.options(words), { value: 'notSaid', label: t('notSaid') }]}
          />
        </Form.Item>
        <ParsedItem name="phone" field={fields.phone} parse={parsePhone}>
          <Input maxLength={40} inputMode="tel" />
        </ParsedItem>
        {has('university') && (
          <ParsedItem name="university" field={fields.universityId} {...item('university')}>
            <UniversityInput universities={universities} />
          </ParsedItem>
        )}
        {has('enterprise') && (
          <ParsedItem name="enterprise" field={fields.enterpriseId} {...item('enterprise')}>
            <EnterpriseInput />
          </ParsedItem>
        )}
        {has('studentNumber') && (
          <ParsedItem name="studentNumber" field={fields.studentNumber} parse={parseStudentNumber}>
            <Input maxLength={30} />
          </ParsedItem>
        )}
        {has('major') && (
          <Form.Item name="major" label={labels.field(fields.major)}>
            <Input maxLength={60} />
          </Form.Item>
        )}
        {has('degree') && (
          <Form.Item name="degree" label={labels.field(fields.degree)}>
            <Select
              allowClear
              options={(fields.degree.choices?.ids ?? []).map((id) => ({
                value: id,
                label: labels.choice(fields.degree, id),
              }))}
            />
          </Form.Item>
        )}
        {has('graduationYear') && (
          <Form.Item name="graduationYear" label={labels.field(fields.graduationYear)}>
            <InputNumber min={1950} max={2100} precision={0} controls={false} className="desk-form-number" />
          </Form.Item>
        )}
        {has('title') && (
          <Form.Item name="title" label={labels.field(fields.title)}>
            <Input maxLength={60} />
          </Form.Item>
        )}
        {consent.isSensitiveGiven && (
          <div className="desk-form-sensitive desk-form-wide" role="group" aria-label={t('sensitiveTitle')}>
            <h3>{t('sensitiveTitle')}</h3>
            <ParsedItem name="identityNumber" field={fields.identityNumber} parse={parseIdentityNumber}>
              <Input maxLength={24} />
            </ParsedItem>
            {kind === 'student' && (
              <Form.Item name="keyGroups" label={labels.field(fields.keyGroups)}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  options={(fields.keyGroups.choices?.ids ?? []).map((id) => ({
                    value: id,
                    label: labels.choice(fields.keyGroups, id),
                  }))}
                />
              </Form.Item>
            )}
          </div>
        )}
      </Form>
      <aside className="desk-form-side">
        <Lookalikes people={lookalikes} onOpen={onOpenPerson} />
        <div ref={consentBox}>
          <ConsentBox
            about="person"
            noticeVersion={fair.noticeVersion}
            organiser={fair.organiserName ?? fair.name}
            value={consent}
            isMissing={isConsentMissing && !consent.isBaseGiven}
            onChange={setConsent}
          />
        </div>
        {error !== null && <ErrorNotice error={error} />}
        {typeof existingId === 'string' && (
          <Button onClick={() => onOpenPerson(existingId)}>{t('openExisting')}</Button>
        )}
        <div className="desk-form-actions">
          <Button type="primary" loading={isSaving} onClick={() => form.submit()} aria-keyshortcuts="Control+Enter">
            {t('save')} <kbd>Ctrl+Enter</kbd>
          </Button>
          <Button onClick={leave}>
            {t('back')} <kbd>Esc</kbd>
          </Button>
        </div>
      </aside>
    </div>
  )
}

/** Esc closes an open list of suggestions first. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
