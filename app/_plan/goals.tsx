import styles from "@/app/_plan/plan.module.css"
import { ActionForm, SelectField, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import type { ActionState } from "@/app/_server/action"
import { getWords } from "@/app/_server/words"
import { GOAL_NUMBERS, goalField } from "@/lib/plan/goalsForm"
import type { Goal } from "@/lib/plan/plan"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { itemsOf } from "@/lib/questionnaire/schema"
import { capital } from "@/lib/report/reading/parts"

/** Up to three goals, written in one form; what is left empty is no goal. */
export async function Goals({
  goals,
  questionnaire,
  action,
}: {
  goals: Goal[]
  questionnaire: LocalQuestionnaire
  action: (state: ActionState, form: FormData) => Promise<ActionState>
}) {
  const { t } = await getWords()
  return (
    <ActionForm action={action} className="no-print">
      {GOAL_NUMBERS.map((number) => {
        const goal = goals[number - 1]
        const fields = <GoalFields key={number} number={number} goal={goal} questionnaire={questionnaire} />
        if (number === 1 || goal) return fields
        return (
          <details key={number} className={styles.another}>
            <summary>{t("plan.goals.another", { number: String(number) })}</summary>
            {fields}
          </details>
        )
      })}
      <SubmitButton pendingLabel={t("plan.goals.saving")}>{t("plan.goals.save")}</SubmitButton>
    </ActionForm>
  )
}

async function GoalFields({
  number,
  goal,
  questionnaire,
}: {
  number: number
  goal: Goal | undefined
  questionnaire: LocalQuestionnaire
}) {
  const { t } = await getWords()
  return (
    <fieldset className={styles.goal}>
      <legend>{t("plan.goals.number", { number })}</legend>
      <TextAreaField
        name={goalField(number, "what")}
        label={t("plan.goals.what")}
        hint={t("plan.goals.whatHint")}
        defaultValue={goal?.what}
        maxLength={600}
      />
      <TextAreaField
        name={goalField(number, "notice")}
        label={t("plan.goals.notice")}
        hint={t("plan.goals.noticeHint")}
        defaultValue={goal?.notice}
        maxLength={600}
      />
      <div className={styles.beside}>
        <TextField name={goalField(number, "by")} label={t("plan.goals.by")} type="date" defaultValue={goal?.by} />
        <SelectField name={goalField(number, "item")} label={t("plan.goals.item")} defaultValue={goal?.item ?? ""}>
          <option value="">{t("plan.goals.noItem")}</option>
          {questionnaire.competencies.map(({ id, name }) => (
            <optgroup key={id} label={name}>
              {itemsOf(questionnaire, id).map((item) => (
                <option key={item.id} value={item.id}>
                  {capital(item.self)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      </div>
    </fieldset>
  )
}
