import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import type { Block, Reading } from "@/lib/report/reading"

/** The blocks in the order of the page. */
const BLOCKS: Block[] = ["participation", "competencies", "comparisons", "behaviours", "comments", "agreement", "trend"]

/** What is in this report, in the order of the page. */
export async function Contents({ reading, hasPlan }: { reading: Reading; hasPlan: boolean }) {
  const { t } = await getWords()
  const entries = [
    { id: "in-short", title: t("inShort.title") },
    ...BLOCKS.filter((id) => id !== "trend" || reading.trend).map((id) => ({ id, title: t(`report.titles.${id}`) })),
    ...(hasPlan ? [{ id: "plan", title: t("plan.inContents") }] : []),
    { id: "method", title: t("report.titles.method") },
  ]
  return (
    <nav className={styles.contents} aria-label={t("reportView.contents")}>
      <h2>{t("reportView.contents")}</h2>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
