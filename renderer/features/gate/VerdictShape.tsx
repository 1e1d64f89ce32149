import type { VerdictTone } from '#shared/checkin/verdictTones.ts'

/** One outline per tone, so that nobody needs to see colours: circle, arrow out, triangle, octagon, dash. */
export function VerdictShape({ tone }: { readonly tone: VerdictTone | 'idle' }) {
  return (
    <svg className="gate-shape" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  )
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 9,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const shapes: Readonly<Record<VerdictTone | 'idle', React.ReactNode>> = {
  idle: <path {...line} strokeWidth={6} d="M12 32V12h20M68 12h20v20M88 68v20H68M32 88H12V68M24 50h52" />,
  welcome: (
    <>
      <circle {...line} cx="50" cy="50" r="43" />
      <path {...line} d="m29 52 15 15 28-32" />
    </>
  ),
  farewell: (
    <>
      <path {...line} d="M58 10H18v80h40" />
      <path {...line} d="M42 50h50M74 30l20 20-20 20" />
    </>
  ),
  ask: (
    <>
      <path {...line} d="M50 9 94 88H6Z" />
      <path {...line} d="M50 38v22M50 74v.5" />
    </>
  ),
  stop: (
    <>
      <path {...line} d="M32 6h36l26 26v36L68 94H32L6 68V32Z" />
      <path {...line} d="m33 33 34 34M67 33 33 67" />
    </>
  ),
  calm: (
    <>
      <path {...line} d="M22 22v22h22" />
      <path {...line} d="M24 42a32 32 0 1 1 0 20" />
    </>
  ),
}
