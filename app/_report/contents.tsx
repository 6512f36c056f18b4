import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import type { Block, Reading } from "@/lib/report/reading"

/** The blocks in the order of the page. */
const BLOCKS: Block[] = [
  "participation",
  "map",
  "competencies",
  "comparisons",
  "behaviours",
  "comments",
  "agreement",
  "trend",
]

/** What is in this report, in the order of the page. */
export async function Contents({ reading, hasPlan }: { reading: Reading; hasPlan: boolean }) {
  const { t } = await getWords()
  const entries = [
    ...(reading.strengths.length > 0 ? [{ id: "strengths", title: t("report.titles.strengths") }] : []),
    ...(reading.matters.length > 0 ? [{ id: "matters", title: t("reportView.matters.title") }] : []),
    ...BLOCKS.filter((id) => id !== "trend" || reading.trend).map((id) => ({ id, title: t(`report.titles.${id}`) })),
    ...(hasPlan ? [{ id: "plan", title: t("plan.inContents") }] : []),
    { id: "method", title: t("report.titles.method") },
  ]
  return (
    <nav className={`${styles.contents} no-print`} aria-label={t("reportView.contents")}>
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
