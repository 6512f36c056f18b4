import { chooseManagers } from "@/app/(workspace)/people/import/actions"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SelectField, SubmitButton } from "@/app/_ui/form"
import type { Ambiguous } from "@/lib/people/comparison"

/** At once; the others are asked about next. */
const ASKED = 10
const OFFERED = 20

/** Asks who is meant by a name that several people have. */
export async function WhichOne({ importId, ambiguous }: { importId: string; ambiguous: Ambiguous[] }) {
  const { t } = await getWords()
  const open = ambiguous.filter(({ chosen }) => chosen === null)
  const asked = [...open, ...ambiguous.filter(({ chosen }) => chosen !== null)].slice(0, ASKED)
  return (
    <Section title={t("people.import.which.title")}>
      <Card>
        <p className="quiet">{t("people.import.which.lead")}</p>
        <ActionForm action={chooseManagers.bind(null, importId)}>
          {asked.map(({ key, text, count, people, chosen }) => (
            <SelectField
              key={key}
              name={`who-${key}`}
              label={t("people.import.which.label", { text, count })}
              defaultValue={chosen ?? ""}
            >
              <option value="">{t("people.import.which.open")}</option>
              {people.slice(0, OFFERED).map(({ email, name, unit }) => (
                <option key={email} value={email}>
                  {t("people.import.which.option", { name, email, unit: unit || "none" })}
                </option>
              ))}
            </SelectField>
          ))}
          <FormActions>
            <SubmitButton variant="secondary">{t("people.import.which.save")}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Card>
    </Section>
  )
}
