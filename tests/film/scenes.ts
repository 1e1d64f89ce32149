/** How a code stands before the camera. Lengths in pixels of the picture, angles in degrees, light from 0 to 255. */
export interface Scene {
  readonly name: string
  readonly turnedBy?: number
  /** About the vertical axis, as a card that is not held flat. */
  readonly tiltedBy?: number
  readonly isMirrored?: boolean
  /** Standard deviation of a Gaussian. */
  readonly blur?: number
  readonly light: { readonly paper: number; readonly ink: number; readonly around: number }
  /** Most that a pixel is off, as a sensor that has too little light. */
  readonly noise?: number
  /** A lamp's reflection over a corner of the code: radius as a share of the code's width, and its strength. */
  readonly glare?: { readonly radius: number; readonly strength: number }
}

const hall = { paper: 225, ink: 35, around: 120 }
const tiltDegrees = 35

/** What a gate meets. The phones are those of the people in the queue: dimmed to save power, or under the hall's lamps. */
export const scenes: readonly Scene[] = [
  { name: 'straight', light: hall },
  { name: 'turned 15°', light: hall, turnedBy: 15 },
  { name: 'turned 45°', light: hall, turnedBy: 45 },
  { name: 'turned 90°', light: hall, turnedBy: 90 },
  { name: 'upside down', light: hall, turnedBy: 180 },
  { name: `tilted ${tiltDegrees}°`, light: hall, tiltedBy: tiltDegrees },
  { name: 'mirrored', light: hall, isMirrored: true },
  { name: 'blurred, 1 pixel', light: hall, blur: 1 },
  { name: 'blurred, 2 pixels', light: hall, blur: 2 },
  { name: 'blurred, 4 pixels', light: hall, blur: 4 },
  { name: 'dim', light: { paper: 62, ink: 14, around: 34 }, noise: 3 },
  { name: 'very dim, noisy', light: { paper: 38, ink: 12, around: 24 }, noise: 8 },
  { name: 'phone, dim screen', light: { paper: 58, ink: 16, around: 96 }, noise: 3 },
  { name: 'phone, glaring screen', light: { paper: 255, ink: 70, around: 30 }, blur: 1 },
  {
    name: 'phone, lamp reflected',
    light: { paper: 235, ink: 45, around: 90 },
    glare: { radius: 0.45, strength: 150 },
  },
]
