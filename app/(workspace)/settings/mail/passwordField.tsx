"use client"

import { TextField, useReturned } from "@/app/_ui/form"

/** A password that is never sent to the page; one that was typed before the form came back waits in it, locked. */
export function PasswordField({ label, hint, hintTyped }: { label: string; hint: string; hintTyped: string }) {
  const typed = useReturned("typed") ?? ""
  return (
    <>
      <input type="hidden" name="typed" value={typed} />
      <TextField
        name="password"
        type="password"
        label={label}
        hint={typed ? hintTyped : hint}
        autoComplete="off"
        maxLength={500}
      />
    </>
  )
}
