import Link from "next/link"
import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import { fingerprint, howToRead } from "@/lib/report/reading/howToRead"
import type { Reading } from "@/lib/report/reading"

/** Scale, uncertainty and rules, and the fingerprint of this report. */
export async function HowToRead({ reading }: { reading: Reading }) {
  const words = await getWords()
  return (
    <section className={styles.block} id="method">
      <h2>{words.t("report.titles.method")}</h2>
      <div className="prose">
        {howToRead(words, reading).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          {words.t.rich("reportView.method.pages", {
            method: (children) => <Link href="/method">{children}</Link>,
            anonymity: (children) => <Link href="/anonymity">{children}</Link>,
          })}
        </p>
        <p className="quiet small">{fingerprint(words, reading)}</p>
      </div>
    </section>
  )
}
