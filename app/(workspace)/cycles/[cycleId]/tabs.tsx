import Link from "next/link"
import styles from "@/app/(workspace)/cycles/[cycleId]/collecting.module.css"
import { getWords } from "@/app/_server/words"

/** The two ways to look at a cycle while it collects: by who is reviewed, and by who is asked. */
export async function Tabs({ cycleId, here }: { cycleId: string; here: "people" | "raters" }) {
  const { t } = await getWords()
  const tabs = { people: `/cycles/${cycleId}`, raters: `/cycles/${cycleId}/raters` } as const
  return (
    <nav className={styles.tabs} aria-label={t("collecting.tabs")}>
      {(["people", "raters"] as const).map((tab) => (
        <Link key={tab} href={tabs[tab]} prefetch={false} aria-current={tab === here ? "page" : undefined}>
          {t(`collecting.${tab}.title`)}
        </Link>
      ))}
    </nav>
  )
}
