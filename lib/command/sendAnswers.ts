import { addressOf } from "@/lib/ballot/addresses"
import { after } from "@/lib/ballot/done"
import { answersOf, isBlank } from "@/lib/ballot/draft"
import { followInvitation } from "@/lib/ballot/followLink"
import { receiptCookie } from "@/lib/ballot/receiptCookie"
import { submitBallot } from "@/lib/ballot/submitBallot"
import type { RaterReply } from "@/lib/command/raterReply"
import type { RaterRequest } from "@/lib/command/raterRequest"
import type { Configuration } from "@/lib/installation/configuration"
import { answersSchema } from "@/lib/questionnaire/answers"
import type { Office } from "@/lib/worker/office"

/**
 * Sends the answers about one colleague, as they were kept. Answers the receipt, which is shown once and kept in this browser
 * alone, or where the browser goes on to be told what came of it: the colleague's own page says whether it is done, too late,
 * or no longer asked. Leaves no log line, no event and no time of day, as whatever a rater does.
 */
export async function sendAnswers(
  { db, keys, configuration }: Pick<Office, "db" | "keys"> & { configuration: Pick<Configuration, "publicUrl"> },
  { token, id }: Pick<RaterRequest, "token" | "id">,
  now: Date,
): Promise<RaterReply> {
  const place = { token, id }
  const asked = await followInvitation(db, keys, token, id, now)
  // Why, its page tells.
  if (!asked) return goOn(addressOf(place))
  const { link } = asked
  // Twice on the same button: the second time there is nothing left to send.
  if (isBlank(link.draft)) return goOn(link.submitted ? addressOf(place) : addressOf(place, "check"))
  const answers = answersSchema(link.cycle.questionnaire, link.group.id).safeParse(answersOf(link.draft))
  // Too long all together, as the last look says; what was typed stays.
  if (!answers.success) return goOn(addressOf(place, "check"))
  const outcome = await submitBallot(db, keys, link, answers.data, now)
  switch (outcome.kind) {
    case "submitted": {
      const cookie = receiptCookie(outcome.receipt, addressOf(place), configuration.publicUrl.startsWith("https:"))
      return { ...goOn(addressOf(place)), said: { receipt: outcome.receipt, at: now.getTime() }, cookie }
    }
    case "changed":
      return goOn(after("changed", addressOf(place)))
    case "declined":
    case "over":
    case "withdrawn":
    case "replaced":
      return goOn(addressOf(place))
  }
}

function goOn(location: string): RaterReply {
  return { status: 303, location }
}
