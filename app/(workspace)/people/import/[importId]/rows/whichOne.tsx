import { chooseManagers } from "@/app/(workspace)/people/import/actions"
import { WhichPerson } from "@/app/(workspace)/_import/whichPerson"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import type { Ambiguous } from "@/lib/people/comparison"

/** At once; the others are asked about next. */
const ASKED = 10

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
          {asked.map((choice) => (
            <WhichPerson
              key={choice.key}
              choice={choice}
              label={t("people.import.which.label", { text: choice.text, count: choice.count })}
            />
          ))}
          <FormActions>
            <SubmitButton variant="secondary">{t("people.import.which.save")}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Card>
    </Section>
  )
}
