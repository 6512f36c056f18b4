import type { ReactNode } from "react"
import styles from "@/app/_ui/search.module.css"
import { Button } from "@/app/_ui/button"
import { TextField } from "@/app/_ui/form"

/** Searches a list by the address of its page, so that it needs no script. */
export function Search({
  label,
  button,
  search,
  children,
}: {
  label: string
  button: string
  /** What is searched now. */
  search: string
  /** Further fields. */
  children?: ReactNode
}) {
  return (
    <form className={styles.search} role="search">
      <TextField name="search" type="search" label={label} defaultValue={search} autoComplete="off" />
      {children}
      <Button type="submit">{button}</Button>
    </form>
  )
}
