import { useEffect, useRef } from 'react'
import { readSetting, type SettingValue, writeSetting } from '#renderer/db/settings.ts'
import { readAliasRules } from '#renderer/flows/alias/readAliasRules.ts'
import { allFormats, badgeFormats } from '#renderer/flows/camera/cameraMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import './camera.css'
import { cameraWords } from './cameraWords.ts'
import { useSession } from './sessionContext.ts'
import { useStation } from './stationContext.ts'
import { type CameraView, useCamera } from './useCamera.ts'
import { useLive } from './useLive.ts'

interface CameraReaderProps {
  /** Gets every code once, verbatim, as a scanner would type it. */
  readonly onCode: (text: string) => void
  /** For the public: no choices, only the picture. */
  readonly isPlain?: boolean
}

type CameraSetting = SettingValue<'camera'>

/**
 * Reads codes by this station's camera where it is turned on. In plain HTML: the gate loads no Ant Design. Whatever
 * happens to the camera is said here and nowhere else; scanners go on.
 */
export function CameraReader({ onCode, isPlain = false }: CameraReaderProps) {
  const t = useWords(cameraWords)
  const { db } = useStation()
  const fairId = useSession().fair.id
  const setting = useLive(() => readSetting(db, 'camera'), [db])
  // Lines are looked for only where a rule could tell whose they are.
  const hasRules = useLive(async () => (await readAliasRules(db, fairId)).length > 0, [db, fairId])
  if (setting.state !== 'ready' || hasRules.state === 'loading') return null
  const { value } = setting
  const change = (part: Partial<CameraSetting>) => void writeSetting(db, 'camera', { ...value, ...part })
  if (!value.isOn) {
    if (isPlain) return null
    return (
      <button type="button" className="camera-button camera-on" onClick={() => change({ isOn: true })}>
        {t('turnOn')}
      </button>
    )
  }
  const isWide = hasRules.state === 'ready' && hasRules.value
  return <Looking setting={value} isWide={isWide} isPlain={isPlain} onChange={change} onCode={onCode} />
}

interface LookingProps extends Required<CameraReaderProps> {
  readonly setting: CameraSetting
  readonly isWide: boolean
  readonly onChange: (part: Partial<CameraSetting>) => void
}

function Looking({ setting, isWide, isPlain, onChange, onCode }: LookingProps) {
  const t = useWords(cameraWords)
  const { deviceId, isMirrored } = setting
  const camera = useCamera({ deviceId, formats: isWide ? allFormats : badgeFormats, onCode })
  return (
    <section
      className="camera"
      aria-label={t('title')}
      data-plain={isPlain || undefined}
      data-state={camera.view.state}
    >
      <Picture camera={camera} isMirrored={isMirrored} />
      {!isPlain && (
        <div className="camera-tools">
          <label>
            {t('device')}{' '}
            <select value={deviceId ?? ''} onChange={({ target }) => onChange({ deviceId: target.value || null })}>
              <option value="">{t('anyDevice')}</option>
              {camera.cameras.map((device, index) => (
                <option key={device.deviceId} value={device.deviceId}>
                  {device.label === '' ? t('unnamed', { number: index + 1 }) : device.label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={isMirrored}
              onChange={({ target }) => onChange({ isMirrored: target.checked })}
            />{' '}
            {t('isMirrored')}
          </label>
          <button type="button" className="camera-button" onClick={() => onChange({ isOn: false })}>
            {t('turnOff')}
          </button>
        </div>
      )}
    </section>
  )
}

function Picture({ camera, isMirrored }: { readonly camera: CameraView; readonly isMirrored: boolean }) {
  const t = useWords(cameraWords)
  const say = useErrorText()
  const { view, framesPerSecond } = camera
  if (view.state === 'opening') {
    return (
      <p className="camera-said" role="status">
        {t('opening')}
      </p>
    )
  }
  if (view.state === 'failed') {
    const { what, next } = say(view.error)
    return (
      <div className="camera-said" role="alert">
        <p>
          <strong>{what}</strong>
        </p>
        <p>{next}</p>
        <button type="button" className="camera-button" onClick={camera.retry}>
          {t('retry')}
        </button>
      </div>
    )
  }
  return (
    <div className="camera-picture">
      <Preview stream={view.camera.stream} isMirrored={isMirrored} />
      {framesPerSecond !== null && <span className="camera-pace">{t('pace', { count: framesPerSecond })}</span>}
    </div>
  )
}

function Preview({ stream, isMirrored }: { readonly stream: MediaStream; readonly isMirrored: boolean }) {
  const t = useWords(cameraWords)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream
  }, [stream])
  return (
    <video ref={video} data-mirrored={isMirrored || undefined} aria-label={t('picture')} autoPlay muted playsInline />
  )
}
