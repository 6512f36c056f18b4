import type { Metadata } from "next"
import { changeAddress, savePassword, saveSettings } from "@/app/(workspace)/settings/actions"
import { LogoSection } from "@/app/(workspace)/settings/logo"
import { AddressNotice } from "@/app/(signing-in)/addressNotice"
import { SHORTEST_PASSWORD } from "@/app/(signing-in)/forms"
import { authoritiesOf, requireViewer } from "@/app/_server/gates"
import { isProxyIgnored } from "@/app/_server/proxyInFront"
import { getWords } from "@/app/_server/words"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ActionForm, SelectField, SubmitButton, TextField } from "@/app/_ui/form"
import { GREATEST_THRESHOLD } from "@/lib/cycle/details"
import { LEAST } from "@/lib/report/disclosure"
import { timeZones } from "@/lib/words/day"
import { findLetterhead } from "@/lib/workspace/findLetterhead"
import { getSettings, type WorkspaceSettings } from "@/lib/workspace/getSettings"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("settings.title") }
}

/** The workspace, for its owners, and everybody's own address and password. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { db, viewer } = await requireViewer()
  const { t } = await getWords()
  const { owner } = authoritiesOf(viewer)
  return (
    <>
      {owner && (await isProxyIgnored()) && (
        <Notice tone="warning" title={t("settings.proxy.title")}>
          {t("settings.proxy.body")}
        </Notice>
      )}
      {owner && <Workspace settings={await getSettings(db, owner)} />}
      {owner && <LogoSection letterhead={await findLetterhead(db, owner)} />}
      <AddressNotice outcome={(await searchParams).address} />
      <Address email={viewer.email} />
      <Password />
    </>
  )
}

async function Address({ email }: { email: string }) {
  const { t } = await getWords()
  return (
    <Section title={t("settings.address.title")}>
      <Card>
        <p>{t("settings.address.about", { email })}</p>
        <ActionForm action={changeAddress}>
          <TextField
            name="email"
            label={t("settings.address.email")}
            type="email"
            autoComplete="off"
            hint={t("settings.address.hint")}
          />
          <TextField
            name="password"
            label={t("settings.address.password")}
            type="password"
            autoComplete="current-password"
          />
          <SubmitButton variant="secondary" pendingLabel={t("settings.workspace.saving")}>
            {t("settings.address.button")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </Section>
  )
}

async function Password() {
  const { t } = await getWords()
  return (
    <Section title={t("settings.password.title")} id="password">
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
