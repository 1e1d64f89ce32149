import { gaussian } from './gaussian.ts'
import type { Scene } from './scenes.ts'

/** A code as black and white cells, without its quiet zone. */
export interface CodeCells {
  readonly width: number
  readonly height: number
  /** Cells of white around it: four for QR, ten for lines (ISO/IEC 15417, 15420). */
  readonly quiet: number
  isDark(x: number, y: number): boolean
}

export const frameWidth = 1280
export const frameHeight = 720

/** Sub-samples along each side of a pixel, as a sensor's pixel takes in an area. */
const samples = 3

/** One grey picture: the code in its scene, in the middle, each cell `cell` pixels wide. The same every time. */
export function drawScene(code: CodeCells, scene: Scene, cell: number): Uint8Array {
  const { paper, ink, around } = scene.light
  const picture = new Float32Array(frameWidth * frameHeight).fill(around)
  const reach = Math.ceil((Math.hypot(code.width, code.height) / 2 + code.quiet * 2) * cell)
  const [middleX, middleY] = [frameWidth / 2, frameHeight / 2]
  for (let y = Math.max(0, middleY - reach); y < Math.min(frameHeight, middleY + reach); y += 1) {
    for (let x = Math.max(0, middleX - reach); x < Math.min(frameWidth, middleX + reach); x += 1) {
      let sum = 0
      for (let sub = 0; sub < samples * samples; sub += 1) {
        const dx = x + ((sub % samples) + 0.5) / samples - middleX
        const dy = y + (Math.floor(sub / samples) + 0.5) / samples - middleY
        sum += lightAt(code, placeOnCard(scene, dx, dy, cell), { paper, ink, around })
      }
      picture[y * frameWidth + x] = sum / (samples * samples)
    }
  }
  const blurred = scene.blur === undefined ? picture : gaussian(picture, frameWidth, frameHeight, scene.blur)
  return finish(blurred, scene, code.width * cell)
}

/** From the picture back to the card, in cells from the code's middle; the inverse of turning, tilting, mirroring. */
function placeOnCard({ turnedBy = 0, tiltedBy = 0, isMirrored = false }: Scene, dx: number, dy: number, cell: number) {
  const [turn, tilt] = [(turnedBy * Math.PI) / 180, (tiltedBy * Math.PI) / 180]
  const x = Math.cos(turn) * dx + Math.sin(turn) * dy
  const y = Math.cos(turn) * dy - Math.sin(turn) * dx
  // A pinhole camera 900 pixels from the card, which is turned about its vertical axis.
  const distance = 900
  const across = (x * distance) / (distance * Math.cos(tilt) - x * Math.sin(tilt))
  const along = (y * (distance + across * Math.sin(tilt))) / distance
  return { x: ((isMirrored ? -1 : 1) * across) / cell, y: along / cell }
}

function lightAt(code: CodeCells, at: { x: number; y: number }, light: Scene['light']): number {
  const x = Math.floor(at.x + code.width / 2)
  const y = Math.floor(at.y + code.height / 2)
  const { quiet, width, height } = code
  if (x < -quiet || y < -quiet || x >= width + quiet || y >= height + quiet) return light.around
  const isInside = x >= 0 && y >= 0 && x < width && y < height
  return isInside && code.isDark(x, y) ? light.ink : light.paper
}

function finish(picture: Float32Array, { noise = 0, glare }: Scene, width: number): Uint8Array {
  const random = steadyRandom()
  const lamp = { x: frameWidth / 2 + width * 0.4, y: frameHeight / 2 - width * 0.4 }
  return Uint8Array.from(picture, (light, index) => {
    const [x, y] = [index % frameWidth, Math.floor(index / frameWidth)]
    const off = (Math.hypot(x - lamp.x, y - lamp.y) / (width * (glare?.radius ?? 1))) ** 2
    const added = glare === undefined ? 0 : glare.strength * Math.exp(-off)
    return Math.max(0, Math.min(255, Math.round(light + added + (random() - 0.5) * 2 * noise)))
  })
}

/** A linear congruential generator (Numerical Recipes): the pictures are the same in every run. */
function steadyRandom(): () => number {
  let state = 20260314
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}
