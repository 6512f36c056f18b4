"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { Dialog } from "radix-ui"
import { useState, type ReactNode } from "react"
import styles from "@/app/(workspace)/cycles/[cycleId]/drawer.module.css"
import { linkIdOf } from "@/app/(workspace)/cycles/[cycleId]/subjectLink"
import { Button } from "@/app/_ui/button"
import { useWords } from "@/app/_ui/wordsProvider"

/**
 * Somebody beside the list that they stand in; what is looked at stands in the address. When it closes the focus goes
 * back to their line. A dialog of the page rather than the browser's own, above which no question could be asked.
 */
export function Drawer({
  subjectId,
  title,
  full,
  closed,
  children,
}: {
  subjectId: string
  title: string
  /** The same as a page of its own. */
  full: { href: string; label: string }
  /** The address of the list without it. */
  closed: string
  children: ReactNode
}) {
  const { t } = useWords()
  const router = useRouter()
  const [open, setOpen] = useState(true)
  const close = () => {
    setOpen(false)
    router.replace(closed, { scroll: false })
  }
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.drawer}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            // It closes the list of people who are offered, and nothing more.
            if (document.activeElement?.getAttribute("aria-expanded") === "true") event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            document.getElementById(linkIdOf(subjectId))?.focus()
          }}
        >
          <div className={styles.head}>
            <Dialog.Title asChild>
              <h2>{title}</h2>
            </Dialog.Title>
            <span className="row">
              <Link href={full.href} prefetch={false} className="small">
                {full.label}
              </Link>
              <Dialog.Close asChild>
                <Button>{t("ui.drawer.close")}</Button>
              </Dialog.Close>
            </span>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
