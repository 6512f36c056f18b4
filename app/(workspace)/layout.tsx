import { cookies } from "next/headers"
import Link from "next/link"
import type { ReactNode } from "react"
import { chooseTheme, signOut } from "@/app/(workspace)/actions"
import { findOutageWords } from "@/app/(workspace)/mailbox/findOutageWords"
import { OutageNotice } from "@/app/(workspace)/mailbox/outageNotice"
import { authoritiesOf, requireViewer } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Aftermath } from "@/app/_ui/aftermath"
import styles from "@/app/_ui/bar.module.css"
import { Button } from "@/app/_ui/button"
import { Logo } from "@/app/_ui/logo"
import { Menu } from "@/app/_ui/menu"
import { Navigation } from "@/app/_ui/navigation"
import { canOrganise } from "@/lib/authority/viewer"

const ORGANISER_PLACES = ["cycles", "people", "mailbox", "settings"] as const
const COACH_PLACES = ["reports", "settings"] as const
const HREFS = {
  cycles: "/cycles",
  people: "/people",
  mailbox: "/mailbox",
  settings: "/settings",
  reports: "/coaching",
} as const
const THEMES = ["light", "dark", "system"] as const

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { db, viewer, transport } = await requireViewer()
  const { t } = await getWords()
  const { organiser } = authoritiesOf(viewer)
  const outage = organiser && (await findOutageWords(db, organiser, transport !== null))
  const places = canOrganise(viewer) ? ORGANISER_PLACES : COACH_PLACES
  const chosenTheme = (await cookies()).get("theme")?.value ?? "system"
  return (
    <>
      <a className={styles.skip} href="#main">
        {t("navigation.skip")}
      </a>
      <header className={`${styles.bar} no-print`}>
        <Link href="/" className={styles.home} aria-label={t("ui.home")}>
          <Logo />
        </Link>
        <Navigation places={places.map((place) => ({ href: HREFS[place], label: t(`navigation.${place}`) }))} />
        <Menu label={viewer.name}>
          <div>
            <strong>{viewer.workspaceName}</strong>
            <div className="quiet small">{viewer.email}</div>
          </div>
          <form action={chooseTheme}>
            <div className={styles.choice} role="group" aria-label={t("navigation.appearance")}>
              {THEMES.map((theme) => (
                <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === chosenTheme}>
                  {t(`navigation.${theme}`)}
                </button>
              ))}
            </div>
          </form>
          <form action={signOut}>
            <Button type="submit">{t("navigation.signOut")}</Button>
          </form>
        </Menu>
      </header>
      {organiser && <OutageNotice key={JSON.stringify(outage)} told={outage} />}
      <Aftermath>
        <main id="main">{children}</main>
      </Aftermath>
      <footer className={`${styles.zone} quiet small`}>{t("navigation.zone", { timeZone: viewer.timeZone })}</footer>
    </>
  )
}
