import type { ReactNode } from "react"

/** What of a message only screen readers say: for its `<hidden>`. */
export function hidden(chunks: ReactNode): ReactNode {
  return <span className="visually-hidden">{chunks}</span>
}
