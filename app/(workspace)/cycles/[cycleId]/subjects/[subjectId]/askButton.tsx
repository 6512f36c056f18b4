"use client"

import { SubmitButton, useReturned } from "@/app/_ui/form"

/** Asks the people of its form; once the form has come back with who gets a mail, it confirms just that. */
export function AskButton({
  label,
  confirmLabel,
  pendingLabel,
}: {
  label: string
  confirmLabel: string
  pendingLabel: string
}) {
  const confirmed = useReturned("confirmed") ?? ""
  return (
    <>
      <input type="hidden" name="confirmed" value={confirmed} />
      <SubmitButton variant={confirmed === "" ? "secondary" : "primary"} pendingLabel={pendingLabel}>
        {confirmed === "" ? label : confirmLabel}
      </SubmitButton>
    </>
  )
}
