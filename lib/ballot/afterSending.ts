import { NO_DRAFT } from "@/lib/ballot/draft"
import type { Asked, OpenedLink, RaterLink } from "@/lib/ballot/raterLink"

/** A link as it will be once what is kept about one colleague has been sent. */
export function afterSending(opened: OpenedLink, link: RaterLink): { opened: OpenedLink; asked: Asked } {
  const asked = { kind: "open" as const, link: { ...link, submitted: true, draft: NO_DRAFT, draftNonce: null } }
  const colleagues = opened.colleagues.map((each) => (each.link.id === link.id ? asked : each))
  return { opened: { ...opened, colleagues }, asked }
}
