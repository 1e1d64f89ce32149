import { useWords } from '#renderer/i18n/defineWords.ts'
import type { ResponseOf } from '#shared/ipc/bridge.ts'
import { enrolWords } from './words.ts'

/** Who the server says it is, and who vouches for that. */
export function CertificateText({ server }: { readonly server: ResponseOf<'sync:inspect'> }) {
  const t = useWords(enrolWords)
  const { origin, certificate } = server
  return (
    <section className="enrol-server" aria-label={origin}>
      <strong>{origin}</strong>
      {certificate === null ? (
        <p>{t('plain')}</p>
      ) : certificate.isTrusted ? (
        <p>{t('trusted', { subject: certificate.subject })}</p>
      ) : (
        <>
          <p>{t('own')}</p>
          <dl>
            <dt>{t('fingerprint')}</dt>
            <dd>
              <code>{inGroups(certificate.fingerprint)}</code>
            </dd>
          </dl>
          <p className="enrol-soft">
            {t('validTo', { subject: certificate.subject, day: certificate.validTo.slice(0, 10) })}
          </p>
        </>
      )}
    </section>
  )
}

/** Four at a time, as they are read aloud. */
const inGroups = (fingerprint: string): string => fingerprint.toUpperCase().replace(/.{4}(?=.)/g, '$& ')
