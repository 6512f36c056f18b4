import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { refuse, type ActionState } from "@/app/_server/action"
import type { Desk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import { addRaters, type NewRaters } from "@/lib/cycle/addRaters"

/** Asks people about a subject, and answers the form that they were chosen in. */
export async function askRaters(
  { db, keys, organiser, now }: Desk & { organiser: Organiser },
  cycleId: string,
  raters: NewRaters,
  values: Record<string, string>,
): Promise<ActionState> {
  const { t } = await getWords()
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
    case "added":
      return { ok: true, message: t("setUp.raters.asked", { people: outcome.added }) }
  }
}
