"use client"

import { AlertDialog } from "radix-ui"
import { useRef, useState, type ReactNode } from "react"
import { useFormStatus } from "react-dom"
import type { ActionState } from "@/app/_server/action"
import { Button, type Variant } from "@/app/_ui/button"
import styles from "@/app/_ui/confirm.module.css"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"

/**
 * A button that asks before it acts. `action` is a server action with its arguments bound; children are further
 * fields of its form. Where it says that something is wrong with them, it goes on asking.
 */
export function ConfirmButton({
  label,
  title,
  body,
  confirmLabel,
  pendingLabel,
  action,
  variant = "danger",
  children,
}: {
  label: ReactNode
  title: string
  body: ReactNode
  confirmLabel: string
  pendingLabel?: string
  action: (form: FormData) => Promise<ActionState | void>
  variant?: Variant
  children?: ReactNode
}) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <Button ref={trigger} variant={variant}>
          {label}
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles.overlay} />
        <AlertDialog.Content className={styles.dialog}>
          <AlertDialog.Title asChild>
            <h2>{title}</h2>
          </AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className={styles.body}>{body}</div>
          </AlertDialog.Description>
          <ActionForm
            origin={trigger}
            action={async (_, form) => {
              const answer = (await action(form)) ?? { ok: true }
              if (answer.ok) setOpen(false)
              return answer
            }}
          >
            {children}
            <div className="row">
              <SubmitButton
                variant={variant === "danger" ? "danger" : "primary"}
                pendingLabel={pendingLabel ?? t("ui.form.oneMoment")}
              >
                {confirmLabel}
              </SubmitButton>
              <CancelButton />
            </div>
          </ActionForm>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

/** Once it is under way there is nothing left to cancel. */
function CancelButton() {
  const { t } = useWords()
  const { pending } = useFormStatus()
  if (pending) return null
  return (
    <AlertDialog.Cancel asChild>
      <Button variant="quiet">{t("ui.form.cancel")}</Button>
    </AlertDialog.Cancel>
  )
}
