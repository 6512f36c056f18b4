import type { ReactNode } from "react"
import { ScreenForm, type Way } from "@/app/answer/_keeping/screenForm"
import { saveStep } from "@/app/answer/[token]/[invitationId]/actions"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import type { Step } from "@/app/answer/[token]/[invitationId]/steps"
import { addressOf } from "@/lib/ballot/addresses"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { scoreField } from "@/lib/ballot/fields"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** A screen about one colleague, with the ways to those beside it. */
export async function StepScreen({
  link,
  step,
  lead,
  around: { place, count, previous, next },
  children,
}: {
  link: RaterLink
  step: Step
  lead: string
  around: Around
  children: ReactNode
}) {
  const words = await getWords()
  const { t } = words
  const { items } = askedBy(words, link).questionnaire
  const wayTo = (to: Step, label: string): Way => ({
    go: to.id,
    url: addressOf(link, to.id),
    label,
    // Words are waited for.
    isAtOnce: to.kind === "competency" && step.kind === "competency",
  })
  return (
    <ScreenForm
      action={saveStep.bind(null, link.token, link.id)}
      header={
        <PageHeader
          title={step.title}
          lead={lead}
          back={{ href: addressOf(link), label: t("answering.titles.overview") }}
        />
      }
      place={place}
      count={count}
      behaviours={[{ id: link.id, fields: items.map(({ id }) => scoreField(id)) }]}
      next={
        next &&
        wayTo(
          next,
          next.kind === "check" ? t("answering.steps.toCheck") : t("answering.steps.next", { title: next.title }),
        )
      }
      previous={previous && wayTo(previous, t("answering.steps.back"))}
      endUrl={addressOf(link)}
    >
      {children}
    </ScreenForm>
  )
}
