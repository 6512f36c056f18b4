import type { Metadata } from "next"
import { eraseWorkspace, savePassword, saveRetention, saveSettings } from "@/app/(workspace)/settings/actions"
import { LogoSection } from "@/app/(workspace)/settings/logo"
import { LogSection } from "@/app/(workspace)/settings/log"
import { Members } from "@/app/(workspace)/settings/members"
import { SHORTEST_PASSWORD } from "@/app/(signing-in)/forms"
import { authoritiesOf, requireViewer } from "@/app/_server/gates"
import { isProxyIgnored } from "@/app/_server/proxyInFront"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader, Section } from "@/app/_ui/block"
import { ActionForm, CheckboxField, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { listMembers } from "@/lib/access/listMembers"
import { GREATEST_THRESHOLD } from "@/lib/cycle/details"
import { readLog } from "@/lib/log/readLog"
import { LEAST } from "@/lib/report/disclosure"
import { timeZones } from "@/lib/words/day"
import { findLetterhead } from "@/lib/workspace/findLetterhead"
import { RETENTION_MONTHS } from "@/lib/workspace/retention"
import { getSettings, type WorkspaceSettings } from "@/lib/workspace/getSettings"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("settings.title") }
}

const LOG_LENGTH = 100

export default async function SettingsPage() {
  const { db, viewer } = await requireViewer()
  const { t } = await getWords()
  const { owner, organiser } = authoritiesOf(viewer)
  const settings = owner && (await getSettings(db, owner))
  return (
    <div className="page">
      <PageHeader title={t("settings.title")} />
      {owner && (await isProxyIgnored()) && (
        <Notice tone="warning" title={t("settings.proxy.title")}>
          {t("settings.proxy.body")}
        </Notice>
      )}
      {settings && <Workspace settings={settings} />}
      {owner && <LogoSection letterhead={await findLetterhead(db, owner)} />}
      {owner && <Members members={await listMembers(db, owner)} ownId={owner.userId} />}
      <Section title={t("settings.password.title")}>
        <Card>
          <ActionForm action={savePassword}>
            <TextField
              name="current"
              label={t("settings.password.current")}
              type="password"
              autoComplete="current-password"
            />
            <TextField
              name="next"
              label={t("settings.password.next")}
              type="password"
              autoComplete="new-password"
              hint={t("signIn.choose.hint", { min: SHORTEST_PASSWORD })}
            />
            <SubmitButton pendingLabel={t("settings.workspace.saving")}>{t("settings.password.button")}</SubmitButton>
          </ActionForm>
        </Card>
      </Section>
      {organiser && (
        <LogSection
          log={await readLog(db, organiser, LOG_LENGTH)}
          timeZone={organiser.timeZone}
          isOwner={owner !== null}
        />
      )}
      {settings && <Retention settings={settings} />}
      {owner && <EraseWorkspace name={owner.workspaceName} />}
    </div>
  )
}

async function Workspace({ settings }: { settings: WorkspaceSettings }) {
  const { t } = await getWords()
  return (
    <Section title={t("settings.workspace.title")}>
      <Card>
        <ActionForm action={saveSettings}>
          <TextField
            name="name"
            label={t("settings.workspace.name")}
            defaultValue={settings.name}
            hint={t("settings.workspace.nameHint")}
          />
          <TextField
            name="threshold"
            label={t("settings.workspace.threshold")}
            type="number"
            min={LEAST.k}
            max={GREATEST_THRESHOLD}
            defaultValue={settings.threshold}
            hint={t("settings.workspace.thresholdHint")}
          />
          <TextField
            name="behaviourThreshold"
            label={t("settings.workspace.behaviourThreshold")}
            type="number"
            min={LEAST.d}
            max={GREATEST_THRESHOLD}
            defaultValue={settings.behaviourThreshold}
            hint={t("settings.workspace.behaviourThresholdHint", { least: LEAST.d })}
          />
          <SelectField
            name="timeZone"
            label={t("settings.workspace.timeZone")}
            defaultValue={settings.timeZone}
            hint={t("settings.workspace.timeZoneHint")}
          >
            {timeZones().map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </SelectField>
          <SubmitButton pendingLabel={t("settings.workspace.saving")}>{t("settings.workspace.save")}</SubmitButton>
        </ActionForm>
      </Card>
    </Section>
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
