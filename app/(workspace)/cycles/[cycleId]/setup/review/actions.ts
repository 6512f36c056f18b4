"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { LaunchDaySchema } from "@/app/(workspace)/cycles/[cycleId]/setup/draftFields"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { removeLaunchDay } from "@/lib/cycle/removeLaunchDay"
import { sendAnnouncements } from "@/lib/cycle/sendAnnouncements"
import { setLaunchDay } from "@/lib/cycle/setLaunchDay"
import { findMailWay } from "@/lib/mail/findMailWay"
import { shortList } from "@/lib/words/shortList"

/** Has the draft launch by itself on a day. */
export async function launchOn(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, organiser, transport, now } = await requireOrganiser()
  const words = await getWords()
  const { t, format } = words
  const id = parseId(cycleId)
  const parsed = await parseForm(LaunchDaySchema, form)
  if (!parsed.ok) return parsed
  const [day, { unshown, self }] = [parsed.data.day!, parsed.data]
  const way = await findMailWay(db, secret, transport !== null, organiser)
  const outcome = await setLaunchDay(db, organiser, id, { day, unshown, self, ...way }, now)
  revalidatePath("/cycles", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "tooEarly":
    case "afterDeadline":
      return refuse(parsed.values, { day: t(`launchPlan.${outcome.kind}`) })
    case "whoAreYou":
      return refuse(parsed.values, { self: t("setUp.review.self.unsaid") })
    case "incomplete":
      return refuse(parsed.values, { "": t("launchPlan.incomplete") })
    case "unconfirmed": {
      const { unshown: _, ...values } = parsed.values
      const names = shortList(
        words,
        outcome.subjects.map(({ name }) => name),
      )
      // The box comes back without its tick: what was ticked may have been said of others.
      return refuse(values, { unshown: t("setUp.review.launch.unconfirmed", { names }) })
    }
    case "set":
      return { ok: true, message: t("launchPlan.isSet", { day: format.day(day) }) }
  }
}

/** Has it not launch by itself after all. */
export async function cancelLaunch(cycleId: unknown): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const outcome = await removeLaunchDay(db, organiser, id, now)
  revalidatePath("/cycles", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "removed":
      return { ok: true, message: t("launchPlan.cancelled") }
  }
}

/** Announces the launch to those who were not told of it yet. */
export async function announce(cycleId: unknown): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const outcome = await sendAnnouncements(db, organiser, id, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "noDay":
      return refuse({}, { "": t("launchPlan.announce.noDay") })
    case "announced":
      return { ok: true, message: t("launchPlan.announce.done", { mails: outcome.mails }) }
  }
}
