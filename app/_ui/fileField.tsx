"use client"

import { useState, type ComponentProps, type ReactNode } from "react"
import { TextField } from "@/app/_ui/form"
import styles from "@/app/_ui/form.module.css"

/** Where a file is chosen. What is too large is not even sent: the server would refuse the form as a whole. */
export function FileField({
  mostBytes,
  tooLarge,
  ...field
}: ComponentProps<typeof TextField> & { mostBytes: number; tooLarge: ReactNode }) {
  const [isTooLarge, setTooLarge] = useState(false)
  return (
    <div>
      <TextField
        type="file"
        {...field}
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
