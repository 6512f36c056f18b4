import type { KeyboardEvent } from "react"
import { NOT_OBSERVED } from "@/lib/ballot/fields"

/**
 * On a scale, the digits choose (0: not observed) and lead on to the next behaviour; arrows work as everywhere.
 * @returns the word of what was chosen, since who only hears the page has been led on by then; null where nothing was
 */
export function chooseByDigit(event: KeyboardEvent<HTMLElement>): string | null {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || input.type !== "radio" || !/^\d$/.test(event.key)) return null
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const value = event.key === "0" ? NOT_OBSERVED : event.key
  const fieldset = input.closest("fieldset")
  const choice = fieldset?.querySelector<HTMLInputElement>(`input[value="${value}"]`)
  if (!fieldset || !choice) return null
  event.preventDefault()
  choice.click()
  const after = fieldset.nextElementSibling
  ;(
    after?.querySelector<HTMLElement>("input:checked") ??
    after?.querySelector<HTMLElement>("input:not([type=hidden]), button") ??
    choice
  ).focus()
  return choice.labels?.[0]?.textContent ?? null
}
