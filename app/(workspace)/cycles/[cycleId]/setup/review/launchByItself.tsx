import { UnshownTick } from "@/app/(workspace)/cycles/[cycleId]/setup/review/unshownTick"
import { WhoYouAre } from "@/app/(workspace)/cycles/[cycleId]/setup/review/whoYouAre"
import { cancelLaunch, launchOn } from "@/app/(workspace)/cycles/[cycleId]/setup/review/actions"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"
import type { LaunchPlan } from "@/lib/cycle/findLaunchPlan"
import type { Launcher } from "@/lib/cycle/self"
import { LAUNCH_HOUR, stopWords } from "@/lib/cycle/stoppedLaunch"
import { shortId } from "@/lib/cycle/shortId"
import { dayText, daysAfter } from "@/lib/words/day"

interface Draft {
  cycleId: string
  /** Last day for answers. */
  deadline: Date | null
  /** The time zone in which its days are meant. */
  timeZone: string
  today: Date
  isComplete: boolean
  /** About whom too few are asked. */
  unshown: { id: string; name: string }[]
  /** About how many raters were to be proposed, and are not approved. */
  unapproved: number
  /** To how many it would write. */
  mails: number
  /** How many were told of the launch ahead of it. */
  told: number
  launcher: Launcher
}

/** The day on which a draft launches by itself: to choose one, to see it, to change it or take it back. */
export async function LaunchByItself({ draft, plan }: { draft: Draft; plan: LaunchPlan | null }) {
  const words = await getWords()
  const { t, format } = words
  const { cycleId, timeZone, mails, told, isComplete } = draft
  if (!plan || plan.stopped) {
    if (!plan && !isComplete) return null
    return (
      <Section title={t("launchPlan.title")}>
        {plan?.stopped && (
          <Notice tone="danger" title={t("launchPlan.stopped.title", { day: format.day(plan.day) })}>
            <p>{t("launchPlan.stopped.about")}</p>
            <ul>
              {stopWords(words, plan.stopped).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {isComplete && (
          <Card>
            <p className="prose">{t("launchPlan.about", { hour: LAUNCH_HOUR, timeZone, mails })}</p>
            <DayForm draft={draft} />
          </Card>
        )}
      </Section>
    )
  }
  const day = format.day(plan.day)
  const trouble = troubleOf(draft, plan)
  return (
    <Section title={t("launchPlan.planned", { day })}>
      <Card>
        {trouble && <Notice tone="danger">{t(`launchPlan.${trouble}`, { day, people: draft.unapproved })}</Notice>}
        <p className="prose">
          {t("launchPlan.plannedAbout", {
            hour: LAUNCH_HOUR,
            timeZone,
            mails,
            by: plan.by === null ? "none" : "user",
            name: plan.by ?? "",
          })}
        </p>
        {told > 0 && <p className="prose quiet">{t("launchPlan.announced", { people: told })}</p>}
        <ActionForm action={cancelLaunch.bind(null, cycleId)}>
          <FormActions>
            <SubmitButton variant="secondary" pendingLabel={t("launchPlan.cancelPending")}>
              {t("launchPlan.cancel")}
            </SubmitButton>
          </FormActions>
        </ActionForm>
        {isComplete && (
          <Disclosure label={t("launchPlan.change")}>
            <DayForm draft={draft} day={plan.day} />
          </Disclosure>
        )}
      </Card>
    </Section>
  )
}

async function DayForm({ draft, day }: { draft: Draft; day?: Date }) {
  const words = await getWords()
  const { t } = words
  const { cycleId, deadline, today, unshown, launcher } = draft
  return (
    <ActionForm action={launchOn.bind(null, cycleId)}>
      <TextField
        name="day"
        label={t("launchPlan.day")}
        hint={t("launchPlan.dayHint")}
        type="date"
        min={dayText(daysAfter(today, 1))}
        max={deadline ? dayText(deadline) : undefined}
        defaultValue={day && dayText(day)}
        style={{ maxWidth: "12rem" }}
        required
      />
      <UnshownTick unshown={unshown} />
      <WhoYouAre {...launcher} />
      <FormActions>
        <SubmitButton variant="secondary" pendingLabel={t("launchPlan.setPending")}>
          {t("launchPlan.set")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Why it would not launch on its day, as it is now; null where it would. */
function troubleOf({ deadline, isComplete, unshown, unapproved }: Draft, plan: LaunchPlan) {
  if (!isComplete) return "inTheWay"
  if (deadline && deadline < plan.day) return "deadlineBefore"
  if (unapproved > 0) return "unapproved"
  const confirmed = new Set(plan.unshown)
  return unshown.every(({ id }) => confirmed.has(shortId(id))) ? null : "unconfirmed"
}
