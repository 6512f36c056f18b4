import { cookies } from "next/headers"
import Link from "next/link"
import type { ReactNode } from "react"
import { chooseTheme, signOut } from "@/app/(workspace)/actions"
import { requireViewer } from "@/app/_server/viewer"
import styles from "@/app/_ui/bar.module.css"
import { Button } from "@/app/_ui/button"
import { Logo } from "@/app/_ui/logo"
import { Menu } from "@/app/_ui/menu"
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
const THEMES = [
  { theme: "light", label: "Light" },
  { theme: "dark", label: "Dark" },
  { theme: "system", label: "Automatic" },
]

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const chosenTheme = (await cookies()).get("theme")?.value ?? "system"
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
        <Menu label={viewer.name}>
          <div>
            <strong>{viewer.workspaceName}</strong>
            <div className="quiet small">{viewer.email}</div>
          </div>
          <form action={chooseTheme}>
            <div className={styles.choice} role="group" aria-label="Appearance">
              {THEMES.map(({ theme, label }) => (
                <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === chosenTheme}>
                  {label}
                </button>
              ))}
            </div>
          </form>
          <form action={signOut}>
            <Button type="submit">Sign out</Button>
          </form>
        </Menu>
      </header>
      <main id="main">{children}</main>
    </>
  )
}
