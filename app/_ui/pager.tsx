import Link from "next/link"
import styles from "@/app/_ui/pager.module.css"
import { getWords } from "@/app/_server/words"

/** Leads through the pages of a list; nothing where there is only one. */
export async function Pager({
  page,
  pages,
  hrefOf,
}: {
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages <= 1) return null
  const { t } = await getWords()
  return (
    <nav className={styles.pager} aria-label={t("pager.title")}>
      <Step href={page > 1 ? hrefOf(page - 1) : null}>{t("pager.previous")}</Step>
      <span className="quiet small">{t("pager.place", { page, pages })}</span>
      <Step href={page < pages ? hrefOf(page + 1) : null}>{t("pager.next")}</Step>
    </nav>
  )
}

function Step({ href, children }: { href: string | null; children: string }) {
  if (href === null) return <span className={styles.step} aria-hidden="true" />
  return (
    <Link className={styles.step} href={href} prefetch={false}>
      {children}
    </Link>
  )
}

/** An address with its questions; those that are empty, or the first page, are left out. */
export function addressOf(path: string, questions: Record<string, string | number>): string {
  const asked = Object.entries(questions).filter(([name, value]) => value !== "" && !(name === "page" && value === 1))
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `${path}?${query}` : path
}
