import type { ReactNode } from "react"

/** What tags in messages become: `t.rich("anonymity.sealed.link", TAGS)`. */
export const TAGS = {
  b: (chunks: ReactNode) => <strong>{chunks}</strong>,
  em: (chunks: ReactNode) => <em>{chunks}</em>,
  cite: (chunks: ReactNode) => <cite>{chunks}</cite>,
}
