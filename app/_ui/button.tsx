import Link from "next/link"
import type { ComponentProps } from "react"
import styles from "@/app/_ui/button.module.css"

export type Variant = "primary" | "secondary" | "quiet" | "danger"

export function Button({
  variant = "secondary",
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { variant?: Variant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />
}

/** A link that looks like a button, for going somewhere; what does something is a Button. */
export function ButtonLink({
  variant = "secondary",
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: Variant }) {
  return <Link className={buttonClass(variant, className)} {...rest} />
}

function buttonClass(variant: Variant, more = ""): string {
  return `${styles.button} ${styles[variant]} ${more}`
}
