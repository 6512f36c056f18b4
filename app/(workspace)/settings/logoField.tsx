"use client"

import { useState } from "react"
import styles from "@/app/(workspace)/settings/logo.module.css"
import { TextField } from "@/app/_ui/form"

/** Where a logo is chosen. What is too large is not even sent: the server would refuse the form as a whole. */
export function LogoField({
  label,
  hint,
  mostBytes,
  tooLarge,
}: {
  label: string
  hint: string
  mostBytes: number
  tooLarge: string
}) {
  const [isTooLarge, setTooLarge] = useState(false)
  return (
    <div>
      <TextField
        name="logo"
        type="file"
        label={label}
        hint={hint}
        accept="image/png,image/jpeg,image/svg+xml"
        onChange={({ currentTarget }) => {
          const isLarge = (currentTarget.files?.[0]?.size ?? 0) > mostBytes
          if (isLarge) currentTarget.value = ""
          setTooLarge(isLarge)
        }}
      />
      <p className={styles.tooLarge} role="alert">
        {isTooLarge && tooLarge}
      </p>
    </div>
  )
}
