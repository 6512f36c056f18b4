"use client"

import styles from "@/app/(workspace)/_import/import.module.css"
import { useField } from "@/app/_ui/form"

/** What one column is read as; the row around it names it for the eye, its label for the ear. */
export function ColumnSelect({
  name,
  label,
  value: saved,
  options,
}: {
  name: string
  label: string
  value: string
  options: { field: string; label: string }[]
}) {
  const { value, error, fieldId, errorId } = useField(name, saved)
  return (
    <>
      <select
        // The key makes React take a new default after the form was sent back.
        key={value}
        id={fieldId}
        name={name}
        defaultValue={value}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        className={styles.select}
      >
        {options.map(({ field, label }) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      </select>
      {error && (
        <span className={styles.error} id={errorId}>
          {error}
        </span>
      )}
    </>
  )
}
