import { changeReminders } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { getWords } from "@/app/_server/words"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import type { CycleDetails } from "@/lib/cycle/findCycle"
import { reminderDaysText, remindersAhead } from "@/lib/cycle/reminderDays"

/** When who is missing is reminded by itself, to be changed while a cycle collects. */
export async function Reminders({ cycle, today }: { cycle: CycleDetails; today: Date }) {
  const words = await getWords()
  const { t } = words
  const when = cycle.deadline && remindersAhead(words, cycle.deadline, cycle.reminderDays, today)
  return (
    <div className="stack">
      <p className="small quiet">{when ? t("collecting.reminders.ahead", { when }) : t("collecting.reminders.none")}</p>
      <Disclosure label={t("collecting.reminders.change")}>
        <ActionForm action={changeReminders.bind(null, cycle.id)}>
          <TextField
            name="reminderDays"
            label={t("collecting.reminders.label")}
            hint={t("collecting.reminders.hint")}
            defaultValue={reminderDaysText(cycle.reminderDays)}
            autoComplete="off"
          />
          <SubmitButton variant="secondary" pendingLabel={t("collecting.reminders.pending")}>
            {t("collecting.reminders.button")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}
