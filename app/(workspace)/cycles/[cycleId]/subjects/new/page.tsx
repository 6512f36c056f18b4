import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { addLate } from "@/app/(workspace)/cycles/[cycleId]/subjects/actions"
import { requireCycle, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, CheckboxField, FormActions, SubmitButton } from "@/app/_ui/form"
import { PeopleField } from "@/app/_ui/peopleField"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("collecting.late.title") }
}

/** Adds somebody who is reviewed while the cycle collects already. */
export default async function LateSubjectPage({ params }: { params: CycleParams }) {
  const { cycle } = await requireCycle(params)
  const { t, format, language } = await getWords()
  if (cycle.stage !== "collecting") redirect(`/cycles/${cycle.id}`)
  const { groups } = inLanguage(cycle.questionnaire, language)
  return (
    <div className="page narrow">
      <PageHeader
        title={t("collecting.late.title")}
        back={{ href: `/cycles/${cycle.id}`, label: cycle.name }}
        lead={t("collecting.late.lead", { day: format.day(cycle.deadline!) })}
      />
      <Card>
        <ActionForm action={addLate.bind(null, cycle.id)}>
          <PeopleField name="who" label={t("collecting.late.who")} hint={t("collecting.late.whoHint")} />
          {groups
            .filter(({ kind }) => kind !== "self")
            .map(({ id, name }) => (
              <PeopleField key={id} name={`group-${id}`} label={t("collecting.late.group", { group: name })} multiple />
            ))}
          <CheckboxField
            name="confirmed"
            label={t("collecting.late.confirm")}
            hint={t("collecting.late.confirmHint")}
          />
          <FormActions>
            <SubmitButton pendingLabel={t("collecting.late.pending")}>{t("collecting.late.button")}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Card>
    </div>
  )
}
