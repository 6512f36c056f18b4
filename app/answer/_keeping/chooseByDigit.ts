import type { KeyboardEvent } from "react"
import { NOT_OBSERVED } from "@/lib/ballot/fields"

/** On a scale, the digits choose (0: not observed) and lead on to the next behaviour; arrows work as everywhere. */
export function chooseByDigit(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || input.type !== "radio" || !/^\d$/.test(event.key)) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const value = event.key === "0" ? NOT_OBSERVED : event.key
  const fieldset = input.closest("fieldset")
  const choice = fieldset?.querySelector<HTMLInputElement>(`input[value="${value}"]`)
  if (!fieldset || !choice) return
  event.preventDefault()
  choice.click()
  const after = fieldset.nextElementSibling
  ;(
    after?.querySelector<HTMLElement>("input:checked") ??
    after?.querySelector<HTMLElement>("input:not([type=hidden]), button") ??
    choice
  ).focus()
}
