import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { enterpriseWords } from './words.ts'

/** Who comes for the enterprise; each leads to their own record. */
export function RepresentativeList({ people }: { readonly people: readonly AttendeeRow[] }) {
  const t = useWords(enterpriseWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  const mayRegister = useMay('attendee.register')
  return (
    <>
      {people.length === 0 && <p className="list-soft">{t('noPeople')}</p>}
      <ul className="enterprise-items">
        {people.map((person) => (
          <li key={person.id}>
            <div className="enterprise-item">
              <Button
                type="link"
                className="enterprise-person"
                onClick={() => void navigate(`/fairs/${fair.id}/attendees?open=${person.id}`)}
              >
                {person.name}
              </Button>
              <span className="list-soft">
                {[person.title, person.phone === null ? null : maskPhone(person.phone)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {mayRegister && <Button onClick={() => void navigate(`/fairs/${fair.id}/desk`)}>{t('registerPerson')}</Button>}
    </>
  )
}
