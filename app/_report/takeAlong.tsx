import styles from "@/app/_report/takeAlong.module.css"

const FILES = [
  { path: "pdf?paper=a4", label: "PDF (A4)" },
  { path: "pdf?paper=letter", label: "PDF (Letter)" },
  { path: "xlsx", label: "Excel" },
  { path: "csv", label: "CSV" },
  { path: "json", label: "JSON" },
]

/** The report as files, below the address of the page that shows it. */
export function TakeAlong({ address }: { address: string }) {
  return (
    <nav className={`${styles.files} no-print`} aria-label="Take it along">
      <span className="quiet">Take it along:</span>
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
