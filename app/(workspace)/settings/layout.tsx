import type { ReactNode } from "react"
import { Sections } from "@/app/(workspace)/settings/sections"
import { authoritiesOf, requireViewer } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"

/** The frame of all settings; a coach has an account alone, and no sections. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { viewer } = await requireViewer()
  const { t } = await getWords()
  const { owner, organiser } = authoritiesOf(viewer)
  const sections = [
    { href: "/settings", label: owner ? t("settings.sections.workspace") : t("settings.sections.account") },
    ...(owner ? [{ href: "/settings/members", label: t("settings.members.title") }] : []),
    ...(owner ? [{ href: "/settings/mail", label: t("mailSettings.title") }] : []),
    ...(organiser ? [{ href: "/settings/texts", label: t("mailTexts.title") }] : []),
    ...(organiser ? [{ href: "/settings/log", label: t("settings.log.title") }] : []),
    ...(owner ? [{ href: "/settings/data", label: t("settings.sections.data") }] : []),
  ]
  return (
    <div className="page">
      <PageHeader title={t("settings.title")} />
      {sections.length > 1 && <Sections label={t("settings.sections.title")} sections={sections} />}
      {children}
    </div>
  )
}
