"use client"

import { Places } from "@/app/answer/[token]/[invitationId]/places"
import { useColleagues } from "@/app/answer/_keeping/keeping"
import { Notice } from "@/app/_ui/block"
import { useWords } from "@/app/_ui/wordsProvider"
import { disputedIn, unsentOf } from "@/lib/ballot/device"

/** Says, before sending, what of this device is not among what will be sent; nothing where all is. */
export function Unsettled({ places }: { places: { title: string; href: string; fields: string[] }[] }) {
  const { t } = useWords()
  const [colleague] = useColleagues()
  if (!colleague) return null
  const { device } = colleague.state
  const disputed = disputedIn(device)
  if (disputed.length > 0) {
    const where = places.filter(({ fields }) => fields.some((field) => disputed.includes(field)))
    return (
      <Notice tone="warning">
        {t.rich("ui.answering.unsettled.disputed", {
          places: () => <Places places={where} />,
        })}
      </Notice>
    )
  }
  return (
    Object.keys(unsentOf(device)).length > 0 && <Notice tone="warning">{t("ui.answering.unsettled.waiting")}</Notice>
  )
}
