import type { ReactNode } from "react"
import { hidden } from "@/app/_ui/hidden"
import { TAGS } from "@/app/_ui/tags"

/** What tags in messages of these pages become: `t.rich("collecting.remind.one", { ...CYCLE_TAGS, name })`. */
export const CYCLE_TAGS = {
  ...TAGS,
  quiet: (chunks: ReactNode) => <span className="quiet">{chunks}</span>,
  small: (chunks: ReactNode) => <span className="small quiet">{chunks}</span>,
  /** For those who do not see beside whose name a button stands. */
  hidden,
}
