import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import { competencyOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** What matters most in this role, as those say who were asked; nothing where none of them has said so. */
export async function Matters({ reading }: { reading: Reading }) {
  const { t, format } = await getWords()
  if (reading.matters.length === 0) return null
  return (
    <section className={styles.block} id="matters">
      <h2>{t("reportView.matters.title")}</h2>
      <dl className={styles.matters}>
        {reading.matters.map(({ group, competencies }) => (
          <div key={group.id}>
            <dt>{group.name}</dt>
            <dd>{format.list(competencies.map((id) => competencyOf(reading, id).name))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
