import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import { eraseDraft } from "@/app/(workspace)/cycles/actions"
import { saveDetails } from "@/app/(workspace)/cycles/[cycleId]/setup/actions"
import { SeenField } from "@/app/(workspace)/cycles/[cycleId]/setup/seenField"
import { Disclosure } from "@/app/(workspace)/cycles/disclosure"
import { requireDraftPart, type CycleParams } from "@/app/(workspace)/cycles/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice } from "@/app/_ui/block"
import { ActionForm, CheckboxField, FormActions, SubmitButton, TextAreaField, TextField } from "@/app/_ui/form"
import { GREATEST_THRESHOLD } from "@/lib/cycle/details"
import { listLeftOut } from "@/lib/cycle/listLeftOut"
import { REMINDER_HOUR, reminderDaysText } from "@/lib/cycle/reminderDays"
import { dayText } from "@/lib/words/day"
import { shortList } from "@/lib/words/shortList"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("setUp.details.title") }
}

/** The cycle that this one was begun from a moment ago. */
const FromSchema = z.uuid().nullable().catch(null)

export default async function DetailsPage({
  params,
  searchParams,
}: {
  params: CycleParams
  searchParams: Promise<Record<string, unknown>>
}) {
  const { db, organiser, cycle, today, seen } = await requireDraftPart(params, "details")
  const words = await getWords()
  const { t } = words
  const from = FromSchema.parse((await searchParams).from)
  const leftOut = from === null ? [] : await listLeftOut(db, organiser, from)
  return (
    <>
      {leftOut.length > 0 && (
        <Notice tone="warning" title={t("setUp.again.leftOut.title")}>
          {shortList(
            words,
            leftOut.map(({ name }) => name),
          )}
        </Notice>
      )}
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
          <TextField
            name="reminderDays"
            label={t("setUp.details.reminderDays")}
            hint={t("setUp.details.reminderDaysHint", { hour: REMINDER_HOUR })}
            defaultValue={reminderDaysText(cycle.reminderDays)}
            style={{ maxWidth: "12rem" }}
            autoComplete="off"
          />
          <CheckboxField
            name="thanks"
            label={t("setUp.details.thanks")}
            hint={t("setUp.details.thanksHint")}
            defaultChecked={cycle.thanks}
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
      <div className="stack">
        <div>
          <Link href={`/cycles/${cycle.id}/again`} prefetch={false}>
            {t("setUp.again.linkOfDraft")}
          </Link>
        </div>
        <Disclosure label={t("setUp.delete.title")}>
          <form action={eraseDraft.bind(null, cycle.id, cycle.stage)} className="stack">
            <p>{t("setUp.delete.about", { cycle: cycle.name })}</p>
            <div>
              <SubmitButton variant="danger" pendingLabel={t("setUp.delete.pending")}>
                {t("setUp.delete.button")}
              </SubmitButton>
            </div>
          </form>
        </Disclosure>
      </div>
    </>
  )
}
