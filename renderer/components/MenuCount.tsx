import './menuCount.css'

interface MenuCountProps {
  readonly name: string
  readonly count: number
  /** What the number means, for whoever can't see where it stands. */
  readonly words: string
}

const most = 99

/** A name in the menu, with how much waits behind it. */
export function MenuCount({ name, count, words }: MenuCountProps) {
  return (
    <span className="menu-count-label">
      {name}
      {count > 0 && (
        <span className="menu-count" title={words}>
          <span aria-hidden>{count > most ? `${most}+` : count}</span>
          <span className="menu-count-words">{words}</span>
        </span>
      )}
    </span>
  )
}
