import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { giveBack, refuse, type ActionState } from "@/app/_server/action"
import type { Desk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import { addRaters, type NewRaters } from "@/lib/cycle/addRaters"
import { findMailWay } from "@/lib/mail/findMailWay"
import { shortList } from "@/lib/words/shortList"

/** Asks people about a subject, and answers the form that they were chosen in. */
export async function askRaters(
  { db, keys, secret, transport, organiser, now }: Desk & { organiser: Organiser },
  cycleId: string,
  raters: NewRaters,
  values: Record<string, string>,
): Promise<ActionState> {
  const words = await getWords()
  const { t } = words
  const outcome = await addRaters(db, keys, organiser, raters, now)
  revalidatePath(`/cycles/${cycleId}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "launched":
    case "closed":
      redirect(`/cycles/${cycleId}`)
    case "unknownPerson":
      return refuse(values, { "": t("setUp.people.unknown") })
    case "wrongGroup":
      return refuse(values, { "": t("setUp.raters.noGroup") })
    case "keyMissing":
      return refuse(values, { "": t("collecting.keyMissing.title") })
    case "ownReview":
      return refuse(values, { "": t("collecting.own.refused") })
    case "unconfirmed": {
      const { people } = outcome
      const { mailWay: to } = await findMailWay(db, secret, transport !== null, organiser)
      const names = shortList(
        words,
        people.map(({ name }) => name),
      )
      const confirmed = people.map(({ id }) => id).join(" ")
      return giveBack({ ...values, confirmed }, t("collecting.subject.toConfirm", { mails: people.length, names, to }))
    }
    case "added":
      return { ok: true, message: t("setUp.raters.asked", { people: outcome.added }) }
  }
}
