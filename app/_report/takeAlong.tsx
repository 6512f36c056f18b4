import styles from "@/app/_report/takeAlong.module.css"
import { getWords } from "@/app/_server/words"

/** Names of formats are the same in every language; that of a paper's size is in brackets. */
const FILES = [
  { path: "pdf?paper=a4", label: "PDF (A4)" },
  { path: "pdf?paper=letter", label: "PDF (Letter)" },
  { path: "xlsx", label: "Excel" },
  { path: "csv", label: "CSV" },
  { path: "json", label: "JSON" },
]

/** The report as files, below the address of the page that shows it. */
export async function TakeAlong({ address }: { address: string }) {
  const { t } = await getWords()
  return (
    <nav className={styles.files} aria-label={t("reportView.files.title")}>
      <h2>{t("reportView.files.title")}</h2>
      <ul>
        {FILES.map(({ path, label }) => (
          <li key={path}>
            {/* A plain link: nothing is to be fetched before it is asked for. */}
            <a href={`${address}/export/${path}`} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
