import type { ReactNode } from "react"
import type { LocalItem } from "@/lib/questionnaire/localQuestionnaire"

/** What can be done with a behaviour where it stands: on the first page, or among all behaviours. */
export type ItemActions = (item: LocalItem, where: "short" | "row") => ReactNode
