import { GoalKeeper } from "@/app/_plan/goalKeeper"
import { CalendarLink, GoalNote, GoalsFooter, PrintedGoals } from "@/app/_plan/goalNotes"
import styles from "@/app/_plan/plan.module.css"
import { getWords } from "@/app/_server/words"
import { ActionForm, SelectField, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import { writeGoals } from "@/app/report/[token]/planActions"
import { fieldsOf, formerField, GOAL_NUMBERS, GOAL_PARTS, goalField, type GoalFields } from "@/lib/plan/goalParts"
import type { Goal } from "@/lib/plan/plan"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { itemsOf } from "@/lib/questionnaire/schema"
import { capital } from "@/lib/report/reading/parts"

/** Up to three goals, each kept as far as it is written. */
export async function Goals({
  token,
  goals,
  questionnaire,
}: {
  token: string
  goals: Goal[]
  questionnaire: LocalQuestionnaire
}) {
  const { t } = await getWords()
  const fields = fieldsOf(goals)
  return (
    <GoalKeeper address={`/report/${token}/goals`} goals={fields}>
      <ActionForm action={writeGoals.bind(null, token)} className="no-print">
        {GOAL_NUMBERS.map((number) => {
          const goal = <GoalFieldset token={token} number={number} fields={fields} questionnaire={questionnaire} />
          if (number === 1) return <div key={number}>{goal}</div>
          const isBegun = GOAL_PARTS.some((part) => fields[goalField(number, part)] !== "")
          return (
            <details key={number} className={styles.another} open={isBegun}>
              <summary>{t("plan.goals.another", { number: String(number) })}</summary>
              {goal}
            </details>
          )
        })}
        <GoalsFooter
          button={<SubmitButton pendingLabel={t("plan.goals.saving")}>{t("plan.goals.save")}</SubmitButton>}
        />
      </ActionForm>
      <div className={styles.onPaper}>
        <PrintedGoals
          behaviours={Object.fromEntries(questionnaire.items.map(({ id, self }) => [id, capital(self)]))}
          labels={{ notice: t("plan.read.notice"), by: t("plan.read.by"), item: t("plan.read.item") }}
          lines={[t("plan.goals.what"), t("plan.goals.notice"), t("plan.goals.by")]}
        />
      </div>
    </GoalKeeper>
  )
}

async function GoalFieldset({
  token,
  number,
  fields,
  questionnaire,
}: {
  token: string
  number: number
  fields: GoalFields
  questionnaire: LocalQuestionnaire
}) {
  const { t } = await getWords()
  const field = (part: keyof Goal) => {
    const name = goalField(number, part)
    return { name, label: t(`plan.goals.${part}`), defaultValue: fields[name] }
  }
  const note = (part: "what" | "notice" | "by") => (
    <GoalNote number={number} part={part} missing={t(`plan.goals.missing.${part}`)} />
  )
  return (
    <fieldset className={styles.goal} id={`goal-${number}`} tabIndex={-1}>
      <legend>{t("plan.goals.number", { number })}</legend>
      {/* Without JavaScript all fields are sent; these tell which of them were touched. */}
      {GOAL_PARTS.map((part) => {
        const name = goalField(number, part)
        return <input key={part} type="hidden" name={formerField(name)} defaultValue={fields[name]} />
      })}
      {(["what", "notice"] as const).map((part) => (
        <TextAreaField
          key={part}
          {...field(part)}
          hint={
            <>
              {t(`plan.goals.${part}Hint`)} {note(part)}
            </>
          }
          maxLength={600}
        />
      ))}
      <div className={styles.beside}>
        <TextField {...field("by")} type="date" hint={note("by")} />
        <SelectField {...field("item")}>
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
      <CalendarLink
        number={number}
        address={`/report/${token}/goals/${number}.ics`}
        label={t("plan.goals.calendarOf", { number })}
      >
        {t("plan.goals.calendar")}
      </CalendarLink>
    </fieldset>
  )
}
