import styles from "@/app/_report/takeAlong.module.css"
import { getWords } from "@/app/_server/words"

/** The first page to show to others, without groups and comments; for the person it is about alone. */
export async function SharePage({ token }: { token: string }) {
  const { t } = await getWords()
  return (
    <section className={styles.files} aria-label={t("reportView.share.title")}>
      <h2>{t("reportView.share.title")}</h2>
      <p className="quiet small">{t("reportView.share.about")}</p>
      <ul>
        {["a4", "letter"].map((paper) => (
          <li key={paper}>
            <a href={`/report/${token}/in-short?paper=${paper}`} download>
              {t("reportView.share.file", { paper })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
