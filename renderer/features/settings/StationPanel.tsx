import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { isPin, PinInput } from '#renderer/components/PinInput.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readEnrolment } from '#renderer/db/enrolments.ts'
import { readSetting } from '#renderer/db/settings.ts'
import { readPlaces } from '#renderer/flows/fair/readPlaces.ts'
import { readStaff } from '#renderer/flows/staff/readStaff.ts'
import { configureStation } from '#renderer/flows/station/configureStation.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { Gate } from '#shared/records/gate.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { RoleTable } from './RoleTable.tsx'
import { settingsWords } from './words.ts'

interface StationFacts {
  readonly organisers: readonly StaffMemberRow[]
  readonly gates: readonly Gate[]
  readonly gateId: string | null
  /** The server gives the role. */
  readonly isEnrolled: boolean
}

interface Values {
  readonly role: StationRole
  readonly gateId: string | null
  readonly organiserId: string
  readonly pin: string
}

/** What this computer is used for; changing it takes an organiser's PIN, whoever is at work. */
export function StationPanel() {
  const t = useWords(settingsWords)
  const { station } = useWorkplace()
  const { fair } = useSession()
  const facts = useLive<StationFacts>(async () => {
    const [staff, places, gateId, enrolment] = await Promise.all([
      readStaff(station.db, fair.id),
      readPlaces(station.db, fair.id),
      readSetting(station.db, 'gateId'),
      readEnrolment(station.db, fair.id),
    ])
    const isHere = places.gates.some((gate) => gate.id === gateId)
    return {
      organisers: staff.filter((person) => person.isOrganiser),
      gates: places.gates,
      gateId: isHere ? gateId : null,
      isEnrolled: enrolment !== null,
    }
  }, [station, fair.id])
  return (
    <>
      <p className="settings-hint">{t('roleHint')}</p>
      <LiveView live={facts}>{(value) => <StationForm {...value} />}</LiveView>
      <h2>{t('whoMayWhat')}</h2>
      <RoleTable />
    </>
  )
}

function StationForm({ organisers, gates, gateId, isEnrolled }: StationFacts) {
  const t = useWords(settingsWords)
  const { words } = useLanguage()
  const { station, platform } = useWorkplace()
  const { role, staff } = useSession()
  const notify = useNotify()
  const [form] = Form.useForm<Values>()
  const [error, setError] = useState<AppError | null>(null)
  const [isSaving, setSaving] = useState(false)
  const confirming = organisers.find((person) => person.id === staff.id) ?? organisers[0]

  const save = async ({ organiserId, pin, ...setup }: Values) => {
    setSaving(true)
    const changed = await configureStation(station, platform, { staffId: organiserId, pin }, setup)
    setSaving(false)
    form.setFieldValue('pin', '')
    setError(changed.ok ? null : changed.error)
    if (changed.ok) notify.done(t('stationChanged', { role: stationRoles.label(setup.role, words) }))
  }

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="settings-form"
      initialValues={{ role, gateId, organiserId: confirming?.id, pin: '' }}
      onFinish={(values) => void save(values)}
    >
      <div className="settings-pair">
        <Form.Item name="role" label={t('role')} {...(isEnrolled && { extra: t('roleByServer') })}>
          <Select disabled={isEnrolled} options={stationRoles.options(words)} />
        </Form.Item>
        <Form.Item
          name="gateId"
          label={t('gate')}
          getValueProps={(value: unknown) => ({ value: value ?? '' })}
          normalize={(value: unknown) => (value === '' ? null : value)}
        >
          <Select
            options={[
              { value: '', label: t('noGate') },
              ...gates.map((gate) => ({ value: gate.id, label: gate.name })),
            ]}
          />
        </Form.Item>
        <Form.Item name="organiserId" label={t('confirmBy')}>
          <Select options={organisers.map((person) => ({ value: person.id, label: person.name }))} />
        </Form.Item>
        <Form.Item
          name="pin"
          label={t('pin')}
          required
          rules={[{ validator: (_rule, pin) => checkPinRule(pin, t('pinNeeded')) }]}
        >
          <PinInput />
        </Form.Item>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {t('changeStation')}
      </Button>
    </Form>
  )
}

async function checkPinRule(pin: unknown, text: string): Promise<void> {
  if (typeof pin !== 'string' || !isPin(pin)) throw new Error(text)
}
