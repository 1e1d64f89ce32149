/**
 * Runs inside the badge page, in a world of its own, so the page itself can forbid scripts. For every `data-fit`
 * element it takes the largest size, in half points, at which the text stays on one line inside its box; below the
 * second number it wraps; at the third it is cut with an ellipsis. Only measuring knows: fonts differ between computers.
 */
export const FIT_TEXT = `(async () => {
  await document.fonts.ready
  for (const box of document.querySelectorAll('[data-fit]')) {
    const [largest, smallestLine, smallest] = box.dataset.fit.split(' ').map(Number)
    const fits = () => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight
    const tryDown = (from, to) => {
      for (let size = from; size >= to; size -= 0.5) {
        box.style.fontSize = size + 'pt'
        if (fits()) return true
      }
      return false
    }
    box.style.whiteSpace = 'nowrap'
    if (tryDown(largest, smallestLine)) continue
    box.style.whiteSpace = 'normal'
    if (tryDown(largest, smallest)) continue
    const text = box.querySelector('[dir]') ?? box
    const characters = Array.from(text.textContent)
    while (!fits() && characters.length > 0) {
      characters.pop()
      text.textContent = characters.join('') + '\\u2026'
    }
  }
})()`
