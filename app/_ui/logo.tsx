import styles from "@/app/_ui/logo.module.css"

/** Two sights that overlap in one point: the mark of Parallax, with its name. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg width="34" height="24" viewBox="0 0 34 24" aria-hidden="true" fill="none">
        <path d="M17 3.4a10 10 0 0 1 0 17.2 10 10 0 0 1 0-17.2Z" fill="var(--accent)" />
        <circle cx="12" cy="12" r="10" stroke="var(--accent)" strokeWidth="1.7" />
        <circle cx="22" cy="12" r="10" stroke="currentColor" strokeWidth="1.7" />
        <circle cx="17" cy="12" r="2.3" fill="var(--surface)" />
      </svg>
      Parallax
    </span>
  )
}
