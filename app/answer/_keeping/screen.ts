// The fields of an answering screen, as they are on the page. They are the browser's own, so that a screen is complete before
// any script arrives and nothing that was typed until then is lost.

import { setValue } from "@/app/_ui/field"

type Field = HTMLInputElement | HTMLTextAreaElement

/** The names of all fields within. */
export function namesIn(box: HTMLElement): string[] {
  return [...new Set([...box.querySelectorAll<Field>(FIELDS)].map(({ name }) => name))]
}

/** What a field has on the page; of boxes, all that are ticked. */
export function valueIn(box: HTMLElement, name: string): string {
  return fieldsIn(box, name)
    .filter((field) => !isChoice(field) || field.checked)
    .map(({ value }) => value)
    .join("\n")
}

/** Puts a value into its field. */
export function show(box: HTMLElement, name: string, value: string): void {
  const ticked = new Set(value.split("\n"))
  for (const field of fieldsIn(box, name)) {
    if (isChoice(field)) field.checked = ticked.has(field.value)
    else if (field.value !== value) setValue(field, value)
  }
}

export function focus(box: HTMLElement, name: string): void {
  fieldsIn(box, name)[0]?.focus()
}

/** The name of the field that was touched, if it was one of these. */
export function fieldNamed(target: EventTarget | null): string | null {
  return target instanceof Element && target.matches(FIELDS) ? (target as Field).name : null
}

const FIELDS = "input[type=radio], input[type=checkbox][name], textarea"

function fieldsIn(box: HTMLElement, name: string): Field[] {
  return [...box.querySelectorAll<Field>(FIELDS)].filter((field) => field.name === name)
}

function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement
}
