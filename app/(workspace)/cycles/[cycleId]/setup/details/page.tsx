import type { Metadata } from "next"
import { saveDetails } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { SeenField } from "@/app/(workspace)/cycles/[cycleId]/setup/seenField"
import { requireDraftPart, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import { GREATEST_THRESHOLD } from "@/lib/cycle/details"
import { dayText } from "@/lib/words/day"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.details.title") }
}

export default async function DetailsPage({ params }: { params: CycleParams }) {
  const { organiser, cycle, today, seen } = await requireDraftPart(params, "details")
  const { t } = await getWords()
  return (
    <Card>
      <ActionForm action={saveDetails.bind(null, cycle.id)}>
        <SeenField {...seen} />
        <TextField
          name="name"
          label={t("setUp.details.name")}
          hint={t("setUp.details.nameHint")}
          defaultValue={cycle.name}
          maxLength={100}
          required
        />
        <TextField
          name="deadline"
          label={t("setUp.details.deadline")}
          hint={t("setUp.details.deadlineHint", { timeZone: organiser.timeZone })}
          type="date"
          min={dayText(today)}
          defaultValue={cycle.deadline ? dayText(cycle.deadline) : ""}
          required
        />
        <TextField
          name="threshold"
          label={t("setUp.details.threshold")}
          hint={t("setUp.details.thresholdHint", { least: cycle.least.threshold })}
          type="number"
          inputMode="numeric"
          min={cycle.least.threshold}
          max={GREATEST_THRESHOLD}
          defaultValue={String(cycle.threshold)}
          style={{ maxWidth: "8rem" }}
          required
        />
        <TextField
          name="behaviourThreshold"
          label={t("setUp.details.behaviourThreshold")}
          hint={t("setUp.details.behaviourThresholdHint", { least: cycle.least.behaviourThreshold })}
          type="number"
          inputMode="numeric"
          min={cycle.least.behaviourThreshold}
          max={GREATEST_THRESHOLD}
          defaultValue={String(cycle.behaviourThreshold)}
          style={{ maxWidth: "8rem" }}
          required
        />
        <TextAreaField
          name="welcome"
          label={t("setUp.details.welcome")}
          hint={t("setUp.details.welcomeHint")}
          defaultValue={cycle.welcome}
          maxLength={500}
        />
        <FormActions>
          <SubmitButton pendingLabel={t("setUp.saving")}>{t("setUp.details.save")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
