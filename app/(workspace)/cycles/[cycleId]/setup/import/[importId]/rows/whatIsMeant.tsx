import { choosePairs } from "@/app/(workspace)/cycles/[cycleId]/setup/import/actions"
import { WhichPerson } from "@/app/(workspace)/_import/whichPerson"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { ActionForm, FormActions, SelectField, SubmitButton } from "@/app/_ui/form"
import type { PairComparison } from "@/lib/cycle/pairComparison"

/** At once; the others are asked about next. */
const ASKED = 15

/** Asks who is meant by names that several people have, and which groups by words that nobody here knows. */
export async function WhatIsMeant({
  cycleId,
  importId,
  comparison: { ambiguous, words },
  groups,
}: {
  cycleId: string
  importId: string
  comparison: PairComparison
  groups: { id: string; name: string }[]
}) {
  const { t } = await getWords()
  if (ambiguous.length + words.length === 0) return null
  const names = [...ambiguous].toSorted((a, b) => Number(a.chosen !== null) - Number(b.chosen !== null))
  return (
    <Card>
      <h3>{t("setUp.import.which.title")}</h3>
      <p className="quiet">{t("setUp.import.which.lead")}</p>
      <ActionForm action={choosePairs.bind(null, cycleId, importId)}>
        {words.slice(0, ASKED).map(({ key, word, count, chosen }) => (
          <SelectField
            key={key}
            name={`who-${key}`}
            label={t("setUp.import.which.word", { word, count })}
            defaultValue={chosen ?? ""}
          >
            <option value="">{t("people.import.which.open")}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ))}
        {names.slice(0, ASKED).map((choice) => (
          <WhichPerson
            key={choice.key}
            choice={choice}
            label={t("setUp.import.which.name", { text: choice.text, count: choice.count })}
          />
        ))}
        <FormActions>
          <SubmitButton variant="secondary">{t("people.import.which.save")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
