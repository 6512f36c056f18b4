import { z } from "zod"
import { refuse, type ActionState } from "@/app/_server/action"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import type { ChangedMeanwhile } from "@/lib/cycle/changeDraft"
import { dayIn } from "@/lib/words/day"

// Two organisers may set up one draft together. A form that could undo what the other did carries the revision it was
// made from (seenField.tsx); where that is not the newest, it comes back with everything that was typed.

/** The revision that a form was made from; one that does not say has seen nothing. */
export const SeenSchema = z.coerce.number().int().min(0).catch(0)

/** Texts by the name of their field. */
type Fields = Record<string, string>

interface Refusal {
  organiser: Organiser
  now: Date
  values: Fields
}

/** For a form of fields. @param typed what was typed and what is saved, in the same words */
export async function refuseTyped(
  refusal: Refusal,
  change: ChangedMeanwhile,
  { typed, saved }: { typed: Fields; saved: Fields },
): Promise<ActionState> {
  const { t } = await getWords()
  const message = t("setUp.meanwhile.typed", await occasion(refusal, change))
  const current = Object.entries(saved).filter(([name, text]) => name in typed && typed[name] !== text)
  return refuse(withRevision(refusal, change), { "": message }, Object.fromEntries(current))
}

/** The form has been shown the newest revision now, so that it goes through when it is sent again. */
function withRevision({ values }: Refusal, { revision }: ChangedMeanwhile): Fields {
  return { ...values, seen: String(revision) }
}

/** Who changed it and when, as the workspace's clock says. */
async function occasion({ organiser, now }: Refusal, { by, isOwn, at }: ChangedMeanwhile) {
  const { format } = await getWords()
  const { timeZone } = organiser
  const isToday = dayIn(timeZone, at).getTime() === dayIn(timeZone, now).getTime()
  return {
    who: by === null ? "gone" : isOwn ? "oneself" : "other",
    name: by ?? "",
    day: isToday ? "today" : "earlier",
    time: format.time(at, timeZone),
    moment: format.moment(at, timeZone),
  } as const
}
