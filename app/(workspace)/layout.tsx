import Link from "next/link"
import type { ReactNode } from "react"
import { chooseTheme, signOut } from "@/app/(workspace)/actions"
import { requireViewer } from "@/app/_server/viewer"
import styles from "@/app/_ui/bar.module.css"
import { Button } from "@/app/_ui/button"
import { Logo } from "@/app/_ui/logo"
import { Navigation } from "@/app/_ui/navigation"
import { canOrganise } from "@/lib/access/policies"

const ORGANISER_PLACES = [
  { href: "/cycles", label: "Cycles" },
  { href: "/people", label: "People" },
  { href: "/mailbox", label: "Mailbox" },
  { href: "/settings", label: "Settings" },
]
const COACH_PLACES = [
  { href: "/coaching", label: "Reports" },
  { href: "/settings", label: "Settings" },
]

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={`${styles.bar} no-print`}>
        <Link href="/" className={styles.home} aria-label="Parallax, home">
          <Logo />
        </Link>
        <Navigation places={canOrganise(viewer) ? ORGANISER_PLACES : COACH_PLACES} />
        <details className={styles.menu}>
          <summary>{viewer.name}</summary>
          <div className={styles.panel}>
            <div>
              <strong>{viewer.workspaceName}</strong>
              <div className="quiet small">{viewer.email}</div>
            </div>
            <form action={chooseTheme} className="row" aria-label="Appearance">
              {(["light", "dark", "system"] as const).map((theme) => (
                <Button key={theme} type="submit" name="theme" value={theme} variant="quiet">
                  {theme === "light" ? "Light" : theme === "dark" ? "Dark" : "As system"}
                </Button>
              ))}
            </form>
            <form action={signOut}>
              <Button type="submit">Sign out</Button>
            </form>
          </div>
        </details>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
