import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/_ui/block.module.css"

type Tone = "accent" | "warning" | "danger" | "success"

/** The top of a page: where one is, in one heading, and what one can do here. */
export function PageHeader({
  title,
  lead,
  actions,
  back,
}: {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  back?: { href: string; label: string }
}) {
  return (
    <header className={styles.header}>
      {back && (
        // Asked for when it is gone to: what was done meanwhile shows there, in its title too.
        <Link className={`${styles.back} no-print`} href={back.href} prefetch={false}>
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
      )}
      <div className={styles.headline}>
        <h1>{title}</h1>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  )
}

export function Section({ title, id, children }: { title: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className={styles.section} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function Card({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`${styles.card} ${className}`}>{children}</div>
}

/** In place of a list with nothing in it: what will be here, and how to begin. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  )
}

export function Badge({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${tone ? styles[tone] : ""}`}>{children}</span>
}

/** A remark that matters on this page. It is announced when it appears. */
export function Notice({ tone, title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  return (
    <div className={`${styles.notice} ${tone ? styles[tone] : ""}`} role="status">
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  )
}

/** How many of how many; the words say it, the bar repeats it. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: ReactNode }) {
  const share = max === 0 ? 0 : Math.min(1, value / max)
  return (
    <div className={styles.progress}>
      <span className="small numbers">{label}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}
