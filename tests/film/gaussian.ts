/** A picture out of focus: one pass along the rows, one along the columns. Edges are continued. */
export function gaussian(picture: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const reach = Math.ceil(deviation * 3)
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const pass = (from: Float32Array, isAcross: boolean): Float32Array => {
    const to = new Float32Array(from.length)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0
        for (let by = -reach; by <= reach; by += 1) {
          const fromX = isAcross ? Math.max(0, Math.min(width - 1, x + by)) : x
          const fromY = isAcross ? y : Math.max(0, Math.min(height - 1, y + by))
          sum += (from[fromY * width + fromX] ?? 0) * (weights[by + reach] ?? 0)
        }
        to[y * width + x] = sum / total
      }
    }
    return to
  }
  return pass(pass(picture, true), false)
}
