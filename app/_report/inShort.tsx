import type { ReactNode } from "react"
import styles from "@/app/_report/inShort.module.css"
import report from "@/app/_report/report.module.css"
import type { ItemActions } from "@/app/_report/itemActions"
import { LeaderManagerMap } from "@/app/_report/leaderManagerMap"
import { getWords } from "@/app/_server/words"
import { inShort, type ShortHeadline } from "@/lib/report/reading/inShort"
import { itemOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** The first page: where one is on the map, what stands out, and the next step. */
export async function InShort({
  reading,
  itemActions,
}: {
  reading: Reading
  /** What can be done with a behaviour where it is named. */
  itemActions: ItemActions | undefined
}) {
  const words = await getWords()
  const { t } = words
  const { map, means, strengths, focus, nothing, gap, change, matters, next } = inShort(words, reading)
  return (
    <section className={report.block} id="in-short">
      <h2>{t("inShort.title")}</h2>
      <p className={styles.sentence}>{map}</p>
      <LeaderManagerMap reading={reading} />
      {means && <p className="prose">{means}</p>}
      <div className={styles.parts}>
        {strengths.length > 0 && (
          <Part title={t("inShort.strengths")} isMain>
            <Headlines reading={reading} headlines={strengths} actions={itemActions} />
          </Part>
        )}
        {focus.length > 0 && (
          <Part title={t("inShort.grow")}>
            <Headlines reading={reading} headlines={focus} actions={itemActions} />
          </Part>
        )}
        {nothing && (
          <Part title={t("report.titles.behaviours")}>
            <p>{nothing}</p>
          </Part>
        )}
        <Part title={t("inShort.gap")}>
          <p>{gap}</p>
        </Part>
        {change && (
          <Part title={t("inShort.change")}>
            <p>{change}</p>
          </Part>
        )}
        {matters.length > 0 && (
          <Part title={t("inShort.matters")}>
            <dl className={styles.matters}>
              {matters.map(({ group, competencies }) => (
                <div key={group}>
                  <dt>{group}</dt>
                  <dd>{competencies}</dd>
                </div>
              ))}
            </dl>
          </Part>
        )}
        <Part title={t("inShort.next")}>
          <p>{next}</p>
        </Part>
      </div>
    </section>
  )
}

function Part({ title, isMain = false, children }: { title: string; isMain?: boolean; children: ReactNode }) {
  return (
    <section className={isMain ? styles.main : styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** What stands out, each with how all colleagues see it, and with words of somebody who has seen it. */
async function Headlines({
  reading,
  headlines,
  actions,
}: {
  reading: Reading
  headlines: ShortHeadline[]
  actions: ItemActions | undefined
}) {
  const { t } = await getWords()
  return (
    <ol className={styles.headlines}>
      {headlines.map(({ headline, text, value, quote }) => (
        <li key={text}>
          <p className={styles.headline}>
            <span>{text}</span> <span className={styles.value}>{value}</span>
          </p>
          {quote && (
            <figure className={styles.quote}>
              <blockquote dir="auto">{t("inShort.quote", { words: quote.text })}</blockquote>
              <figcaption>{t("inShort.quoteFrom", { from: quote.from })}</figcaption>
            </figure>
          )}
          {"item" in headline && actions?.(itemOf(reading, headline.item), "short")}
        </li>
      ))}
    </ol>
  )
}
