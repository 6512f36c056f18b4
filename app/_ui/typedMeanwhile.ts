import { useLayoutEffect, useRef, type FormEvent, type RefObject } from "react"
import { isField, setValue, type Field } from "@/app/_ui/field"

/** What one field held when it was last touched. */
interface Typed {
  value: string
  checked: boolean
  files: FileList | null
  /** Where the caret was, in characters; null where a field tells none. */
  caret: number | null
}

/**
 * Keeps what is typed while a form is on its way: React puts every field back when the answer comes, to what was sent or to
 * what is saved now.
 * @param isPending whether its action has been called and has not answered
 * @returns `noteTyped`, for the form's `onInput`; and whether anything was typed on before the last answer came
 */
export function useTypedMeanwhile(form: RefObject<HTMLFormElement | null>, isPending: boolean) {
  const typed = useRef(new Map<string, Typed>())
  const hasTypedOn = useRef(false)
  useLayoutEffect(() => {
    if (isPending) return
    hasTypedOn.current = typed.current.size > 0
    for (const field of form.current?.elements ?? []) {
      if (!isField(field)) continue
      const kept = typed.current.get(keyOf(field))
      if (kept) putBack(field, kept)
    }
    typed.current.clear()
  }, [form, isPending])
  const noteTyped = ({ target }: FormEvent) => {
    if (isPending && isField(target)) typed.current.set(keyOf(target), readField(target))
  }
  return { hasTypedOn, noteTyped }
}

function isBox(field: Field): field is HTMLInputElement {
  return field.type === "checkbox" || field.type === "radio"
}

/** Boxes of one name are told apart by what they stand for. */
function keyOf(field: Field): string {
  return isBox(field) ? `${field.name}=${field.value}` : field.name
}

function readField(field: Field): Typed {
  const input = field instanceof HTMLInputElement ? field : null
  return {
    value: field.value,
    checked: input?.checked ?? false,
    files: input?.files ?? null,
    caret: field instanceof HTMLSelectElement ? null : field.selectionStart,
  }
}

function putBack(field: Field, { value, checked, files, caret }: Typed): void {
  if (isBox(field)) field.checked = checked
  else if (files && field instanceof HTMLInputElement) field.files = files
  else if (field.value !== value) {
    setValue(field, value)
    if (caret !== null && !(field instanceof HTMLSelectElement)) field.setSelectionRange(caret, caret)
  }
}
