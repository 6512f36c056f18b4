import styles from "@/app/_plan/plan.module.css"
import { ActionForm, SelectField, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import type { ActionState } from "@/app/_server/action"
import { GOAL_NUMBERS, goalField } from "@/lib/plan/goalsForm"
import type { Goal } from "@/lib/plan/plan"
import { itemsOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { capital } from "@/lib/report/reading/parts"

/** Up to three goals, written in one form; what is left empty is no goal. */
export function Goals({
  goals,
  questionnaire,
  action,
}: {
  goals: Goal[]
  questionnaire: Questionnaire
  action: (state: ActionState, form: FormData) => Promise<ActionState>
}) {
  return (
    <ActionForm action={action} className="no-print">
      {GOAL_NUMBERS.map((number) => {
        const goal = goals[number - 1]
        const fields = <GoalFields key={number} number={number} goal={goal} questionnaire={questionnaire} />
        if (number === 1 || goal) return fields
        return (
          <details key={number} className={styles.another}>
            <summary>{number === 2 ? "A second goal" : "A third goal"}</summary>
            {fields}
          </details>
        )
      })}
      <SubmitButton pendingLabel="Saving …">Save goals</SubmitButton>
    </ActionForm>
  )
}

function GoalFields({
  number,
  goal,
  questionnaire,
}: {
  number: number
  goal: Goal | undefined
  questionnaire: Questionnaire
}) {
  return (
    <fieldset className={styles.goal}>
      <legend>Goal {number}</legend>
      <TextAreaField
        name={goalField(number, "what")}
        label="What I will do"
        hint="One thing, small enough to begin next week."
        defaultValue={goal?.what}
        maxLength={600}
      />
      <TextAreaField
        name={goalField(number, "notice")}
        label="How I will notice that it works"
        hint="What others would do or say, or what would not happen any more."
        defaultValue={goal?.notice}
        maxLength={600}
      />
      <div className={styles.beside}>
        <TextField name={goalField(number, "by")} label="By when" type="date" defaultValue={goal?.by} />
        <SelectField name={goalField(number, "item")} label="About a behaviour" defaultValue={goal?.item ?? ""}>
          <option value="">None in particular</option>
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
