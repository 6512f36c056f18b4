import { randomUUID } from "node:crypto"
import { nameOnPage } from "@/app/answer/_keeping/nameOnPage"
import type { AnswerForm } from "@/app/answer/[token]/answerForm"
import { refuse, type Refused } from "@/app/_server/action"
import type { Desk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { drawnToken, writingsOf } from "@/lib/ballot/drawn"
import { drawnField } from "@/lib/ballot/fields"
import { fieldsGiven } from "@/lib/ballot/fieldsGiven"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveWritings } from "@/lib/ballot/saveWritings"
import { sentenceOf } from "@/lib/words/fault"

/**
 * Keeps the fields of a form that was sent without JavaScript, for each of its colleagues.
 * @returns the form as it comes back where something was wrong or written elsewhere meanwhile; "ended" where nothing can be
 *   kept; null where all was
 */
export async function keepForm(
  { db, keys, now }: Desk,
  links: RaterLink[],
  form: AnswerForm,
): Promise<Refused | "ended" | null> {
  const words = await getWords()
  const back = { values: {} as Record<string, string>, errors: {}, current: {} }
  for (const link of links) {
    const { values = {}, tokens = {} } = form.about(link.id)
    const { right, faults } = fieldsGiven(link.cycle.questionnaire, link.group.id, values)
    const outcome = await saveWritings(db, keys, link, writingsOf(right, tokens, randomUUID()), now)
    if (outcome.kind !== "saved") return "ended"
    const named = (fields: [string, string][]) =>
      Object.fromEntries(fields.map(([field, text]) => [form.isOfOne ? field : nameOnPage(field, link.id), text]))
    const { kept, refused } = outcome
    const elsewhere = refused.map((field): [string, string] => [field, words.t("answering.elsewhere.now")])
    const wrong = Object.entries(faults).map(([field, fault]): [string, string] => [field, sentenceOf(words, fault)])
    Object.assign(back.errors, named([...elsewhere, ...wrong]))
    Object.assign(back.current, named(refused.map((field) => [field, kept[field]!.value])))
    Object.assign(back.values, named(Object.entries(values)))
    // From now on the form has seen what the other device wrote: sent again, it replaces it.
    for (const [name, token] of Object.entries(
      named(Object.entries(kept).map(([field, each]) => [field, drawnToken(each)])),
    )) {
      back.values[drawnField(name)] = token
    }
  }
  return Object.keys(back.errors).length > 0 ? refuse(back.values, back.errors, back.current) : null
}
