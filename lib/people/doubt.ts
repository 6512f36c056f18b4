import type { Doubt } from "@/lib/people/comparison"
import type { Words } from "@/lib/words/words"

/** Why the manager that a list gives is not taken over, as a sentence. */
export function doubtSentence({ t }: Words, doubt: Doubt): string {
  switch (doubt.kind) {
    case "unknown":
      return t("people.import.unknownManager", { text: doubt.text })
    case "several":
      return t("people.import.severalManagers", { text: doubt.text })
    case "loop":
      return t("people.import.loop", { names: doubt.names.join(" → ") })
  }
}
