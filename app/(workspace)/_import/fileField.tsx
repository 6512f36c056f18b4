"use client"

import { useState } from "react"
import styles from "@/app/(workspace)/_import/import.module.css"
import { TextField } from "@/app/_ui/form"

/** Where a list is chosen. What is too large is not even sent: the server would refuse the form as a whole. */
export function FileField({
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
        name="file"
        type="file"
        label={label}
        hint={hint}
        required
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
