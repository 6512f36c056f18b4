/** A field of a form, as it is on the page. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

/** Puts a text or a choice into a field, past React's own notes, so that a component which counts or keeps it hears of it. */
export function setValue(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, value)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}
