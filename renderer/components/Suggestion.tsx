import './suggestion.css'

/** An option of a field that completes a name: the name, and what tells it from others like it. */
export const Suggestion = ({ name, detail }: { readonly name: string; readonly detail: string }) => (
  <span className="suggestion">
    <span>{name}</span>
    <small>{detail}</small>
  </span>
)
