"use client"

import { useId } from "react"
import { z } from "zod"
import { useReturned } from "@/app/_ui/form"
import formStyles from "@/app/_ui/form.module.css"
import { useWords } from "@/app/_ui/wordsProvider"

const WhichSchema = z
  .array(
    z.object({ text: z.string(), people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })) }),
  )
  .catch([])

/** Asks who is meant, where a form came back with names that are several people's; sends the ids as `personIds`. */
export function WhichOne() {
  const { t } = useWords()
  const id = useId()
  const which = WhichSchema.parse(JSON.parse(useReturned("which") ?? "[]"))
  return which.map(({ text, people }, index) => (
    <div key={text} className={formStyles.field}>
      <label className={formStyles.label} htmlFor={`${id}-${index}`}>
        {t("ui.grid.which", { text })}
      </label>
      <select id={`${id}-${index}`} name="personIds" className={formStyles.control} defaultValue="">
        <option value="">{t("ui.grid.nobodyOfThese")}</option>
        {people.map(({ id, name, email }) => (
          <option key={id} value={id}>
            {name} ({email})
          </option>
        ))}
      </select>
    </div>
  ))
}
