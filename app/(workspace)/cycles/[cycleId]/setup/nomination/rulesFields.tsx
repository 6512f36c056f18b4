import { saveRules } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/actions"
import styles from "@/app/_nomination/nomination.module.css"
import { getWords } from "@/app/_server/words"
import { ActionForm, CheckboxField, FormActions, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import formStyles from "@/app/_ui/form.module.css"
import type { CycleDetails } from "@/lib/cycle/findCycle"
import { MOST_PROPOSED, proposable, USUAL_NUMBERS, WAYS, type Rules } from "@/lib/nomination/rules"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { dayText } from "@/lib/words/day"

/** The form of the rules; once proposals are asked for, of what can still be changed. */
export async function RulesFields({
  cycle,
  rules,
  isUnderWay,
}: {
  cycle: CycleDetails
  rules: Rules | null
  isUnderWay: boolean
}) {
  const { t, language } = await getWords()
  const groups = proposable(inLanguage(cycle.questionnaire, language).groups)
  return (
    <ActionForm action={saveRules.bind(null, cycle.id)}>
      {isUnderWay ? (
        <p className="quiet">{t("nomination.organising.rules.fixed")}</p>
      ) : (
        <>
          <SelectField
            name="way"
            label={t("nomination.organising.rules.way")}
            hint={t("nomination.organising.rules.wayHint")}
            defaultValue={rules?.way ?? "managersApprove"}
          >
            {WAYS.map((way) => (
              <option key={way} value={way}>
                {t(`nomination.organising.rules.ways.${way}`)}
              </option>
            ))}
          </SelectField>
          <fieldset className={formStyles.field}>
            <legend className={formStyles.label}>{t("nomination.organising.rules.groups")}</legend>
            {groups.map(({ id, name, kind }) => {
              const chosen = rules?.groups.find((group) => group.id === id)
              const { least, most } = chosen ?? USUAL_NUMBERS
              return (
                <div key={id} className={styles.numbers}>
                  <CheckboxField
                    name={`group-${id}`}
                    label={name}
                    defaultChecked={rules ? chosen !== undefined : kind === "anonymous"}
                  />
                  <NumberField
                    name={`least-${id}`}
                    label={t("nomination.organising.rules.least")}
                    about={t("nomination.organising.rules.leastOf", { group: name })}
                    min={0}
                    value={least}
                  />
                  <NumberField
                    name={`most-${id}`}
                    label={t("nomination.organising.rules.most")}
                    about={t("nomination.organising.rules.mostOf", { group: name })}
                    min={1}
                    value={most}
                  />
                </div>
              )
            })}
          </fieldset>
        </>
      )}
      <TextField
        name="lastDay"
        type="date"
        label={t("nomination.organising.rules.lastDay")}
        hint={t("nomination.organising.rules.lastDayHint")}
        defaultValue={rules?.lastDay ? dayText(rules.lastDay) : ""}
        style={{ maxWidth: "14rem" }}
      />
      <CheckboxField
        name="approvesItself"
        label={t("nomination.organising.rules.approvesItself")}
        hint={t("nomination.organising.rules.approvesItselfHint")}
        defaultChecked={rules?.approvesItself ?? false}
      />
      <FormActions>
        <SubmitButton variant={rules ? "secondary" : "primary"} pendingLabel={t("setUp.saving")}>
          {t("nomination.organising.rules.button")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** How many are proposed in a group, at least or at most. */
function NumberField({
  name,
  label,
  about,
  min,
  value,
}: {
  name: string
  label: string
  /** The same with the group, for those who do not see the row. */
  about: string
  min: number
  value: number
}) {
  return (
    <TextField
      name={name}
      label={label}
      aria-label={about}
      type="number"
      inputMode="numeric"
      min={min}
      max={MOST_PROPOSED}
      defaultValue={String(value)}
    />
  )
}
