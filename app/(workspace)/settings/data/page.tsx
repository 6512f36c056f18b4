import type { Metadata } from "next"
import { eraseWorkspace, saveRetention } from "@/app/(workspace)/settings/actions"
import { requireOwner } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, CheckboxField, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { RETENTION_MONTHS } from "@/lib/workspace/retention"
import { getSettings, type WorkspaceSettings } from "@/lib/workspace/getSettings"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("settings.sections.data") }
}

/** How long things are kept, and the end of the workspace. */
export default async function DataPage() {
  const { db, owner } = await requireOwner()
  return (
    <>
      <Retention settings={await getSettings(db, owner)} />
      <EraseWorkspace name={owner.workspaceName} />
    </>
  )
}

async function Retention({ settings: { retentionMonths } }: { settings: WorkspaceSettings }) {
  const { t } = await getWords()
  return (
    <Section title={t("settings.retention.title")}>
      <Card>
        <ActionForm action={saveRetention}>
          <SelectField
            name="months"
            label={t("settings.retention.months")}
            defaultValue={retentionMonths ?? ""}
            hint={t("settings.retention.hint")}
          >
            <option value="">{t("settings.retention.never")}</option>
            {RETENTION_MONTHS.map((months) => (
              <option key={months} value={months}>
                {t("settings.retention.after", { months })}
              </option>
            ))}
          </SelectField>
          <CheckboxField
            name="confirmed"
            label={t("settings.retention.confirm")}
            hint={t("settings.retention.confirmHint")}
          />
          <SubmitButton pendingLabel={t("settings.workspace.saving")}>{t("settings.retention.button")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}

async function EraseWorkspace({ name }: { name: string }) {
  const { t } = await getWords()
  return (
    <Section title={t("settings.erase.title")}>
      <Card>
        <p>{t("settings.erase.about", { name })}</p>
        <ActionForm action={eraseWorkspace}>
          <TextField name="confirmation" label={t("settings.erase.confirmation")} autoComplete="off" />
          <SubmitButton variant="danger" pendingLabel={t("settings.erase.pending")}>
            {t("settings.erase.button")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}
